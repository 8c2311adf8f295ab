using HocVuSo.Database;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.People;

public enum Sex
{
    Female,
    Male,
}

public static class Sexes
{
    extension(Sex sex)
    {
        public Text Label => sex == Sex.Female ? new("Nữ", "Female") : new("Nam", "Male");
    }
}

/// <summary>
/// A human being who may learn, whether or not an account exists. Never deleted: merged into another (undoable) or
/// erased (what identifies is gone, what was counted stays counted).
/// </summary>
public sealed class Person
{
    private readonly List<Residence> _residences = [];

    private Person() { }

    public Guid Id { get; private init; }
    public string FullName { get; private set; } = "";

    /// <summary><see cref="Fold.Key"/> of the name.</summary>
    public string NameKey { get; private set; } = "";

    /// <summary>Given name first ("Hà Trần Thị"), as Vietnamese lists are ordered.</summary>
    public string SortName { get; private set; } = "";

    /// <summary><see cref="Fold.Key"/> of the sort name: a search by given name begins with it.</summary>
    public string SortKey { get; private set; } = "";

    /// <summary>Name key and birth year: those who share it may be one person. Null while the year is not known.</summary>
    public string? MatchKey { get; private set; }
    public int? BirthYear { get; private set; }
    public DateOnly? BirthDate { get; private set; }
    public Sex? Sex { get; private set; }

    /// <summary>The finest unit known where the person lives now; the dated history is in <see cref="Residence"/>.</summary>
    public int UnitId { get; private set; }
    public byte[]? CitizenIdSealed { get; private set; }
    public byte[]? CitizenIdIndex { get; private set; }
    public byte[]? PhoneSealed { get; private set; }
    public byte[]? PhoneIndex { get; private set; }

    /// <summary>
    /// Keyed index of name, birth and unit as a roster without personal numbers gave them first: the same row of a
    /// later roster is this person, whatever was corrected since.
    /// </summary>
    public byte[]? RosterKey { get; private set; }
    public DateTime CreatedAt { get; private init; }
    public Guid? MergedIntoId { get; private set; }
    public DateTime? ErasedAt { get; private set; }

    /// <summary>True for generated people; shown as such everywhere.</summary>
    public bool Synthetic { get; private init; }

    /// <summary>Loaded with the person only where asked for.</summary>
    public IReadOnlyList<Residence> Residences => _residences;

    public Birth? Birth => People.Birth.Of(BirthYear, BirthDate);

    /// <param name="since">First day on which the person is known to live in the unit.</param>
    public static Person Create(
        PersonName name,
        Birth? birth,
        Sex? sex,
        int unit,
        DateOnly since,
        DateTime now,
        bool synthetic = false,
        Guid? id = null
    )
    {
        var person = new Person
        {
            Id = id ?? Guid.CreateVersion7(),
            UnitId = unit,
            CreatedAt = now,
            Synthetic = synthetic,
        };
        person.Describe(name, birth, sex, now);
        NotInFuture(since, now);
        person._residences.Add(Residence.Begin(person.Id, unit, since));
        return person;
    }

    /// <summary>Name, birth and sex as corrected; they must fit the personal number that is known.</summary>
    public void Correct(PersonName name, Birth? birth, Sex? sex, Vault vault, DateTime now)
    {
        NotGone();
        OpenCitizenId(vault)?.MustFit(birth, sex, Synthetic);
        Describe(name, birth, sex, now);
    }

    /// <summary>Gives the personal number, which also says the birth year and the sex where they were not known.</summary>
    public void Identify(CitizenId number, Vault vault)
    {
        NotGone();
        number.MustFit(Birth, Sex, Synthetic);
        BirthYear ??= number.BirthYear;
        Sex ??= number.Sex;
        MatchKey = $"{NameKey} {BirthYear}";
        CitizenIdSealed = number.Seal(vault);
        CitizenIdIndex = number.Index(vault);
    }

    public void Unidentify()
    {
        NotGone();
        CitizenIdSealed = null;
        CitizenIdIndex = null;
    }

    public void Call(PhoneNumber? phone, Vault vault)
    {
        NotGone();
        PhoneSealed = phone?.Seal(vault);
        PhoneIndex = phone?.Index(vault);
    }

