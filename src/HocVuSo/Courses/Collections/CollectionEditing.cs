using HocVuSo.Courses.Reading;
using HocVuSo.Database;
using HocVuSo.People;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Courses.Collections;

/// <summary>Makes new versions of the collections; each is before the readers at once. In transactions of its own.</summary>
public sealed class CollectionEditing(
    Db db,
    Engine engine,
    CollectionLibrary library,
    Settings settings,
    TimeProvider clock,
    Audit audit
)
{
    /// <summary>The collections that the program brings, when this database has never seen them.</summary>
    public async Task PublishShipped()
    {
        await PublishShipped(ScamFormat.Instance);
        await PublishShipped(TermFormat.Instance);
        await library.Refresh();
    }

    /// <summary>
    /// An entry in place of the one with its key, or a new one.
    /// </summary>
    /// <param name="seen"><see cref="EntryFile{T}.MarkOf"/> of the entry as the editor saw it; null = it is new.</param>
    /// <returns>What is wrong with it beside the others; nothing then has changed.</returns>
    /// <exception cref="Refusal">Somebody else has changed it since, or has withdrawn it.</exception>
    public Task<IReadOnlyList<EntryFault>> Save<T>(
        EntryFormat<T> format,
        T entry,
        string? seen,
        Guid? byAccount
    )
        where T : Entry =>
        Change(
            format,
            byAccount,
            seen is null ? CollectionChange.Added : CollectionChange.Corrected,
            entry,
            current =>
            {
                if (seen is not null)
                {
                    RequireSeen(current, entry.Key, seen);
                }

                var others = current.Entries.Where(e => seen is null || e.Key != entry.Key);
                var faults = others.SelectMany(other => format.Clashes(entry, other)).ToList();
                return (faults, faults.Count == 0 ? current.With(entry) : current);
            }
        );

    /// <param name="seen"><see cref="EntryFile{T}.MarkOf"/> of the entry as the editor saw it.</param>
    /// <exception cref="Refusal">Somebody else has changed it since, or has withdrawn it.</exception>
    public Task Withdraw<T>(EntryFormat<T> format, T entry, string? seen, Guid? byAccount)
        where T : Entry =>
        Change(
            format,
            byAccount,
            CollectionChange.Withdrawn,
            entry,
            current =>
            {
                RequireSeen(current, entry.Key, seen);
                return ([], current.Without(entry.Key));
            }
        );

    private static void RequireSeen<T>(EntryFile<T> current, string key, string? seen)
        where T : Entry
    {
        if (current.MarkOf(key) is not { } mark)
        {
            throw Refusals.NoSuchEntry();
        }

        if (mark != seen)
        {
            throw Refusals.ChangedMeanwhile();
        }
    }

    /// <summary>What another node has changed a moment ago, for those who are about to change it again.</summary>
    public Task Refresh() => library.Refresh();

    /// <summary>A whole file in place of what there is.</summary>
    /// <returns>False when it says what is there already.</returns>
    public async Task<bool> Import(string collection, string hash, string text)
    {
        var isNew = await Replace(collection, hash, text, null, CollectionChange.Imported);
        await library.Refresh();
        return isNew;
    }

    /// <summary>An earlier version becomes the current one again.</summary>
    /// <exception cref="Refusal">There is none.</exception>
    public async Task Restore(string collection, int id, Guid? byAccount)
    {
        var version =
            await db
                .CollectionVersions.AsNoTracking()
                .FirstOrDefaultAsync(v => v.Id == id && v.Collection == collection)
            ?? throw Refusals.NoSuchVersion();
        await Replace(collection, version.Hash, version.Content, byAccount, CollectionChange.Restored);
        await library.Refresh();
    }

    /// <summary>Hash of what the program brings, where it was never used here because an editor or a command has been at work.</summary>
    public async Task<string?> Waiting(string collection)
    {
        var hash = Shipped(collection).Hash;
        return await db.CollectionVersions.AnyAsync(v => v.Collection == collection && v.Hash == hash)
            ? null
            : hash;
    }

    /// <summary>The version that came with the program, in place of what there is.</summary>
    /// <param name="seen">Its hash, as the editor saw it.</param>
    /// <exception cref="Refusal">The program brings no such version.</exception>
    public async Task UseShipped(string collection, string? seen, Guid? byAccount)
    {
        var (text, hash) = Shipped(collection);
        if (seen != hash)
        {
            throw Refusals.NoSuchVersion();
        }

        await Replace(collection, hash, text, byAccount, CollectionChange.Restored);
        await library.Refresh();
    }

    /// <summary>What the collection says now, as it is on the disk.</summary>
    public async Task<string> Current(string collection) =>
        await db
            .CollectionVersions.Where(v => v.Collection == collection)
            .OrderByDescending(v => v.Id)
            .Select(v => v.Content)
            .FirstOrDefaultAsync()
        ?? "[]\n";

    private async Task<IReadOnlyList<EntryFault>> Change<T>(
        EntryFormat<T> format,
        Guid? byAccount,
        CollectionChange change,
        T entry,
        Func<EntryFile<T>, (IReadOnlyList<EntryFault> Faults, EntryFile<T> File)> make
    )
        where T : Entry
    {
        using (await engine.EnterWrite())
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            await OneAtATime();
            var current = EntryFile.Read(format, await Current(format.Collection));
            var (faults, file) = make(current);
            if (faults.Count > 0)
            {
                return faults;
            }

            if (file.Text != current.Text)
            {
                // One that was stored under other rules may still be mended entry by entry.
                if (current.Faults.Count == 0)
                {
                    RequireReadable(file);
                }

                await Add(format.Collection, file.Hash, file.Text, byAccount, change, entry);
                await transaction.CommitAsync();
            }
        }

        await library.Refresh();
        return [];
    }

    /// <summary>What is stored is read by everybody: never a file that cannot be.</summary>
    private static void RequireReadable<T>(EntryFile<T> file)
        where T : Entry
    {
        if (file.Faults.Count > 0)
        {
            throw new FaultyCourse(file.Faults);
        }
    }

    private async Task<bool> Replace(
        string collection,
        string hash,
        string text,
        Guid? byAccount,
        CollectionChange change
    )
    {
        using var gate = await engine.EnterWrite();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await OneAtATime();
        if (await Current(collection) == text)
        {
            return false;
        }

        await Add(collection, hash, text, byAccount, change, entry: null);
        await transaction.CommitAsync();
        return true;
    }

    /// <exception cref="FaultyCourse">The file that ships has faults.</exception>
    private async Task PublishShipped<T>(EntryFormat<T> format)
        where T : Entry
    {
        var (text, hash) = Shipped(format.Collection);
        if (await db.CollectionVersions.AnyAsync(v => v.Collection == format.Collection && v.Hash == hash))
        {
            return;
        }

        RequireReadable(EntryFile.Read(format, text));
        using var gate = await engine.EnterWrite();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await OneAtATime();
        var edited = await db.CollectionVersions.AnyAsync(v =>
            v.Collection == format.Collection && (v.Change != CollectionChange.Shipped || v.Hash == hash)
        );
        if (!edited)
        {
            await Add(format.Collection, hash, text, null, CollectionChange.Shipped, entry: null);
            await transaction.CommitAsync();
        }
    }

    private (string Text, string Hash) Shipped(string collection)
    {
        var name = collection + ".yaml";
        var faults = new Faults();
        var text =
            ContentText.Decode(
                name,
                File.ReadAllBytes(Path.Combine(settings.ShippedFolder, "content", name)),
                faults
            ) ?? "";
        return faults.Any ? throw new FaultyCourse(faults.All) : (text, ContentText.HashOf(text));
    }

    private async Task Add(
        string collection,
        string hash,
        string text,
        Guid? byAccount,
        CollectionChange change,
        Entry? entry
    )
    {
        db.CollectionVersions.Add(
            new CollectionVersion
            {
                Collection = collection,
                Hash = hash,
                PublishedAt = clock.Now(),
                ByAccountId = byAccount,
                Change = change,
                Entry = entry?.Name,
                Content = text,
            }
        );
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        if (byAccount is not null)
        {
            await audit.Changed(
                AuditAction.CollectionChanged,
                [],
                entry is null ? collection : $"{collection}/{entry.Key}",
                change.ToString()
            );
        }
    }

    /// <summary>Ids come in the order of the commits, and nobody writes over what another one is writing.</summary>
    private Task OneAtATime() =>
        db.IsPostgres
            ? db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(72186414)")
            : Task.CompletedTask;
}
