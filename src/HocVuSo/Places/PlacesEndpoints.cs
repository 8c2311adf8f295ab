using HocVuSo.Web;

namespace HocVuSo.Places;

/// <summary>Places for other programs.</summary>
public static class PlacesEndpoints
{
    private const int Most = 20;

    /// <param name="Until">Last day of validity; null = in force.</param>
    public sealed record FoundPlace(
        int Id,
        string Era,
        string Code,
        string Name,
        string FullName,
        string Level,
        string Path,
        DateOnly? From,
        DateOnly? Until,
        string? ChangeVi,
        string? ChangeEn
    );

    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/api/v1/places",
                async (string? q, PlaceSearch search, CancellationToken cancel) =>
                    (await search.Table(cancel)).Search(q ?? "").Take(Most).Select(Found)
            )
            .WithMetadata(new AnyoneAttribute())
            .WithSummary(
                "The first twenty units of any era that have the words of q, with what became of them"
            );

    private static FoundPlace Found(Place place)
    {
        var change = PlaceFate.Of(place);
        return new FoundPlace(
            place.Id,
            place.Era.Key,
            place.Code,
            place.Name,
            place.FullName,
            place.Level.ToString(),
            place.Path,
            place.ValidFrom,
            place.ValidTo,
            change?.Vi,
            change?.En
        );
    }
}
