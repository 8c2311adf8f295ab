namespace HocVuSo.Places;

/// <summary>A link that a feature above puts on the page of a place, for those who may follow it.</summary>
public sealed record PlaceAction(
    int Order,
    Func<Place, string> Href,
    Text Label,
    Func<HttpContext, Place, Task<bool>> For
);
