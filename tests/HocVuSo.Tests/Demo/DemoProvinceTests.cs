using System.Security.Cryptography;
using System.Text;
using HocVuSo.Assessments;
using HocVuSo.Confirmations;
using HocVuSo.Courses;
using HocVuSo.Database;
using HocVuSo.Demo;
using HocVuSo.People;
using HocVuSo.Places;
using HocVuSo.Records;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.Demo;

public sealed class DemoProvinceTests
{
    [Theory, BothEngines]
    public async Task As_many_people_as_were_asked_for_all_made_up_and_all_at_home_in_old_Quang_Nam(
        EngineKind engine
    )
    {
        var app = await TestDemo.Of(engine);
        var vault = app.App.Services.GetRequiredService<Vault>();
        var (people, communes) = await app.InDb(async db =>
            (
                await db.People.AsNoTracking().Include(p => p.Residences).ToListAsync(),
                await TestDemo.Communes(db)
            )
        );

        Assert.Equal(TestDemo.People, people.Count);
        Assert.All(people, p => Assert.True(p.Synthetic));
        Assert.All(people, p => Assert.Contains(p.UnitId, communes));
        Assert.All(
            people,
            p => Assert.True(p.Residences.Min(r => r.From) < new DateOnly(2025, 7, 1), p.FullName)
        );
        var numbers = people.Select(p => p.OpenCitizenId(vault)).OfType<CitizenId>().ToList();
        Assert.InRange(numbers.Count, TestDemo.People * 0.9, TestDemo.People * 0.98);
        Assert.All(numbers, n => Assert.True(n.IsSynthetic));
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        Assert.All(people, p => p.OpenCitizenId(vault)?.MustFit(p.Birth, p.Sex, synthetic: true));
        Assert.InRange(people.Count(p => p.Sex == Sex.Female), people.Count * 0.45, people.Count * 0.6);
    }

    [Theory, BothEngines]
    public async Task Somebody_is_there_twice_and_offered_for_a_decision(EngineKind engine)
    {
        var app = await TestDemo.Of(engine);

        var pairs = await app.InDb(db =>
            (
                from pair in db.Duplicates
                join first in db.People on pair.FirstId equals first.Id
                join second in db.People on pair.SecondId equals second.Id
                select new { First = first.FullName, Second = second.FullName }
            ).ToListAsync()
        );

        Assert.NotEmpty(pairs);
        Assert.All(pairs, p => Assert.Equal(p.First, p.Second));
    }

    [Theory, BothEngines]
    public async Task The_same_seed_makes_the_same_people_on_every_engine(EngineKind engine)
    {
        await using var second = await TestApp.Fresh(
            EngineKind.Sqlite,
            s => s with { Demo = true, DemoPeople = TestDemo.People }
        );

        Assert.Equal(await HashOfPeople(second), await HashOfPeople(await TestDemo.Of(engine)));
    }

    [Theory, BothEngines]
    public async Task A_later_start_adds_nothing_and_says_so_on_every_page_even_without_the_flag(
        EngineKind engine
    )
    {
        var app = await TestDemo.Of(engine);
        var before = await HashOfPeople(app);
        await using var again = Site.Build(app.Settings with { Demo = false });
        await Site.Prepare(again.Services);
        await again.StartAsync();
        using var browser = new TestBrowser(
            new Uri(
                again
                    .Services.GetRequiredService<IServer>()
                    .Features.Get<IServerAddressesFeature>()!
                    .Addresses.First()
            )
        );

        foreach (var path in (string[])["/", "/sign-in", "/courses", "/error/404"])
        {
            var page = await browser.Get(path);
            Assert.Contains(
                "Dữ liệu mô phỏng",
                page.Document.QuerySelector(".demo-banner")?.TextContent ?? path,
                StringComparison.Ordinal
            );
        }

        await using var made = Site.Build(app.Settings with { DemoPeople = TestDemo.People * 2 });
        await Site.Prepare(made.Services);
        Assert.Equal(before, await HashOfPeople(app));
    }

