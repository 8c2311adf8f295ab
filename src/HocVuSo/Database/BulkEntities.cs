using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace HocVuSo.Database;

/// <summary>Many entities at once, by their own mapping but past the change tracker.</summary>
public static class BulkEntities
{
    private static readonly ConcurrentDictionary<string, HashSet<string>> Smallints = new();

    /// <summary>Inserts new entities inside the context's transaction; they are not tracked afterwards.</summary>
    public static async Task<long> BulkInsert<T>(
        this Db db,
        IEnumerable<T> entities,
        CancellationToken cancel = default
    )
        where T : class
    {
        var transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        var entity = db.Model.FindEntityType(typeof(T))!;
        var table = entity.GetTableName()!;
        var properties = entity.GetProperties().ToArray();
        var small = transaction.Connection is NpgsqlConnection postgres
            ? await SmallintsOf(postgres, table, cancel)
            : [];
        var readers = properties.Select(p => Reader(p, small.Contains(p.GetColumnName()))).ToArray();
        return await Bulk.Insert(
            transaction,
            table,
            [.. properties.Select(p => p.GetColumnName())],
            entities.Select(e => Array.ConvertAll(readers, read => read(e))),
            cancel
        );
    }

    private static Func<object, object?> Reader(IProperty property, bool small)
    {
        var getter = property.GetGetter();
        var convert = property.GetTypeMapping().Converter?.ConvertToProvider;
        return entity =>
        {
            var value = getter.GetClrValue(entity);
            value = value is not null && convert is not null ? convert(value) : value;
            return small && value is int number ? checked((short)number) : value;
        };
    }

    // COPY casts nothing: an int does not go into a smallint.
    private static async Task<HashSet<string>> SmallintsOf(
        NpgsqlConnection connection,
        string table,
        CancellationToken cancel
    )
    {
        if (Smallints.TryGetValue(table, out var known))
        {
            return known;
        }

        await using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT column_name::text FROM information_schema.columns WHERE table_name = @table AND udt_name = 'int2'";
        command.Parameters.Add(new NpgsqlParameter<string>("table", table));
        var found = new HashSet<string>(StringComparer.Ordinal);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            found.Add(reader.GetString(0));
        }

        return Smallints[table] = found;
    }
}
