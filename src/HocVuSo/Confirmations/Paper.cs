using HocVuSo.Assessments;
using HocVuSo.Printing;
using static HocVuSo.Printing.PaperPen;

namespace HocVuSo.Confirmations;

/// <summary>What stands on a printed confirmation: what was signed, its signed form, and the framework's note.</summary>
/// <param name="Note">That the framework is not official, in its authors' words; null for an official one.</param>
/// <param name="Address">Public address of this program, without a slash at the end.</param>
public sealed record Sheet(
    CredentialClaims Claims,
    string Jws,
    string? Note,
    string Address,
    DateTime IssuedAt
)
{
    /// <summary>Opens the page of the code in any phone's camera; what follows # stays on the phone and proves itself offline.</summary>
    public string QrText => $"{Address}/c/{Claims.Code.Value}#{Jws}";

    /// <summary>"hocvuso.vn": where to type the code.</summary>
    public string Site => new Uri(Address).Authority;
}

/// <summary>
/// Confirmations as PDF: the sheet (A4, landscape), the wallet card (85.6 × 54 mm, ISO/IEC 7810 ID-1), and cards ten on
/// an A4. The same sheets give the same bytes.
/// </summary>
public static class Paper
{
    private static readonly double A4Long = Mm(297);
    private static readonly double A4Short = Mm(210);
    private static readonly double CardWidth = Mm(85.6);
    private static readonly double CardHeight = Mm(54);
    private const int CardsAcross = 2;
    private const int CardsDown = 5;
    private const string QrWords = "Mã QR để kiểm tra giấy xác nhận này";

    public static byte[] OneSheet(Sheet sheet) => One(sheet, file => SheetPage(file, sheet));

    public static byte[] OneCard(Sheet sheet) =>
        One(sheet, file => file.Page(CardWidth, CardHeight, page => DrawCard(new(page), sheet, 0, 0)));

    /// <summary>Many sheets as one document, written as they come.</summary>
    /// <param name="seed">Names the selection: the same one gives the same bytes.</param>
    public static async Task Sheets(
        Stream output,
        IAsyncEnumerable<Sheet> sheets,
        string title,
        string seed,
        DateTime time
    )
    {
        await using var staged = new StagedStream();
        var file = Many(staged, title, seed, time);
        await foreach (var sheet in sheets)
        {
            SheetPage(file, sheet);
            await staged.PassOn(output);
        }

        file.Finish();
        await staged.PassOn(output);
    }

    /// <summary>Many cards, ten on a page with marks to cut along.</summary>
    public static async Task Cards(
        Stream output,
        IAsyncEnumerable<Sheet> sheets,
        string title,
        string seed,
        DateTime time
    )
    {
        await using var staged = new StagedStream();
        var file = Many(staged, title, seed, time);
        var page = new List<Sheet>(CardsAcross * CardsDown);
        await foreach (var sheet in sheets)
        {
            page.Add(sheet);
            if (page.Count == CardsAcross * CardsDown)
            {
                CardPage(file, page);
                page.Clear();
                await staged.PassOn(output);
            }
        }

        if (page.Count > 0)
        {
            CardPage(file, page);
        }

        file.Finish();
        await staged.PassOn(output);
    }

    private static PdfFile Many(Stream output, string title, string seed, DateTime time) =>
        new(output, new(title, "HocVuSo", "Giấy xác nhận – Bình dân học vụ số", time, seed));

    private static byte[] One(Sheet sheet, Action<PdfFile> draw)
    {
        using var buffer = new MemoryStream(64 * 1024);
        var file = new PdfFile(
            buffer,
            new(
                $"Giấy xác nhận {sheet.Claims.Code} – {sheet.Claims.Name}",
                sheet.Claims.Issuer,
                sheet.Claims.Title,
                sheet.IssuedAt,
                sheet.Jws,
                // So the file itself can be checked: "hocvuso verify FILE".
                sheet.Jws
            )
        );
        draw(file);
        file.Finish();
        return buffer.ToArray();
    }

    private static void CardPage(PdfFile file, List<Sheet> sheets) =>
        file.Page(
            A4Short,
            A4Long,
            page =>
            {
                var pen = new PaperPen(page);
                for (var i = 0; i < sheets.Count; i++)
                {
                    var x = (A4Short - CardsAcross * CardWidth) / 2 + i % CardsAcross * CardWidth;
                    var y = (A4Long - CardsDown * CardHeight) / 2 + i / CardsAcross * CardHeight;
                    DrawCard(pen, sheets[i], x, y);
                    page.Ornament(() => pen.CutMarks(x, y, CardWidth, CardHeight));
                }
            }
        );

    private static void SheetPage(PdfFile file, Sheet sheet)
    {
        var frame = file.Form("Frame", A4Long, A4Short, form => new PaperPen(form).Frame());
        file.Page(
            A4Long,
            A4Short,
            page =>
            {
                var pen = new PaperPen(page);
                page.Ornament(() =>
                {
                    page.Show(frame, A4Short, 0, 0);
                    pen.Star(A4Long / 2, Mm(28), Mm(8.5));
                    page.Stroke(
                        GoldLine,
                        0.8,
                        new(A4Long / 2 - Mm(35), Mm(97)),
                        new(A4Long / 2 + Mm(35), Mm(97))
                    );
                });
                DrawSheet(pen, sheet);
            }
        );
    }