    [Theory, BothEngines]
    public async Task A_database_without_made_people_bears_no_mark(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var browser = app.Browser();

        Assert.Null((await browser.Get("/")).Document.QuerySelector(".demo-banner"));
    }

    [Theory, BothEngines]
    public async Task Made_people_never_come_among_real_ones(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        await app.NewPerson(name: "Trần Thị Thật");
        await using var scope = app.App.Services.CreateAsyncScope();

        var refusal = await Assert.ThrowsAsync<Refusal>(() =>
            scope.ServiceProvider.GetRequiredService<DemoProvince>().Make(TestDemo.People)
        );

        Assert.Equal("real-people-here", refusal.Name);
        Assert.Equal(1, await app.InDb(db => db.People.CountAsync()));
        Assert.Equal(0, await app.InDb(db => db.Organisations.CountAsync()));
        Assert.Equal(0, await app.InDb(db => db.Set<DatabaseFact>().CountAsync()));
    }

    [Theory, BothEngines]
    public async Task Every_figure_equals_a_naive_count_of_people(EngineKind engine)
    {
        var app = await TestDemo.Of(engine);
        var measures = app.App.Services.GetRequiredService<Measures>().All;
        await app.InDb(async db =>
        {
            var facts = await TestDemo.Facts.Read(db);
            foreach (var day in (DateOnly[])[new(2025, 5, 31), new(2025, 7, 1), app.Clock.Today()])
            {
                var tallies = (
                    await db
                        .Tallies.AsOf(day)
                        .GroupBy(t => new { t.Counter, t.UnitId })
                        .Select(g => new { g.Key, Count = g.Sum(t => t.Delta) })
                        .ToListAsync()
                )
                    .Where(t => t.Count != 0)
                    .ToDictionary(t => (t.Key.Counter, t.Key.UnitId), t => t.Count);
                var naive = (
                    from measure in measures
                    from person in facts.People
                    where facts.Counts(measure, person, day)
                    group person by (measure.Key, facts.Home(person.Id, day))
                ).ToDictionary(g => g.Key, g => (long)g.Count());

                Assert.True(naive.Count > 100);
                Assert.Equal(naive.OrderBy(n => n.Key), tallies.OrderBy(t => t.Key));
            }
        });
    }

    [Theory, BothEngines]
    public async Task Populations_are_the_made_people_themselves_and_two_figures_are_missing(
        EngineKind engine
    )
    {
        var app = await TestDemo.Of(engine);
        await app.InDb(async db =>
        {
            var facts = await TestDemo.Facts.Read(db);
            var stored = await db.Populations.AsNoTracking().ToListAsync();
            var communes = await TestDemo.Communes(db);

            Assert.All(stored, p => Assert.Equal("Dữ liệu mô phỏng", p.Source));
            foreach (
                var (population, target) in ((PopulationGroup, TargetGroup)[])
                    [
                        (PopulationGroup.Adult, TargetGroup.Adult),
                        (PopulationGroup.PublicServant, TargetGroup.PublicServant),
                        (PopulationGroup.Student, TargetGroup.Student),
                        (PopulationGroup.Worker, TargetGroup.Worker),
                    ]
            )
            {
                Assert.All(
                    stored.Where(p => p.Group == population),
                    p =>
                        Assert.Equal(
                            facts.People.Count(x =>
                                facts.Home(x.Id, p.AsOf) == p.UnitId && facts.IsIn(target, x, p.AsOf)
                            ),
                            p.Value
                        )
                );
            }

            var missing =
                from commune in communes
                from @group in Enum.GetValues<PopulationGroup>()
                where !stored.Exists(p => p.UnitId == commune && p.Group == @group)
                select @group;
            Assert.Equal([PopulationGroup.Student, PopulationGroup.Worker], missing.Order());
        });
    }

