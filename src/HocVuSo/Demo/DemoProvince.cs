using HocVuSo.Assessments;
using HocVuSo.Confirmations;
using HocVuSo.Courses;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.People.Accounts;
using HocVuSo.People.Duplicates;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Demo;

/// <summary>
/// Makes a province of people that do not exist, over the real communes of old Quảng Nam: who they are, where they
/// belong, what they learned, who was confirmed. All of it in one transaction, portion by portion, so that memory does
/// not grow with the people, and a start that is broken off leaves nothing behind.
/// </summary>
public sealed class DemoProvince(
    Db db,
    Engine engine,
    Vault vault,
    Partitions partitions,
    SigningKeys signingKeys,
    FrameworkLibrary frameworks,
    CourseLibrary courses,
    StandingKeeper standings,
    DemoAccounts accounts,
    SyntheticData synthetic,
    TimeProvider clock
)
{
    public const int FewestPeople = 1000;

    /// <summary>The day of the launch; the same seed gives the same people.</summary>
    private const ulong Seed = 20250418;

    private const int PortionOfPeople = 4000;
    private const string Source = "Dữ liệu mô phỏng";

    internal static readonly long FirstMillisecond = new DateTimeOffset(
        VietnamDay.StartOf(DemoHistories.Launch)
    ).ToUnixTimeMilliseconds();

    /// <summary>Figures are as of these days; two, so that an older one can be seen to be kept.</summary>
    private static readonly DateOnly[] CountedOn = [new(2025, 4, 1), new(2026, 1, 1)];

    /// <summary>Of these communes a figure is left out, so that "—" and a withheld total can be seen.</summary>
    private static readonly (string Code, PopulationGroup Group)[] NoFigure =
    [
        ("20950", PopulationGroup.Student),
        ("20440", PopulationGroup.Worker),
    ];

    private const double AdultsInAHousehold = 2.4;

    /// <summary>Rosters came in the week before the launch.</summary>
    internal static DateTime RegisteredAt(DemoCommune commune, DateTime now)
    {
        var at = VietnamDay
            .StartOf(DemoHistories.Launch.AddDays(-4))
            .AddHours(8)
            .AddMinutes(DemoCommune.NumberOf(commune.Code) % 600);
        return at < now ? at : now;
    }

    /// <summary>Does nothing where it was done before.</summary>
    /// <exception cref="Refusal">The database holds real people, or too few are wanted.</exception>
    public async Task Make(int people, CancellationToken cancel = default)
    {
        if (synthetic.Here)
        {
            return;
        }

        if (people < FewestPeople)
        {
            throw Refusals.TooFewPeople(FewestPeople);
        }

        await partitions.Ensure(DemoHistories.Launch, clock.Today(), cancel);
        using (await engine.EnterWrite(cancel))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
            if (db.IsPostgres)
            {
                // Of several nodes that start at once, one makes the province and the others find it made.
                await db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(72186419)", cancel);
            }

            await synthetic.Read(db);
            if (!synthetic.Here)
            {
                if (await db.People.AnyAsync(cancel) || await db.Accounts.AnyAsync(cancel))
                {
                    throw Refusals.RealPeopleHere();
                }

                await Console.Out.WriteLineAsync(
                    $"Đang tạo {people} người mô phỏng / Making {people} synthetic people"
                );
                await MakeAll(people, cancel);
                await SyntheticData.Mark(db, $"demo {Seed} {people}");
                await transaction.CommitAsync(cancel);
            }
        }

        db.ChangeTracker.Clear();
        await synthetic.Read(db);
    }

    private async Task MakeAll(int people, CancellationToken cancel)
    {
        var now = clock.Now();
        var communes = await DemoCommune.All(db, people, Seed);
        var provinceUnit = await db
            .Units.Where(u => u.Era == Eras.Before && u.Code == DemoDistrict.Province)
            .Select(u => u.Id)
            .SingleAsync(cancel);
        var organisations = new DemoOrganisations(
            communes,
            provinceUnit,
            Seed,
            RegisteredAt(communes[0], now)
        );
        await db.BulkInsert(organisations.All, cancel);

        var made = new DemoPeople(communes, organisations, Seed, now);
        var histories = new DemoHistories(people, now);
        var counts = new DemoCounts(CountedOn.Where(d => d <= VietnamDay.DayOf(now)));
        var deeds = new DemoDeeds(
            (await frameworks.Current(db))[0],
            courses,
            await signingKeys.Current(db),
            await DemoIssuers.Load(db, communes),
            provinceUnit,
            now
        );
        await deeds.Begin(db, cancel);
        foreach (var portion in made.All().Chunk(PortionOfPeople))
        {
            Parallel.ForEach(
                portion.Where(p => p.Number is not null),
                p => p.Person.Identify(p.Number!, vault)
            );
            await db.BulkInsert(portion.Select(p => p.Person), cancel);
            await db.BulkInsert(portion.SelectMany(p => p.Person.Residences), cancel);
            await db.BulkInsert(portion.SelectMany(p => p.Memberships), cancel);
            await DuplicateSearch.Offer(db, [.. portion.Where(p => p.IsTwin).Select(p => p.Person.Id)], now);
            foreach (var person in portion)
            {
                counts.Add(person);
            }

            await accounts.Make(portion.Where(p => p.Plays is not null), organisations);
            await deeds.Write(db, [.. portion.Select(histories.Of)], cancel);
        }

        await deeds.Finish(db, cancel);
        await WritePopulations(communes, counts, now, cancel);
        await db.Database.ExecuteSqlRawAsync("ANALYZE", cancel);
        await standings.Rebuild(db, cancel);
    }

    private async Task WritePopulations(
        IReadOnlyList<DemoCommune> communes,
        DemoCounts counts,
        DateTime now,
        CancellationToken cancel
    )
    {
        await db.BulkInsert(
            from commune in communes
            from day in counts.Days
            from ofGroup in Enum.GetValues<PopulationGroup>()
            where !NoFigure.Contains((commune.Code, ofGroup))
            select new Population
            {
                Id = Guid.CreateVersion7(),
                UnitId = commune.UnitId,
                Group = ofGroup,
                Value = ofGroup switch
                {
                    PopulationGroup.Adult => counts.Of(commune.UnitId, TargetGroup.Adult, day),
                    PopulationGroup.PublicServant => counts.Of(
                        commune.UnitId,
                        TargetGroup.PublicServant,
                        day
                    ),
                    PopulationGroup.Student => counts.Of(commune.UnitId, TargetGroup.Student, day),
                    PopulationGroup.Worker => counts.Of(commune.UnitId, TargetGroup.Worker, day),
                    _ => (long)
                        Math.Ceiling(counts.Of(commune.UnitId, TargetGroup.Adult, day) / AdultsInAHousehold),
                },
                AsOf = day,
                Source = Source,
                EnteredAt = now,
            },
            cancel
        );
    }
}

/// <summary>How many made people lived in a unit and belonged to a group on a day: what the shares are taken over.</summary>
internal sealed class DemoCounts(IEnumerable<DateOnly> days)
{
    private readonly Dictionary<(int Unit, TargetGroup Group, DateOnly Day), long> _counts = [];

    public IReadOnlyList<DateOnly> Days { get; } = [.. days];

    public long Of(int unit, TargetGroup group, DateOnly day) =>
        _counts.GetValueOrDefault((unit, group, day));

    public void Add(DemoPerson person)
    {
        foreach (var day in Days)
        {
            var homes = person.Person.Residences;
            var home = (homes.LastOrDefault(r => r.From <= day) ?? homes[0]).UnitId;
            foreach (var group in person.Groups)
            {
                Raise(home, group, day);
            }

            if (person.Person.Birth!.AdultFrom <= day)
            {
                Raise(home, TargetGroup.Adult, day);
            }
        }
    }

    private void Raise(int unit, TargetGroup group, DateOnly day) =>
        _counts[(unit, group, day)] = _counts.GetValueOrDefault((unit, group, day)) + 1;
}
