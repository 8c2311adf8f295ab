using System.Net;
using HocVuSo.Database;
using HocVuSo.People;

namespace HocVuSo.Tests.People;

public sealed class AuditPageTests
{
    [Theory, BothEngines]
    public async Task The_log_is_read_within_the_area_and_by_filters(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (here, elsewhere) = (await app.NewPlaces(), await app.NewPlaces());
        using var officer = await app.SignIn(Role.CommuneOfficer, here.Commune);
        using var auditor = await app.SignIn(Role.Auditor, here.Province);
        using var stranger = await app.SignIn(Role.Auditor, elsewhere.Province);
        var person = await app.NewPerson(here.Hamlet, "Trần Thị Thơm");
        await officer.Get($"/people/{person}");

        var log = await auditor.Get($"/audit?action=PersonOpened&person={person}");
        var row = Assert.Single(log.Document.QuerySelectorAll("tbody tr"));
        Assert.Contains("Cán bộ cấp xã", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("22/09/2025", row.TextContent, StringComparison.Ordinal);
        Task<int> Rows(TestBrowser browser, string query) =>
            browser
                .Get("/audit?" + query)
                .ContinueWith(t => t.Result.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Equal(0, await Rows(stranger, $"person={person}"));
        Assert.Equal(0, await Rows(auditor, $"person={person}&action=PersonMoved"));
        Assert.Equal(0, await Rows(auditor, $"person={person}&from=23/09/2025"));
        Assert.Equal(0, await Rows(auditor, $"person={person}&to=21/09/2025"));
        Assert.Equal(
            1,
            await Rows(auditor, $"person={person}&action=PersonOpened&from=22/09/2025&to=22/09/2025")
        );
        Assert.Equal(1, await Rows(auditor, $"account={officer.AccountId}&action=PersonOpened"));
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.Get("/audit")).Status);
    }

    [Theory, BothEngines]
    public async Task A_long_log_is_paged_from_the_newest_on(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var here = await app.NewPlaces();
        using var officer = await app.SignIn(Role.CommuneOfficer, here.Commune);
        using var auditor = await app.SignIn(Role.Auditor, here.Province);
        var person = await app.NewPerson(here.Hamlet, "Trần Thị Thảo");
        foreach (var _ in Enumerable.Range(0, 53))
        {
            await officer.Get($"/people/{person}");
        }

        var first = await auditor.Get($"/audit?person={person}&action=PersonOpened");
        Assert.Equal(50, first.Document.QuerySelectorAll("tbody tr").Length);
        var next = first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        var second = await auditor.Get(next);
        Assert.Equal(3, second.Document.QuerySelectorAll("tbody tr").Length);
        Assert.Null(second.Document.QuerySelector("a[rel=next]"));
        Assert.Equal(HttpStatusCode.OK, (await auditor.Get("/audit?before=1-2-x&action=Nonsense")).Status);
    }
}