    [Theory, BothEngines]
    public async Task Every_confirmation_rests_on_evidence_that_meets_the_rule_and_is_signed(
        EngineKind engine
    )
    {
        var app = await TestDemo.Of(engine);
        await app.InDb(async db =>
        {
            var framework = (
                await app.App.Services.GetRequiredService<FrameworkLibrary>().Current(db)
            ).Single();
            var keys = await SigningKeys.Public(db);
            var evidence = (await db.Evidence.AsNoTracking().ToListAsync()).ToLookup(e => e.PersonId);
            var confirmations = await db.Confirmations.AsNoTracking().ToListAsync();
            var credentials = (await db.Credentials.AsNoTracking().ToListAsync()).ToLookup(c =>
                c.ConfirmationId
            );

            Assert.InRange(confirmations.Count, TestDemo.People * 0.3, TestDemo.People * 0.5);
            Assert.All(
                confirmations,
                c =>
                {
                    var met = Eligibility.Of(framework.RuleFor(c.Group)!, evidence[c.PersonId], c.From);
                    Assert.True(met.Met);
                    Assert.Equal(met.Assurance, c.Assurance);
                    Assert.InRange(c.IssuedAt, DateTime.MinValue, app.Clock.Now());
                    Assert.Equal(
                        c.Status == ConfirmationStatus.Valid,
                        credentials[c.Id].Any(x => x.Status == CredentialStatus.Valid)
                    );
                }
            );
            foreach (var credential in credentials.SelectMany(c => c).Take(25))
            {
                var signed = await SignedText.Open(credential.Jws, SignedText.Credential, keys);
                Assert.Equal(credential.Name, CredentialClaims.FromJson(signed!.Value)!.Name);
            }

            foreach (var state in Enum.GetValues<EIdState>())
            {
                Assert.Contains(confirmations, c => c.EIdState == state);
            }

            Assert.Contains(confirmations, c => c.Status == ConfirmationStatus.Revoked);
            Assert.Contains(confirmations, c => c.BatchId is not null);
            Assert.Contains(confirmations, c => c.BatchId is null);
            foreach (var batch in await db.IssueBatches.AsNoTracking().ToListAsync())
            {
                Assert.Equal(confirmations.Count(c => c.BatchId == batch.Id), batch.Issued);
            }
        });
    }

    [Theory, BothEngines]
    public async Task Attempts_can_be_marked_again_and_come_out_the_same(EngineKind engine)
    {
        var app = await TestDemo.Of(engine);
        var library = app.App.Services.GetRequiredService<CourseLibrary>();
        await app.InDb(async db =>
        {
            var attempts = await db.Attempts.AsNoTracking().ToListAsync();
            var answers = (await db.Answers.AsNoTracking().ToListAsync()).ToLookup(a => a.AttemptId);
            var records = await db.Records.Where(r => r.Verb == "answered").CountAsync();

            Assert.Contains(attempts, a => a.Passed == true);
            Assert.Contains(attempts, a => a.Passed == false);
            Assert.All(
                attempts,
                a =>
                    Assert.Equal(
                        a.Score,
                        Scoring.Score(a, library.Get(a.CourseHash), answers[a.Id], Remarks.None)
                    )
            );
            Assert.Equal(answers.Sum(a => a.Count()), records);
        });
    }

    private static async Task<string> HashOfPeople(TestApp app)
    {
        var lines = await app.InDb(db =>
            (
                from person in db.People
                join unit in db.Units on person.UnitId equals unit.Id
                select new
                {
                    person.Id,
                    person.FullName,
                    person.BirthYear,
                    person.BirthDate,
                    person.Sex,
                    unit.Code,
                }
            ).ToListAsync()
        );
        return Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Join('\n', lines.Select(l => l.ToString()).Order(StringComparer.Ordinal))
                )
            )
        );
    }
}
