using System.Net;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.People.Accounts;
using HocVuSo.People.Accounts.Administration;
using HocVuSo.People.Duplicates;
using HocVuSo.People.Mine;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.People;

/// <summary>Where power ends: at divided units, at membership, at oneself, at what lies elsewhere.</summary>
public sealed class JurisdictionTests
{
    private static int _serial;

    private static string NewNumber() => $"049157{700_000 + Interlocked.Increment(ref _serial):D6}";

    /// <summary>An old commune of which a hundredth went to the new one, and the new one of which two hundredths came from it.</summary>
    private static Task<int> OldCommune(TestApp app, TestPlaces now) =>
        app.InDb(async db =>
        {
            var old = new Unit
            {
                Era = await db.Set<Era>().Where(e => e.Key != Eras.Now).Select(e => e.Key).FirstAsync(),
                Code = "t" + Guid.NewGuid().ToString("N")[..10],
                Name = "Xã Cũ",
                FullName = "Xã Cũ",
                Level = UnitLevel.Commune,
                NameKey = "xa cu",
            };
            db.Units.Add(old);
            await db.SaveChangesAsync();
            foreach (
                var (source, target, share) in new[]
                {
                    (old.Id, old.Id, 1m),
                    (old.Id, now.Commune, 0.01m),
                    (now.Commune, old.Id, 0.02m),
                    (now.Hamlet, old.Id, 0.02m),
                }
            )
            {
                db.UnitFlows.Add(
                    new UnitFlow
                    {
                        SourceId = source,
                        TargetId = target,
                        Share = share,
                    }
                );
            }

            await db.SaveChangesAsync();
            return old.Id;
        });