    /// <summary>
    /// Closes the present residence on the day before and begins one in the unit. On the day on which the present one
    /// began, the unit is corrected instead. Needs <see cref="Residences"/>.
    /// </summary>
    public void Move(int unit, DateOnly day, DateTime now)
    {
        NotGone();
        NotInFuture(day, now);
        var home = _residences.Single(r => r.To is null);
        if (unit == home.UnitId)
        {
            throw Refusals.LivesThereAlready();
        }

        if (day < home.From)
        {
            throw Refusals.MovedBeforeArrival(home.From);
        }

        if (day == home.From)
        {
            home.Correct(unit);
        }
        else
        {
            home.End(day.AddDays(-1));
            _residences.Add(Residence.Begin(Id, unit, day));
        }

        UnitId = unit;
    }

    /// <summary>The same home, known more exactly (the hamlet within the commune): no move.</summary>
    public void Locate(int unit)
    {
        NotGone();
        _residences.Single(r => r.To is null).Correct(unit);
        UnitId = unit;
    }

    public void CameWith(byte[] rosterKey)
    {
        NotGone();
        RosterKey = rosterKey;
    }

    /// <summary>
    /// Takes what this record lacks from one that is found to be the same person, and makes it point here.
    /// </summary>
    /// <returns>Names of the properties that were taken; <see cref="GiveBack"/> undoes it with them.</returns>
    public IReadOnlyList<string> Absorb(Person other)
    {
        NotGone();
        other.NotGone();
        if (Id == other.Id)
        {
            throw Refusals.TheSameRecord();
        }

        if (
            CitizenIdIndex is not null
            && other.CitizenIdIndex is not null
            && !CitizenIdIndex.AsSpan().SequenceEqual(other.CitizenIdIndex)
        )
        {
            throw Refusals.TwoCitizenIds();
        }

        var taken = new List<string>();
        if (CitizenIdIndex is null && other.CitizenIdIndex is not null)
        {
            (CitizenIdSealed, CitizenIdIndex) = (other.CitizenIdSealed, other.CitizenIdIndex);
            taken.Add(nameof(CitizenIdIndex));
        }

        if (PhoneIndex is null && other.PhoneIndex is not null)
        {
            (PhoneSealed, PhoneIndex) = (other.PhoneSealed, other.PhoneIndex);
            taken.Add(nameof(PhoneIndex));
        }

        if (BirthYear is null && other.BirthYear is not null)
        {
            BirthYear = other.BirthYear;
            taken.Add(nameof(BirthYear));
        }

        if (BirthDate is null && other.BirthDate is not null && BirthYear == other.BirthYear)
        {
            BirthDate = other.BirthDate;
            taken.Add(nameof(BirthDate));
        }

        if (Sex is null && other.Sex is not null)
        {
            Sex = other.Sex;
            taken.Add(nameof(Sex));
        }

        MatchKey = BirthYear is null ? null : $"{NameKey} {BirthYear}";
        other.MergedIntoId = Id;
        return taken;
    }

    /// <summary>Undoes <see cref="Absorb"/>: what was taken and is still the same goes back, the other stands alone again.</summary>
    public void GiveBack(Person other, IReadOnlyCollection<string> taken)
    {
        NotGone();
        if (other.MergedIntoId != Id)
        {
            throw Refusals.MergedElsewhere();
        }

        bool Back(string name, bool same) => taken.Contains(name) && same;
        if (Back(nameof(CitizenIdIndex), Same(CitizenIdIndex, other.CitizenIdIndex)))
        {
            (CitizenIdSealed, CitizenIdIndex) = (null, null);
        }

        if (Back(nameof(PhoneIndex), Same(PhoneIndex, other.PhoneIndex)))
        {
            (PhoneSealed, PhoneIndex) = (null, null);
        }

        if (Back(nameof(BirthDate), BirthDate == other.BirthDate))
        {
            BirthDate = null;
        }

        if (Back(nameof(BirthYear), BirthYear == other.BirthYear && BirthDate is null))
        {
            BirthYear = null;
        }

        if (Back(nameof(Sex), Sex == other.Sex))
        {
            Sex = null;
        }

        MatchKey = BirthYear is null ? null : $"{NameKey} {BirthYear}";
        other.MergedIntoId = null;
    }

