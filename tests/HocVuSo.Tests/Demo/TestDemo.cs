using HocVuSo.Confirmations;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Tests.Demo;

/// <summary>A small made province for each engine, made once; tests read it and change nothing that another counts.</summary>
internal static class TestDemo
{
    public const int People = 1500;

    private static readonly Dictionary<EngineKind, Task<TestApp>> Apps = [];
    private static readonly Lock Gate = new();

    public static Task<TestApp> Of(EngineKind engine)
    {
        lock (Gate)
        {
            return Apps.TryGetValue(engine, out var app) ? app : Apps[engine] = Make(engine);
        }
    }

    private static async Task<TestApp> Make(EngineKind engine)
    {
        var app = await TestApp.Fresh(engine, s => s with { Demo = true, DemoPeople = People });
        AppDomain.CurrentDomain.ProcessExit += (_, _) => app.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return app;
    }

    public static async Task<HashSet<int>> Communes(Db db) =>
        await (
            from commune in db.Units
            join district in db.Units on commune.ParentId equals district.Id
            join province in db.Units on district.ParentId equals province.Id
            where province.Era == Eras.Before && province.Code == "49"
            select commune.Id
        ).ToHashSetAsync();

    /// <summary>All rows about people in memory, to count as a person with a pencil would.</summary>
    internal sealed class Facts
    {
        private readonly Dictionary<Guid, List<Residence>> _homes;
        private readonly ILookup<Guid, (OrganisationKind Kind, Membership Membership)> _memberships;
        private readonly ILookup<Guid, Confirmation> _confirmations;

        private Facts(
            List<Person> people,
            List<(OrganisationKind, Membership)> memberships,
            List<Confirmation> confirmations
        )
        {
            People = people;
            _homes = people.ToDictionary(p => p.Id, p => p.Residences.OrderBy(r => r.From).ToList());
            _memberships = memberships.ToLookup(m => m.Item2.PersonId);
            _confirmations = confirmations.ToLookup(c => c.PersonId);
        }

        public IReadOnlyList<Person> People { get; }

        public static async Task<Facts> Read(Db db)
        {
            var kinds = await db.Organisations.ToDictionaryAsync(o => o.Id, o => o.Kind);
            return new Facts(
                await db.People.AsNoTracking().Include(p => p.Residences).ToListAsync(),
                [
                    .. (await db.Memberships.AsNoTracking().ToListAsync()).Select(m =>
                        (kinds[m.OrganisationId], m)
                    ),
                ],
                await db.Confirmations.AsNoTracking().ToListAsync()
            );
        }

        public int Home(Guid person, DateOnly day) =>
            (_homes[person].LastOrDefault(r => r.From <= day) ?? _homes[person][0]).UnitId;

        public bool IsIn(TargetGroup group, Person person, DateOnly day) =>
            group == TargetGroup.Adult
                ? person.BirthDate is { } born
                    ? born.AddYears(18) <= day
                    : person.BirthYear + 18 <= day.Year
                : _memberships[person.Id]
                    .Any(m =>
                        m.Membership.From <= day
                        && (m.Membership.To is null || m.Membership.To >= day)
                        && TargetGroups.GroupOf(m.Kind, m.Membership.Role) == group
                    );

        public bool Counts(Measure measure, Person person, DateOnly day) =>
            IsIn(measure.Group, person, day)
            && _confirmations[person.Id]
                .Any(c =>
                    measure.Frames.Contains(c.Group)
                    && c.From <= day
                    && (c.Until is null || day <= c.Until)
                    && (c.EndedOn is null || day < c.EndedOn)
                    && (
                        measure.Counts == MeasureCounts.Confirmed
                        || (c.EIdState is EIdState.Accepted or EIdState.Shown && c.EIdAnsweredOn <= day)
                    )
                );
    }
}
