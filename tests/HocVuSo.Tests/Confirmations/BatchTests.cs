using System.IO.Compression;
using System.Net;
using HocVuSo.Assessments;
using HocVuSo.Bench;
using HocVuSo.Confirmations;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.People.Duplicates;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.Confirmations;

public sealed class BatchTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "hocvuso.dll");

    [Theory, BothEngines]
    public async Task Thousands_in_one_batch_survive_two_kills_and_each_person_has_exactly_one(
        EngineKind engine
    )
    {
        const int people = 4_000;
        Assert.SkipWhen(
            engine == EngineKind.Postgres && TestApp.PostgresServer is null,
            "HOCVUSO_TEST_POSTGRES names no server (./test starts one)."
        );
        await using var trial = await Trial.New(
            engine == EngineKind.Postgres ? TestApp.PostgresServer : null
        );
        var batch = await trial.With(async services =>
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            var unit = await db
                .Units.Where(u => u.Level == UnitLevel.Commune && u.Era == Eras.Now)
                .FirstAsync();
            await AddPassed(db, services, unit.Id, people);
            var framework = (await services.GetRequiredService<FrameworkLibrary>().Current(db)).Single();
            return (
                await services.GetRequiredService<Batches>().Order(db, framework, unit.Id, account: null)
            ).Id;
        });

        // The worker goes on by itself wherever it was stopped.
        foreach (var least in new[] { 500, 1_500 })
        {
            using var server = await trial.Start(Program);
            while (await trial.Count("confirmations") < least)
            {
                await Task.Delay(5, TestContext.Current.CancellationToken);
            }

            await server.Kill();
            Assert.InRange(await trial.Count("confirmations"), least, people - 1);
            await AssertWhole(trial, batch);
        }

        using (await trial.Start(Program))
        {
            while (await trial.Count("issue_batches WHERE finished_at IS NOT NULL") == 0)
            {
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }
        }

        Assert.Equal(people, await AssertWhole(trial, batch));
        Assert.Equal(people, await trial.Count("standings WHERE measure = 'K3' AND to_day IS NOT NULL"));
    }

    [Theory, BothEngines]
    public async Task The_same_order_again_issues_nothing_and_two_workers_take_turns(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var places = await app.NewPlaces();
        var (batches, library) = (
            app.App.Services.GetRequiredService<Batches>(),
            app.App.Services.GetRequiredService<FrameworkLibrary>()
        );
        var ids = await app.InDb(async db =>
        {
            await AddPassed(db, app.App.Services, places.Hamlet, 1_200);
            // These are not eligible: failed, a child, erased, elsewhere.
            var failed = await Add(db, app, places.Hamlet, 1957);
            await app.HasSat(failed, passed: false);
            await app.HasSat(await Add(db, app, places.Hamlet, 2015));
            await app.HasSat(await app.NewPerson());
            var framework = (await library.Current(db)).Single();
            return new[]
            {
                (await batches.Order(db, framework, places.Commune, null)).Id,
                (await batches.Order(db, framework, places.Commune, null)).Id,
            };
        });

        await Task.WhenAll(
            batches.WorkOff(ids[0], null, TestContext.Current.CancellationToken),
            batches.WorkOff(ids[0], null, TestContext.Current.CancellationToken)
        );
        await batches.WorkOff(ids[1], null, TestContext.Current.CancellationToken);

        await app.InDb(async db =>
        {
            Assert.Equal(1_200, await db.Confirmations.CountAsync());
            Assert.Equal(1_200, await db.Confirmations.Select(c => c.PersonId).Distinct().CountAsync());
            var stored = await db.IssueBatches.AsNoTracking().ToDictionaryAsync(b => b.Id);
            Assert.Equal((1_200, 0), (stored[ids[0]].Issued, stored[ids[1]].Issued));
            Assert.Equal(1_201, stored[ids[1]].PeopleSeen);
        });
    }

    [Theory, BothEngines]
    public async Task Of_two_records_that_were_merged_the_person_is_confirmed_once_and_renewed_into_one(
        EngineKind engine
    )
    {
        await using var app = await WithoutWorker(engine);
        var places = await app.NewPlaces();
        var (onlyMergedPassed, bothPassed, mergedHolds, bothHold) = (
            await Pair(),
            await Pair(),
            await Pair(),
            await Pair()
        );
        await app.HasSat(mergedHolds.Merged);
        await app.HasSat(bothHold.Kept);
        Assert.Equal(2, await Batch());
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.HasSat(bothHold.Merged);
        Assert.Equal(1, await Batch());
        foreach (
            var person in new[]
            {
                onlyMergedPassed.Merged,
                bothPassed.Kept,
                bothPassed.Merged,
                mergedHolds.Kept,
            }
        )
        {
            await app.HasSat(person);
        }

        var pairs = new[] { onlyMergedPassed, bothPassed, mergedHolds, bothHold };
        foreach (var (kept, merged) in pairs)
        {
            await Merge(app, kept, merged);
        }

        Assert.Equal(2, await Batch());
        Assert.Equal(0, await Batch());
        Assert.Equal(new[] { 1, 1, 1, 2 }, await Valid());
        Assert.Equal(new[] { 1, 1, 1, 1 }, await Counted());

        // Two papers of before the merge are both true, and count once; at the renewal there is one.
        app.Clock.Advance(TimeSpan.FromDays(700));
        foreach (var (kept, _) in pairs)
        {
            await app.HasSat(kept);
        }

        Assert.Equal(4, await Batch());
        Assert.Equal(0, await Batch());
        Assert.Equal(new[] { 1, 1, 1, 1 }, await Valid());
        Assert.Equal(new[] { 1, 1, 1, 1 }, await Counted());
        await app.InDb(async db =>
        {
            var papers = await db
                .Confirmations.Where(c => c.PersonId == bothHold.Kept || c.PersonId == bothHold.Merged)
                .ToListAsync();
            var now = Assert.Single(papers, c => c.Status == ConfirmationStatus.Valid);
            Assert.Equal(bothHold.Kept, now.PersonId);
            Assert.Equal(
                [now.Id, now.Id],
                papers.Where(c => c.Status == ConfirmationStatus.Replaced).Select(c => c.ReplacedById)
            );
            var code = await db
                .Credentials.Where(c => c.ConfirmationId == now.Id)
                .Select(c => c.Code)
                .SingleAsync();
            var old = papers.Where(c => c != now).Select(c => c.Id).ToList();
            Assert.Equal(
                [code, code],
                await db
                    .Credentials.Where(c => old.Contains(c.ConfirmationId))
                    .Select(c => c.ReplacedBy)
                    .ToListAsync()
            );
        });

        async Task<(Guid Kept, Guid Merged)> Pair() =>
            (
                await app.NewPerson(places.Hamlet, "Lê Thị Sen"),
                await app.NewPerson(places.Hamlet, "Lê Thị Sen")
            );

        async Task<int> Batch()
        {
            var batch = await NewBatch(app, places.Commune);
            await app
                .App.Services.GetRequiredService<Batches>()
                .WorkOff(batch, null, TestContext.Current.CancellationToken);
            return await app.InDb(db =>
                db.IssueBatches.Where(b => b.Id == batch).Select(b => b.Issued).SingleAsync()
            );
        }

        Task<int[]> Valid() =>
            Each(
                (db, kept, merged) =>
                    db.Confirmations.CountAsync(c =>
                        (c.PersonId == kept || c.PersonId == merged) && c.Status == ConfirmationStatus.Valid
                    )
            );

        Task<int[]> Counted()
        {
            var today = app.Clock.Today();
            return Each(
                (db, kept, merged) =>
                    db.Set<Standing>()
                        .CountAsync(s =>
                            (s.PersonId == kept || s.PersonId == merged)
                            && s.Measure == "K3"
                            && s.From <= today
                            && (s.To == null || s.To >= today)
                        )
            );
        }

        async Task<int[]> Each(Func<Db, Guid, Guid, Task<int>> count)
        {
            var counts = new List<int>();
            foreach (var (kept, merged) in pairs)
            {
                counts.Add(await app.InDb(db => count(db, kept, merged)));
            }

            return [.. counts];
        }
    }

    [Theory, BothEngines]
    public async Task A_merge_in_the_middle_of_a_batch_confirms_nobody_twice(EngineKind engine)
    {
        await using var app = await WithoutWorker(engine);
        var places = await app.NewPlaces();
        var early = new[] { await NewPassed(), await NewPassed() };
        await app.InDb(db => AddPassed(db, app.App.Services, places.Hamlet, Batches.PortionSize - 2));
        var late = new[] { await NewPassed(), await NewPassed() };
        var batch = await NewBatch(app, places.Commune);
        var portions = 0;

        await app
            .App.Services.GetRequiredService<Batches>()
            .WorkOff(
                batch,
                _ =>
                {
                    if (++portions == 1)
                    {
                        // One is kept that has been dealt with, one that is still to come.
                        Merge(app, early[0], late[0]).GetAwaiter().GetResult();
                        Merge(app, late[1], early[1]).GetAwaiter().GetResult();
                    }
                },
                TestContext.Current.CancellationToken
            );

        Assert.Equal(2, portions);
        await app.InDb(async db =>
        {
            Assert.Equal(Batches.PortionSize, await db.Confirmations.CountAsync());
            Assert.Equal(
                early.Order(),
                (
                    await db
                        .Confirmations.Where(c => early.Contains(c.PersonId) || late.Contains(c.PersonId))
                        .Select(c => c.PersonId)
                        .ToListAsync()
                ).Order()
            );
        });

        async Task<Guid> NewPassed()
        {
            var person = await app.NewPerson(places.Hamlet, "Lê Thị Sen");
            await app.HasSat(person);
            return person;
        }
    }

    [Theory, BothEngines]
    public async Task An_officer_orders_a_batch_for_the_own_area_and_prints_it(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var places = await app.NewPlaces();
        using var officer = await app.SignIn(Role.CommuneOfficer, places.Commune);
        using var elsewhere = await app.SignIn(Role.CommuneOfficer, (await app.NewPlaces()).Commune);
        using var student = await app.NewLearner(places.Hamlet);
        await app.IsStudent(student.PersonId, places.Hamlet);
        await app.HasSat(student.PersonId);
        await student.Claim("Student");
        await app.HasSat(officer.PersonId);
        await app.IsStudent(officer.PersonId, places.Hamlet);
        await app.InDb(db => AddPassed(db, app.App.Services, places.Hamlet, 21));

        var foreign = await elsewhere.Get("/confirmations/batches");
        var refused = await elsewhere.Submit(
            foreign,
            "/confirmations/batches",
            ("Framework", FirstFramework(foreign)),
            ("Unit", places.Commune.ToString(System.Globalization.CultureInfo.InvariantCulture))
        );
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);

        var page = await officer.Get("/confirmations/batches");
        Assert.Contains("không phải khung chính thức", page.Text, StringComparison.Ordinal);
        var ordered = await officer.Submit(
            page,
            "/confirmations/batches",
            ("Framework", FirstFramework(page)),
            ("Unit", places.Commune.ToString(System.Globalization.CultureInfo.InvariantCulture))
        );
        Assert.Equal(HttpStatusCode.SeeOther, ordered.Status);
        var address = ordered.Location!.OriginalString;
        TestPage done;
        for (var i = 0; ; i++)
        {
            done = await officer.Get(address);
            if (done.Text.Contains("Đã cấp xong", StringComparison.Ordinal))
            {
                break;
            }

            Assert.True(i < 200, "The worker has not come.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        // 21 + the officer + the student as adults, the student as student by the officer's order; the officer
        // does not decide about oneself.
        Assert.Contains("24 giấy", done.Text, StringComparison.Ordinal);
        Assert.Equal(
            RequestState.Confirmed,
            await app.InDb(db => db.ConfirmationRequests.Select(r => r.State).SingleAsync())
        );
        Assert.Equal(
            [DecidedBy.Officer, DecidedBy.Rule],
            await app.InDb(db =>
                db.Confirmations.Where(c => c.PersonId == student.PersonId)
                    .Select(c => c.DecidedBy)
                    .OrderBy(d => d)
                    .ToListAsync()
            )
        );

        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.Get(address)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.Get(address + "/sheets.pdf")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.Get(address + "/sheets.zip")).Status);
        var folder = Directory.CreateTempSubdirectory("hocvuso-batch-").FullName;
        try
        {
            Assert.Matches("Pages: +24\n", await Info(officer, address + "/sheets.pdf?part=1", folder));
            Assert.Matches("Pages: +3\n", await Info(officer, address + "/cards.pdf", folder));
            var packed = await officer.Client.GetByteArrayAsync(
                address + "/sheets.zip",
                TestContext.Current.CancellationToken
            );
            using var zip = new ZipArchive(new MemoryStream(packed));
            Assert.Equal(24, zip.Entries.Select(e => e.FullName).Distinct().Count());
            await using var one = await zip.Entries[0].OpenAsync(TestContext.Current.CancellationToken);
            var file = Path.Combine(folder, "one.pdf");
            await using (var to = File.Create(file))
            {
                await one.CopyToAsync(to, TestContext.Current.CancellationToken);
            }

            Assert.Contains(
                "GIẤY XÁC NHẬN",
                await Tool.Run("pdftotext", file, "-"),
                StringComparison.Ordinal
            );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Nobody but the test works batches off.</summary>
    private static Task<TestApp> WithoutWorker(EngineKind engine) =>
        TestApp.Fresh(
            engine,
            services: builder =>
                builder.Services.Remove(
                    builder.Services.Single(s => s.ImplementationType == typeof(BatchWorker))
                )
        );

    private static Task<Guid> NewBatch(TestApp app, int unit) =>
        app.InDb(async db =>
        {
            var library = app.App.Services.GetRequiredService<FrameworkLibrary>();
            var framework = (await library.Current(db)).Single();
            return (
                await app.App.Services.GetRequiredService<Batches>().Order(db, framework, unit, account: null)
            ).Id;
        });

    private static Task Merge(TestApp app, Guid kept, Guid merged) =>
        app.InScope(services => services.GetRequiredService<Merging>().Join(kept, merged, Guid.NewGuid()));

    private static string FirstFramework(TestPage page) =>
        page.Document.QuerySelector("input[name=Framework]")!.GetAttribute("value")!;

    private static async Task<string> Info(TestBrowser browser, string address, string folder)
    {
        var response = await browser.Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var file = Path.Combine(folder, Guid.NewGuid().ToString("N"));
        await File.WriteAllBytesAsync(
            file,
            await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken),
            TestContext.Current.CancellationToken
        );
        return await Tool.Run("pdfinfo", file);
    }

    private static async Task<Guid> Add(Db db, TestApp app, int unit, int year)
    {
        var person = Person.Create(
            PersonName.Parse("Lê Văn Tám"),
            Birth.In(year),
            null,
            unit,
            app.Clock.Today(),
            app.Clock.Now()
        );
        db.Add(person);
        await db.SaveChangesAsync();
        return person.Id;
    }

    /// <summary>Adults of one place who have passed the test; the attempt bears the person's id.</summary>
    private static async Task AddPassed(Db db, IServiceProvider services, int unit, int count)
    {
        var clock = services.GetRequiredService<TimeProvider>();
        foreach (var portion in Enumerable.Range(0, count).Chunk(2_000))
        {
            db.AddRange(
                portion.Select(i =>
                    Person.Create(
                        PersonName.Parse($"Nguyễn Thị {(char)('A' + i % 26)}{(char)('a' + i / 26 % 26)}"),
                        Birth.In(1950 + i % 50),
                        null,
                        unit,
                        clock.Today(),
                        clock.Now()
                    )
                )
            );
            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }

        var (now, today) = (clock.Now(), clock.Today());
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO attempts (id, person_id, course_key, course_hash, form_key, seed, items, day, started_at, ends_at,
              finished_at, ending, score, passed, assurance)
            SELECT p.id, p.id, {TestConfirmations.Course}, 'x', {TestConfirmations.Form}, '0', '[]', {today}, {now}, {now.AddMinutes(
                20
            )},
              {now}, 'HandedIn', {90.0}, {true}, 'Online'
            FROM people p WHERE p.unit_id = {unit} AND p.full_name LIKE 'Nguyễn Thị %'
              AND NOT EXISTS (SELECT 1 FROM attempts a WHERE a.person_id = p.id)
            """
        );
    }

    /// <summary>No half-done portion: whoever has a confirmation has everything that belongs to it, once.</summary>
    /// <returns>How many people have one.</returns>
    private static async Task<int> AssertWhole(Trial trial, Guid batchId)
    {
        using var engine = new Engine(trial.Database);
        var options = new DbContextOptionsBuilder<Db>();
        Db.Configure(options, engine);
        await using var db = new Db(options.Options);
        var people = await db.Confirmations.Select(c => c.PersonId).ToListAsync();
        Assert.Equal(people.Count, people.Distinct().Count());
        Assert.Equal(people.Count, await db.Credentials.CountAsync());
        Assert.Equal(
            people.Count,
            await db.Credentials.Select(c => c.ConfirmationId).Distinct().CountAsync()
        );
        Assert.Equal(people.Count, await db.Evidence.CountAsync());
        Assert.Equal(people.Count, await db.Set<ConfirmationEvidence>().CountAsync());
        Assert.Equal(
            people.Count,
            await db.Set<HocVuSo.Records.Record>().CountAsync(r => r.Verb == "confirmed")
        );
        Assert.Equal(people.Count, await trial.Count("standings WHERE measure = 'K3'"));
        var batch = await db.IssueBatches.SingleAsync(b => b.Id == batchId);
        Assert.Equal(people.Count, batch.Issued);
        Assert.Equal(people.Count, batch.PeopleSeen);
        return people.Count;
    }
}
