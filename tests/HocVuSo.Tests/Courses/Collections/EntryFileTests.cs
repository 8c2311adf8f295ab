using System.Text;
using HocVuSo.Courses.Collections;
using HocVuSo.People;

namespace HocVuSo.Tests.Courses.Collections;

public sealed class EntryFileTests
{
    private const string Two = """
        # Words of the market
        - key: may
          term: "máy"
          meaning: "Cái máy ở nhà."
          example: "Máy chạy."

        # A second one, written in another manner
        - key: quat
          meaning: 'Vật làm mát, có cánh.'
          term: quạt
          also: [quạt máy,
            "quạt điện"]
          example: "Bật quạt."

        """;

    [Fact]
    public void Changing_an_entry_leaves_every_other_byte_as_it_was()
    {
        var file = Terms(Two);
        Assert.Empty(file.Faults);

        var changed = file.With(file.Find("may")! with { Meaning = "Cái máy \\ “ở” nhà." });

        Assert.Empty(changed.Faults);
        Assert.Equal("Cái máy \\ “ở” nhà.", changed.Find("may")!.Meaning);
        Assert.StartsWith("# Words of the market\n- key: may\n", changed.Text, StringComparison.Ordinal);
        Assert.EndsWith(
            Two[Two.IndexOf("\n# A second one", StringComparison.Ordinal)..],
            changed.Text,
            StringComparison.Ordinal
        );
        Assert.Equal(file.MarkOf("quat"), changed.MarkOf("quat"));
        Assert.NotEqual(file.MarkOf("may"), changed.MarkOf("may"));

        // What stands above an entry is its own, and stays when the one before it goes.
        Assert.Equal(
            "# Words of the market\n" + Two[Two.IndexOf("\n# A second one", StringComparison.Ordinal)..],
            file.Without("may").Text
        );

        var longer = file.With(new Term("tu", "tủ", [], [], "Tủ để đồ trong nhà.", "Mở tủ."));
        Assert.StartsWith(Two, longer.Text, StringComparison.Ordinal);
        Assert.Equal(Two, longer.Without("tu").Text);
        Assert.Equal(["may", "quat", "tu"], longer.Entries.Select(e => e.Key));
        Assert.Empty(file.Without("may").Without("quat").Entries);
    }

