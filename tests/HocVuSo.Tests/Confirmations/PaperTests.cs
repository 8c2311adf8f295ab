using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using HocVuSo.Confirmations;
using HocVuSo.Printing;
using Microsoft.IdentityModel.Tokens;

namespace HocVuSo.Tests.Confirmations;

/// <summary>The PDFs as other programs see them: poppler reads and draws them, zbar scans them.</summary>
public sealed class PaperTests : IDisposable
{
    private const string Vowels = "aăâeêioôơuưy";

    private static readonly ECDsa Pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private static readonly SigningCredentials Key = new(
        new ECDsaSecurityKey(Pair) { KeyId = "abcdefgh" },
        SecurityAlgorithms.EcdsaSha256
    );

    private readonly string _folder = Directory.CreateTempSubdirectory("hocvuso-paper-").FullName;

    /// <summary>All 29 letters, and every vowel with each of the five tones, small and capital.</summary>
    private static IEnumerable<string> Letters =>
        "aăâbcdđeêghiklmnoôơpqrstuưvxyfjwz"
            .Select(c => c.ToString())
            .Concat(Vowels.SelectMany(v => "\u0300\u0301\u0303\u0309\u0323".Select(tone => $"{v}{tone}")))
            .Select(l => l.Normalize(NormalizationForm.FormC))
            .SelectMany(l => new[] { l, l.ToUpper(CultureInfo.GetCultureInfo("vi-VN")) });

    [Fact]
    public async Task Every_vietnamese_letter_is_on_the_paper_and_can_be_copied_from_it()
    {
        Assert.Equal(186, Letters.Distinct().Count());
        // In small portions: each cut of the font that holds names and titles.
        foreach (var part in Letters.Chunk(31))
        {
            var word = string.Join(' ', part);
            var sheet = Of(name: word, title: word, issuer: word);

            Assert.Contains(word, await TextOf(Paper.OneSheet(sheet)), StringComparison.Ordinal);
            Assert.Contains(
                Squeezed(word),
                Squeezed(await TextOf(Paper.OneCard(sheet))),
                StringComparison.Ordinal
            );
            // No letter is an empty box: in each cut that was used, each letter has an outline of its own.
            foreach (var cut in new[] { "Regular", "SemiBold", "Bold" })
            {
                Assert.Equal(
                    part.Length,
                    part.Select(l => Faces.Of(cut).Glyph(l.EnumerateRunes().Single()))
                        .Where(g => g != 0)
                        .Distinct()
                        .Count()
                );
            }
        }
    }

