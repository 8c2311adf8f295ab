using System.Text;

namespace HocVuSo.Courses.Recordings;

/// <summary>The player of a step; a browser without scripts plays it too.</summary>
internal static class RecordingPlayer
{
    /// <summary>Of those that read the step the one in the listener's language, else in Vietnamese, else the first.</summary>
    public static string Html(IReadOnlyList<Recording> all, string? chosen, string here, Language language)
    {
        if (all.Count == 0)
        {
            return "";
        }

        var played =
            all.FirstOrDefault(r => r.Language.Code == chosen)
            ?? all.FirstOrDefault(r => r.Language.Code == "vi")
            ?? all[0];
        var html = new StringBuilder(
            $"<section class=\"recording no-print\" aria-label=\"{Say("Giọng người đọc", "A person's voice")}\">"
                + $"<p>{Say("Nghe người thật đọc", "A person reads it")}: {played.Language.Name.In(language)}</p>"
                + $"<audio controls preload=\"none\" src=\"{played.Address}\" data-recording aria-label=\"{Say("Bản ghi âm", "Recording")}, {played.Language.Name.In(language)}\"></audio>"
        );
        foreach (var other in all.Where(r => r != played))
        {
            html.Append(
                $"<a class=\"tool\" rel=\"nofollow\" href=\"/listening/{other.Language.Code}?back={Uri.EscapeDataString(here)}\">{Say("Nghe", "Listen in")} {other.Language.Name.In(language)}</a> "
            );
        }

        return html.Append("</section>").ToString();

        string Say(string vi, string en) => language == Language.En ? en : vi;
    }
}
