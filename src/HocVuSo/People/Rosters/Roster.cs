using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.People.Rosters;

public enum RosterState
{
    /// <summary>Being read; nothing is changed.</summary>
    Checking,

    /// <summary>Read to the end; waits for a yes or a no.</summary>
    Checked,
    Applying,
    Done,

    /// <summary>Not a list that can be read; the sentence says why.</summary>
    Refused,
    Cancelled,
}

/// <summary>
/// A list of people on its way in: dry run, decision, application in portions. What was done so far stands in the same
/// transaction as the portion that did it, so a stop at any moment leaves nothing half-done.
/// </summary>
public sealed class Roster
{
    public const int PortionSize = 500;

    private Roster() { }

    public Guid Id { get; private init; }
    public Guid ByAccountId { get; private init; }
    public string FileName { get; private init; } = "";
    public RosterState State { get; private set; }

    /// <summary>The header cells as a JSON array.</summary>
    public string Header { get; private init; } = "";

    /// <summary>Rows of the whole file; known when the check is over.</summary>
    public int Total { get; private set; }

    /// <summary>Rows of the present phase that are done.</summary>
    public int Row { get; private set; }
    public int Added { get; private set; }
    public int Changed { get; private set; }

    /// <summary>Of the changed ones, those with a new home.</summary>
    public int Moved { get; private set; }
    public int Same { get; private set; }
    public int Bad { get; private set; }

    /// <summary>Pairs that may be one person, found while applying.</summary>
    public int Offered { get; private set; }
    public DateTime CreatedAt { get; private init; }
    public DateTime? EndedAt { get; private set; }
    public string? RefusalVi { get; private set; }
    public string? RefusalEn { get; private set; }

    public bool IsAtWork => State is RosterState.Checking or RosterState.Applying;

    public static Roster Begin(Guid account, string fileName, string header, DateTime now) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            ByAccountId = account,
            FileName = fileName,
            State = RosterState.Checking,
            Header = header,
            CreatedAt = now,
        };

    public void Count(RosterCounts portion)
    {
        Row += portion.Rows;
        Added += portion.Added;
        Changed += portion.Changed;
        Moved += portion.Moved;
        Same += portion.Same;
        Bad += portion.Bad;
        Offered += portion.Offered;
    }

    public void ReachEnd(DateTime now)
    {
        Total = Row;
        if (State == RosterState.Checking)
        {
            State = RosterState.Checked;
        }
        else
        {
            State = RosterState.Done;
            EndedAt = now;
        }
    }

    public void Confirm()
    {
        if (State != RosterState.Checked)
        {
            throw Refusals.RosterNotWaiting();
        }

        State = RosterState.Applying;
        (Row, Added, Changed, Moved, Same, Bad, Offered) = (0, 0, 0, 0, 0, 0, 0);
    }

    public void Cancel(DateTime now)
    {
        if (State is not (RosterState.Checking or RosterState.Checked))
        {
            throw Refusals.RosterNotWaiting();
        }

        (State, EndedAt) = (RosterState.Cancelled, now);
    }

    public void Refuse(Text reason, DateTime now) =>
        (State, RefusalVi, RefusalEn, EndedAt) = (RosterState.Refused, reason.Vi, reason.En, now);

    internal sealed class Mapping : IEntityTypeConfiguration<Roster>
    {
        public void Configure(EntityTypeBuilder<Roster> builder)
        {
            builder.ToTable("rosters").HasKey(r => r.Id);
            // Two workers of one roster: the slower one's portion is not written.
            builder.Property(r => r.Row).IsConcurrencyToken();
            builder.Property(r => r.State).IsConcurrencyToken();
        }
    }
}

public sealed record RosterCounts(
    int Rows,
    int Added,
    int Changed,
    int Moved,
    int Same,
    int Bad,
    int Offered
);

/// <summary>A piece of the file, sealed.</summary>
public sealed class RosterChunk
{
    public const string Purpose = "roster";

    public required Guid RosterId { get; init; }
    public required int Seq { get; init; }
    public required byte[] Sealed { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RosterChunk>
    {
        public void Configure(EntityTypeBuilder<RosterChunk> builder)
        {
            builder.ToTable("roster_chunks").HasKey(c => new { c.RosterId, c.Seq });
            builder.HasOne<Roster>().WithMany().HasForeignKey(c => c.RosterId);
        }
    }
}

/// <summary>The rows of one portion that were not taken, sealed JSON of <see cref="BadRow"/>.</summary>
public sealed class RosterFault
{
    public const string Purpose = "roster-fault";

    public required Guid RosterId { get; init; }
    public required int Seq { get; init; }
    public required byte[] Sealed { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RosterFault>
    {
        public void Configure(EntityTypeBuilder<RosterFault> builder)
        {
            builder.ToTable("roster_faults").HasKey(f => new { f.RosterId, f.Seq });
            builder.HasOne<Roster>().WithMany().HasForeignKey(f => f.RosterId);
        }
    }
}

/// <summary>Whom a line is about.</summary>
public sealed class RosterKey
{
    public const string Purpose = "roster-key";

    public required Guid RosterId { get; init; }
    public required byte[] Key { get; init; }
    public required int Line { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RosterKey>
    {
        public void Configure(EntityTypeBuilder<RosterKey> builder)
        {
            builder.ToTable("roster_keys").HasKey(k => new { k.RosterId, k.Key });
            builder.HasOne<Roster>().WithMany().HasForeignKey(k => k.RosterId);
        }
    }
}

public static class RosterSets
{
    extension(Database.Db db)
    {
        public DbSet<Roster> Rosters => db.Set<Roster>();

        /// <summary>One's own, and those of the area that one reads.</summary>
        public IQueryable<Roster> RostersSeen(Viewer viewer)
        {
            var seen = BroughtIn.Seen(
                db.Set<Roster>()
                    .Select(r => new BroughtIn
                    {
                        Id = r.Id,
                        ByAccountId = r.ByAccountId,
                        At = r.CreatedAt,
                    }),
                db,
                viewer,
                Reach.Change
            );
            return db.Set<Roster>().Where(r => seen.Contains(r.Id));
        }

        public DbSet<RosterChunk> RosterChunks => db.Set<RosterChunk>();
        public DbSet<RosterFault> RosterFaults => db.Set<RosterFault>();
        public DbSet<RosterKey> RosterKeys => db.Set<RosterKey>();
    }
}