    private static void DrawSheet(PaperPen pen, Sheet sheet)
    {
        var claims = sheet.Claims;
        var (left, width) = (Mm(32), A4Long - Mm(64));
        var centred = new Fitted(width, 13, Align: 0.5, Even: true);
        pen.Text(
            "PHONG TRÀO BÌNH DÂN HỌC VỤ SỐ",
            centred with
            {
                Size = 10.5,
                Cut = "SemiBold",
            },
            Teal,
            left,
            Mm(38.5)
        );
        pen.Text("GIẤY XÁC NHẬN", centred with { Size = 36, Cut = "Bold" }, Lacquer, left, Mm(47), "H1");
        pen.Text($"{claims.Issuer} xác nhận", centred, Soft, left, Mm(67));
        var name = centred with { Size = 30, Cut = "SemiBold", Leading = 1.2 };
        if (claims.Name.Length > 34)
        {
            name = name with { Size = 21, Lines = 2 };
        }

        pen.Text(claims.Name, name, Ink, left, Mm(85) - pen.HeightOf(claims.Name, name) / 2, "H2");
        pen.Text("đã đạt yêu cầu về kiến thức, kỹ năng số theo", centred, Soft, left, Mm(100));
        pen.Text(claims.Title, centred with { Size = 16, Lines = 2, Cut = "SemiBold" }, Teal, left, Mm(108));

        var qr = Mm(50);
        var qrLeft = A4Long - left - qr;
        var foot = Mm(130);
        Facts(pen, claims, left, foot, qrLeft - left - Mm(10));
        pen.Text(
            Remark(sheet),
            new Fitted(qrLeft - left - Mm(14), 8, 4, Leading: 1.35),
            Soft,
            left,
            foot + Mm(41)
        );
        pen.Qr(sheet.QrText, QrWords, qrLeft, foot - Mm(2), qr);
        pen.Text(
            $"Quét mã hoặc gõ số giấy tại {sheet.Site}/verify",
            new Fitted(qr + Mm(6), 8, 2, Align: 0.5, Leading: 1.3),
            Soft,
            qrLeft - Mm(3),
            foot + qr - Mm(1)
        );
    }

    private static void Facts(PaperPen pen, CredentialClaims claims, double left, double top, double width)
    {
        (string Name, string Value)[] facts =
        [
            ("Số giấy", claims.Code.ToString()),
            ("Ngày cấp", VietnamDay.Show(claims.From)),
            (
                "Có giá trị đến",
                claims.Until is { } until ? "hết ngày " + VietnamDay.Show(until) : "không thời hạn"
            ),
            ("Đơn vị cấp", claims.Issuer),
            ("Cách đánh giá", claims.Assurance.Label.Vi),
        ];
        foreach (var (name, value) in facts)
        {
            pen.Text(name, new Fitted(Mm(36), 10.5), Soft, left, top + 0.5);
            pen.Text(value, new Fitted(width - Mm(36), 11.5, Cut: "SemiBold"), Ink, left + Mm(36), top);
            top += Mm(7.4);
        }
    }

    private static string Remark(Sheet sheet) =>
        (sheet.Note is { } note ? note + " " : "")
        + "Giấy này ghi nhận kết quả học tập trong phong trào, không phải văn bằng hay chứng chỉ. "
        + "Giấy được ký số, không cần chữ ký tay và con dấu.";

    private static void DrawCard(PaperPen pen, Sheet sheet, double x, double y)
    {
        var claims = sheet.Claims;
        var qr = Mm(43.5);
        var qrLeft = x + CardWidth - qr - Mm(1);
        var left = x + Mm(4);
        var width = qrLeft - left - Mm(0.5);
        pen.Page.Ornament(() =>
        {
            pen.Brocade(x, y, CardWidth, Mm(3.2));
            pen.Star(left + Mm(3), y + Mm(8.8), Mm(3));
        });
        var beside = new Fitted(width - Mm(7.2), 9, Cut: "Bold");
        pen.Text("GIẤY XÁC NHẬN", beside, Lacquer, left + Mm(7.2), y + Mm(5.4), "H1");
        pen.Text(
            "Bình dân học vụ số",
            beside with
            {
                Size = 6,
                Cut = "Regular",
            },
            Soft,
            left + Mm(7.2),
            y + Mm(9.2)
        );
        var top = y + Mm(13.6);
        top += pen.Text(
            claims.Name,
            new Fitted(width, 10.5, 3, "SemiBold", Leading: 1.2, Even: true),
            Ink,
            left,
            top,
            "H2"
        );
        pen.Text(
            claims.Title,
            new Fitted(width, 6.5, 5, Leading: 1.25, Even: true),
            Teal,
            left,
            top + Mm(0.8)
        );
        var small = new Fitted(width, 6, 2, Leading: 1.25, Even: true);
        pen.Text(
            $"Số {claims.Code}",
            small with
            {
                Size = 7.5,
                Lines = 1,
                Cut = "SemiBold",
            },
            Ink,
            left,
            y + Mm(37)
        );
        pen.Text(Dates(claims), small, Ink, left, y + Mm(40.5));
        pen.Text(claims.Issuer, small, Ink, left, y + Mm(43.2));
        pen.Text(claims.Assurance.Label.Vi, small, Soft, left, y + Mm(48.6));
        pen.Qr(sheet.QrText, QrWords, qrLeft, y + Mm(4.2), qr);
        pen.Text(
            $"Kiểm tra: {sheet.Site}/verify",
            new Fitted(qr - Mm(3), 6, Align: 0.5),
            Soft,
            qrLeft + Mm(1.5),
            y + Mm(48.6)
        );
    }

    private static string Dates(CredentialClaims claims) =>
        "Giá trị "
        + VietnamDay.Show(claims.From)
        + (claims.Until is { } until ? " – " + VietnamDay.Show(until) : ", không thời hạn");
}
