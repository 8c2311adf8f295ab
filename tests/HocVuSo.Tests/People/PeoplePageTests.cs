using System.Net;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.People.Duplicates;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.People;

public sealed class PeoplePageTests
{
    private static int _serial;

    /// <summary>A number of nobody yet: woman, born 1957.</summary>
    private static string NewNumber(string head = "049157") =>
        head + (Interlocked.Increment(ref _serial) % 1_000_000).ToString("D6");

    private static string[] Names(TestPage page) =>
        [.. page.Document.QuerySelectorAll("tbody th a").Select(a => a.TextContent)];

    private static async Task<Guid> Add(TestBrowser browser, params (string, string)[] fields)
    {
        var page = await browser.Submit("/people/new", fields);
        Assert.True(page.Status == HttpStatusCode.Redirect, page.Text);
        return Guid.Parse(page.Location!.OriginalString.Split('/')[^1]);
    }

    [Theory, BothEngines]
    public async Task An_officer_finds_people_of_the_area_without_accents_in_vietnamese_order(
        EngineKind engine
    )
    {
        var app = await TestApp.Shared(engine);
        var (here, elsewhere) = (await app.NewPlaces(), await app.NewPlaces());
        using var officer = await app.SignIn(Role.CommuneOfficer, here.Commune);
        await app.NewPerson(here.Hamlet, "Nguyễn Văn Ân");
        await app.NewPerson(here.Commune, "Trần Thị Hà");
        await app.NewPerson(here.Hamlet, "Đỗ Thị Hạ");
        await app.NewPerson(here.Hamlet, "Lê Văn An");
        await app.NewPerson(elsewhere.Hamlet, "Trần Thị Hà");

        Assert.Equal(
            ["Lê Văn An", "Nguyễn Văn Ân", "Đỗ Thị Hạ", "Trần Thị Hà", "Trần Thị Lài"],
            Names(await officer.Get("/people"))
        );
        Assert.Equal(["Đỗ Thị Hạ", "Trần Thị Hà"], Names(await officer.Get("/people?q=ha")));
        Assert.Equal(["Đỗ Thị Hạ"], Names(await officer.Get("/people?q=thi+ha&unit=" + here.Hamlet)));
        Assert.Equal(["Trần Thị Hà", "Trần Thị Lài"], Names(await officer.Get("/people?q=tran")));
        Assert.Equal(["Trần Thị Hà"], Names(await officer.Get("/people?q=Trần+Hà")));
        Assert.Empty(Names(await officer.Get("/people?q=xyz")));
        Assert.Empty(Names(await officer.Get("/people?q=%25")));
        Assert.Empty(Names(await officer.Get("/people?unit=" + elsewhere.Hamlet)));
    }

    [Theory, BothEngines]
    public async Task A_long_list_is_paged_and_nobody_is_lost_or_shown_twice(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var here = await app.NewPlaces();
        using var officer = await app.SignIn(Role.CommuneOfficer, here.Commune);
        foreach (var i in Enumerable.Range(0, 104))
        {
            await app.NewPerson(
                here.Hamlet,
                i % 3 == 0 ? "Nguyễn Thị Bông" : $"Trần Văn {(char)('A' + (i % 20))}"
            );
        }

        var seen = new List<string>();
        var page = await officer.Get("/people");
        while (true)
        {
            var links = page.Document.QuerySelectorAll("tbody th a").Select(a => a.GetAttribute("href")!);
            seen.AddRange(links);
            if (page.Document.QuerySelector("a[rel=next]") is not { } next)
            {
                break;
            }

            Assert.DoesNotContain("Nguy", next.GetAttribute("href"), StringComparison.Ordinal);
            page = await officer.Get(next.GetAttribute("href")!);
        }

        Assert.Equal(105, seen.Count);
        Assert.Equal(105, seen.Distinct().Count());
    }

