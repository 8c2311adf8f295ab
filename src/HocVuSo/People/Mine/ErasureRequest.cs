using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.People.Mine;

public enum ErasureState
{
    Open,
    Done,
    Refused,

    /// <summary>Taken back by the person.</summary>
    Withdrawn,
}

public static class ErasureStates
{
    extension(ErasureState state)
    {
        public Text Label =>
            state switch
            {
                ErasureState.Open => new("Đang chờ trả lời", "Waiting for an answer"),
                ErasureState.Done => new("Đã xóa", "Erased"),
                ErasureState.Refused => new("Bị từ chối", "Declined"),
                _ => new("Đã rút lại", "Taken back"),
            };
    }
}

/// <summary>
/// That a person asks to be erased. Answered within two working days (Decree 356/2025/NĐ-CP on personal data), by an
/// officer of the place where the person lives.
/// </summary>
public sealed class ErasureRequest
{
    public const int WorkingDaysToAnswer = 2;
    public const int LongestAnswer = 500;

    private ErasureRequest() { }

    public Guid Id { get; private init; }
    public Guid PersonId { get; private init; }
    public DateTime AskedAt { get; private init; }

    /// <summary>The account that wrote it down: the person's own, or an officer's for somebody at the desk.</summary>
    public Guid? AskedById { get; private init; }
    public DateOnly DueOn { get; private init; }
    public ErasureState State { get; private set; }
    public DateTime? AnsweredAt { get; private set; }
    public Guid? AnsweredById { get; private set; }
    public string? Answer { get; private set; }

    public static ErasureRequest Ask(Guid person, Guid account, DateTime now) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            PersonId = person,
            AskedAt = now,
            AskedById = account,
            DueOn = WorkingDays.After(VietnamDay.DayOf(now), WorkingDaysToAnswer),
            State = ErasureState.Open,
        };

    public bool IsLate(DateOnly today) => State == ErasureState.Open && today > DueOn;

    public void Withdraw(Guid account, DateTime now) => Settle(ErasureState.Withdrawn, null, account, now);

    public void Grant(Guid account, DateTime now) => Settle(ErasureState.Done, null, account, now);

    /// <param name="reason">Shown to the person.</param>
    public void Refuse(string? reason, Guid account, DateTime now)
    {
        var tidy = Fold.Tidy(reason ?? "");
        if (tidy.Length is 0 or > LongestAnswer)
        {
            throw Refusals.ErasureNeedsReason();
        }

        Settle(ErasureState.Refused, tidy, account, now);
    }

    private void Settle(ErasureState state, string? answer, Guid account, DateTime now)
    {
        if (State != ErasureState.Open)
        {
            throw Refusals.ErasureAnswered();
        }

        (State, Answer, AnsweredById, AnsweredAt) = (state, answer, account, now);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<ErasureRequest>
    {
        public void Configure(EntityTypeBuilder<ErasureRequest> builder)
        {
            builder.ToTable("erasure_requests").HasKey(r => r.Id);
            builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId);
        }
    }
}

public static class ErasureSets
{
    extension(Database.Db db)
    {
        public DbSet<ErasureRequest> ErasureRequests => db.Set<ErasureRequest>();
    }
}
