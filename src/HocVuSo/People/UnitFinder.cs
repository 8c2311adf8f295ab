using HocVuSo.Database;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People;

/// <summary>Finds units by what people write: a code with its era, or names without accents. In memory, kept while the units do not change.</summary>
public sealed class UnitFinder
{
    private volatile UnitIndex? _index;

    /// <summary>One small query to see whether the units changed; reads them all when they did.</summary>
    public async Task<UnitIndex> Read(Db db)
    {
        var marks = db.Set<PlaceMark>();
        var version = await db.Set<Unit>()
            .OrderByDescending(u => u.Id)
            .Select(u =>
                marks.Where(m => m.Name == PlaceMark.Version).Select(m => m.Value).FirstOrDefault()
                + " "
                + u.Id
            )
            .FirstOrDefaultAsync();
        if (_index is { } known && known.Version == version)
        {
            return known;
        }

        var units = await db.Set<Unit>()
            .AsNoTracking()
            .OrderBy(u => u.Id)
            .Select(u => new UnitLine(
                u.Id,
                u.Era,
                u.Code,
                u.NameKey,
                u.FullName,
                u.Aliases,
                u.Level,
                u.ParentId
            ))
            .ToListAsync();
        return _index = new UnitIndex(version, units);
    }

    /// <param name="text">"Thôn Hà Bình, xã Thăng Bình, Đà Nẵng": from the part to the whole.</param>
    public async Task<UnitMatch> Find(Db db, string text) => (await Read(db)).Find(text);
}

public sealed record UnitLine(
    int Id,
    string Era,
    string Code,
    string NameKey,
    string FullName,
    string? Aliases,
    UnitLevel Level,
    int? ParentId
);

/// <summary>What somebody wrote of a place; empty = nothing.</summary>
public sealed record UnitQuery(
    string Code = "",
    string Era = "",
    string Hamlet = "",
    string Commune = "",
    string District = "",
    string Province = ""
);

/// <summary>The one unit meant, or why there is none.</summary>
public sealed record UnitMatch(int? Id, Refusal? Reason)
{
    public int Require() => Id ?? throw Reason!;
}

public sealed class UnitIndex
{
    private static readonly string[] CommuneWords = ["xa", "phuong", "thi tran", "dac khu", "tt", "x", "p"];
    private static readonly string[] DistrictWords =
    [
        "huyen",
        "quan",
        "thi xa",
        "thanh pho",
        "tp",
        "tx",
        "h",
        "q",
    ];
    private static readonly string[] ProvinceWords = ["tinh", "thanh pho", "tp"];
    private static readonly string[] HamletWords =
    [
        "thon",
        "khoi pho",
        "to dan pho",
        "khu pho",
        "ap",
        "ban",
        "lang",
        "buon",
        "khom",
        "kp",
        "tdp",
    ];

    private readonly Dictionary<int, UnitLine> _units;
    private readonly Dictionary<(string Era, string Code), int> _byCode = [];
    private readonly Dictionary<string, List<UnitLine>> _communes = [];
    private readonly Dictionary<string, List<UnitLine>> _above = [];
    private readonly Dictionary<(int Commune, string Key), List<UnitLine>> _hamlets = [];
    private readonly Dictionary<int, List<UnitLine>> _hamletsOf = [];

    public UnitIndex(string? version, IReadOnlyList<UnitLine> units)
    {
        Version = version;
        _units = units.ToDictionary(u => u.Id);
        foreach (var unit in units)
        {
            _byCode[(unit.Era, unit.Code)] = unit.Id;
            if (unit is { Level: UnitLevel.Hamlet, ParentId: { } commune })
            {
                Put(_hamletsOf, commune, unit);
            }

            foreach (var key in KeysOf(unit))
            {
                switch (unit.Level)
                {
                    case UnitLevel.Hamlet when unit.ParentId is { } parent:
                        Put(_hamlets, (parent, key), unit);
                        break;
                    case UnitLevel.Commune:
                        Put(_communes, key, unit);
                        break;
                    default:
                        Put(_above, key, unit);
                        break;
                }
            }
        }
    }