    /// <summary>A record merged into one that is itself merged points on to where that one went; and back again.</summary>
    internal void Follow(Guid into) => MergedIntoId = into;

    /// <summary>
    /// What identifies is gone: name, day of birth, numbers, phone. Birth year, sex and place stay, so that what was
    /// counted stays counted.
    /// </summary>
    public void Erase(DateTime now)
    {
        if (ErasedAt is not null)
        {
            throw Refusals.PersonErased();
        }

        (FullName, NameKey, SortName, SortKey) = (ErasedName.Vi, "", ErasedName.Vi, "");
        (MatchKey, BirthDate, RosterKey) = (null, null, null);
        (CitizenIdSealed, CitizenIdIndex, PhoneSealed, PhoneIndex) = (null, null, null, null);
        ErasedAt = now;
    }

    public static readonly Text ErasedName = new("Đã xóa theo yêu cầu", "Erased on request");

    private static bool Same(byte[]? a, byte[]? b) =>
        a is null || b is null ? a == b : a.AsSpan().SequenceEqual(b);

    public CitizenId? OpenCitizenId(Vault vault) =>
        CitizenIdSealed is null ? null : CitizenId.Open(CitizenIdSealed, vault);

    public PhoneNumber? OpenPhone(Vault vault) =>
        PhoneSealed is null ? null : PhoneNumber.Open(PhoneSealed, vault);

    private void Describe(PersonName name, Birth? birth, Sex? sex, DateTime now)
    {
        if (birth is not null && (birth.Date ?? new DateOnly(birth.Year, 1, 1)) > VietnamDay.DayOf(now))
        {
            throw Refusals.BornInFuture();
        }

        FullName = name.Full;
        NameKey = name.Key;
        SortName = name.Sort;
        SortKey = Fold.Key(name.Sort);
        MatchKey = birth is null ? null : $"{name.Key} {birth.Year}";
        BirthYear = birth?.Year;
        BirthDate = birth?.Date;
        Sex = sex;
    }

    private void NotGone()
    {
        if (ErasedAt is not null)
        {
            throw Refusals.PersonErased();
        }

        if (MergedIntoId is not null)
        {
            throw Refusals.PersonMerged();
        }
    }

    private static void NotInFuture(DateOnly day, DateTime now)
    {
        if (day > VietnamDay.DayOf(now))
        {
            throw Refusals.DayInFuture();
        }
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Person>
    {
        public void Configure(EntityTypeBuilder<Person> builder)
        {
            builder.ToTable("people").HasKey(p => p.Id);
            builder.Ignore(p => p.Birth);
            // Whoever read a person before an erasure writes nothing back after it.
            builder.Property(p => p.ErasedAt).IsConcurrencyToken();
            builder.HasOne<Unit>().WithMany().HasForeignKey(p => p.UnitId);
            builder.HasOne<Person>().WithMany().HasForeignKey(p => p.MergedIntoId);
            builder.HasMany(p => p.Residences).WithOne().HasForeignKey(r => r.PersonId);
        }
    }
}

/// <summary>Where a person lived, from a day to a day (null = still). Days without gap or overlap for one person.</summary>
public sealed class Residence
{
    private Residence() { }

    public Guid PersonId { get; private init; }
    public DateOnly From { get; private init; }

    /// <summary>Last day.</summary>
    public DateOnly? To { get; private set; }
    public int UnitId { get; private set; }

    internal static Residence Begin(Guid person, int unit, DateOnly day) =>
        new()
        {
            PersonId = person,
            UnitId = unit,
            From = day,
        };

    internal void End(DateOnly lastDay) => To = lastDay;

    internal void Correct(int unit) => UnitId = unit;

    internal sealed class Mapping : IEntityTypeConfiguration<Residence>
    {
        public void Configure(EntityTypeBuilder<Residence> builder)
        {
            builder.ToTable("residences").HasKey(r => new { r.PersonId, r.From });
            builder.Property(r => r.From).HasColumnName("from_day");
            builder.Property(r => r.To).HasColumnName("to_day");
            builder.HasOne<Unit>().WithMany().HasForeignKey(r => r.UnitId);
        }
    }
}
