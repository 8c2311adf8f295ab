namespace HocVuSo.Places;

/// <summary>A unit as it stands in memory, tied to those above it and to those before and after it.</summary>
public sealed class Place
{
    public required int Id { get; init; }
    public required Era Era { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required string FullName { get; init; }
    public required UnitLevel Level { get; init; }
    public required DateOnly? ValidFrom { get; init; }
    public required DateOnly? ValidTo { get; init; }
    public required string? Aliases { get; init; }
    public Place? Above { get; internal set; }

    /// <summary>Directly below, in Vietnamese order.</summary>
    public IReadOnlyList<Place> Below { get; internal set; } = [];

    /// <summary>Where its people went; empty for units that went with their parts (provinces, districts) or stand now.</summary>
    public IReadOnlyList<PlaceLink> Successors { get; internal set; } = [];
    public IReadOnlyList<PlaceLink> Predecessors { get; internal set; } = [];

    internal PlaceKeys Keys { get; set; } = null!;

    /// <summary>"phường Tam Kỳ": as it stands inside a sentence. A name without its kind is a name.</summary>
    public string InSentence =>
        FullName == Name ? FullName : char.ToLowerInvariant(FullName[0]) + FullName[1..];

    /// <summary>"thành phố Tam Kỳ, tỉnh Quảng Nam"; empty for a province.</summary>
    public string AboveInSentence =>
        Above is null ? ""
        : Above.Above is null ? Above.InSentence
        : $"{Above.InSentence}, {Above.AboveInSentence}";

    /// <summary>"phường An Mỹ, thành phố Tam Kỳ, tỉnh Quảng Nam"</summary>
    public string Path => Above is null ? InSentence : $"{InSentence}, {AboveInSentence}";

    public IEnumerable<Place> SelfAndAbove
    {
        get
        {
            for (var place = this; place is not null; place = place.Above)
            {
                yield return place;
            }
        }
    }
}

/// <summary>A unit before or after another one.</summary>
public sealed record PlaceLink(
    Place Place,
    SuccessionKind Kind,
    decimal? Share,
    decimal? ShareOfSuccessor,
    string? Basis
);
