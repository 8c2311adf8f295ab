using System.Globalization;
using HocVuSo.Database;
using HocVuSo.People.Duplicates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace HocVuSo.People.Rosters;

/// <summary>
/// Some hundred rows of a roster at once: a fixed number of look-ups, however many rows there are. Reads, decides and
/// (when applying) writes, in the transaction of the caller.
/// Who a row is about: the bearer of its personal number; or, without one, whoever an earlier roster brought with the
/// same name, birth and place. Anybody else is new, and a likeness to somebody known is offered for a decision.
/// </summary>
public sealed class RosterPortion(
    Db db,
    Vault vault,
    PersonFollowers followers,
    SyntheticData synthetic,
    TimeProvider clock
)
{
    private sealed class Line(RosterRow row)
    {
        public RosterRow Row => row;
        public int Unit { get; set; }
        public byte[] Key { get; set; } = [];
        public string KeyText => Convert.ToHexString(Key);
        public Person? Known { get; set; }
        public Organisation? Organisation { get; set; }
        public MembershipRole Role => row.Role ?? Organisation!.Kind.UsualRole;
    }

    private sealed record Found(Guid Standing, byte[] Key);

    public async Task<(RosterCounts Counts, IReadOnlyList<BadRow> Bad)> Work(
        Roster roster,
        RosterScope scope,
        IReadOnlyList<TableRow> rows
    )
    {
        var lines = rows.Select(r => new Line(RosterRow.Read(r, synthetic.Here))).ToList();
        lines.ForEach(l => Place(l, scope));
        await FindRepeats(roster, lines);
        await FindKnown(lines, roster, scope);
        await FindOrganisations(lines, scope);
        var memberships = await FindMemberships(lines);
        var outcome = new Outcome();
        foreach (var line in Good(lines))
        {
            Decide(line, scope, memberships, outcome);
        }

        foreach (var line in lines)
        {
            outcome.Count(line.Row.IsBad, line.Row.Table.Line);
        }

        var offered = 0;
        if (roster.State == RosterState.Applying)
        {
            offered = await Write(roster, scope, outcome);
        }
        else
        {
            db.ChangeTracker.Clear();
            await db.BulkInsert(
                Good(lines)
                    .Select(l => new RosterKey
                    {
                        RosterId = roster.Id,
                        Key = l.Key,
                        Line = l.Row.Table.Line,
                    })
            );
        }

        return (
            new RosterCounts(
                lines.Count,
                outcome.Added.Count,
                outcome.Changed.Count,
                outcome.Moved,
                outcome.Same,
                outcome.Bad,
                offered
            ),
            [
                .. lines
                    .Where(l => l.Row.IsBad)
                    .Select(l => new BadRow(l.Row.Table.Line, l.Row.Table.Cells, l.Row.Reason)),
            ]
        );
    }

    private static IEnumerable<Line> Good(List<Line> lines) => lines.Where(l => !l.Row.IsBad);

    private void Place(Line line, RosterScope scope)
    {
        var match = scope.Find(line.Row);
        if (match.Id is { } unit)
        {
            line.Unit = unit;
        }
        else
        {
            line.Row.Refuse(match.Reason!);
        }

        if (!line.Row.IsBad)
        {
            line.Key = line.Row.Number is { } number
                ? number.Index(vault)
                : vault.Index(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{line.Row.Name!.Key}|{line.Row.Birth}|{line.Unit}"
                    ),
                    RosterKey.Purpose
                );
        }
    }

    /// <summary>The second row about one person is a fault: which of the two is right, nobody can tell.</summary>
    private async Task FindRepeats(Roster roster, List<Line> lines)
    {
        var keys = Good(lines).Select(l => l.Key).ToList();
        var first = await db
            .RosterKeys.Where(k => k.RosterId == roster.Id && keys.Contains(k.Key))
            .AsNoTracking()
            .ToDictionaryAsync(k => Convert.ToHexString(k.Key), k => k.Line);
        foreach (var line in Good(lines))
        {
            var mine = line.Row.Table.Line;
            if (!first.TryAdd(line.KeyText, mine) && first[line.KeyText] != mine)
            {
                line.Row.Refuse(Refusals.RosterLineTwice(first[line.KeyText]));
            }
        }
    }

    private async Task FindKnown(List<Line> lines, Roster roster, RosterScope scope)
    {
        var numbers = Good(lines).Where(l => l.Row.Number is not null).Select(l => l.Key).ToList();
        var others = Good(lines).Where(l => l.Row.Number is null).Select(l => l.Key).ToList();
        var found = new Dictionary<string, Guid>();
        if (numbers.Count > 0)
        {
            var bearers = await db
                .People.Where(p => p.CitizenIdIndex != null && numbers.Contains(p.CitizenIdIndex))
                .OrderBy(p => p.MergedIntoId == null)
                .Select(p => new Found(p.MergedIntoId ?? p.Id, p.CitizenIdIndex!))
                .ToListAsync();
            // A standing bearer comes last and counts before one that was merged away.
            bearers.ForEach(b => found[Convert.ToHexString(b.Key)] = b.Standing);
        }

        if (others.Count > 0)
        {
            var earlier = await db
                .People.Where(p => p.RosterKey != null && others.Contains(p.RosterKey))
                .Select(p => new Found(p.MergedIntoId ?? p.Id, p.RosterKey!))
                .ToListAsync();
            earlier.ForEach(b => found[Convert.ToHexString(b.Key)] = b.Standing);
        }

        var ids = found.Values.Distinct().ToList();
        var elsewhere = new HashSet<Guid>();
        var people = await db
            .People.Include(p => p.Residences.Where(r => r.To == null))
            .Where(p => ids.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id);
        foreach (var line in Good(lines))
        {
            if (!found.TryGetValue(line.KeyText, out var id))
            {
                continue;
            }

            line.Known = people[id];
            if (!scope.Homes.Contains(line.Known.UnitId))
            {
                line.Row.Refuse(Refusals.RosterElsewhere());
                elsewhere.Add(id);
            }
            else if (line.Row.Number is not null)
            {
                MustAgree(line.Row, line.Known);
            }
        }

        await NoteElsewhere(elsewhere, roster, scope);
    }

    private async Task NoteElsewhere(HashSet<Guid> people, Roster roster, RosterScope scope)
    {
        if (people.Count == 0)
        {
            return;
        }

        // What is applied was asked when it was tried, perhaps on another day.
        if (roster.State == RosterState.Checking)
        {
            await db.RequireRoomToAsk(scope.Viewer.AccountId, people, clock);
        }

        await AuditLog.Append(
            db.Database.CurrentTransaction!.GetDbTransaction(),
            new AuditNote(
                clock.Now(),
                await Acting.On(db, scope.Viewer, Reach.Change, people),
                AuditAction.NumberElsewhere,
                people,
                $"roster {roster.Id}"
            )
        );
    }

    /// <summary>A number that is known must come with the same name, birth and sex.</summary>
    private static void MustAgree(RosterRow row, Person known)
    {
        if (row.Name!.Key != known.NameKey)
        {
            row.Refuse(Refusals.RosterNumberOfAnotherName());
        }

        if (row.Birth?.Date is { } date && known.BirthDate is { } knownDate && date != knownDate)
        {
            row.Refuse(Refusals.RosterBirthDiffers());
        }

        if (row.Sex is not null && known.Sex is not null && row.Sex != known.Sex)
        {
            row.Refuse(Refusals.RosterSexDiffers());
        }
    }

    private async Task FindOrganisations(List<Line> lines, RosterScope scope)
    {
        var named = Good(lines).Where(l => (l.Row.Organisation + l.Row.OrganisationCode).Length > 0).ToList();
        if (named.Count == 0)
        {
            return;
        }

        var codes = named.Select(l => l.Row.OrganisationCode).Where(c => c.Length > 0).Distinct().ToList();
        var keys = named
            .Select(l => Fold.Key(l.Row.Organisation))
            .Where(k => k.Length > 0)
            .Distinct()
            .ToList();
        var organisations = await db
            .Organisations.AsNoTracking()
            .Within(db, scope.Viewer, Reach.Enrol)
            .Where(o => o.ClosedOn == null)
            .Where(o => keys.Contains(o.NameKey) || (o.Code != null && codes.Contains(o.Code)))
            .ToListAsync();
        var (byCode, byKey) = (organisations.ToLookup(o => o.Code), organisations.ToLookup(o => o.NameKey));
        foreach (var line in named)
        {
            var (code, name) = (line.Row.OrganisationCode, line.Row.Organisation);
            var candidates = (code.Length > 0 ? byCode[code] : byKey[Fold.Key(name)]).ToList();
            if (candidates.Count == 1)
            {
                line.Organisation = candidates[0];
            }
            else
            {
                var said = code.Length > 0 ? code : name;
                line.Row.Refuse(
                    candidates.Count == 0
                        ? Refusals.RosterOrganisationUnknown(said)
                        : Refusals.RosterOrganisationAmbiguous(said)
                );
            }
        }
    }

    /// <summary>The open memberships of the known people, read through merged records.</summary>
    private async Task<HashSet<(Guid Person, Guid Organisation, MembershipRole Role)>> FindMemberships(
        List<Line> lines
    )
    {
        var known = Good(lines).Where(l => l is { Known: not null, Organisation: not null }).ToList();
        if (known.Count == 0)
        {
            return [];
        }

        var people = known.Select(l => l.Known!.Id).Distinct().ToList();
        var organisations = known.Select(l => l.Organisation!.Id).Distinct().ToList();
        var open = await (
            from membership in db.Memberships
            join person in db.Set<Person>() on membership.PersonId equals person.Id
            where organisations.Contains(membership.OrganisationId) && membership.To == null
            where people.Contains(person.Id) || people.Contains(person.MergedIntoId ?? person.Id)
            select new
            {
                Standing = person.MergedIntoId ?? person.Id,
                membership.OrganisationId,
                membership.Role,
            }
        ).ToListAsync();
        return [.. open.Select(m => (m.Standing, m.OrganisationId, m.Role))];
    }

    private void Decide(
        Line line,
        RosterScope scope,
        HashSet<(Guid, Guid, MembershipRole)> memberships,
        Outcome outcome
    )
    {
        try
        {
            if (line.Known is { } known)
            {
                if (Update(line, known, scope, outcome) | Join(line, known.Id, memberships, outcome))
                {
                    outcome.Changed.Add(known.Id);
                    outcome.ChangedLines.Add(line.Row.Table.Line);
                }
            }
            else
            {
                outcome.Added.Add(Add(line, memberships, outcome));
                outcome.ChangedLines.Add(line.Row.Table.Line);
            }
        }
        catch (Refusal refusal)
        {
            line.Row.Refuse(refusal);
        }
    }

    private Guid Add(Line line, HashSet<(Guid, Guid, MembershipRole)> memberships, Outcome outcome)
    {
        var row = line.Row;
        var person = Person.Create(
            row.Name!,
            row.Birth,
            row.Sex,
            line.Unit,
            clock.Today(),
            clock.Now(),
            synthetic: row.Number?.IsSynthetic == true
        );
        if (row.Number is { } number)
        {
            person.Identify(number, vault);
        }
        else
        {
            person.CameWith(line.Key);
        }

        person.Call(row.Phone, vault);
        Join(line, person.Id, memberships, outcome);
        outcome.People.Add(person);
        return person.Id;
    }

    /// <summary>Fills what was not known; a row with a personal number also says where its bearer lives.</summary>
    private bool Update(Line line, Person known, RosterScope scope, Outcome outcome)
    {
        var row = line.Row;
        var changed = false;
        var birth =
            known.Birth is null || (known.BirthDate is null && row.Birth?.Year == known.BirthYear)
                ? row.Birth ?? known.Birth
                : known.Birth;
        var sex = known.Sex ?? row.Sex;
        if (birth != known.Birth || sex != known.Sex)
        {
            known.Correct(PersonName.Parse(known.FullName), birth, sex, vault, clock.Now());
            changed = true;
        }

        if (row.Phone is { } phone && !phone.Index(vault).AsSpan().SequenceEqual(known.PhoneIndex))
        {
            known.Call(phone, vault);
            changed = true;
        }

        if (row.Number is not null && !scope.LiesIn(known.UnitId, line.Unit))
        {
            if (scope.LiesIn(line.Unit, known.UnitId))
            {
                known.Locate(line.Unit);
            }
            else
            {
                known.Move(line.Unit, clock.Today(), clock.Now());
                outcome.Moved++;
            }

            changed = true;
        }

        return changed;
    }

    private bool Join(
        Line line,
        Guid person,
        HashSet<(Guid, Guid, MembershipRole)> memberships,
        Outcome outcome
    )
    {
        if (line.Organisation is not { } organisation)
        {
            return false;
        }

        var today = clock.Today();
        var membership = organisation.Join(person, line.Role, line.Row.Since ?? today, today);
        if (!memberships.Add((person, organisation.Id, line.Role)))
        {
            return false;
        }

        outcome.Memberships.Add(membership);
        return true;
    }

    private async Task<int> Write(Roster roster, RosterScope scope, Outcome outcome)
    {
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        await db.BulkInsert(outcome.People);
        await db.BulkInsert(outcome.People.SelectMany(p => p.Residences));
        await db.BulkInsert(outcome.Memberships);
        var touched = outcome.Added.Concat(outcome.Changed).Distinct().ToList();
        if (touched.Count == 0)
        {
            return 0;
        }

        var offered = await DuplicateSearch.Offer(db, touched, clock.Now());
        await AuditLog.Append(
            db.Database.CurrentTransaction!.GetDbTransaction(),
            new AuditNote(
                clock.Now(),
                await Acting.On(db, scope.Viewer, Reach.Change, touched),
                AuditAction.RosterImported,
                touched,
                $"roster {roster.Id}"
            )
        );
        await followers.Changed(db, outcome.Changed);
        return offered;
    }

    private sealed class Outcome
    {
        public List<Person> People { get; } = [];
        public List<Membership> Memberships { get; } = [];
        public List<Guid> Added { get; } = [];
        public List<Guid> Changed { get; } = [];
        public HashSet<int> ChangedLines { get; } = [];
        public int Moved { get; set; }
        public int Same { get; private set; }
        public int Bad { get; private set; }

        public void Count(bool bad, int line)
        {
            if (bad)
            {
                Bad++;
            }
            else if (!ChangedLines.Contains(line))
            {
                Same++;
            }
        }
    }
}
