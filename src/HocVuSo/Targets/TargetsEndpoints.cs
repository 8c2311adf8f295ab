using System.Globalization;
using HocVuSo.Confirmations;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Web;

namespace HocVuSo.Targets;

/// <summary>The dashboard's three tables as files, with all that a number needs beside it.</summary>
public static class TargetsEndpoints
{
    private const string Own = "own";
    private const string Below = "below";
    private const string ByDay = "trend";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/targets/export.csv", Export("csv")).WithMetadata(new MayAttribute(Dashboard.Readers));
        routes
            .MapGet("/targets/export.xlsx", Export("xlsx"))
            .WithMetadata(new MayAttribute(Dashboard.Readers));
    }

    private static Delegate Export(string kind) =>
        async (
            Db db,
            Viewer viewer,
            Measures measures,
            SyntheticData synthetic,
            TimeProvider clock,
            HttpContext http,
            int? unit,
            string? area,
            string? era,
            string? measure,
            string? on,
            string? view
        ) =>
        {
            DashboardQuery query;
            try
            {
                if (view is not (null or Own or Below or ByDay))
                {
                    throw Refusals.NoSuchView();
                }

                query = await Dashboard.Ask(
                    db,
                    viewer,
                    measures,
                    clock.Today(),
                    unit,
                    area,
                    era,
                    measure,
                    on
                );
            }
            catch (Refusal refusal)
            {
                http.Features.Set(refusal);
                return Results.StatusCode(PostFilter.StatusOf(refusal.Kind));
            }

            var board = await Dashboard.Load(db, measures, query, clock.Now());
            var language = http.Language();
            using var buffer = new MemoryStream();
            using (
                var table =
                    kind == "csv"
                        ? TableWriter.Csv(buffer)
                        : TableWriter.Xlsx(buffer, $"{query.Measure.Key} {query.Area.Name.In(language)}")
            )
            {
                switch (view)
                {
                    case Own:
                        WriteOwn(table, board, language);
                        break;
                    case ByDay:
                        WriteByDay(table, board, await Trend.Load(db, board), language);
                        break;
                    default:
                        WriteBelow(table, board, await board.TargetsBelow(db), language);
                        break;
                }

                synthetic.Sign(table, language);
            }

            return Results.File(
                buffer.ToArray(),
                kind == "csv"
                    ? "text/csv; charset=utf-8"
                    : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                NameOf(query, view) + "." + kind
            );
        };

    /// <summary>"chi-tieu-K3-cap-duoi-dia-gioi-2025-2024-49-20250922": codes mean something only with their era.</summary>
    private static string NameOf(DashboardQuery query, string? view)
    {
        var area = query.Area.Unit is { } unit ? $"{unit.Era}-{unit.Code}" : query.Area.Code;
        var what = view switch
        {
            Own => "dia-ban",
            ByDay => $"{query.Measure.Key}-theo-ngay",
            _ => $"{query.Measure.Key}-cap-duoi-dia-gioi-{query.Geography}",
        };
        return string.Create(CultureInfo.InvariantCulture, $"chi-tieu-{what}-{area}-{query.Day:yyyyMMdd}");
    }

    private static void WriteOwn(TableWriter table, Dashboard board, Language language)
    {
        Header(table, language);
        var area = board.Query.Area;
        foreach (var (measure, figure, target) in board.Own)
        {
            Line(
                table,
                board,
                language,
                measure,
                (area.Era, area.Code, area.Name.In(language)),
                measure == board.Query.Measure ? board.OwnRank?.Rank : null,
                null,
                figure,
                target
            );
        }
    }

    /// <summary>The units below and, last, the area itself.</summary>
    private static void WriteBelow(
        TableWriter table,
        Dashboard board,
        Dictionary<int, Target> targets,
        Language language
    )
    {
        Header(table, language);
        var (area, measure) = (board.Query.Area, board.Query.Measure);
        foreach (var row in board.Below)
        {
            var part = row switch
            {
                { IsDivided: false } => null,
                { Share: { } share } => (object)Percent(share, 4),
                _ => new Text("chưa rõ", "not stated").In(language),
            };
            Line(
                table,
                board,
                language,
                measure,
                (row.Unit.Era, row.Unit.Code, row.Unit.FullName),
                row.Rank,
                part,
                row.Figure,
                targets.GetValueOrDefault(row.Unit.Id)
            );
        }

        Line(
            table,
            board,
            language,
            measure,
            (area.Era, area.Code, area.Name.In(language)),
            board.OwnRank?.Rank,
            null,
            board.Figure,
            board.Target
        );
    }

    private static void Header(TableWriter table, Language language) =>
        table.Header([
            .. new Text[]
            {
                new("Chỉ tiêu", "Measure"),
                new("Tên chỉ tiêu", "Title"),
                new("Địa giới", "Era"),
                new("Mã đơn vị", "Code"),
                new("Đơn vị", "Unit"),
                new("Phần nằm trong địa bàn (%)", "Part within the area (%)"),
                new("Thứ hạng", "Rank"),
                new("Số người đạt", "Counted"),
                new("Ước tính", "Estimate"),
                new("Tổng số người", "Population"),
                new("Tỷ lệ (%)", "Share (%)"),
                new("Mức chỉ tiêu (%)", "Target (%)"),
                new("Mức chỉ tiêu (người)", "Target (people)"),
                new("Năm của chỉ tiêu", "Target's year"),
                new("Nguồn chỉ tiêu", "Target's source"),
                new("Tính đến ngày", "As of"),
                new("Nguồn dân số", "Population's source"),
                new("Ngày của số dân", "Population's date"),
                new("Cách tính", "Definition"),
            }.Select(t => t.In(language)),
        ]);

    /// <summary>A missing figure is an empty cell, never a 0.</summary>
    private static void Line(
        TableWriter table,
        Dashboard board,
        Language language,
        Measure measure,
        (string Era, string Code, string Name) unit,
        int? rank,
        object? part,
        Figure figure,
        Target? target
    ) =>
        table.Row(
            measure.Key,
            measure.Title.In(language),
            unit.Era,
            unit.Code,
            unit.Name,
            part,
            rank,
            figure.Count,
            figure.IsRough ? Yes(language) : null,
            figure.Whole?.Value,
            figure.Share is { } share ? Percent(share, 2) : null,
            target?.Share is { } wanted ? Percent((decimal)wanted, 2) : null,
            target?.Persons,
            target?.Year,
            target?.Source,
            board.Query.Day,
            figure.Whole?.Source,
            figure.Whole?.AsOf,
            measure.Definition.In(language)
        );

    /// <summary>Each day with the count at its end; empty cells where it cannot be told.</summary>
    private static void WriteByDay(TableWriter table, Dashboard board, Trend trend, Language language)
    {
        var query = board.Query;
        table.Header([
            .. new Text[]
            {
                new("Chỉ tiêu", "Measure"),
                new("Địa giới", "Era"),
                new("Mã đơn vị", "Code"),
                new("Đơn vị", "Unit"),
                new("Ngày", "Day"),
                new("Số người đạt", "Counted"),
                new("Thay đổi", "Change"),
                new("Ước tính", "Estimate"),
                new("Mức chỉ tiêu (người)", "Target (people)"),
            }.Select(t => t.In(language)),
        ]);
        var counts = trend.Points.ToDictionary(p => p.Day, p => p.Count);
        for (var day = query.Day.AddDays(1 - Trend.Days); day <= query.Day; day = day.AddDays(1))
        {
            long? count = counts.TryGetValue(day, out var known) ? known : null;
            table.Row(
                query.Measure.Key,
                query.Area.Era,
                query.Area.Code,
                query.Area.Name.In(language),
                day,
                count,
                counts.TryGetValue(day.AddDays(-1), out var before) ? count - before : null,
                count is not null && board.Figure.IsEstimate ? Yes(language) : null,
                trend.Goal is { } goal ? (long)Math.Ceiling(goal) : null
            );
        }
    }

    /// <summary>Without zeros at the end, in both formats.</summary>
    private static double Percent(decimal share, int decimals) => (double)Math.Round(share * 100, decimals);

    private static string Yes(Language language) => new Text("có", "yes").In(language);
}
