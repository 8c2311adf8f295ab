using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.Confirmations;

public enum EIdMessageKind
{
    Confirmed,
    Revoked,
}

/// <summary>
/// What waits to be told to the electronic identity platform, written in the transaction of the fact it tells. The
/// personal number is not in it: whoever sends looks it up then, so it lies sealed in one place only.
/// </summary>
public sealed class EIdMessage
{
    public required Guid Id { get; init; }
    public required Guid ConfirmationId { get; init; }
    public required EIdMessageKind Kind { get; init; }

    /// <summary>JSON: framework and version, group, result, date, issuing unit, hash of the evidence.</summary>
    public required string Payload { get; init; }
    public required DateTime CreatedAt { get; init; }
    public DateTime? SentAt { get; set; }
    public int Tries { get; set; }
    public string? LastFault { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<EIdMessage>
    {
        public void Configure(EntityTypeBuilder<EIdMessage> builder)
        {
            builder.ToTable("e_id_outbox").HasKey(m => m.Id);
            builder.HasOne<Confirmation>().WithMany().HasForeignKey(m => m.ConfirmationId);
        }
    }
}