    [Theory, BothEngines]
    public async Task A_part_of_an_old_commune_gives_no_power_over_the_new_one(EngineKind engine)
    {
        // A made-up old commune is nothing for the app that all tests share.
        await using var app = await TestApp.Fresh(engine);
        var here = await app.NewPlaces();
        var old = await OldCommune(app, here);
        var (stayed, registered) = (
            await app.NewPerson(old, "Lê Thị Xưa"),
            await app.NewPerson(here.Commune, "Lê Thị Nay")
        );
        using var former = await app.SignIn(Role.CommuneOfficer, old);
        using var present = await app.SignIn(Role.CommuneOfficer, here.Commune);

        Assert.Equal(HttpStatusCode.OK, (await former.Get($"/people/{stayed}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await former.Get($"/people/{registered}")).Status);
        Assert.DoesNotContain(
            "Lê Thị Nay",
            (await former.Get("/people?q=le+thi")).Text,
            StringComparison.Ordinal
        );
        // Who still stands in the old register lives in one of its parts: each of them sees.
        Assert.Equal(HttpStatusCode.OK, (await present.Get($"/people/{registered}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await present.Get($"/people/{stayed}")).Status);

        var forged = await Post(
            former,
            await former.Get("/people/import"),
            "/people/new",
            ("Name", "Trần Thị Mới"),
            ("Unit", $"{here.Commune}")
        );
        Assert.Equal(HttpStatusCode.Forbidden, forged.Status);

        await app.InDb(async db =>
        {
            var viewer = new Viewer
            {
                AccountId = Guid.NewGuid(),
                PersonId = null,
                SessionId = Guid.Empty,
                Name = "",
                Grants =
                [
                    new Grant
                    {
                        Id = Guid.NewGuid(),
                        AccountId = Guid.NewGuid(),
                        Role = Role.ProvincialOfficer,
                        UnitId = old,
                        From = app.Clock.Today(),
                    },
                ],
            };
            await viewer.RequireMayGive(db, Role.CommuneOfficer, old, null);
            await Assert.ThrowsAsync<Refusal>(() =>
                viewer.RequireMayGive(db, Role.CommuneOfficer, here.Commune, null)
            );
        });
    }

    [Theory, BothEngines]
    public async Task Whoever_left_an_organisation_is_no_longer_in_its_leaders_hands(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (here, elsewhere) = (await app.NewPlaces(), await app.NewPlaces());
        var person = await app.NewPerson(elsewhere.Hamlet, "Võ Thị Xa");
        var team = await NewOrganisation(app, OrganisationKind.CommunityTeam, "Tổ Thử", here.Commune, person);
        using var leader = await Leader(app, here.Hamlet, team);
        Assert.Equal(HttpStatusCode.OK, (await leader.Get($"/people/{person}")).Status);

        await app.InDb(db =>
            db.Memberships.Where(m => m.PersonId == person)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.To, app.Clock.Today()))
        );
        Assert.Equal(HttpStatusCode.NotFound, (await leader.Get($"/people/{person}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await leader.Get($"/people/{person}/card")).Status);
    }

    [Theory, BothEngines]
    public async Task Nobody_brings_an_organisation_under_another_kind_or_under_ones_own(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (here, elsewhere) = (await app.NewPlaces(), await app.NewPlaces());
        var worker = await app.NewPerson(elsewhere.Hamlet, "Võ Thị Thợ");
        var mark = Guid.NewGuid().ToString("N")[..8];
        var team = await NewOrganisation(app, OrganisationKind.CommunityTeam, $"Tổ {mark}", here.Commune);
        var other = await NewOrganisation(
            app,
            OrganisationKind.CommunityTeam,
            $"Tổ kia {mark}",
            here.Commune,
            worker
        );
        var far = await NewOrganisation(
            app,
            OrganisationKind.CommunityTeam,
            $"Tổ xa {mark}",
            elsewhere.Commune
        );
        var firm = await NewOrganisation(
            app,
            OrganisationKind.Enterprise,
            $"Công ty {mark}",
            here.Commune,
            worker
        );
        using var officer = await app.SignIn(Role.CommuneOfficer, here.Commune);
        await app.InDb(async db =>
        {
            db.Grants.Add(
                new Grant
                {
                    Id = Guid.CreateVersion7(),
                    AccountId = officer.AccountId,
                    Role = Role.TeamLeader,
                    OrganisationId = team,
                    From = app.Clock.Today(),
                }
            );
            await db.SaveChangesAsync();
        });
        app.App.Services.GetRequiredService<Sessions>().Forget(officer.AccountId);

        Assert.Contains(
            "cùng loại",
            (await Place(firm, $"Công ty {mark}", $"Tổ {mark}")).Text,
            StringComparison.Ordinal
        );
        var own = await Place(other, $"Tổ kia {mark}", $"Tổ {mark}");
        Assert.Equal(HttpStatusCode.Forbidden, own.Status);
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await Place(other, $"Tổ kia {mark}", $"Tổ xa {mark}")).Status
        );
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Get($"/people/{worker}")).Status);
        // What stands as it stood needs nothing.
        Assert.Equal(HttpStatusCode.Redirect, (await Place(other, $"Tổ kia {mark} mới", "")).Status);
        Assert.All(
            await app.InDb(db =>
                db.Organisations.Where(o => o.Id == firm || o.Id == other || o.Id == far).ToListAsync()
            ),
            o => Assert.Null(o.ParentId)
        );

        Task<TestPage> Place(Guid organisation, string name, string parent) =>
            officer.Submit(
                $"/organisations/{organisation}/edit",
                ("Name", name),
                ("Code", ""),
                ("Unit", $"{here.Commune}"),
                ("Parent", parent)
            );
    }

    [Theory, BothEngines]
    public async Task Nobody_changes_merges_or_erases_the_own_record_even_after_a_merge(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var here = await app.NewPlaces();
        using var officer = await app.SignIn(Role.CommuneOfficer, here.Commune);
        var me = officer.PersonId;
        var twin = await app.NewPerson(here.Hamlet);
        var pair = await app.InDb(async db =>
        {
            var offer = Duplicate.Offer(me, twin, DuplicateGround.NameYearAndCommune, app.Clock.Now());
            db.Duplicates.Add(offer);
            await db.SaveChangesAsync();
            return offer.Id;
        });
        Assert.DoesNotContain("/edit", (await officer.Get($"/people/{me}")).Html, StringComparison.Ordinal);
        await Refused($"/people/{me}/edit", ("Name", "Trần Thị Khác"));
        await Refused($"/people/{me}/move", ("Unit", $"{here.Hamlet}"), ("Day", "20/09/2025"));
        await Refused($"/people/duplicates/{pair}?handler=Merge", ("Keep", $"{twin}"));

        // Somebody else merges them: the account's record lies down, the person stays the same.
        await using (var scope = app.App.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            await db.InTransaction(
                app.App.Services.GetRequiredService<Engine>(),
                async () =>
                {
                    await scope.ServiceProvider.GetRequiredService<Merging>().Join(twin, me, Guid.NewGuid());
                    return true;
                }
            );
        }

        app.App.Services.GetRequiredService<Sessions>().Forget(officer.AccountId);
        await Refused($"/people/{twin}/edit", ("Name", "Trần Thị Khác"));
        var request = await app.InDb(async db =>
        {
            var asked = ErasureRequest.Ask(twin, officer.AccountId, app.Clock.Now());
            db.ErasureRequests.Add(asked);
            await db.SaveChangesAsync();
            return asked.Id;
        });
        await Refused($"/people/requests/{request}?handler=Erase");

        async Task Refused(string path, params (string, string)[] fields)
        {
            var page = await officer.Get(path.Split('?')[0]);
            Assert.True(page.Status == HttpStatusCode.OK, path + page.Text);
            var sent = await officer.Submit(page, path, fields);
            if (path.Contains("handler", StringComparison.Ordinal))
            {
                sent = await Post(officer, page, path, fields);
            }

            Assert.True(sent.Status == HttpStatusCode.Forbidden, path + sent.Text);
        }
    }

    [Theory, BothEngines]
    public async Task A_home_is_a_commune_or_hamlet_of_today(EngineKind engine)
    {
        // A made-up old commune is nothing for the app that all tests share.
        await using var app = await TestApp.Fresh(engine);
        var here = await app.NewPlaces();
        var old = await OldCommune(app, here);
        var person = await app.NewPerson(here.Hamlet);
        using var officer = await app.SignIn(Role.CommuneOfficer, here.Commune);
        foreach (var unit in new[] { here.Province, old })
        {
            var moved = await officer.Submit(
                $"/people/{person}/move",
                ("Unit", $"{unit}"),
                ("Day", "20/09/2025")
            );
            Assert.Equal(HttpStatusCode.UnprocessableEntity, moved.Status);
            Assert.Contains("hiện nay", moved.Text, StringComparison.Ordinal);
        }

        Assert.Equal(
            here.Hamlet,
            await app.InDb(db => db.People.Where(p => p.Id == person).Select(p => p.UnitId).SingleAsync())
        );
    }

    [Theory, BothEngines]
    public async Task Asking_about_a_number_of_elsewhere_is_noted_read_and_limited(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (here, elsewhere) = (await app.NewPlaces(), await app.NewPlaces());
        var number = NewNumber();
        var stranger = await Identified(app, elsewhere.Hamlet, number);
        using var officer = await app.SignIn(Role.CommuneOfficer, here.Commune);

        var added = await Add(number);
        Assert.Equal(HttpStatusCode.Conflict, added.Status);
        var mine = await app.NewPerson(here.Hamlet);
        var edited = await officer.Submit(
            $"/people/{mine}/edit",
            ("Name", "Trần Thị Lài"),
            ("BirthYear", "1957"),
            ("CitizenId", number)
        );
        Assert.Equal(HttpStatusCode.Conflict, edited.Status);
        Assert.Equal(2, await Noted(stranger));
        var searched = await officer.Submit("/people", ("Q", NewNumber()));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, searched.Status);
        Assert.Equal(
            1,
            await app.InDb(db =>
                db.AuditEntries.CountAsync(e =>
                    e.AccountId == officer.AccountId && e.Action == AuditAction.NumberNotFound
                )
            )
        );

        // All of today's answers are used up: now nothing is told, not even of a number that is nobody's.
        await app.InDb(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await AuditLog.Append(
                Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(
                    transaction
                ),
                new AuditNote(
                    app.Clock.Now(),
                    new Actor(officer.AccountId),
                    AuditAction.NumberElsewhere,
                    [.. Enumerable.Range(0, NumberElsewhere.MostADay).Select(_ => Guid.NewGuid())]
                )
            );
            await transaction.CommitAsync();
        });
        Assert.Contains("quá nhiều số", (await Add(number)).Text, StringComparison.Ordinal);
        Assert.Contains("quá nhiều số", (await Add(NewNumber())).Text, StringComparison.Ordinal);
        Assert.Equal(2, await Noted(stranger));
        Assert.Equal(HttpStatusCode.Redirect, (await Add("")).Status);

        Task<TestPage> Add(string typed) =>
            officer.Submit(
                "/people/new",
                ("Name", "Ngô Thị Thử"),
                ("BirthYear", "1957"),
                ("CitizenId", typed),
                ("Unit", $"{here.Commune}")
            );

        Task<int> Noted(Guid person) =>
            app.InDb(db =>
                db.AuditEntries.CountAsync(e =>
                    e.AccountId == officer.AccountId
                    && e.Action == AuditAction.NumberElsewhere
                    && e.People == person.ToString("N")
                )
            );
    }

    [Theory, BothEngines]
    public async Task Every_page_that_names_somebody_is_noted(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var here = await app.NewPlaces();
        var person = await app.NewPerson(here.Hamlet);
        using var officer = await app.SignIn(Role.ProvincialOfficer, here.Province);
        foreach (
            var (path, action) in new[]
            {
                ($"/people/{person}/move", AuditAction.PersonOpened),
                ($"/people/{person}/card", AuditAction.PersonOpened),
                ($"/accounts/new?person={person}", AuditAction.PersonOpened),
                ($"/audit?person={person}", AuditAction.AuditRead),
            }
        )
        {
            var before = await Count(action);
            Assert.Equal(HttpStatusCode.OK, (await officer.Get(path)).Status);
            Assert.True(await Count(action) == before + 1, path);
        }

        Task<int> Count(AuditAction action) =>
            app.InDb(db =>
                (
                    from entry in db.AuditEntries
                    join subject in db.AuditSubjects
                        on new { entry.Shard, entry.Seq } equals new { subject.Shard, subject.Seq }
                    where subject.PersonId == person && entry.Action == action
                    select entry
                ).CountAsync()
            );
    }

    [Theory, BothEngines]
    public async Task What_was_read_before_an_erasure_is_not_written_back_after_it(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var person = await app.NewPerson();
        var vault = app.App.Services.GetRequiredService<Vault>();
        await app.InDb(async late =>
        {
            var read = await late.People.SingleAsync(p => p.Id == person);
            await app.InDb(async db =>
            {
                (await db.People.SingleAsync(p => p.Id == person)).Erase(app.Clock.Now());
                await db.SaveChangesAsync();
            });
            read.Correct(PersonName.Parse("Trần Thị Lài"), Birth.In(1957), null, vault, app.Clock.Now());
            read.Identify(CitizenId.Parse(NewNumber()), vault);
            var fault = await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => late.SaveChangesAsync());
            Assert.Equal(
                RefusalKind.Conflict,
                app.App.Services.GetRequiredService<HocVuSo.Web.DatabaseRules>().RefusalOf(fault)!.Kind
            );
        });
        var left = await app.InDb(db => db.People.AsNoTracking().SingleAsync(p => p.Id == person));
        Assert.Equal((Person.ErasedName.Vi, null), (left.FullName, left.CitizenIdIndex));
    }

