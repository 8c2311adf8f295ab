namespace HocVuSo.People;

/// <summary>
/// A higher feature's page about a person, offered on the person's own page. Registered in wiring,
/// <c>services.AddSingleton(new PersonLink(…))</c>, because People may not know who has such pages. Whoever may open the
/// person's page may open it too.
/// </summary>
public sealed record PersonLink(int Order, Func<Guid, string> Href, Text Label);
