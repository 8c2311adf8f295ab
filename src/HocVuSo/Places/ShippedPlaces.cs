using System.Globalization;
using System.Security.Cryptography;
using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Places;

/// <summary>
/// Loads the tables that ship in data/: eras, units, successions, reporting areas. Once: the marks in the database
/// say which state is loaded; a later version with corrected tables loads those again over the same ids.
/// </summary>
public sealed class ShippedPlaces(Db db, Engine engine, Settings settings, TimeProvider clock)
{
    private const string ErasFile = "eras.csv";
    private const string SuccessionsFile = "successions.csv";
    private const string AreasFile = "reporting-areas.csv";
    private static readonly string[] UnitFiles = ["units-2024.csv", "units-2025.csv"];

    private static readonly Column Key = new(new("Khóa", "Key")) { Required = true };
    private static readonly Column From = new(new("Từ ngày", "From")) { Required = true };
    private static readonly Column To = new(new("Đến ngày", "To")) { Required = true };
    private static readonly Column NameVi = new(new("Tên", "Name vi"), "name_vi") { Required = true };
    private static readonly Column NameEn = new(new("Tên tiếng Anh", "Name en"), "name_en")
    {
        Required = true,
    };
    private static readonly Column EraKey = new(new("Thời kỳ", "Era")) { Required = true };
    private static readonly Column Code = new(new("Mã", "Code")) { Required = true };
    private static readonly Column Levels = new(new("Các cấp", "Levels")) { Required = true };

    public async Task Load(CancellationToken cancel = default)
    {
        var state = State();
        if (await Loaded(cancel) == state)
        {
            return;
        }

        using var pen = await engine.EnterWrite(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await PlaceLock.Take(db, cancel);
        if (await Loaded(cancel) == state)
        {
            return;
        }

        await LoadEras(cancel);
        foreach (var file in UnitFiles)
        {
            await using var stream = Open(file);
            var import = new UnitImport(db, clock)
            {
                EraOfFile = Path.GetFileNameWithoutExtension(file)["units-".Length..],
                FlowsLater = true,
            };
            RefuseFaults(file, await import.Run(stream, dryRun: false, cancel));
        }

        await using (var stream = Open(SuccessionsFile))
        {
            var import = new SuccessionImport(db) { FlowsLater = true };
            RefuseFaults(SuccessionsFile, await import.Run(stream, dryRun: false, cancel));
        }

        await LoadAreas(cancel);
        await Flows.Refresh(db, cancel);
        var mark = await db.Set<PlaceMark>().SingleOrDefaultAsync(m => m.Name == PlaceMark.Shipped, cancel);
        if (mark is null)
        {
            db.Add(new PlaceMark { Name = PlaceMark.Shipped, Value = state });
        }
        else
        {
            mark.Value = state;
        }

        await PlaceLock.Changed(db, cancel);
        await transaction.CommitAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private async Task<string?> Loaded(CancellationToken cancel) =>
        await db.Set<PlaceMark>()
            .Where(m => m.Name == PlaceMark.Shipped)
            .Select(m => m.Value)
            .SingleOrDefaultAsync(cancel);

    private string State()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in (string[])[ErasFile, .. UnitFiles, SuccessionsFile, AreasFile])
        {
            hash.AppendData(File.ReadAllBytes(PathOf(file)));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private async Task LoadEras(CancellationToken cancel)
    {
        await using var stream = Open(ErasFile);
        using var table = TableFile.Open(stream, Key, From, To);
        var known = await db.Eras.ToDictionaryAsync(e => e.Key, cancel);
        foreach (var row in table.Rows())
        {
            if (!known.TryGetValue(row[Key], out var era))
            {
                era = new Era { Key = row[Key] };
                db.Add(era);
            }

            era.From = VietnamDay.Parse(row[From]);
            era.To = VietnamDay.Parse(row[To]);
        }

        await db.SaveChangesAsync(cancel);
    }

    private async Task LoadAreas(CancellationToken cancel)
    {
        await using var stream = Open(AreasFile);
        using var table = TableFile.Open(stream, Key, NameVi, NameEn, EraKey, Code, Levels);
        var areas = await db.ReportingAreas.ToDictionaryAsync(a => a.Key, cancel);
        var members = (await db.ReportingAreaUnits.AsNoTracking().ToListAsync(cancel))
            .Select(m => (m.AreaKey, m.UnitId))
            .ToHashSet();
        var rows = table.Rows().ToList();
        var codes = rows.Select(r => r[Code]).Distinct().ToList();
        var units = await db
            .Units.Where(u => codes.Contains(u.Code))
            .ToDictionaryAsync(u => (u.Era, u.Code), u => u.Id, cancel);
        foreach (var row in rows)
        {
            if (!areas.TryGetValue(row[Key], out var area))
            {
                area = new ReportingArea
                {
                    Key = row[Key],
                    NameVi = "",
                    NameEn = "",
                    Levels = "",
                };
                areas.Add(area.Key, area);
                db.Add(area);
            }

            area.NameVi = row[NameVi];
            area.NameEn = row[NameEn];
            area.Levels = string.Join(
                ' ',
                row[Levels].Split(' ').Select(l => Enum.Parse<UnitLevel>(l, ignoreCase: true))
            );
            var unit = units[(row[EraKey], row[Code])];
            if (members.Add((area.Key, unit)))
            {
                db.Add(new ReportingAreaUnit { AreaKey = area.Key, UnitId = unit });
            }
        }

        await db.SaveChangesAsync(cancel);
    }

    private static void RefuseFaults(string file, ImportReport report)
    {
        if (report.BadRows is [var bad, ..])
        {
            throw new InvalidDataException(
                string.Create(CultureInfo.InvariantCulture, $"{file}, line {bad.Line}: {bad.Reason.En}")
            );
        }
    }

    private string PathOf(string file) => Path.Combine(settings.ShippedFolder, "data", file);

    private FileStream Open(string file) => File.OpenRead(PathOf(file));
}
