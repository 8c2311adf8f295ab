using HocVuSo.Assessments;
using HocVuSo.People;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.Confirmations;

/// <summary>What a decision has become. That it has expired is no state: it follows from <see cref="Confirmation.Until"/>.</summary>
public enum ConfirmationStatus
{
    Valid,
    Revoked,

    /// <summary>A later one for the same person, framework and group took its place.</summary>
    Replaced,
}

/// <summary>How far the electronic identity platform (VNeID) has it. Only <see cref="Accepted"/> and <see cref="Shown"/> count there.</summary>
public enum EIdState
{
    None,
    Submitted,
    Accepted,
    Rejected,
    Shown,
}

/// <summary>
/// The decision that a person meets a framework's version for a group, from a day on. Its signed form is a
/// <see cref="Credential"/>; a lost or misspelt one gets a new credential and stays the same confirmation.
/// </summary>
public sealed class Confirmation
{
    public required Guid Id { get; init; }
    public required Guid PersonId { get; init; }
    public required string FrameworkHash { get; init; }
    public required string FrameworkKey { get; init; }
    public required int FrameworkVersion { get; init; }
    public required TargetGroup Group { get; init; }
    public ConfirmationStatus Status { get; private set; } = ConfirmationStatus.Valid;
    public required DateOnly From { get; init; }

    /// <summary>Last day of validity; null = without end.</summary>
    public DateOnly? Until { get; init; }
    public required Assurance Assurance { get; init; }

    /// <summary>Where the person lived on the day of issue.</summary>
    public required int UnitId { get; init; }
    public required int IssuerUnitId { get; init; }
    public required DecidedBy DecidedBy { get; init; }

    /// <summary>Whose hand it was: the learner's own account, a helper's, an officer's; null for a command.</summary>
    public Guid? ByAccountId { get; init; }
    public Guid? BatchId { get; init; }
    public required DateTime IssuedAt { get; init; }
    public DateOnly? EndedOn { get; private set; }
    public string? EndedBecause { get; private set; }
    public Guid? ReplacedById { get; private set; }
    public EIdState EIdState { get; private set; }
    public DateOnly? EIdSubmittedOn { get; private set; }

    /// <summary>The day of the platform's answer, yes or no.</summary>
    public DateOnly? EIdAnsweredOn { get; private set; }
    public DateOnly? EIdShownOn { get; private set; }

    /// <summary>Why the platform said no, in its words.</summary>
    public string? EIdReason { get; private set; }

    public bool HoldsOn(DateOnly day) => Status == ConfirmationStatus.Valid && From <= day && !(Until < day);

    /// <summary>From this day on a successor may be claimed.</summary>
    public DateOnly? RenewableFrom => Until?.AddDays(-60);

    public void Revoke(string reason, DateOnly day)
    {
        RequireValid();
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw Refusals.ReasonMissing();
        }

        Status = ConfirmationStatus.Revoked;
        (EndedOn, EndedBecause) = (day, Fold.Tidy(reason));
    }

    /// <summary>Makes room for a successor, which is named once it is there.</summary>
    public void StepBack(DateOnly day)
    {
        RequireValid();
        Status = ConfirmationStatus.Replaced;
        EndedOn = day;
    }

    public void SucceededBy(Confirmation next) => ReplacedById = next.Id;

    public void SubmitToEId(DateOnly day)
    {
        RequireValid();
        RequireEId(EIdState.None, EIdState.Rejected);
        EIdState = EIdState.Submitted;
        (EIdSubmittedOn, EIdAnsweredOn, EIdReason) = (day, null, null);
    }

    public void EIdAccepted(DateOnly day)
    {
        RequireEId(EIdState.Submitted);
        EIdState = EIdState.Accepted;
        EIdAnsweredOn = day;
    }

    public void EIdRejected(DateOnly day, string reason)
    {
        RequireEId(EIdState.Submitted);
        EIdState = EIdState.Rejected;
        (EIdAnsweredOn, EIdReason) = (day, Fold.Tidy(reason));
    }

    public void ShownOnEId(DateOnly day)
    {
        RequireEId(EIdState.Accepted);
        EIdState = EIdState.Shown;
        EIdShownOn = day;
    }

    private void RequireValid()
    {
        if (Status != ConfirmationStatus.Valid)
        {
            throw Refusals.NoLongerValid();
        }
    }

    private void RequireEId(params ReadOnlySpan<EIdState> states)
    {
        if (!states.Contains(EIdState))
        {
            throw Refusals.NotThatEIdState(EIdState);
        }
    }

    internal sealed class Mapping : IEntityTypeConfiguration<Confirmation>
    {
        public void Configure(EntityTypeBuilder<Confirmation> builder)
        {
            builder.ToTable("confirmations").HasKey(c => c.Id);
            builder.Property(c => c.Group).HasColumnName("target_group");
            builder.Property(c => c.From).HasColumnName("from_day");
            builder.Property(c => c.Until).HasColumnName("until_day");
            builder.Property(c => c.EIdState).HasColumnName("e_id_state");
            builder.Property(c => c.EIdSubmittedOn).HasColumnName("e_id_submitted_on");
            builder.Property(c => c.EIdAnsweredOn).HasColumnName("e_id_answered_on");
            builder.Property(c => c.EIdShownOn).HasColumnName("e_id_shown_on");
            builder.Property(c => c.EIdReason).HasColumnName("e_id_reason");
            builder.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);
            builder.HasOne<FrameworkVersion>().WithMany().HasForeignKey(c => c.FrameworkHash);
            builder.HasOne<Unit>().WithMany().HasForeignKey(c => c.UnitId);
            builder.HasOne<Unit>().WithMany().HasForeignKey(c => c.IssuerUnitId);
            builder.HasOne<IssueBatch>().WithMany().HasForeignKey(c => c.BatchId);
            builder.HasOne<Confirmation>().WithMany().HasForeignKey(c => c.ReplacedById);
        }
    }
}

/// <summary>Which evidence a confirmation rests on.</summary>
public sealed class ConfirmationEvidence
{
    public required Guid ConfirmationId { get; init; }
    public required Guid EvidenceId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ConfirmationEvidence>
    {
        public void Configure(EntityTypeBuilder<ConfirmationEvidence> builder)
        {
            builder.ToTable("confirmation_evidence").HasKey(l => new { l.ConfirmationId, l.EvidenceId });
            builder.HasOne<Confirmation>().WithMany().HasForeignKey(l => l.ConfirmationId);
            builder.HasOne<Evidence>().WithMany().HasForeignKey(l => l.EvidenceId);
        }
    }
}
