using HocVuSo.Database;

namespace HocVuSo.People;

/// <summary>
/// What a higher feature does when facts about people changed that it has counted: home moved, merged, unmerged,
/// membership changed, erased. Called inside the transaction of the change, after its rows are written: what it reads
/// is the new state. It must work in portions of up to some thousand people without a query for each.
/// </summary>
public delegate Task PersonFollower(Db db, IReadOnlyCollection<Guid> personIds);

/// <summary>
/// Tells all followers. They are registered in wiring, <c>services.AddSingleton&lt;PersonFollower&gt;(…)</c>, because
/// People may not know who counts.
/// </summary>
public sealed class PersonFollowers(IEnumerable<PersonFollower> followers)
{
    private readonly PersonFollower[] _followers = [.. followers];

    public async Task Changed(Db db, IReadOnlyCollection<Guid> personIds)
    {
        if (personIds.Count == 0)
        {
            return;
        }

        foreach (var follower in _followers)
        {
            await follower(db, personIds);
        }
    }
}