    public string? Version { get; }

    public UnitLine this[int id] => _units[id];

    public bool Knows(int id) => _units.ContainsKey(id);

    /// <summary>Whether the first lies in the second, or is it.</summary>
    public bool IsWithin(int unit, int whole)
    {
        for (int? at = unit; at is { } id; at = _units.GetValueOrDefault(id)?.ParentId)
        {
            if (id == whole)
            {
                return true;
            }
        }

        return false;
    }

    /// <param name="area">Ids of the units that the asker reaches; null = the whole country.</param>
    public UnitMatch Find(UnitQuery query, IReadOnlySet<int>? area = null)
    {
        if (query.Code.Length > 0)
        {
            return ByCode(query, area);
        }

        if (query.Commune.Length == 0)
        {
            return No(Refusals.UnitMissing());
        }

        var named = Named(_communes, query.Commune, CommuneWords)
            .Where(u => query.Era.Length == 0 || u.Era == query.Era)
            .ToList();
        if (named.Count == 0)
        {
            return No(Refusals.UnitUnknown(query.Commune));
        }

        var fitting = named
            .Where(u => Fits(u, query.District, DistrictWords) && Fits(u, query.Province, ProvinceWords))
            .ToList();
        if (fitting.Count == 0 && area is not null && query.District.Length == 0)
        {
            // After a reform people go on writing the old province: good enough if it is in the same area.
            var old = Named(_above, query.Province, ProvinceWords);
            fitting = old.Any(p => area.Contains(p.Id)) ? named.FindAll(u => area.Contains(u.Id)) : [];
        }

        if (fitting.Count == 0)
        {
            return No(
                Refusals.UnitUnknown(
                    string.Join(
                        ", ",
                        new[] { query.Commune, query.District, query.Province }.Where(n => n.Length > 0)
                    )
                )
            );
        }

        var within = area is null ? fitting : fitting.FindAll(u => area.Contains(u.Id));
        if (area is not null && within.Count == 0)
        {
            within = fitting.FindAll(u => HasHomeIn(u, area));
        }

        if (within.Count == 0)
        {
            return No(Refusals.UnitOutside(query.Commune));
        }

        var candidates = Latest(within);
        return candidates.Count == 1
            ? Hamlet(candidates[0], query.Hamlet, area)
            : No(Refusals.UnitAmbiguous(query.Commune, candidates.Take(3).Select(Path)));
    }

    /// <summary>One line from the part to the whole: "xã Thăng Bình, Đà Nẵng".</summary>
    public UnitMatch Find(string text, IReadOnlySet<int>? area = null)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
        {
            return No(Refusals.UnitMissing());
        }

        // "commune, …" or "hamlet (or street), commune, …"
        var asCommune = OfParts(parts[0], parts[1..]);
        if (asCommune.Count > 0)
        {
            return One(text, asCommune, "", area);
        }