    [Fact]
    public async Task A_decomposed_name_comes_out_composed()
    {
        var text = await TextOf(
            Paper.OneSheet(Of(name: "Nguyễn Thị Mười".Normalize(NormalizationForm.FormD)))
        );

        Assert.Contains("Nguyễn Thị Mười", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Nguyễn Thị Mười")]
    [InlineData("H'Linh Êban Nguyễn Hoàng Phương Thảo Nguyên Trường An Thị Ngọc Diễm Quỳnh Tôn Nữ Công Tằng")]
    public async Task The_qr_code_can_be_scanned_from_the_sheet_and_from_the_card(string name)
    {
        var sheet = Of(
            name: name,
            title: "Khung mẫu HocVuSo (không chính thức): Cán bộ, công chức, viên chức, người lao động khu vực công",
            issuer: "Phường Hội An Đông, thành phố Đà Nẵng"
        );

        Assert.Equal(sheet.QrText, await Scanned(Paper.OneSheet(sheet), 150));
        // 200 dots an inch: about what a phone's camera sees of a card from a hand's breadth.
        Assert.Equal(sheet.QrText, await Scanned(Paper.OneCard(sheet), 200));
    }

    [Theory]
    [InlineData("Y Bé")]
    [InlineData("Nguyễn Hoàng Phương Thảo Nguyên Trường")]
    [InlineData(
        "Nguyễn Hoàng Phương Thảo Nguyên Trường An Thị Ngọc Diễm Quỳnh Tôn Nữ Công Tằng Huyền Trân Bảo"
    )]
    public async Task A_name_of_any_length_stays_inside_the_frame(string name)
    {
        var sheet = Of(name: name);

        await AssertInside(Paper.OneSheet(sheet), margin: 34);
        await AssertInside(Paper.OneCard(sheet), margin: 2.5);
        Assert.Contains(name, Lines(await TextOf(Paper.OneSheet(sheet))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_document_says_its_title_its_language_and_its_structure()
    {
        var file = Save(Paper.OneSheet(Of()));
        var info = await Tool.Run("pdfinfo", file);

        Assert.Contains("Giấy xác nhận 0123-4567-89AM – Nguyễn Thị Mười", info, StringComparison.Ordinal);
        Assert.Matches("Tagged: +yes", info);
        Assert.Matches("Page size: +841.89 x 595.276", info);
        var structure = await Tool.Run("pdfinfo", "-struct-text", file);
        Assert.Matches("H1.*\n.*GIẤY XÁC NHẬN", structure);
        Assert.Matches("H2.*\n.*Nguyễn Thị Mười", structure);
        Assert.Contains("Figure", structure, StringComparison.Ordinal);
        Assert.Contains(
            "/Lang(vi-VN)",
            Encoding.Latin1.GetString(Paper.OneSheet(Of())),
            StringComparison.Ordinal
        );
        var fonts = await Tool.Run("pdffonts", file);
        Assert.All(
            fonts.Split('\n', StringSplitOptions.RemoveEmptyEntries)[2..],
            f => Assert.Matches(@"[A-Z]{6}\+BeVietnamPro-\w+ +CID TrueType +Identity-H +yes yes yes", f)
        );
        Assert.Matches("Page size: +242.646 x 153.071", await Tool.Run("pdfinfo", Save(Paper.OneCard(Of()))));
    }

    [Fact]
    public async Task It_is_called_a_confirmation_never_a_certificate_and_says_what_it_is_not()
    {
        var text = Lines(await TextOf(Paper.OneSheet(Of())));

        Assert.Contains("GIẤY XÁC NHẬN", text, StringComparison.Ordinal);
        Assert.Contains("Đây không phải khung chính thức", text, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "chứng chỉ",
            text.Replace("không phải văn bằng hay chứng chỉ", "", StringComparison.Ordinal),
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Fact]
    public void The_same_sheet_gives_the_same_bytes()
    {
        var sheet = Of();

        Assert.Equal(Paper.OneSheet(sheet), Paper.OneSheet(sheet));
        Assert.Equal(Paper.OneCard(sheet), Paper.OneCard(sheet));
    }

    [Fact]
    public async Task Many_sheets_are_one_document_and_cards_stand_ten_on_a_page()
    {
        var sheets = Enumerable.Range(0, 23).Select(_ => Of(code: ConfirmationCode.Random())).ToList();
        using var many = new MemoryStream();
        using var cards = new MemoryStream();
        await Paper.Sheets(many, sheets.ToAsyncEnumerable(), "Xã A", "x", DateTime.UnixEpoch);
        await Paper.Cards(cards, sheets.ToAsyncEnumerable(), "Xã A", "x", DateTime.UnixEpoch);

        var (manyFile, cardFile) = (Save(many.ToArray()), Save(cards.ToArray()));
        Assert.Matches("Pages: +23\n", await Tool.Run("pdfinfo", manyFile));
        Assert.Matches("Pages: +3\n", await Tool.Run("pdfinfo", cardFile));
        var last = await TextOf(cards.ToArray(), "-f", "3");
        Assert.All(
            sheets[20..],
            s => Assert.Contains(s.Claims.Code.ToString(), last, StringComparison.Ordinal)
        );
        foreach (var (sheet, page) in sheets.Select((s, i) => (s, i + 1)).Where(p => p.Item2 % 11 == 1))
        {
            var number = page.ToString(CultureInfo.InvariantCulture);
            Assert.Contains(
                sheet.Claims.Code.ToString(),
                await TextOf(many.ToArray(), "-f", number, "-l", number),
                StringComparison.Ordinal
            );
        }
    }

    internal static Sheet Of(
        string name = "Nguyễn Thị Mười",
        string title = "Khung mẫu HocVuSo (không chính thức): Người dân từ đủ 18 tuổi",
        string issuer = "Xã Thăng Bình, thành phố Đà Nẵng",
        ConfirmationCode? code = null
    )
    {
        var claims = SigningTests.Sample with
        {
            Name = name,
            Title = title,
            Issuer = issuer,
            Code = code ?? SigningTests.Sample.Code,
        };
        // ECDSA is signed with a random number: keep the text, so that the same sheet is the same.
        var jws = SignedText.Sign(claims.ToJson(), SignedText.Credential, Key);
        return new(
            claims,
            jws,
            "Khung mẫu do dự án soạn. Đây không phải khung chính thức của cơ quan nhà nước nào.",
            "https://hocvuso.danang.gov.vn",
            new DateTime(2025, 9, 22, 1, 0, 0, DateTimeKind.Utc)
        );
    }

    private async Task<string> Scanned(byte[] pdf, int dots)
    {
        var file = Save(pdf);
        await Tool.Run(
            "pdftoppm",
            "-r",
            dots.ToString(CultureInfo.InvariantCulture),
            "-png",
            "-singlefile",
            file,
            file
        );
        return (await Tool.Run("zbarimg", "-q", "--raw", "--nodbus", file + ".png")).TrimEnd('\n');
    }

    /// <param name="margin">Points left free on every side, half of it above and below.</param>
    private async Task AssertInside(byte[] pdf, double margin)
    {
        var boxes = new HtmlParser().ParseDocument(await Tool.Run("pdftotext", "-bbox", Save(pdf), "-"));
        var page = boxes.QuerySelector("page")!;
        var words = boxes.QuerySelectorAll("word");
        Assert.True(words.Length > 20);
        Assert.All(
            words,
            word =>
            {
                Assert.InRange(At(word, "xmin"), margin, At(page, "width") - margin);
                Assert.InRange(At(word, "xmax"), margin, At(page, "width") - margin);
                Assert.InRange(At(word, "ymin"), margin / 2, At(page, "height") - margin / 2);
                Assert.InRange(At(word, "ymax"), margin / 2, At(page, "height") - margin / 2);
            }
        );

        static double At(IElement element, string name) =>
            double.Parse(element.GetAttribute(name)!, CultureInfo.InvariantCulture);
    }

    private async Task<string> TextOf(byte[] pdf, params string[] options) =>
        await Tool.Run("pdftotext", [.. options, Save(pdf), "-"]);

    private string Save(byte[] bytes)
    {
        var file = Path.Combine(_folder, Guid.NewGuid().ToString("N"));
        File.WriteAllBytes(file, bytes);
        return file;
    }

    private static string Lines(string text) => Fold.Tidy(text);

    private static string Squeezed(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
