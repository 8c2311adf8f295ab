using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.House;

public sealed class SchemaTests
{
    [Theory, BothEngines]
    public async Task The_numbered_sql_has_every_table_and_column_of_the_model_and_no_other(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (model, database) = await app.InDb(async db => (ModelColumns(db), await DatabaseColumns(db)));

        var tables = model.Select(c => c.Split('.')[0]).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(
            model.Order(StringComparer.Ordinal),
            database.Where(c => tables.Contains(c.Split('.')[0])).Order(StringComparer.Ordinal)
        );
    }

    [Theory, BothEngines]
    public async Task Migrating_twice_changes_nothing_and_a_newer_database_is_refused(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var services = app.App.Services;
        var (sqlEngine, clock) = (
            services.GetRequiredService<Engine>(),
            services.GetRequiredService<TimeProvider>()
        );

        await Schema.Migrate(sqlEngine, clock);
        await app.InDb(db =>
            db.Database.ExecuteSqlRawAsync(
                "INSERT INTO schema_steps VALUES (9999, 'from_the_future', '2030-01-01')"
            )
        );

        var newer = await Assert.ThrowsAsync<DatabaseIsNewer>(() => Schema.Migrate(sqlEngine, clock));
        Assert.Contains("9999", newer.Message, StringComparison.Ordinal);
    }

    /// <summary>"people.birth_year null"</summary>
    private static List<string> ModelColumns(Db db) =>
        db
            .Model.GetEntityTypes()
            .Where(e => e.GetTableName() is not null && e.GetViewName() is null)
            .SelectMany(e =>
                e.IsMappedToJson()
                    ? [$"{e.GetTableName()}.{e.GetContainerColumnName()} not null"]
                    : e.GetProperties()
                        .Select(p =>
                            $"{e.GetTableName()}.{p.GetColumnName(StoreObjectIdentifier.Table(e.GetTableName()!))} {(p.IsNullable ? "null" : "not null")}"
                        )
            )
            .Distinct(StringComparer.Ordinal)
            .ToList();

    private static async Task<List<string>> DatabaseColumns(Db db)
    {
        var sql = db.IsPostgres
            ? """
                SELECT table_name || '.' || column_name || CASE is_nullable WHEN 'YES' THEN ' null' ELSE ' not null' END AS "Value"
                FROM information_schema.columns WHERE table_schema = 'public'
                """
            : """
                SELECT m.name || '.' || c.name || CASE WHEN c."notnull" = 1 OR c.pk > 0 THEN ' not null' ELSE ' null' END AS "Value"
                FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table'
                """;
        return await db.Database.SqlQueryRaw<string>(sql).ToListAsync();
    }
}
