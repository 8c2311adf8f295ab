using System.Net;
using System.Text.Json;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.People.Accounts;
using HocVuSo.People.Duplicates;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.People;

public sealed class DuplicateTests
{
    private static int _serial = 500_000;

    private static async Task<Guid> Add(TestBrowser browser, int unit, params (string, string)[] fields)
    {
        var page = await browser.Submit(
            "/people/new",
            [("Name", "Trần Thị Sen"), ("Unit", $"{unit}"), .. fields]
        );
        Assert.True(page.Status == HttpStatusCode.Redirect, page.Text);
        return Guid.Parse(page.Location!.OriginalString.Split('/')[^1]);
    }

    private static (string, string)[] Born(string day = "5") =>
        [("BirthDay", day), ("BirthMonth", "3"), ("BirthYear", "1961")];

    private static string Number() => $"049161{Interlocked.Increment(ref _serial):D6}";

    private static async Task<string> Press(
        TestBrowser browser,
        string path,
        string handler,
        params (string, string)[] fields
    )
    {
        var page = await browser.Get(path);
        Assert.True(page.Status == HttpStatusCode.OK, page.Text);
        var form = page
            .Document.QuerySelectorAll("form[method=post]")
            .First(f => f.GetAttribute("action")!.EndsWith($"handler={handler}", StringComparison.Ordinal));
        var values = form.QuerySelectorAll("input[type=hidden], input[checked]")
            .Select(i => (i.GetAttribute("name")!, i.GetAttribute("value")!))
            .Where(v => fields.All(f => f.Item1 != v.Item1))
            .Concat(fields)
            .Select(v => KeyValuePair.Create(v.Item1, v.Item2));
        var response = await browser.Client.PostAsync(
            form.GetAttribute("action"),
            new FormUrlEncodedContent(values)
        );
        return response.StatusCode == HttpStatusCode.Redirect
            ? response.Headers.Location!.OriginalString
            : $"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}";
    }

    private static async Task<string> PairOf(TestApp app, Guid one, Guid other) =>
        "/people/duplicates/"
        + await app.InDb(db =>
            db.Duplicates.Where(d =>
                    (d.FirstId == one && d.SecondId == other) || (d.FirstId == other && d.SecondId == one)
                )
                .Select(d => d.Id)
                .SingleAsync()
        );

