using HocVuSo.Confirmations;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Web;

namespace HocVuSo.Targets;

/// <summary>The dashboard's tables as files, with all that a number needs beside it.</summary>
public static class TargetsEndpoints
{
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
            string? era,
            string? measure,
            string? on
        ) =>
        {
            DashboardQuery query;
            try
            {
                query = await Dashboard.Ask(db, viewer, measures, clock.Today(), unit, era, measure, on);
            }
            catch (Refusal refusal)
            {
                http.Features.Set(refusal);
                return Results.StatusCode(PostFilter.StatusOf(refusal.Kind));
            }

            var board = await Dashboard.Load(db, measures, query, clock.Now());
            var name = $"chi-tieu-{query.Measure.Key}-{query.Area.Code}-{query.Day:yyyyMMdd}.{kind}";
            using var buffer = new MemoryStream();
            using (
                var table =
                    kind == "csv"
                        ? TableWriter.Csv(buffer)
                        : TableWriter.Xlsx(buffer, $"{query.Measure.Key} {query.Area.Name}")
            )
            {
                Write(table, board, http.Language());
                synthetic.Sign(table, http.Language());
            }

            return Results.File(
                buffer.ToArray(),
                kind == "csv"
                    ? "text/csv; charset=utf-8"
                    : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                name
            );
        };

    private static void Write(TableWriter table, Dashboard board, Language language)
    {
        string Say(string vi, string en) => new Text(vi, en).In(language);
        var query = board.Query;
        table.Header(
            Say("Chỉ tiêu", "Measure"),
            Say("Địa giới", "Era"),
            Say("Mã đơn vị", "Code"),
            Say("Đơn vị", "Unit"),
            Say("Thứ hạng", "Rank"),
            Say("Số người đạt", "Counted"),
            Say("Ước tính", "Estimate"),
            Say("Tổng số người", "Population"),
            Say("Tỷ lệ (%)", "Share (%)"),
            Say("Chỉ tiêu (%)", "Target (%)"),
            Say("Tính đến ngày", "As of"),
            Say("Nguồn dân số", "Population's source"),
            Say("Ngày của số dân", "Population's date"),
            Say("Cách tính", "Definition")
        );
        foreach (var row in board.Below)
        {
            Line(row.Unit, row.Rank, row.Figure);
        }

        Line(query.Area, board.OwnRank?.Rank, board.Figure);

        // A missing figure is an empty cell, never a 0.
        void Line(Places.Unit unit, int? rank, Figure figure) =>
            table.Row(
                query.Measure.Key,
                unit.Era,
                unit.Code,
                unit.FullName,
                rank,
                figure.Count,
                figure.IsEstimate ? Say("có", "yes") : null,
                figure.Whole?.Value,
                figure.Share is { } share ? Math.Round(share * 100, 2) : null,
                board.Target?.Share * 100,
                query.Day,
                figure.Whole?.Source,
                figure.Whole?.AsOf,
                query.Measure.Definition.In(language)
            );
    }
}
