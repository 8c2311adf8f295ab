using System.Security.Cryptography;
using System.Text;
using HocVuSo.Courses.Reading;
using HocVuSo.Courses.Recordings;
using HocVuSo.Database;
using HocVuSo.People;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Courses.Editing;

/// <summary>A draft as it lies there, with all that is wrong in it.</summary>
/// <param name="Course">Null where not even its head can be read; in one with faults parts are missing.</param>
public sealed record OpenedDraft(
    CourseDraft Draft,
    CourseFiles Files,
    Course? Course,
    IReadOnlyList<Fault> Faults
)
{
    /// <summary>The version that learners get today; null for a new course.</summary>
    public string? CurrentHash { get; init; }

    /// <summary>Recordings made before the words they read were changed in this draft.</summary>
    public IReadOnlyList<Recording> Outdated { get; init; } = [];

    public bool IsBehind => Draft.IsOpen && Draft.BaseHash != CurrentHash;
}

/// <summary>
/// What editors do with drafts. Every act is one transaction of its own. Two may write in one draft at the same time:
/// what they change is told by the stamp of the part they had before them, so that only the same part meets.
/// A draft is read, judged and packed before the transaction begins, for with SQLite nobody else writes while one is open;
/// it commits only over the state that was read.
/// </summary>
public sealed class Drafts(
    Db db,
    Engine engine,
    Publishing publishing,
    CourseLibrary library,
    Viewer viewer,
    Audit audit,
    RecordingStore recordings,
    TimeProvider clock
)
{
    /// <summary>So often an act begins anew when somebody else's comes before it.</summary>
    private const int MostTries = 4;

    /// <summary>Tells a part of a draft (a file, an item) from any other state of it; of none it is "-".</summary>
    public static string Stamp(string? text) =>
        text is null ? "-" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    /// <exception cref="Refusal">The part is not as it was when it was shown.</exception>
    public static void RequireStamp(string? text, string? shown)
    {
        if (Stamp(text) != shown)
        {
            throw text is null ? Refusals.RemovedByAnother() : Refusals.ChangedByAnother();
        }
    }

    /// <exception cref="Refusal">The draft is not as it was when it was read.</exception>
    public static void RequireSame(string hash, string? read)
    {
        if (hash != read)
        {
            throw Refusals.ReadAgain();
        }
    }

    /// <param name="with">The files as somebody would have them, who has not saved them yet.</param>
    /// <exception cref="Refusal">There is none.</exception>
    public async Task<OpenedDraft> Open(Guid id, Func<CourseFiles, CourseFiles>? with = null)
    {
        var draft =
            await db.CourseDrafts.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id)
            ?? throw Refusals.NoSuchDraft();
        var files = draft.ReadFiles();
        files = with is null ? files : with(files);
        var (course, faults) = CourseReader.ReadDraft(files);
        var began = course is not null && draft.BaseHash is { } hash ? library.Find(hash)?.Course : null;
        return new OpenedDraft(draft, files, course, faults)
        {
            Outdated = began is null ? [] : Recording.Outdated(began, course!),
            CurrentHash = library.Current(draft.CourseKey)?.Course.Hash,
        };
    }

    /// <returns>Id of the new draft.</returns>
    /// <param name="files">Of a version of the course, or what somebody made of one elsewhere.</param>
    public Task<Guid> Begin(string courseKey, CourseFiles files)
    {
        var draft = CourseDraft.Begin(
            courseKey,
            library.Current(courseKey)?.Course.Hash,
            files,
            viewer.AccountId,
            clock.Now()
        );
        return db.InTransaction(
            engine,
            async () =>
            {
                await OneAtATime();
                var open = await db.CourseDrafts.CountAsync(d =>
                    d.CourseKey == courseKey
                    && d.State != DraftState.Published
                    && d.State != DraftState.Dropped
                );
                if (open >= CourseDraft.MostOpen)
                {
                    throw Refusals.TooManyDrafts();
                }

                await recordings.Keep(files);
                db.CourseDrafts.Add(draft);
                await Wrote(draft);
                await db.SaveChangesAsync();
                return draft.Id;
            }
        );
    }

    /// <param name="change">From the files as they are now; says no by a refusal. Called again when others save meanwhile.</param>
    public Task Save(Guid id, Func<CourseFiles, CourseFiles> change) =>
        Act(
            id,
            draft =>
            {
                var changed = change(draft.ReadFiles());
                if (changed.Hash == draft.Hash)
                {
                    return null;
                }

                draft.Write(changed, clock.Now());
                return async () =>
                {
                    await recordings.Keep(changed);
                    await Wrote(draft);
                };
            }
        );

    /// <summary>Replaces one file as text.</summary>
    /// <param name="stamp">Of the file as it was shown.</param>
    public Task SaveText(Guid id, string path, string? stamp, Func<string?, string?> change) =>
        Save(
            id,
            files =>
            {
                var now = files.Text(path);
                RequireStamp(now, stamp);
                var then = change(now);
                return then is null ? files.With(path, (byte[]?)null) : files.With(path, then);
            }
        );

    public Task BringUp(Guid id, string baseHash, Func<CourseFiles, CourseFiles> change) =>
        Act(
            id,
            draft =>
            {
                draft.BringUp(change(draft.ReadFiles()), baseHash, clock.Now());
                return () => Wrote(draft);
            }
        );

    /// <summary>Gives it to the second person; only a draft without fault, and one that says something new.</summary>
    public Task Submit(Guid id) =>
        Act(
            id,
            draft =>
            {
                Judge(draft);
                if (library.Current(draft.CourseKey)?.Course.Hash == draft.Hash)
                {
                    throw Refusals.NothingChanged();
                }

                draft.Submit(viewer.AccountId, clock.Now());
                return () => Wrote(draft);
            }
        );

    /// <summary>Only by who has written in it or submitted it: others say what they think of it by returning it.</summary>
    public Task TakeBack(Guid id) =>
        Act(
            id,
            draft =>
            {
                draft.TakeBack(clock.Now());
                return async () =>
                {
                    await RequireWriter(id);
                    await Wrote(draft);
                };
            }
        );

    /// <summary>Back to its author, with what is to be changed.</summary>
    /// <param name="read">Hash of what the second person has read.</param>
    public Task Return(Guid id, string? read, string? remark) =>
        Act(
            id,
            draft =>
            {
                var said = Said(remark);
                draft.Return(
                    viewer.AccountId,
                    said.Length > 0 ? said : throw Refusals.RemarkNeeded().At("Remark"),
                    clock.Now()
                );
                RequireSame(draft.Hash, read);
                return async () =>
                {
                    await RequireSecondPerson(id);
                    await audit.Changed(AuditAction.DraftReturned, [], SubjectOf(draft));
                };
            }
        );

    /// <summary>The second person says yes: the draft becomes the current version of its course.</summary>
    /// <param name="read">Hash of what the second person has read: nothing else is published.</param>
    public async Task Publish(Guid id, string? read, string? remark)
    {
        await library.Refresh();
        await Act(
            id,
            draft =>
            {
                draft.Publish(viewer.AccountId, Said(remark), clock.Now());
                RequireSame(draft.Hash, read);
                var (course, files) = Judge(draft);
                return async () =>
                {
                    await RequireSecondPerson(id);
                    if (await publishing.Add(course, files, viewer.AccountId) != draft.BaseHash)
                    {
                        throw Refusals.NotBroughtUp();
                    }

                    await audit.Changed(AuditAction.CoursePublished, [], SubjectOf(draft));
                };
            }
        );
        await library.Refresh();
    }

    public Task Drop(Guid id) =>
        Act(
            id,
            draft =>
            {
                draft.Drop(viewer.AccountId, clock.Now());
                return () => RequireWriter(id);
            }
        );

    /// <summary>Whether the viewer has written in it or submitted it: then another person decides.</summary>
    public Task<bool> HasWritten(Guid id) =>
        db.DraftWriters.AnyAsync(w => w.DraftId == id && w.AccountId == viewer.AccountId);

    private async Task RequireSecondPerson(Guid id)
    {
        if (await HasWritten(id))
        {
            throw Refusals.OwnDraft();
        }
    }

    private async Task RequireWriter(Guid id)
    {
        if (!await HasWritten(id))
        {
            throw Refusals.NotYourDraft();
        }
    }

    /// <param name="act">
    /// Changes the draft, outside of any transaction, and gives what else is written in the one that saves it; null when
    /// nothing is to be saved.
    /// </param>
    private async Task Act(Guid id, Func<CourseDraft, Func<Task>?> act)
    {
        for (var tries = 1; ; tries++)
        {
            // Whatever was read before may be older by now.
            db.ChangeTracker.Clear();
            var draft =
                await db.CourseDrafts.SingleOrDefaultAsync(d => d.Id == id) ?? throw Refusals.NoSuchDraft();
            try
            {
                if (act(draft) is not { } more)
                {
                    return;
                }

                await db.InTransaction(
                    engine,
                    async () =>
                    {
                        // First of all: it fails when the draft is not the one that was read.
                        await db.SaveChangesAsync();
                        await more();
                        return await db.SaveChangesAsync();
                    }
                );
                return;
            }
            catch (DbUpdateConcurrencyException) when (tries < MostTries)
            {
                // Another came first: once more, from what they left.
            }
            catch (DbUpdateConcurrencyException)
            {
                throw Refusals.ChangedByAnother();
            }
            catch
            {
                db.ChangeTracker.Clear();
                throw;
            }
        }
    }

    /// <summary>Two that begin at once are counted one after the other.</summary>
    private Task OneAtATime() =>
        db.IsPostgres
            ? db.Database.ExecuteSqlRawAsync("SELECT pg_advisory_xact_lock(72186415)")
            : Task.CompletedTask;

    private async Task Wrote(CourseDraft draft)
    {
        var writer = await db.DraftWriters.FindAsync(draft.Id, viewer.AccountId);
        if (writer is null)
        {
            db.DraftWriters.Add(
                new DraftWriter
                {
                    DraftId = draft.Id,
                    AccountId = viewer.AccountId,
                    At = clock.Now(),
                }
            );
        }
        else
        {
            writer.At = clock.Now();
        }
    }

    /// <exception cref="Refusal">It has faults, or calls itself otherwise.</exception>
    private static (Course Course, CourseFiles Files) Judge(CourseDraft draft)
    {
        var files = draft.ReadFiles();
        var (course, faults) = CourseReader.Read(files);
        if (course is null)
        {
            throw Refusals.StillFaulty(faults.Count);
        }

        return course.Key == draft.CourseKey ? (course, files) : throw Refusals.OtherKey(draft.CourseKey);
    }

    private static string Said(string? remark)
    {
        var said = (remark ?? "").Trim().Normalize();
        return said.Length <= CourseDraft.LongestRemark ? said : throw Refusals.RemarkTooLong().At("Remark");
    }

    private static string SubjectOf(CourseDraft draft) =>
        $"courses/{draft.CourseKey}/versions/{draft.Hash[..12]}";
}