    [Fact]
    public void Entries_that_share_lines_are_written_anew()
    {
        var file = Terms(
            """[{key: a, term: anh, meaning: "Anh của em.", example: "Anh ơi."}, {key: b, term: em, meaning: "Em của anh.", example: "Em ơi."}]"""
        );
        Assert.Empty(file.Faults);

        var changed = file.With(file.Find("a")! with { Example = "Anh à." });

        Assert.Equal(["Anh à.", "Em ơi."], changed.Entries.Select(e => e.Example));
        Assert.StartsWith("- key: a\n", changed.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_is_told_with_its_line()
    {
        var faults = Terms(
            """
            - key: edit
              term: "máy"
              meaning: "Nói \"thẳng\" ra."
            - key: may
              term: quạt
              also: [Máy]
              unlinked: [khác]
              meaning: "Vật làm mát."
              example: "Bật quạt."
              exmaple: "?"
            """
        )
            .Faults.Select(f => f.ToString())
            .ToList();

        Assert.Contains(faults, f => f.StartsWith("glossary.yaml:1: Mã “edit”", StringComparison.Ordinal));
        Assert.Contains(
            faults,
            f => f.StartsWith("glossary.yaml:1: Hãy ghi một câu ví dụ", StringComparison.Ordinal)
        );
        Assert.Contains(
            faults,
            f => f.StartsWith("glossary.yaml:3: Hãy dùng ngoặc kép cong", StringComparison.Ordinal)
        );
        Assert.Contains(
            faults,
            f => f.StartsWith("glossary.yaml:6: “Máy” đã có ở thuật ngữ “máy”", StringComparison.Ordinal)
        );
        Assert.Contains(
            faults,
            f => f.StartsWith("glossary.yaml:7: “khác” không phải", StringComparison.Ordinal)
        );
        Assert.Contains(faults, f => f.StartsWith("glossary.yaml:10: ", StringComparison.Ordinal));
        Assert.Equal(6, faults.Count);

        var scams = EntryFile.Read(
            ScamFormat.Instance,
            Encoding.UTF8.GetBytes(
                """
                - key: gia
                  title: "Giả"
                  how: "Thế này."
                  sentence: "“Đưa đây.”"
                  signs: ["Một"]
                  do: ["Một", "Hai", "Ba"]
                  call: "Công an."
                  source: "Báo"
                  date: 2025-10-02
                  checked: 2025-10-01
                  url: "bao.vn"
                  for: [everybody]
                """
            )
        );
        Assert.Equal(
            ["scams.yaml:10", "scams.yaml:11", "scams.yaml:12", "scams.yaml:5"],
            scams.Faults.Select(f => $"{f.File}:{f.Line}").Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Terms_are_found_as_whole_words_and_the_longest_of_them()
    {
        var glossary = new Glossary(
            Terms(
                """
                - {key: ai, term: trí tuệ nhân tạo, also: [AI], meaning: "Máy biết nghĩ.", example: "AI trả lời."}
                - {key: ma, term: mã, meaning: "Dãy chữ số.", example: "Đọc mã."}
                - {key: ma-qr, term: mã QR, meaning: "Ô vuông đen trắng.", example: "Quét mã QR."}
                - {key: email, term: email, meaning: "Thư trên mạng.", example: "Gửi email."}
                - {key: fanpage, term: fanpage, also: [trang], unlinked: [trang], meaning: "Trang của một nhóm.", example: "Vào fanpage."}
                """
            )
        );

        Assert.Equal(
            ["Mã QR", "AI", "mã"],
            Found("Mã QR do ai làm? AI. MÃ QR, mãn; e-mã, mã-x, email.vn; trang này có mã.")
        );
        Assert.Equal(["email"], Found("(email)"));
        Assert.Empty(Found("Ai mất Trang"));
        Assert.Equal(["Trí tuệ nhân tạo"], Found("Trí tuệ nhân tạo"));

        string[] Found(string text) => [.. glossary.In(text).Select(f => text.Substring(f.Start, f.Length))];
    }

    [Fact]
    public void Terms_stand_in_the_order_of_the_Vietnamese_alphabet_and_are_found_without_accents()
    {
        var glossary = new Glossary(
            Terms(
                string.Concat(
                    new[]
                    {
                        "đám mây",
                        "dữ liệu",
                        "ổ cứng",
                        "ứng dụng",
                        "ảnh",
                        "âm lượng",
                        "An ninh",
                        "4G",
                    }.Select(
                        (word, n) =>
                            $"- {{key: k{n}, term: \"{word}\", meaning: \"Nghĩa của dữ kiện.\", example: \"Ví dụ.\"}}\n"
                    )
                )
            )
        );

        Assert.Equal(
            ["4G", "An ninh", "ảnh", "âm lượng", "dữ liệu", "đám mây", "ổ cứng", "ứng dụng"],
            glossary.Terms.Select(t => t.Word)
        );
        Assert.Equal(["#", "A", "Â", "D", "Đ", "Ô", "Ư"], glossary.Letters);
        Assert.Equal(["An ninh", "ảnh"], glossary.Under("A").Select(t => t.Word));
        Assert.Equal(["đám mây"], glossary.Search("dam m").Select(t => t.Word));
        // Called so before those that only speak of it.
        Assert.Equal("dữ liệu", glossary.Search("du")[0].Word);
        Assert.Equal(8, glossary.Search("du").Count);
    }

    [Fact]
    public void Scam_patterns_are_found_by_words_and_group_with_the_newest_first()
    {
        var scams = new Scams(
            EntryFile.Read(ScamFormat.Instance, Scam("cu", 2024, "citizen") + Scam("moi", 2025, "student"))
        );

        Assert.Equal(["moi", "cu"], scams.Search("gia cong", null).Select(s => s.Key));
        Assert.Equal(["cu"], scams.Search("", TargetGroup.Adult).Select(s => s.Key));
        Assert.Empty(scams.Search("gia cong xe", null));

        static string Scam(string key, int year, string who) =>
            $"""
                - key: {key}
                  title: "Giả công an"
                  how: "Gọi điện."
                  sentence: "“Đưa đây.”"
                  signs: ["Một", "Hai"]
                  do: ["Một", "Hai", "Ba"]
                  call: "Công an xã."
                  source: "Báo"
                  date: {year}-01-02
                  checked: 2026-01-01
                  for: [{who}]

                """;
    }

    private static EntryFile<Term> Terms(string text) =>
        EntryFile.Read(TermFormat.Instance, Encoding.UTF8.GetBytes(text));
}