    private static async Task<TestPage> Post(
        TestBrowser browser,
        TestPage page,
        string path,
        params (string Name, string Value)[] fields
    )
    {
        var token = page
            .Document.QuerySelector("input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        var response = await browser.Client.PostAsync(
            path,
            new FormUrlEncodedContent(
                fields
                    .Append((Name: "__RequestVerificationToken", Value: token))
                    .Select(f => KeyValuePair.Create(f.Name, f.Value))
            )
        );
        return new(response.StatusCode, null, await response.Content.ReadAsStringAsync(), response);
    }

    private static Task<Guid> NewOrganisation(
        TestApp app,
        OrganisationKind kind,
        string name,
        int unit,
        params Guid[] members
    ) =>
        app.InDb(async db =>
        {
            var organisation = Organisation.Create(kind, name, unit, app.Clock.Now());
            db.Add(organisation);
            foreach (var member in members)
            {
                db.Add(
                    organisation.Join(member, MembershipRole.Member, app.Clock.Today(), app.Clock.Today())
                );
            }

            await db.SaveChangesAsync();
            return organisation.Id;
        });

    private static async Task<TestBrowser> Leader(TestApp app, int home, Guid organisation)
    {
        var (account, name) = await app.NewAccount(await app.NewPerson(home));
        await app.InDb(async db =>
        {
            db.Grants.Add(
                new Grant
                {
                    Id = Guid.CreateVersion7(),
                    AccountId = account,
                    Role = Role.TeamLeader,
                    OrganisationId = organisation,
                    From = app.Clock.Today(),
                }
            );
            await db.SaveChangesAsync();
        });
        var browser = app.Browser();
        await browser.SignIn(name);
        await browser.SetUpSecondFactor();
        return browser;
    }

    private static async Task<Guid> Identified(TestApp app, int unit, string number)
    {
        var person = await app.NewPerson(unit);
        var vault = app.App.Services.GetRequiredService<Vault>();
        await app.InDb(async db =>
        {
            (await db.People.SingleAsync(p => p.Id == person)).Identify(CitizenId.Parse(number), vault);
            await db.SaveChangesAsync();
        });
        return person;
    }
}
