using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.Places;

/// <summary>
/// A table of populations that somebody sent and has not yet decided about; gone when decided, or after a day. In the
/// database, so that any node can show it.
/// </summary>
public sealed class PopulationFile
{
    public const int MostBytes = 4 * 1024 * 1024;
    public const int MostRows = 20_000;
    public static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    public required Guid Id { get; init; }
    public required Guid ByAccountId { get; init; }
    public required string FileName { get; init; }
    public required byte[] Content { get; init; }
    public DateOnly? AsOf { get; init; }
    public string? Source { get; init; }
    public required DateTime SentAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<PopulationFile>
    {
        public void Configure(EntityTypeBuilder<PopulationFile> builder) =>
            builder.ToTable("population_files").HasKey(f => f.Id);
    }
}
