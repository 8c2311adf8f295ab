using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.Courses.Collections;

public enum CollectionChange
{
    /// <summary>The program brought it.</summary>
    Shipped,

    /// <summary>A file was imported by a command.</summary>
    Imported,
    Added,
    Corrected,
    Withdrawn,

    /// <summary>An earlier version, or the one the program brings, was chosen.</summary>
    Restored,
}

/// <summary>
/// A version of the scam patterns or of the glossary as its file, whole; made once and never changed. The current one
/// is the latest.
/// </summary>
public sealed class CollectionVersion
{
    public int Id { get; init; }

    /// <summary><see cref="EntryFormat{T}.Collection"/>.</summary>
    public required string Collection { get; init; }

    /// <summary><see cref="EntryFile{T}.Hash"/>.</summary>
    public required string Hash { get; init; }
    public required DateTime PublishedAt { get; init; }

    /// <summary>The editor; null when the program brought it, or a command.</summary>
    public Guid? ByAccountId { get; init; }
    public required CollectionChange Change { get; init; }

    /// <summary>Name of the entry that was changed; null = the whole.</summary>
    public string? Entry { get; init; }

    /// <summary>YAML.</summary>
    public required string Content { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<CollectionVersion>
    {
        public void Configure(EntityTypeBuilder<CollectionVersion> builder)
        {
            builder.ToTable("collection_versions").HasKey(v => v.Id);
            builder.Property(v => v.Id).ValueGeneratedOnAdd();
        }
    }
}

public static class CollectionSets
{
    extension(Db db)
    {
        public DbSet<CollectionVersion> CollectionVersions => db.Set<CollectionVersion>();
    }
}
