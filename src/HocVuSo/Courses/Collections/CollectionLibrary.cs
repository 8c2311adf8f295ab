using System.Data.Common;
using HocVuSo.Database;

namespace HocVuSo.Courses.Collections;

/// <summary>The scam patterns and the glossary as they are now, each read from its text when somebody first asks.</summary>
public sealed class CollectionLibrary(Engine engine, IHostApplicationLifetime host) : KeptFresh(engine, host)
{
    private volatile Lazy<Scams> _scams = new(Scams.None);
    private volatile Lazy<Glossary> _glossary = new(Glossary.None);
    private int _latest;

    public Scams Scams => _scams.Value;
    public Glossary Glossary => _glossary.Value;

    protected override async Task ReadNews(DbConnection connection, CancellationToken cancel)
    {
        await using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT id, collection, content FROM collection_versions WHERE id IN "
            + "(SELECT max(id) FROM collection_versions WHERE id > @known GROUP BY collection) ORDER BY id";
        var known = command.CreateParameter();
        known.ParameterName = "@known";
        known.Value = _latest;
        command.Parameters.Add(known);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            var (collection, text) = (reader.GetString(1), reader.GetString(2));
            if (collection == ScamFormat.Instance.Collection)
            {
                _scams = new(() => new Scams(EntryFile.Read(ScamFormat.Instance, text)));
            }
            else if (collection == TermFormat.Instance.Collection)
            {
                _glossary = new(() => new Glossary(EntryFile.Read(TermFormat.Instance, text)));
            }

            _latest = reader.GetInt32(0);
        }
    }
}
