using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace HocVuSo.Database;

/// <summary>
/// The one context. It knows no feature: each entity maps itself (IEntityTypeConfiguration in its own file), and
/// features name their sets in extensions of this class.
/// Names in the database are the C# names in snake_case; times are UTC, days are Vietnamese days, enums are their names.
/// </summary>
public sealed class Db(DbContextOptions<Db> options) : DbContext(options)
{
    public bool IsPostgres => Database.ProviderName == "Npgsql.EntityFrameworkCore.PostgreSQL";

    public static void Configure(DbContextOptionsBuilder options, Engine engine)
    {
        if (engine.Kind == EngineKind.Postgres)
        {
            options.UseNpgsql(engine.Postgres!);
        }
        else
        {
            options.UseSqlite(engine.ConnectionString).AddInterceptors(SqliteSetUp.Instance);
        }

        options.ConfigureWarnings(w =>
            w.Throw(RelationalEventId.MultipleCollectionIncludeWarning)
                .Ignore(CoreEventId.ManyServiceProvidersCreatedWarning)
        );
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(Db).Assembly);
        SnakeCase.Apply(modelBuilder);
    }

    private sealed class UtcConverter()
        : ValueConverter<DateTime, DateTime>(
            time => time.Kind == DateTimeKind.Utc ? time : DateTime.SpecifyKind(time, DateTimeKind.Utc),
            time => DateTime.SpecifyKind(time, DateTimeKind.Utc)
        );

    private sealed class SqliteSetUp : DbConnectionInterceptor
    {
        public static readonly SqliteSetUp Instance = new();

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
            Engine.SetUp((SqliteConnection)connection);

        public override Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            Engine.SetUp((SqliteConnection)connection);
            return Task.CompletedTask;
        }
    }
}
