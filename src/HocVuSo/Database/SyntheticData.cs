using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.Database;

/// <summary>Something that is true of the database as a whole.</summary>
public sealed class DatabaseFact
{
    public required string Name { get; init; }
    public required string Value { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<DatabaseFact>
    {
        public void Configure(EntityTypeBuilder<DatabaseFact> builder) =>
            builder.ToTable("facts").HasKey(f => f.Name);
    }
}

/// <summary>
/// Whether the people of this database are made up. Then every page, paper and table that leaves it says so, however
/// it is served: the mark lies in the database and is read at start.
/// </summary>
public sealed class SyntheticData
{
    public static readonly Text Words = new("Dữ liệu mô phỏng", "Synthetic data");

    private const string FactName = "synthetic";

    public bool Here { get; private set; }

    public async Task Read(Db db) => Here = await db.Set<DatabaseFact>().AnyAsync(f => f.Name == FactName);

    /// <summary>The last row of a table that is taken away: what leaves a made database says so too.</summary>
    public void Sign(TableWriter table, Language language)
    {
        if (Here)
        {
            table.Row(Words.In(language));
        }
    }

    /// <param name="how">By what it was made, for whoever looks into the database.</param>
    public static async Task Mark(Db db, string how)
    {
        db.Add(new DatabaseFact { Name = FactName, Value = how });
        await db.SaveChangesAsync();
    }
}
