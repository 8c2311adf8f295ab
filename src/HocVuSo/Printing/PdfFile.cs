using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace HocVuSo.Printing;

/// <summary>What a reader shows of a document before it is opened.</summary>
/// <param name="Seed">The same seed and the same drawing give the same bytes.</param>
/// <param name="Keywords">ASCII without brackets; stands uncompressed in the file.</param>
internal sealed record PdfInfo(
    string Title,
    string Author,
    string Subject,
    DateTime Time,
    string Seed,
    string? Keywords = null
);

/// <summary>
/// Writes a PDF (ISO 32000-1) with embedded fonts and a structure for screen readers, page by page: a page that is
/// finished is no longer in memory, so a document may have thousands.
/// Written here because the library that other .NET programs use has been under the AGPL since its version 6.5, and
/// paper needs little: text in four cuts of one font, filled shapes, tags.
/// </summary>
internal sealed class PdfFile
{
    private readonly Stream _output;
    private readonly PdfInfo _info;
    private readonly List<long> _offsets = [0];
    private readonly Dictionary<string, PdfFont> _fonts = new(StringComparer.Ordinal);
    private readonly List<int> _pages = [];
    private readonly List<int[]> _structure = [];

    /// <summary>Elements of the document itself, in the order of reading.</summary>
    private readonly List<int> _topmost = [];
    private readonly Dictionary<string, int> _forms = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _opacities = new(StringComparer.Ordinal);
    private readonly int _pageTree;
    private readonly int _structureRoot;
    private readonly int _structureDocument;
    private long _written;

    public PdfFile(Stream output, PdfInfo info)
    {
        (_output, _info) = (output, info);
        Write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
        (_pageTree, _structureRoot, _structureDocument) = (Reserve(), Reserve(), Reserve());
    }

    /// <summary>The font of that cut: "Regular", "SemiBold", "Bold", "Italic".</summary>
    public PdfFont Font(string cut) =>
        _fonts.TryGetValue(cut, out var font)
            ? font
            : _fonts[cut] = new PdfFont(
                cut,
                "F" + (_fonts.Count + 1).ToString(CultureInfo.InvariantCulture),
                Reserve()
            );

    public void Page(double width, double height, Action<PdfPage> draw)
    {
        var page = new PdfPage(this, width, height);
        draw(page);
        var (id, content) = (Reserve(), Reserve());
        WriteStream(content, "", Latin(page.Content));
        var marks = page.Marks.Select(_ => Reserve()).ToArray();
        var groups = page.Groups.Select(_ => (Id: Reserve(), Kids: new List<int>())).ToArray();
        int Parent(int? group) => group is { } at ? groups[at].Id : _structureDocument;
        void Join(int? group, int kid)
        {
            var kids = group is { } at ? groups[at].Kids : _topmost;
            if (kids.LastOrDefault() != kid)
            {
                kids.Add(kid);
            }

            if (group is { } inner)
            {
                Join(page.Groups[inner].Within, groups[inner].Id);
            }
        }

        for (var i = 0; i < marks.Length; i++)
        {
            var mark = page.Marks[i];
            Join(mark.Group, marks[i]);
            Write(
                marks[i],
                $"<</Type/StructElem/S/{mark.Tag}/P {Parent(mark.Group)} 0 R/Pg {id} 0 R/K {i}"
                    + (mark.Alternative is { } alt ? $"/Alt {Text(alt)}" : "")
                    + (mark.Box is { } box ? $"/A<</O/Layout/Placement/Block/BBox[{Numbers(box)}]>>" : "")
                    + ">>"
            );
        }

        for (var i = 0; i < groups.Length; i++)
        {
            var (tag, within) = page.Groups[i];
            Write(
                groups[i].Id,
                $"<</Type/StructElem/S/{tag}/P {Parent(within)} 0 R/K[{string.Join(' ', groups[i].Kids.Select(k => $"{k} 0 R"))}]>>"
            );
        }

        Write(
            id,
            $"<</Type/Page/Parent {_pageTree} 0 R/MediaBox[0 0 {Number(width)} {Number(height)}]"
                + $"/Contents {content} 0 R/Resources<<{Resources()}>>/StructParents {_pages.Count}/Tabs/S>>"
        );
        _pages.Add(id);
        _structure.Add(marks);
    }

