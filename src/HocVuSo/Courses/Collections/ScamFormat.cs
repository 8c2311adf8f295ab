using HocVuSo.Courses.Reading;

namespace HocVuSo.Courses.Collections;

/// <summary>scams.yaml.</summary>
public sealed class ScamFormat : EntryFormat<ScamPattern>
{
    public static readonly ScamFormat Instance = new();

    private ScamFormat()
        : base("scams") { }

    internal override ScamPattern Read(YamlMap map) =>
        new(
            map.Key(),
            map.Text("title", required: false),
            map.Text("how", required: false),
            map.Text("sentence", required: false),
            [.. map.Texts("signs", required: false).Select(t => t.Text)],
            [.. map.Texts("do", required: false).Select(t => t.Text)],
            map.Text("call", required: false),
            map.Text("source", required: false),
            map.Day("date"),
            map.Day("checked"),
            map.Text("url", required: false) is { Length: > 0 } url ? url : null,
            CourseHead.Audience(map, "for")
        );

    internal override void Write(EntryWriter to, ScamPattern entry)
    {
        to.Key(entry.Key);
        to.Text("title", entry.Title);
        to.Text("how", entry.How);
        to.Text("sentence", entry.Sentence);
        to.Below("signs", entry.Signs);
        to.Below("do", entry.Do);
        to.Text("call", entry.Call);
        to.Text("source", entry.Source);
        to.Day("date", entry.Day);
        to.Day("checked", entry.Checked);
        to.Text("url", entry.Url);
        to.Words("for", entry.For.Select(group => CourseHead.Groups.First(g => g.Value == group).Key));
    }

    public override IEnumerable<EntryFault> Faults(ScamPattern entry) =>
        [
            .. OfKey(entry.Key),
            .. OfText("title", entry.Title, 80, new("tên thủ đoạn", "the name of the pattern")),
            .. OfText("how", entry.How, 800, new("cách kẻ gian làm", "how it goes")),
            .. OfText(
                "sentence",
                entry.Sentence,
                300,
                new("câu nói làm lộ kẻ gian", "the sentence that gives it away")
            ),
            .. OfTexts("signs", entry.Signs, 2, 4, 120, new("dấu hiệu", "signs")),
            .. OfTexts("do", entry.Do, 3, 5, 120, new("việc cần làm", "things to do")),
            .. OfText("call", entry.Call, 200, new("nơi cần gọi, cần báo", "whom to call")),
            .. OfText("source", entry.Source, 200, new("nguồn của cảnh báo", "the source of the warning")),
            .. OfDays(entry),
        ];

    private static IEnumerable<EntryFault> OfDays(ScamPattern entry)
    {
        if (entry.Checked < entry.Day)
        {
            yield return new(
                "checked",
                "Ngày kiểm tra không thể trước ngày của nguồn.",
                "The day of checking cannot be before the day of the source."
            );
        }

        if (entry.Url is { } url && !CourseSource.IsWebAddress(url))
        {
            yield return new(
                "url",
                "Địa chỉ phải đầy đủ, bắt đầu bằng https:// hoặc http://.",
                "The address must be complete, with https:// or http:// before it."
            );
        }
    }
}
