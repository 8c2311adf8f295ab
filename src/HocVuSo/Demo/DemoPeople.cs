using System.Globalization;
using HocVuSo.People;

namespace HocVuSo.Demo;

/// <summary>A made person with what was thrown about them, before anything is written.</summary>
/// <param name="Groups">The groups that work or school bring; being of age comes from the birth.</param>
/// <param name="Dice">Goes on where the description ended: what the person did is thrown with it.</param>
internal sealed record DemoPerson(
    Person Person,
    CitizenId? Number,
    DemoCommune Commune,
    IReadOnlyList<Membership> Memberships,
    IReadOnlyList<TargetGroup> Groups,
    DemoRole? Plays,
    Dice Dice
)
{
    /// <summary>The same human being as the one before, registered a second time elsewhere.</summary>
    public bool IsTwin { get; init; }
}

/// <summary>
/// The people of the made province, one after the other: the same seed, number and units give the same people on every
/// day and machine.
/// </summary>
internal sealed class DemoPeople(
    IReadOnlyList<DemoCommune> communes,
    DemoOrganisations organisations,
    ulong seed,
    DateTime now
)
{
    /// <summary>Years that people have at the end of 2025, in bands: a guess at a rural province that its young leave.</summary>
    private static readonly Urn<(int First, int Last)> Ages = new(
        ((16, 17), 4),
        ((18, 24), 11),
        ((25, 34), 19),
        ((35, 44), 19.5),
        ((45, 54), 17),
        ((55, 64), 14.5),
        ((65, 74), 9.5),
        ((75, 84), 4),
        ((85, 97), 1.5)
    );

    private const int AgesCountedIn = 2025;
    private const int MembersOfATeam = 5;
    private const int PeopleForATwin = 900;

    private readonly Dictionary<(int, Sex), int> _serials = [];
    private readonly DateOnly _today = VietnamDay.DayOf(now);

    public IEnumerable<DemoPerson> All()
    {
        var number = 0;
        DemoPerson? before = null;
        foreach (var (commune, place) in communes.Select((c, i) => (c, i)))
        {
            var teams = new Teams(organisations.Of(commune).Teams, commune.People);
            var roles = DemoRole.In(commune);
            for (var i = 0; i < commune.People; i++)
            {
                var dice = Dice.For(seed, (ulong)number);
                var person =
                    i < roles.Count ? Playing(roles[i], commune, number, dice)
                    : number % PeopleForATwin == PeopleForATwin / 2 && before is { Plays: null }
                        ? Twin(before, commune, number, dice)
                    : Thrown(commune, place, teams, number, dice);
                yield return person;
                before = person;
                number++;
            }
        }
    }

    /// <summary>Some are on two rosters, once without the personal number: pairs to decide about.</summary>
    private DemoPerson Twin(DemoPerson before, DemoCommune commune, int number, Dice dice)
    {
        var (name, birth) = (PersonName.Parse(before.Person.FullName), before.Person.Birth!);
        var born = birth.Date ?? new DateOnly(birth.Year, 1, 1);
        var sex = before.Person.Sex!.Value;
        return new DemoPerson(
            Create(number, name, birth, sex, commune, Lived(born, dice), dice),
            Number: null,
            commune,
            Memberships: [],
            Groups: [],
            Plays: null,
            dice
        )
        {
            IsTwin = true,
        };
    }

    private DemoPerson Thrown(DemoCommune commune, int place, Teams teams, int number, Dice dice)
    {
        var (first, last) = Ages.Draw(dice);
        var bornOn = new DateOnly(AgesCountedIn - dice.Between(first, last), 1, 1).AddDays(dice.Below(365));
        var age = AgesCountedIn - bornOn.Year;
        var sex = dice.Chance(age > 70 ? 0.58 : 0.505) ? Sex.Female : Sex.Male;
        // Of some of the old nobody wrote down the day.
        var birth = age > 60 && dice.Chance(0.06) ? Birth.In(bornOn.Year) : Birth.On(bornOn);
        var name = DemoNames.Draw(dice, sex, bornOn.Year, commune.District.Names);
        var person = Create(number, name, birth, sex, commune, Lived(bornOn, dice), dice);
        Move(person, place, dice);
        var (memberships, groups) = Belongs(person.Id, age, bornOn, sex, commune, dice);
        if (age is >= 20 and <= 68 && teams.Take(dice) is { } seat)
        {
            Join(
                memberships,
                person.Id,
                seat.Team,
                seat.Leads ? MembershipRole.Leader : MembershipRole.Member,
                bornOn,
                2022
            );
        }

        return new DemoPerson(
            person,
            dice.Chance(0.94) ? Number(birth, sex) : null,
            commune,
            memberships,
            groups,
            null,
            dice
        );
    }

    /// <summary>Somebody who has an account to try the program with, always the same.</summary>
    private DemoPerson Playing(DemoRole role, DemoCommune commune, int number, Dice dice)
    {
        var birth = Birth.Parse(role.Born);
        var person = Create(
            number,
            PersonName.Parse(role.FullName),
            birth,
            role.Sex,
            commune,
            new DateOnly(2012, 5, 20),
            dice
        );
        var memberships = new List<Membership>();
        if (role.Joins(organisations, commune) is { } seat)
        {
            Join(memberships, person.Id, seat.Organisation, seat.As, birth.Date!.Value, 2022);
        }

        return new DemoPerson(
            person,
            Number(birth, role.Sex),
            commune,
            memberships,
            role.Group is { } group ? [group] : [],
            role,
            dice
        );
    }

    private Person Create(
        int number,
        PersonName name,
        Birth birth,
        Sex sex,
        DemoCommune commune,
        DateOnly since,
        Dice dice
    ) =>
        Person.Create(
            name,
            birth,
            sex,
            commune.UnitId,
            since,
            DemoProvince.RegisteredAt(commune, now),
            synthetic: true,
            dice.Id(DemoProvince.FirstMillisecond + number)
        );

    /// <summary>Born here, or come later in life.</summary>
    private static DateOnly Lived(DateOnly bornOn, Dice dice)
    {
        var latest = new DateOnly(2024, 12, 31);
        return dice.Chance(0.7)
            ? bornOn
            : bornOn.AddDays(dice.Below(latest.DayNumber - bornOn.DayNumber + 1));
    }

    /// <summary>One in a hundred moved to the next commune in the spring of 2025, when the old communes still were.</summary>
    private void Move(Person person, int place, Dice dice)
    {
        if (!dice.Chance(0.01))
        {
            return;
        }

        var next = communes[place + 1 < communes.Count ? place + 1 : place - 1];
        var day = new DateOnly(2025, 4, 1).AddDays(dice.Below(90));
        if (day <= _today && day > person.Residences[0].From)
        {
            person.Move(next.UnitId, day, now);
        }
    }

    private (List<Membership>, List<TargetGroup>) Belongs(
        Guid person,
        int age,
        DateOnly bornOn,
        Sex sex,
        DemoCommune commune,
        Dice dice
    )
    {
        var memberships = new List<Membership>();
        var groups = new List<TargetGroup>();
        var here = organisations.Of(commune);
        var district = organisations.Of(commune.District);
        var lot = dice.Share();
        if (age <= 17)
        {
            if (lot < 0.93)
            {
                Join(
                    memberships,
                    person,
                    dice.Of(district.HighSchools),
                    MembershipRole.Student,
                    bornOn,
                    2024
                );
                groups.Add(TargetGroup.Student);
            }
        }
        else if (age <= 22 && lot < 0.4)
        {
            Join(memberships, person, organisations.University(dice), MembershipRole.Student, bornOn, 2024);
            groups.Add(TargetGroup.Student);
        }
        else if (age is >= 23 and <= 60)
        {
            var (servants, workers) = commune.District.IsMountainous ? (0.075, 0.05) : (0.055, 0.21);
            if (lot < servants)
            {
                Join(memberships, person, Office(here, district, dice), MembershipRole.Staff, bornOn, 2010);
                groups.Add(TargetGroup.PublicServant);
            }
            else if (lot < servants + workers)
            {
                Join(memberships, person, dice.Of(district.Enterprises), MembershipRole.Staff, bornOn, 2015);
                groups.Add(TargetGroup.Worker);
            }
        }

        if (groups.Count == 0 && age is >= 25 and <= 72 && dice.Chance(0.05))
        {
            Join(memberships, person, here.Cooperative, MembershipRole.Member, bornOn, 2016);
            groups.Add(TargetGroup.Worker);
        }

        if (age is >= 24 and <= 85 && dice.Chance(groups.Contains(TargetGroup.PublicServant) ? 0.55 : 0.04))
        {
            Join(memberships, person, dice.Of(here.PartyCells), MembershipRole.Member, bornOn, 2005);
        }

        if (age <= 30 && dice.Chance(0.3))
        {
            Join(memberships, person, here.YouthUnion, MembershipRole.Member, bornOn, 2020);
        }
        else if (sex == Sex.Female && age is >= 25 and <= 75 && dice.Chance(0.2))
        {
            Join(memberships, person, here.WomensUnion, MembershipRole.Member, bornOn, 2012);
        }

        return (memberships, groups);
    }

    private Guid Office(DemoOrganisations.OfCommune here, DemoOrganisations.OfDistrict district, Dice dice) =>
        dice.Below(100) switch
        {
            < 30 => here.Office,
            < 68 => here.PrimarySchool,
            < 80 => dice.Of(district.HighSchools),
            < 88 => district.Office,
            _ => organisations.Department(dice),
        };

    /// <summary>Since a first of a month between the given year and April 2025, not before the person was sixteen.</summary>
    private void Join(
        List<Membership> memberships,
        Guid person,
        Guid organisation,
        MembershipRole role,
        DateOnly bornOn,
        int earliest
    )
    {
        var since = new DateOnly(Math.Max(earliest, bornOn.Year + 15), 9, 1);
        var latest = new DateOnly(2025, 4, 1);
        memberships.Add(
            organisations.Find(organisation).Join(person, role, since < latest ? since : latest, _today)
        );
    }

    /// <summary>Place 999, which no number of a living person begins with; a serial of its own for each year and sex.</summary>
    private CitizenId Number(Birth birth, Sex sex)
    {
        var count = _serials[(birth.Year, sex)] = _serials.GetValueOrDefault((birth.Year, sex)) + 1;
        var century = (birth.Year >= 2000 ? 2 : 0) + (sex == Sex.Female ? 1 : 0);
        // 61,803 has no factor in common with a million: no serial comes twice.
        var serial = count * 61_803L % 1_000_000;
        return CitizenId.Parse(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{CitizenId.SyntheticPlace}{century}{birth.Year % 100:00}{serial:000000}"
            )
        );
    }

    /// <summary>Seats in the commune's teams: fewer where few live; the first in each leads it.</summary>
    private sealed class Teams(IReadOnlyList<Guid> teams, int people)
    {
        private readonly int _seats =
            teams.Count * Math.Clamp(people / (15 * teams.Count), 2, MembersOfATeam);
        private int _taken;

        public (Guid Team, bool Leads)? Take(Dice dice)
        {
            if (_taken >= _seats || !dice.Chance(0.4))
            {
                return null;
            }

            var seat = _taken++;
            return (teams[seat % teams.Count], seat < teams.Count);
        }
    }
}
