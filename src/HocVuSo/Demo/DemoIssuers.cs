using HocVuSo.Confirmations;
using HocVuSo.Database;

namespace HocVuSo.Demo;

/// <summary>Which unit issues for those who live in an old commune: itself, and from 1/7/2025 the commune it became.</summary>
internal sealed class DemoIssuers
{
    private static readonly DateOnly Reform = new(2025, 7, 1);

    private readonly Dictionary<int, IssuingUnit> _before;
    private readonly Dictionary<int, IssuingUnit> _since;

    private DemoIssuers(Dictionary<int, IssuingUnit> before, Dictionary<int, IssuingUnit> since) =>
        (_before, _since) = (before, since);

    public static async Task<DemoIssuers> Load(Db db, IReadOnlyList<DemoCommune> communes) =>
        new(
            communes.ToDictionary(
                c => c.UnitId,
                c => new IssuingUnit(c.UnitId, $"{c.FullName}, {c.District.FullName}")
            ),
            await IssuingUnit.OfHomes(db, communes.Select(c => c.UnitId))
        );

    public IssuingUnit Of(int commune, DateOnly day) => day < Reform ? _before[commune] : _since[commune];
}