    /// <summary>Something drawn on many pages, kept once.</summary>
    /// <returns>The name by which a page shows it.</returns>
    public string Form(string name, double width, double height, Action<PdfPage> draw)
    {
        if (!_forms.ContainsKey(name))
        {
            var form = new PdfPage(this, width, height);
            draw(form);
            var id = Reserve();
            WriteStream(
                id,
                $"/Type/XObject/Subtype/Form/BBox[0 0 {Number(width)} {Number(height)}]/Resources<<>>",
                Latin(form.Content)
            );
            _forms[name] = id;
        }

        return name;
    }

    /// <returns>The name by which a page sets it.</returns>
    public string Opacity(double fill, double stroke)
    {
        var name = $"O{Math.Round(fill * 1000)}-{Math.Round(stroke * 1000)}";
        _opacities[name] = $"<</ca {Number(fill)}/CA {Number(stroke)}>>";
        return name;
    }

    public void Finish()
    {
        foreach (var font in _fonts.Values)
        {
            WriteFont(font);
        }

        Write(
            _pageTree,
            $"<</Type/Pages/Count {_pages.Count}/Kids[{string.Join(' ', _pages.Select(p => $"{p} 0 R"))}]>>"
        );
        WriteStructure();
        var catalog = Reserve();
        Write(
            catalog,
            $"<</Type/Catalog/Pages {_pageTree} 0 R/Lang(vi-VN)/MarkInfo<</Marked true>>"
                + $"/StructTreeRoot {_structureRoot} 0 R/ViewerPreferences<</DisplayDocTitle true>>>>"
        );
        var info = Reserve();
        var time = $"(D:{_info.Time.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)}Z)";
        Write(
            info,
            $"<</Title {Text(_info.Title)}/Author {Text(_info.Author)}/Subject {Text(_info.Subject)}"
                + (_info.Keywords is { } words ? $"/Keywords({words})" : "")
                + $"/Creator(HocVuSo)/CreationDate {time}/ModDate {time}>>"
        );
        WriteEnd(catalog, info);
    }

    private void WriteStructure()
    {
        var parents = Reserve();
        Write(
            parents,
            "<</Nums["
                + string.Concat(
                    _structure.Select(
                        (marks, page) => $"{page} [{string.Join(' ', marks.Select(m => $"{m} 0 R"))}]"
                    )
                )
                + "]>>"
        );
        Write(
            _structureRoot,
            $"<</Type/StructTreeRoot/K {_structureDocument} 0 R/ParentTree {parents} 0 R/ParentTreeNextKey {_pages.Count}>>"
        );
        Write(
            _structureDocument,
            $"<</Type/StructElem/S/Document/P {_structureRoot} 0 R/K[{string.Join(' ', _topmost.Select(m => $"{m} 0 R"))}]>>"
        );
    }

    private void WriteEnd(int catalog, int info)
    {
        var start = _written;
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"xref\n0 {_offsets.Count}\n0000000000 65535 f \n");
        foreach (var offset in _offsets.Skip(1))
        {
            table.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        }

