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
    public int? BirthYear { get; private set; }
    public DateOnly? BirthDate { get; private set; }
    public Sex? Sex { get; private set; }

    /// <summary>The finest unit known where the person lives now; the dated history is in <see cref="Residence"/>.</summary>
    public int UnitId { get; private set; }
    public byte[]? CitizenIdSealed { get; private set; }
    public byte[]? CitizenIdIndex { get; private set; }
    public byte[]? PhoneSealed { get; private set; }
    public byte[]? PhoneIndex { get; private set; }
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