        var asHamlet = parts.Length > 1 ? OfParts(parts[1], parts[2..]) : [];
        return asHamlet.Count > 0 ? One(text, asHamlet, parts[0], area) : No(Refusals.UnitUnknown(text));
    }

    private List<UnitLine> OfParts(string commune, string[] wholes) =>
        Named(_communes, commune, CommuneWords).FindAll(u => wholes.All(w => FitsSome(u, w)));

    private UnitMatch One(string text, List<UnitLine> fitting, string hamlet, IReadOnlySet<int>? area)
    {
        var within = area is null ? fitting : fitting.FindAll(u => area.Contains(u.Id) || HasHomeIn(u, area));
        if (within.Count == 0)
        {
            return No(Refusals.UnitOutside(text));
        }

        var candidates = Latest(within);
        return candidates.Count == 1
            ? Hamlet(candidates[0], hamlet, area)
            : No(Refusals.UnitAmbiguous(text, candidates.Take(3).Select(Path)));
    }

    private UnitMatch ByCode(UnitQuery query, IReadOnlySet<int>? area)
    {
        var era = query.Era.Length == 0 ? Eras.Now : query.Era;
        if (!_byCode.TryGetValue((era, query.Code), out var id))
        {
            return No(Refusals.UnitUnknown($"{query.Code} ({era})"));
        }

        return area is null || area.Contains(id) || HasHomeIn(_units[id], area)
            ? Hamlet(_units[id], query.Hamlet, area)
            : No(Refusals.UnitOutside(_units[id].FullName));
    }

    /// <summary>A hamlet that is written must be there, if any of that commune is known at all.</summary>
    private UnitMatch Hamlet(UnitLine unit, string hamlet, IReadOnlySet<int>? area)
    {
        if (unit.Level is UnitLevel.Province or UnitLevel.District)
        {
            return No(Refusals.UnitTooWide(unit.FullName));
        }

        var found = unit.Id;
        if (hamlet.Length > 0 && unit.Level == UnitLevel.Commune && _hamletsOf.ContainsKey(unit.Id))
        {
            var key = Fold.Key(hamlet);
            var homes =
                _hamlets.GetValueOrDefault((unit.Id, key))
                ?? _hamlets.GetValueOrDefault((unit.Id, Strip(key, HamletWords)))
                ?? [];
            if (homes.Count != 1)
            {
                return No(
                    homes.Count == 0
                        ? Refusals.UnitUnknown($"{hamlet}, {unit.FullName}")
                        : Refusals.UnitAmbiguous(hamlet, homes.Take(3).Select(Path))
                );
            }

            found = homes[0].Id;
        }

        return area is null || area.Contains(found)
            ? new(found, null)
            : No(Refusals.UnitOutside(_units[found].FullName));
    }

    /// <summary>Somebody of one hamlet reaches that hamlet and not its commune.</summary>
    private bool HasHomeIn(UnitLine commune, IReadOnlySet<int> area) =>
        _hamletsOf.TryGetValue(commune.Id, out var homes) && homes.Exists(h => area.Contains(h.Id));

    /// <summary>Today's names come before those of an era that is over.</summary>
    private static List<UnitLine> Latest(List<UnitLine> units)
    {
        var now = units.FindAll(u => u.Era == Eras.Now);
        return now.Count > 0 ? now : units;
    }

    private bool Fits(UnitLine unit, string name, string[] words)
    {
        if (name.Length == 0)
        {
            return true;
        }

        var key = Fold.Key(name);
        var stripped = Strip(key, words);
        for (var at = unit.ParentId; at is { } id; at = _units[id].ParentId)
        {
            if (KeysOf(_units[id]).Any(k => k == key || k == stripped))
            {
                return true;
            }
        }

        return false;
    }

    private bool FitsSome(UnitLine unit, string name) =>
        Fits(unit, name, DistrictWords) || Fits(unit, name, ProvinceWords);

    private static List<UnitLine> Named(Dictionary<string, List<UnitLine>> index, string name, string[] words)
    {
        var key = Fold.Key(name);
        return index.GetValueOrDefault(key) ?? index.GetValueOrDefault(Strip(key, words)) ?? [];
    }

    private static string Strip(string key, string[] words)
    {
        var word = Array.Find(words, w => key.StartsWith(w + " ", StringComparison.Ordinal));
        return word is null ? key : key[(word.Length + 1)..];
    }

    private static IEnumerable<string> KeysOf(UnitLine unit) =>
        (unit.Aliases?.Split('|') ?? [])
            .Select(Fold.Key)
            .Append(unit.NameKey)
            .Append(Fold.Key(unit.FullName))
            .Distinct();

    private string Path(UnitLine unit)
    {
        var names = new List<string>();
        for (UnitLine? at = unit; at is not null; at = at.ParentId is { } id ? _units[id] : null)
        {
            names.Add(at.FullName);
        }

        return string.Join(", ", names);
    }

    private static UnitMatch No(Refusal reason) => new(null, reason);

    private static void Put<TKey>(Dictionary<TKey, List<UnitLine>> index, TKey key, UnitLine unit)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var list))
        {
            index[key] = list = [];
        }

        list.Add(unit);
    }
}