    [Theory, BothEngines]
    public async Task A_person_is_found_by_the_whole_number_which_never_stands_in_an_address(
        EngineKind engine
    )
    {
        var app = await TestApp.Shared(engine);
        var (here, elsewhere) = (await app.NewPlaces(), await app.NewPlaces());
        using var officer = await app.SignIn(Role.CommuneOfficer, here.Commune);
        using var stranger = await app.SignIn(Role.CommuneOfficer, elsewhere.Commune);
        var number = NewNumber();
        var id = await Add(
            officer,
            ("Name", "Trần Thị Bưởi"),
            ("BirthYear", "1957"),
            ("Sex", "Female"),
            ("CitizenId", number),
            ("Unit", $"{here.Hamlet}")
        );

        var found = await officer.Submit("/people", ("Q", number[..6] + " " + number[6..]));
        Assert.Equal($"/people/{id}", found.Location?.OriginalString);
        var page = await officer.Follow(found);
        Assert.Contains("049•••••••" + number[^2..], page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(number, page.Html, StringComparison.Ordinal);

        var hidden = await stranger.Submit("/people", ("Q", number));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, hidden.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/people/{id}")).Status);
        var mistyped = await officer.Submit("/people", ("Q", number[..11]));
        Assert.Contains("đúng 12 chữ số", mistyped.Text, StringComparison.Ordinal);
        var byName = await officer.Submit("/people", ("Q", "Bưởi"));
        Assert.Equal("/people?q=B%C6%B0%E1%BB%9Fi", byName.Location?.OriginalString);
    }

    [Theory, BothEngines]
    public async Task Whoever_looks_at_a_record_or_a_list_is_noted(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var here = await app.NewPlaces();
        using var officer = await app.SignIn(Role.CommuneOfficer, here.Commune);
        var person = await app.NewPerson(here.Hamlet, "Trần Thị Cúc");

        await officer.Get("/people");
        await officer.Get($"/people/{person}");

        var entries = await app.InDb(db =>
        {
            var subjects = db.AuditSubjects;
            return db
                .AuditEntries.Where(e =>
                    subjects.Any(s => s.PersonId == person && s.Shard == e.Shard && s.Seq == e.Seq)
                )
                .ToListAsync();
        });
        Assert.Equal(
            [AuditAction.PersonOpened, AuditAction.PeopleListed],
            entries.Select(e => e.Action).Order()
        );
        Assert.All(
            entries,
            e =>
                Assert.Equal(
                    (officer.AccountId, Role.CommuneOfficer, here.Commune),
                    (e.AccountId, e.Role, e.UnitId)
                )
        );
    }

    [Theory, BothEngines]
    public async Task What_contradicts_itself_is_not_added_and_the_form_keeps_what_was_typed(
        EngineKind engine
    )
    {
        var app = await TestApp.Shared(engine);
        var here = await app.NewPlaces();
        using var officer = await app.SignIn(Role.CommuneOfficer, here.Commune);
        (string, string)[] Fields(string name, string year, string sex, string number) =>
            [
                ("Name", name),
                ("BirthYear", year),
                ("Sex", sex),
                ("CitizenId", number),
                ("Unit", $"{here.Hamlet}"),
            ];

        var number = NewNumber();
        var wrongYear = await officer.Submit("/people/new", Fields("Trần Thị Đào", "1958", "Female", number));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrongYear.Status);
        Assert.Contains("không khớp với năm sinh", wrongYear.Text, StringComparison.Ordinal);
        Assert.Equal("Trần Thị Đào", wrongYear.Document.QuerySelector("#Name")!.GetAttribute("value"));
        Assert.NotNull(wrongYear.Document.QuerySelector(".error-summary a[href='#CitizenId']"));

        var wrongSex = await officer.Submit("/people/new", Fields("Trần Văn Đào", "1957", "Male", number));
        Assert.Contains("không khớp với giới tính", wrongSex.Text, StringComparison.Ordinal);
        var synthetic = await officer.Submit(
            "/people/new",
            Fields("Trần Thị Đào", "1957", "Female", "999" + number[3..])
        );
        Assert.Contains("Ba chữ số đầu", synthetic.Text, StringComparison.Ordinal);

        await Add(officer, Fields("Trần Thị Đào", "1957", "Female", number));
        var again = await officer.Submit("/people/new", Fields("Lê Thị Đào", "1957", "Female", number));
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("đã có trong một hồ sơ khác", again.Text, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task A_number_gives_the_year_and_sex_that_were_not_known(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var here = await app.NewPlaces();
        using var officer = await app.SignIn(Role.CommuneOfficer, here.Commune);

        var id = await Add(
            officer,
            ("Name", "TRẦN THỊ MẬN"),
            ("CitizenId", NewNumber()),
            ("Phone", "+84 905 123 456"),
            ("Unit", $"{here.Hamlet}")
        );

        var person = await app.InDb(db => db.People.SingleAsync(p => p.Id == id));
        Assert.Equal(("Trần Thị Mận", 1957, Sex.Female), (person.FullName, person.BirthYear, person.Sex));
        var page = await officer.Get($"/people/{id}");
        Assert.Contains("•••• ••• 456", page.Text, StringComparison.Ordinal);
        Assert.Contains("Người trưởng thành", page.Text, StringComparison.Ordinal);
        Assert.Contains("Sinh năm 1957; chưa biết ngày sinh", page.Text, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task A_team_leader_adds_people_in_the_own_hamlet_and_nowhere_else(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (here, elsewhere) = (await app.NewPlaces(), await app.NewPlaces());
        using var leader = await app.SignIn(Role.TeamLeader, here.Hamlet);

        var form = await leader.Get("/people/new");
        Assert.Equal(
            [$"{here.Hamlet}"],
            form.Document.QuerySelectorAll("#Unit option").Select(o => o.GetAttribute("value"))
        );
        var outside = await leader.Submit(
            form,
            "/people/new",
            ("Name", "Lê Thị Mơ"),
            ("Unit", $"{elsewhere.Hamlet}")
        );
        Assert.Equal(HttpStatusCode.Forbidden, outside.Status);
        await Add(leader, ("Name", "Lê Thị Mơ"), ("Unit", $"{here.Hamlet}"));
    }

    [Theory, BothEngines]
    public async Task An_auditor_reads_and_changes_nothing(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var here = await app.NewPlaces();
        using var auditor = await app.SignIn(Role.Auditor, here.Province);
        var person = await app.NewPerson(here.Hamlet, "Trần Thị Nhãn");

        var page = await auditor.Get($"/people/{person}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("/edit", page.Html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.Get($"/people/{person}/edit")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.Get("/people/new")).Status);
    }

    [Theory, BothEngines]
    public async Task A_correction_keeps_the_number_that_fits_and_refuses_what_does_not(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var here = await app.NewPlaces();
        using var officer = await app.SignIn(Role.CommuneOfficer, here.Commune);
        var id = await Add(
            officer,
            ("Name", "Trần Thị Oanh"),
            ("CitizenId", NewNumber()),
            ("Phone", "0905123456"),
            ("Unit", $"{here.Hamlet}")
        );
        var edit = $"/people/{id}/edit";

        var wrong = await officer.Submit(edit, ("Name", "Trần Thị Oanh"), ("BirthYear", "1960"));
        Assert.Contains("không khớp với năm sinh", wrong.Text, StringComparison.Ordinal);
        var right = await officer.Submit(
            edit,
            ("Name", "Trần Thị Oanh Oanh"),
            ("BirthDay", "27"),
            ("BirthMonth", "3"),
            ("BirthYear", "1957"),
            ("Sex", "Female"),
            ("DropPhone", "true")
        );

        Assert.Equal($"/people/{id}", right.Location?.OriginalString);
        var person = await app.InDb(db => db.People.SingleAsync(p => p.Id == id));
        Assert.Equal(
            ("Trần Thị Oanh Oanh", "tran thi oanh oanh 1957", new DateOnly(1957, 3, 27)),
            (person.FullName, person.MatchKey, person.BirthDate)
        );
        Assert.NotNull(person.CitizenIdIndex);
        Assert.Null(person.PhoneSealed);
    }

    [Theory, BothEngines]
    public async Task A_move_closes_the_old_home_and_the_followers_hear_of_it(EngineKind engine)
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
        var id = await app.NewPerson(here.Hamlet, "Trần Thị Quýt");
        app.Clock.Advance(TimeSpan.FromDays(30));
        using var officer = await app.SignIn(Role.CommuneOfficer, here.Commune);
        told.Clear();
        var move = $"/people/{id}/move";

        var early = await officer.Submit(move, ("Unit", $"{here.Commune}"), ("Day", "01/09/2025"));
        Assert.Contains("trước ngày chuyển đến", early.Text, StringComparison.Ordinal);
        var late = await officer.Submit(move, ("Unit", $"{here.Commune}"), ("Day", "01/12/2025"));
        Assert.Contains("sau ngày hôm nay", late.Text, StringComparison.Ordinal);
        var same = await officer.Submit(move, ("Unit", $"{here.Hamlet}"), ("Day", "01/10/2025"));
        Assert.Equal(HttpStatusCode.Conflict, same.Status);
        Assert.Empty(told);

        var moved = await officer.Submit(move, ("Unit", $"{here.Commune}"), ("Day", "01/10/2025"));
        Assert.Equal($"/people/{id}", moved.Location?.OriginalString);
        Assert.Equal([id], told);
        var away = await officer.Submit(move, ("Elsewhere", "xa thang binh, da nang"), ("Day", "10/10/2025"));
        Assert.True(away.Location?.OriginalString == "/people", away.Text);

        var homes = await app.InDb(db =>
            db.Residences.Where(r => r.PersonId == id).OrderBy(r => r.From).ToListAsync()
        );
        Assert.Equal(
            [
                (new DateOnly(2025, 9, 22), new DateOnly(2025, 9, 30)),
                (new DateOnly(2025, 10, 1), new DateOnly(2025, 10, 9)),
                (new DateOnly(2025, 10, 10), (DateOnly?)null),
            ],
            homes.Select(h => (h.From, h.To))
        );
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Get($"/people/{id}")).Status);
    }

    [Theory, BothEngines]
    public async Task A_place_that_is_not_one_place_is_refused_with_the_choices(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var finder = app.App.Services.GetRequiredService<UnitFinder>();

        async Task<UnitMatch> Find(string text) => await app.InDb(db => finder.Find(db, text));

        var one = await Find("xã thăng bình, đà nẵng");
        Assert.Equal(one.Id, (await Find("Thang Binh, TP Da Nang")).Id);
        Assert.Equal("unit-unknown", (await Find("xã không có thật")).Reason?.Name);
        Assert.Equal("unit-missing", (await Find(" , ")).Reason?.Name);
        var many = await Find("xã Tân Thành");
        Assert.Equal("unit-ambiguous", many.Reason?.Name);
        Assert.Contains("Tân Thành", many.Reason!.Sentence.Vi, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task The_same_name_and_birthday_is_offered_as_a_possible_duplicate(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var here = await app.NewPlaces();
        using var officer = await app.SignIn(Role.CommuneOfficer, here.Commune);
        (string, string)[] Fields(string day) =>
            [
                ("Name", "Đỗ Thị Sen Hồng"),
                ("BirthDay", day),
                ("BirthMonth", "3"),
                ("BirthYear", "1961"),
                ("Unit", $"{here.Hamlet}"),
            ];

        var first = await Add(officer, Fields("5"));
        var other = await Add(officer, Fields("6"));
        var second = await Add(officer, Fields("5"));

        var offers = await app.InDb(db =>
            db.Duplicates.Where(d => d.FirstId == first || d.SecondId == first).ToListAsync()
        );
        var offer = Assert.Single(offers);
        Assert.Equal(new[] { first, second }.Order(), new[] { offer.FirstId, offer.SecondId }.Order());
        Assert.Equal((DuplicateGround.NameAndBirthDate, DuplicateState.Open), (offer.Ground, offer.State));
        Assert.False(
            await app.InDb(db => db.Duplicates.AnyAsync(d => d.FirstId == other || d.SecondId == other))
        );
    }
}
