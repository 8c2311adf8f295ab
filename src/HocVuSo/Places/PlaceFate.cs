namespace HocVuSo.Places;

/// <summary>Says in one sentence what became of a unit, or what it was made of, with the day.</summary>
public static class PlaceFate
{
    private const int MostNamed = 6;

    /// <summary>"từ 1/7/2025 thuộc phường Tam Kỳ, thành phố Đà Nẵng"; null for what stands now and has no past.</summary>
    public static Text? Of(Place place) => After(place) ?? Before(place);

    /// <summary>What became of it; null when nothing is known to have become of it.</summary>
    public static Text? After(Place place)
    {
        var (links, exact) = Gathered(place, p => p.Successors);
        if (links.Count == 0)
        {
            return null;
        }

        var day = Era.Day(links[0].Place.ValidFrom ?? links[0].Place.Era.From ?? DateOnly.MinValue);
        // All of a province or district in one place: what that place is called says more than its parts do.
        var goal = Common(links);
        if (!exact && goal is { Level: UnitLevel.Province } && place.Level == UnitLevel.Province)
        {
            return goal.FullName == place.FullName && IsAllOf(place, goal)
                ? new($"từ {day} giữ tên và địa giới", $"kept its name and bounds on {day}")
                : new($"từ {day} thuộc {goal.InSentence}", $"part of {goal.InSentence} from {day}");
        }

        if (exact && links is [{ Kind: SuccessionKind.Full } only])
        {
            var same = only.Place.FullName == place.FullName && only.Place.Predecessors.Count == 1;
            return same
                ? new(
                    $"từ {day} giữ tên và địa giới, thuộc {only.Place.AboveInSentence}",
                    $"kept its name and bounds on {day}, in {only.Place.AboveInSentence}"
                )
                : new($"từ {day} thuộc {only.Place.Path}", $"part of {only.Place.Path} from {day}");
        }

        var names = Named(links, exact);
        return new($"từ {day} {Vi(names, exact)}", $"from {day} {En(names, exact)}");
    }

    /// <summary>What it was made of.</summary>
    public static Text? Before(Place place)
    {
        var (links, exact) = Gathered(place, p => p.Predecessors);
        if (links.Count == 0)
        {
            return null;
        }

        var day = Era.Day(place.ValidFrom ?? place.Era.From ?? DateOnly.MinValue);
        if (place.Level == UnitLevel.Province)
        {
            var provinces = links
                .Select(l => l.Place.SelfAndAbove.Last())
                .Distinct()
                .OrderBy(p => p.Name, Geography.Order)
                .Select(p => p.InSentence)
                .ToList();
            return provinces is [var one] && one == place.InSentence
                ? new($"từ {day} giữ tên và địa giới", $"kept its name and bounds on {day}")
                : new(
                    $"lập từ {day}, gồm {string.Join(", ", provinces)} cũ",
                    $"formed on {day} from old {string.Join(", ", provinces)}"
                );
        }

        if (exact && links is [{ Kind: SuccessionKind.Full } only] && only.Place.FullName == place.FullName)
        {
            return new(
                $"từ {day} giữ tên và địa giới; trước đó thuộc {only.Place.AboveInSentence}",
                $"kept its name and bounds on {day}; before in {only.Place.AboveInSentence}"
            );
        }

        var names = Named(links, exact);
        return new(
            $"lập từ {day}, gồm {Joined(names, "một phần ", "và {0} đơn vị khác")}",
            $"formed on {day} from {Joined(names, "a part of ", "and {0} others")}"
        );
    }

    /// <summary>Its own links; or, for a unit that went with its parts, those of all below it.</summary>
    private static (IReadOnlyList<PlaceLink> Links, bool Exact) Gathered(
        Place place,
        Func<Place, IReadOnlyList<PlaceLink>> links
    )
    {
        for (var at = place; at is not null; at = at.Level == UnitLevel.Hamlet ? at.Above : null)
        {
            if (links(at).Count > 0)
            {
                return (links(at), true);
            }
        }

        var below = new List<PlaceLink>();
        Gather(place);
        return (below, false);

        void Gather(Place at)
        {
            foreach (var part in at.Below)
            {
                if (links(part).Count > 0)
                {
                    below.AddRange(links(part));
                }
                else
                {
                    Gather(part);
                }
            }
        }
    }

    /// <summary>The lowest place in which all links lie.</summary>
    private static Place? Common(IReadOnlyList<PlaceLink> links)
    {
        var common = links[0].Place.SelfAndAbove.ToList();
        foreach (var link in links)
        {
            common.RemoveAll(p => !link.Place.SelfAndAbove.Contains(p));
        }

        return common.FirstOrDefault();
    }

    private static bool IsAllOf(Place before, Place after) =>
        Gathered(after, p => p.Predecessors).Links.All(l => l.Place.SelfAndAbove.Contains(before));

    private sealed record Names(IReadOnlyList<(string Name, bool Part)> Listed, int Others, string Above);

    private static Names Named(IReadOnlyList<PlaceLink> links, bool exact)
    {
        var places = links
            .GroupBy(l => l.Place)
            .Select(g =>
                (Place: g.Key, Part: exact && g.Any(l => l.Kind == SuccessionKind.Partial), g.Count())
            )
            .OrderByDescending(p => exact ? 0 : p.Item3)
            .ThenBy(p => p.Place.Name, Geography.Order)
            .ThenBy(p => p.Place.Id)
            .ToList();
        // What stands above all of them is said once, at the end; what differs, behind each name.
        var above = places[0].Place.Above?.SelfAndAbove.ToList() ?? [];
        foreach (var (place, _, _) in places)
        {
            above.RemoveAll(p => !place.SelfAndAbove.Skip(1).Contains(p));
        }

        return new(
            [.. places.Take(MostNamed).Select(p => (Name(p.Place, above.FirstOrDefault()), p.Part))],
            places.Count - Math.Min(places.Count, MostNamed),
            above.FirstOrDefault()?.Path ?? ""
        );
    }

    private static string Name(Place place, Place? shared)
    {
        var between = place.SelfAndAbove.Skip(1).TakeWhile(p => p != shared).Select(p => p.InSentence);
        var behind = string.Join(", ", between);
        return behind.Length == 0 ? place.InSentence : $"{place.InSentence} ({behind})";
    }

    private static string Vi(Names names, bool exact) =>
        (exact && names.Listed.All(n => n.Part) ? "" : "thuộc ")
        + Joined(names, exact ? "một phần thuộc " : "", "và {0} đơn vị khác");

    private static string En(Names names, bool exact) =>
        (exact && names.Listed.All(n => n.Part) ? "" : "in ")
        + Joined(names, exact ? "a part in " : "", "and {0} others");

    private static string Joined(Names names, string part, string others)
    {
        var listed = names.Listed.Select(n => (n.Part ? part : "") + n.Name).ToList();
        if (names.Others > 0)
        {
            listed.Add(
                others.Replace(
                    "{0}",
                    names.Others.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    StringComparison.Ordinal
                )
            );
        }

        return string.Join(", ", names.Above.Length > 0 ? listed.Append(names.Above) : listed);
    }
}
