using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.Assessments;

/// <summary>A loaded framework as its file had it. Never changed: another text is another version.</summary>
public sealed class FrameworkVersion
{
    /// <summary>SHA-256 of <see cref="Source"/>, in lower-case hexadecimal.</summary>
    public required string Hash { get; init; }
    public required string Key { get; init; }
    public required int Version { get; init; }
    public required string Title { get; init; }

    /// <summary>The file's text.</summary>
    public required string Source { get; init; }
    public required DateTime LoadedAt { get; init; }

    /// <summary>From then on nothing is issued under it.</summary>
    public DateTime? RetiredAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<FrameworkVersion>
    {
        public void Configure(EntityTypeBuilder<FrameworkVersion> builder) =>
            builder.ToTable("framework_versions").HasKey(f => f.Hash);
    }
}

public static class FrameworkSets
{
    extension(Db db)
    {
        public DbSet<FrameworkVersion> FrameworkVersions => db.Set<FrameworkVersion>();
    }
}
