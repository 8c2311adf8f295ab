using HocVuSo.Assessments;
using HocVuSo.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.Confirmations;

public enum RequestState
{
    Waiting,
    Confirmed,
    Refused,
}

/// <summary>Where the rule leaves the decision to an officer: somebody eligible has asked, an officer answers.</summary>
public sealed class ConfirmationRequest
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }
    public required string FrameworkHash { get; init; }
    public required TargetGroup Group { get; init; }
    public RequestState State { get; private set; } = RequestState.Waiting;
    public required DateTime AskedAt { get; init; }
    public Guid? AskedByAccountId { get; init; }
    public DateTime? AnsweredAt { get; private set; }
    public Guid? AnsweredByAccountId { get; private set; }

    /// <summary>Why not, for the person to read.</summary>
    public string? Reason { get; private set; }
    public Guid? ConfirmationId { get; private set; }

    public void Confirm(Guid confirmationId, Guid byAccount, DateTime now)
    {
        RequireWaiting();
        State = RequestState.Confirmed;
        (ConfirmationId, AnsweredByAccountId, AnsweredAt) = (confirmationId, byAccount, now);
    }

    public void Refuse(string? reason, Guid byAccount, DateTime now)
    {
        RequireWaiting();
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw Refusals.ReasonMissing();
        }

        State = RequestState.Refused;
        (Reason, AnsweredByAccountId, AnsweredAt) = (Fold.Tidy(reason), byAccount, now);
    }

    private void RequireWaiting()
    {
        if (State != RequestState.Waiting)
        {
            throw Refusals.AlreadyAnswered();
        }
    }

    internal sealed class Mapping : IEntityTypeConfiguration<ConfirmationRequest>
    {
        public void Configure(EntityTypeBuilder<ConfirmationRequest> builder)
        {
            builder.ToTable("confirmation_requests").HasKey(r => r.Id);
            builder.Property(r => r.Group).HasColumnName("target_group");
            builder.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId);
            builder.HasOne<FrameworkVersion>().WithMany().HasForeignKey(r => r.FrameworkHash);
            builder.HasOne<Confirmation>().WithMany().HasForeignKey(r => r.ConfirmationId);
        }
    }
}