    private static Task<string> Rows(TestApp app, params Guid[] ids) =>
        app.InDb(async db =>
            JsonSerializer.Serialize(
                await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).OrderBy(p => p.Id).ToListAsync()
            )
        );

    [Theory, BothEngines]
    public async Task A_merge_keeps_both_reads_through_and_is_undone_exactly(EngineKind engine)
    {
        var told = new List<Guid>();
        await using var app = await TestApp.Fresh(
            engine,
            services: builder =>
                builder.Services.AddSingleton<PersonFollower>(
                    (_, people) =>
                    {
                        told.AddRange(people);
                        return Task.CompletedTask;
                    }
                )
        );
        var here = await app.NewPlaces();
        using var officer = await app.SignIn(Role.CommuneOfficer, here.Commune);
        var number = Number();
        var kept = await Add(officer, here.Hamlet, Born());
        var merged = await Add(
            officer,
            here.Commune,
            [.. Born(), ("CitizenId", number), ("Phone", "0905123456")]
        );
        await app.InDb(async db =>
        {
            var team = Organisation.Create(
                OrganisationKind.Cooperative,
                "HTX Hoa sen",
                here.Commune,
                app.Clock.Now()
            );
            db.Organisations.Add(team);
            db.Memberships.Add(
                team.Join(merged, MembershipRole.Member, app.Clock.Today(), app.Clock.Today())
            );
            await db.SaveChangesAsync();
        });
        var before = await Rows(app, kept, merged);
        told.Clear();

        var list = await officer.Get("/people/duplicates");
        Assert.Single(list.Document.QuerySelectorAll("tbody tr"));
        var pair = await PairOf(app, kept, merged);
        Assert.Equal($"/people/{kept}", await Press(officer, pair, "Merge", ("Keep", $"{kept}")));

        Assert.Equal(new[] { kept, merged }.Order(), told.Order());
        var page = await officer.Get($"/people/{kept}");
        foreach (
            var text in new[]
            {
                "049•••••••" + number[^2..],
                "•••• ••• 456",
                "Thành viên HTX Hoa sen",
                "Xã Thử",
            }
        )
        {
            Assert.Contains(text, page.Text, StringComparison.Ordinal);
        }

        Assert.Equal(
            $"/people/{kept}",
            (await officer.Submit("/people", ("Q", number))).Location?.OriginalString
        );
        Assert.Contains(
            "HTX Hoa sen",
            (await officer.Get($"/people/{merged}")).Text,
            StringComparison.Ordinal
        );
        Assert.Empty((await officer.Get("/people/duplicates")).Document.QuerySelectorAll("tbody tr"));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Get($"/people/{merged}/edit")).Status);

        told.Clear();
        Assert.Equal($"/people/{kept}", await Press(officer, $"/people/{kept}", "Undo"));
        Assert.Equal(before, await Rows(app, kept, merged));
        Assert.Equal(new[] { kept, merged }.Order(), told.Order());
        Assert.Empty((await officer.Get("/people/duplicates")).Document.QuerySelectorAll("tbody tr"));
        var actions = await app.InDb(db => db.AuditEntries.Select(e => e.Action).ToListAsync());
        Assert.Contains(AuditAction.PeopleMerged, actions);
        Assert.Contains(AuditAction.MergeUndone, actions);
        Assert.Contains(AuditAction.DuplicatesCompared, actions);
    }

    [Theory, BothEngines]
    public async Task Merges_of_merges_are_undone_from_the_last_to_the_first(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var here = await app.NewPlaces();
        using var officer = await app.SignIn(Role.CommuneOfficer, here.Commune);
        var a = await Add(officer, here.Hamlet, Born());
        var b = await Add(officer, here.Hamlet, Born());
        var c = await Add(officer, here.Hamlet, Born());
        var before = await Rows(app, a, b, c);

        await Press(officer, await PairOf(app, a, b), "Merge", ("Keep", $"{b}"));
        await Press(officer, await PairOf(app, b, c), "Merge", ("Keep", $"{c}"));
        Task<List<Guid?>> Into() =>
            app.InDb(db =>
                db.People.Where(p => p.Id == a || p.Id == b).Select(p => p.MergedIntoId).ToListAsync()
            );
        Assert.Equal([c, c], await Into());
        Assert.Single((await officer.Get("/people?q=Trần+Thị+Sen")).Document.QuerySelectorAll("tbody tr"));

        Assert.Equal($"/people/{c}", await Press(officer, $"/people/{c}", "Undo"));
        Assert.Equal([b, null], (await Into()).OrderByDescending(x => x));
        Assert.Equal($"/people/{b}", await Press(officer, $"/people/{b}", "Undo"));
        Assert.Equal(before, await Rows(app, a, b, c));
    }

    [Theory, BothEngines]
    public async Task Two_numbers_are_not_merged_and_two_people_are_recorded_as_two(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (here, elsewhere) = (await app.NewPlaces(), await app.NewPlaces());
        using var officer = await app.SignIn(Role.CommuneOfficer, here.Commune);
        using var stranger = await app.SignIn(Role.CommuneOfficer, elsewhere.Commune);
        var one = await Add(officer, here.Hamlet, [.. Born(), ("CitizenId", Number())]);
        var two = await Add(officer, here.Hamlet, [.. Born(), ("CitizenId", Number())]);
        var pair = await PairOf(app, one, two);

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(pair)).Status);
        Assert.StartsWith(
            "409",
            await Press(officer, pair, "Merge", ("Keep", $"{one}")),
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            "422",
            await Press(officer, pair, "Merge", ("Keep", $"{Guid.CreateVersion7()}")),
            StringComparison.Ordinal
        );
        Assert.Equal("/people/duplicates", await Press(officer, pair, "Apart"));
        Assert.Contains("hai người khác nhau", (await officer.Get(pair)).Text, StringComparison.Ordinal);
        Assert.Equal(
            2,
            await app.InDb(db =>
                db.People.CountAsync(p => (p.Id == one || p.Id == two) && p.MergedIntoId == null)
            )
        );
    }

    [Theory, BothEngines]
    public async Task A_year_alone_makes_a_pair_only_within_the_commune(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (here, there) = (await app.NewPlaces(), await app.NewPlaces());
        using var officer = await app.SignIn(Role.CommuneOfficer, here.Commune);
        using var other = await app.SignIn(Role.CommuneOfficer, there.Commune);
        (string, string)[] year = [("Name", "Lê Thị Trang Đài"), ("BirthYear", "1966")];
        var first = await AddNamed(officer, here.Hamlet, year);
        var near = await AddNamed(officer, here.Commune, year);
        var far = await AddNamed(other, there.Hamlet, year);

        var pairs = await app.InDb(db =>
            db.Duplicates.Where(d => d.FirstId == first || d.SecondId == first).ToListAsync()
        );
        var pair = Assert.Single(pairs);
        Assert.Equal(DuplicateGround.NameYearAndCommune, pair.Ground);
        Assert.Contains(near, new[] { pair.FirstId, pair.SecondId });
        Assert.False(
            await app.InDb(db => db.Duplicates.AnyAsync(d => d.FirstId == far || d.SecondId == far))
        );
    }

    [Theory, BothEngines]
    public async Task A_likeness_is_told_and_decided_only_where_both_records_are_in_ones_area(
        EngineKind engine
    )
    {
        var app = await TestApp.Shared(engine);
        var (here, there) = (await app.NewPlaces(), await app.NewPlaces());
        using var officer = await app.SignIn(Role.CommuneOfficer, here.Commune);
        using var other = await app.SignIn(Role.ProvincialOfficer, there.Province);
        using var leader = await app.SignIn(Role.TeamLeader, here.Commune);
        using var over = await app.SignIn(Role.CommuneOfficer, here.Commune);
        await app.InDb(async db =>
        {
            db.Grants.Add(
                new Grant
                {
                    Id = Guid.CreateVersion7(),
                    AccountId = over.AccountId,
                    Role = Role.CommuneOfficer,
                    UnitId = there.Commune,
                    From = app.Clock.Today(),
                }
            );
            await db.SaveChangesAsync();
        });
        app.App.Services.GetRequiredService<Sessions>().Forget(over.AccountId);
        var one = await Add(officer, here.Hamlet, Born());
        var two = await Add(other, there.Hamlet, Born());
        var pair = await PairOf(app, one, two);
        var mine = await OpenPair(app, officer, here.Hamlet);
        const string Hint = "có thể là của cùng một người";

        foreach (var (browser, person) in new[] { (officer, one), (other, two), (leader, one) })
        {
            var page = await browser.Get($"/people/{person}");
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.DoesNotContain(Hint, page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("/people/duplicates?person", page.Html, StringComparison.Ordinal);
        }

        foreach (var (browser, person) in new[] { (officer, one), (other, two) })
        {
            foreach (var list in new[] { "/people/duplicates", $"/people/duplicates?person={person}" })
            {
                Assert.DoesNotContain(pair, (await browser.Get(list)).Html, StringComparison.Ordinal);
            }

            Assert.Equal(HttpStatusCode.NotFound, (await browser.Get(pair)).Status);
        }

        // The form of a pair that may be decided, sent for one that may not.
        foreach (var handler in new[] { "Merge", "Apart" })
        {
            var form = await officer.Get(mine);
            Assert.Equal(HttpStatusCode.OK, form.Status);
            var sent = await officer.Client.PostAsync(
                $"{pair}?handler={handler}",
                new FormUrlEncodedContent([
                    KeyValuePair.Create("Keep", $"{one}"),
                    KeyValuePair.Create(
                        "__RequestVerificationToken",
                        form.Document.QuerySelector("[name=__RequestVerificationToken]")!
                            .GetAttribute("value")!
                    ),
                ]),
                TestContext.Current.CancellationToken
            );
            Assert.Equal(HttpStatusCode.NotFound, sent.StatusCode);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await leader.Get(pair)).Status);
        Assert.Equal(DuplicateState.Open, await State());

        foreach (var person in new[] { one, two })
        {
            var told = await over.Get($"/people/{person}");
            Assert.Contains(Hint, told.Text, StringComparison.Ordinal);
            var link = told.Document.QuerySelector("main a[href^='/people/duplicates?person']")!;
            Assert.Contains(
                pair,
                (await over.Get(link.GetAttribute("href")!)).Html,
                StringComparison.Ordinal
            );
        }

        Assert.Equal("/people/duplicates", await Press(over, pair, "Apart"));
        Assert.Equal(DuplicateState.KeptApart, await State());
        Assert.DoesNotContain(Hint, (await over.Get($"/people/{one}")).Text, StringComparison.Ordinal);

        Task<DuplicateState> State()
        {
            var id = Guid.Parse(pair.Split('/')[^1]);
            return app.InDb(db => db.Duplicates.Where(d => d.Id == id).Select(d => d.State).SingleAsync());
        }
    }

    /// <summary>A pair of two others of the unit, its address.</summary>
    private static async Task<string> OpenPair(TestApp app, TestBrowser officer, int unit)
    {
        (string, string)[] fields = [("Name", "Võ Thị Lan Chi"), ("BirthYear", "1970")];
        return await PairOf(
            app,
            await AddNamed(officer, unit, fields),
            await AddNamed(officer, unit, fields)
        );
    }

    private static async Task<Guid> AddNamed(TestBrowser browser, int unit, params (string, string)[] fields)
    {
        var page = await browser.Submit("/people/new", [("Unit", $"{unit}"), .. fields]);
        return Guid.Parse(page.Location!.OriginalString.Split('/')[^1]);
    }
}