        var id = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(_info.Seed))[..16]);
        Write(
            table
                + $"trailer\n<</Size {_offsets.Count}/Root {catalog} 0 R/Info {info} 0 R/ID[<{id}><{id}>]>>\nstartxref\n{start}\n%%EOF\n"
        );
        _output.Flush();
    }

    /// <summary>A composite font whose codes are glyph numbers (9.7.4), with the way back to letters (9.10.3).</summary>
    private void WriteFont(PdfFont font)
    {
        var (descendant, descriptor, file, unicode) = (Reserve(), Reserve(), Reserve(), Reserve());
        var face = font.Face;
        var name = $"HVS{font.Cut[..1]}{font.Cut[^2..].ToUpperInvariant()}+BeVietnamPro-{font.Cut}";
        Write(
            font.Id,
            $"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]/ToUnicode {unicode} 0 R>>"
        );
        var widths = string.Concat(
            font.Used.Keys.Select(g => $"{g}[{Number(face.Advance(g) * 1000.0 / face.UnitsPerEm)}]")
        );
        Write(
            descendant,
            $"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
                + $"/FontDescriptor {descriptor} 0 R/CIDToGIDMap/Identity/DW 0/W[{widths}]>>"
        );
        string Units(int units) => Number(units * 1000.0 / face.UnitsPerEm);
        Write(
            descriptor,
            $"<</Type/FontDescriptor/FontName/{name}/Flags {(face.ItalicAngle == 0 ? 4 : 68)}"
                + $"/FontBBox[{string.Join(' ', face.Box.Select(Units))}]/ItalicAngle {Number(face.ItalicAngle)}"
                + $"/Ascent {Units(face.Ascender)}/Descent {Units(face.Descender)}/CapHeight {Units(face.CapHeight)}"
                + $"/StemV {font.StemWidth}/FontFile2 {file} 0 R>>"
        );
        var subset = face.Subset(font.Used.Keys);
        WriteStream(file, $"/Length1 {subset.Length}", subset);
        WriteStream(unicode, "", Latin(ToUnicode(font)));
    }

    private static string ToUnicode(PdfFont font)
    {
        const int mostInOne = 100;
        var map = new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """
        );
        foreach (var part in font.Used.Chunk(mostInOne))
        {
            map.Append(CultureInfo.InvariantCulture, $"{part.Length} beginbfchar\n");
            foreach (var (glyph, character) in part)
            {
                var utf16 = Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(character.ToString()));
                map.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}> <{utf16}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").ToString();
    }

    private string Resources() =>
        $"/Font<<{string.Concat(_fonts.Values.Select(f => $"/{f.Name} {f.Id} 0 R"))}>>"
        + $"/XObject<<{string.Concat(_forms.Select(f => $"/{f.Key} {f.Value} 0 R"))}>>"
        + (
            _opacities.Count == 0
                ? ""
                : $"/ExtGState<<{string.Concat(_opacities.Select(o => $"/{o.Key}{o.Value}"))}>>"
        );

    private int Reserve()
    {
        _offsets.Add(0);
        return _offsets.Count - 1;
    }

    private void Write(int id, string body)
    {
        _offsets[id] = _written;
        Write($"{id} 0 obj\n{body}\nendobj\n");
    }

    private void WriteStream(int id, string entries, byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(bytes);
        }

        _offsets[id] = _written;
        Write($"{id} 0 obj\n<<{entries}/Filter/FlateDecode/Length {packed.Length}>>\nstream\n");
        packed.Position = 0;
        packed.CopyTo(_output);
        _written += packed.Length;
        Write("\nendstream\nendobj\n");
    }

    private void Write(string text)
    {
        var bytes = Latin(text);
        _output.Write(bytes);
        _written += bytes.Length;
    }

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    /// <summary>UTF-16 with its mark, in hexadecimal: any letter, nothing to escape.</summary>
    private static string Text(string text) =>
        "<FEFF" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text)) + ">";

    internal static string Number(double value) =>
        Math.Round(value, 3).ToString("0.###", CultureInfo.InvariantCulture);

    internal static string Numbers(params ReadOnlySpan<double> values)
    {
        var text = new StringBuilder();
        foreach (var value in values)
        {
            text.Append(text.Length > 0 ? " " : "").Append(Number(value));
        }

        return text.ToString();
    }
}

/// <summary>A font of a document, with the letters that were used.</summary>
internal sealed class PdfFont(string cut, string name, int id)
{
    public string Cut => cut;
    public string Name => name;
    public int Id => id;
    public TrueTypeFont Face { get; } = Faces.Of(cut);

    /// <summary>Glyph → letter, by glyph.</summary>
    public SortedDictionary<ushort, Rune> Used { get; } = [];

    // Only shown when a reader has to make up a font, which an embedded one spares it.
    public int StemWidth => cut is "Bold" or "SemiBold" ? 120 : 80;

    /// <summary>The text as codes of this font, in hexadecimal.</summary>
    public string Encode(string text)
    {
        var codes = new StringBuilder(text.Length * 4);
        foreach (var character in text.EnumerateRunes())
        {
            var glyph = Face.Glyph(character);
            Used.TryAdd(glyph, character);
            codes.Append(CultureInfo.InvariantCulture, $"{glyph:X4}");
        }

        return codes.ToString();
    }
}

/// <summary>Be Vietnam Pro from the program itself; no font of the machine is read.</summary>
public static class Faces
{
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, TrueTypeFont> Read =
        new(StringComparer.Ordinal);

    public static TrueTypeFont Of(string cut) =>
        Read.GetOrAdd(
            cut,
            static cut =>
            {
                var name = $"HocVuSo.Web.fonts.BeVietnamPro-{cut}.ttf";
                using var file =
                    typeof(Faces).Assembly.GetManifestResourceStream(name)
                    ?? throw new InvalidOperationException(
                        $"{name} is not in the program: run “npm ci && npm run build” before building it."
                    );
                var bytes = new byte[file.Length];
                file.ReadExactly(bytes);
                return new TrueTypeFont(bytes);
            }
        );
}
