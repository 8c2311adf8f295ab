using HocVuSo.Database;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Demo;

/// <summary>Which unit issues for those who live in an old commune: itself, and from 1/7/2025 the commune it became.</summary>
internal sealed class DemoIssuers
{
    private static readonly DateOnly Reform = new(2025, 7, 1);

    private readonly Dictionary<int, (int UnitId, string Name)> _before;
    private readonly Dictionary<int, (int UnitId, string Name)> _since;

    private DemoIssuers(
        Dictionary<int, (int UnitId, string Name)> before,
        Dictionary<int, (int UnitId, string Name)> since
    ) => (_before, _since) = (before, since);

    public static async Task<DemoIssuers> Load(Db db, IReadOnlyList<DemoCommune> communes)
    {
        var ids = communes.Select(c => c.UnitId).ToArray();
        // None of these communes was divided.
        var successors = await db
            .Successions.Where(s => ids.Contains(s.PredecessorId))
            .Join(
                db.Units,
                s => s.SuccessorId,
                u => u.Id,
                (s, u) =>
                    new
                    {
                        s.PredecessorId,
                        u.Id,
                        u.FullName,
                    }
            )
            .ToListAsync();
        return new DemoIssuers(
            communes.ToDictionary(c => c.UnitId, c => (c.UnitId, c.FullName)),
            successors.ToDictionary(s => s.PredecessorId, s => (s.Id, s.FullName))
        );
    }

    public (int UnitId, string Name) Of(int commune, DateOnly day) =>
        day < Reform ? _before[commune] : _since[commune];
}
