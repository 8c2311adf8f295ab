namespace HocVuSo.Web;

/// <summary>
/// The tools above a text that can be listened to: read aloud, its speed, the size of the text (see read-aloud.js and
/// reader.js). The text itself has the attribute data-read.
/// </summary>
public static class ReaderTools
{
    private const string Speaker =
        "<svg class=\"icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4 4 0 010 6M18 6.5a8 8 0 010 11\"/></svg>";

    /// <param name="first">Tools of the page's own, before the others; HTML.</param>
    /// <param name="instead">What helps where nothing can be read aloud; HTML.</param>
    public static string Html(Language language, string first = "", string instead = "")
    {
        return $"<div class=\"reader-tools\">{first}"
            + $"<button class=\"tool\" type=\"button\" data-read-start hidden>{Speaker} {Say("Nghe đọc", "Read aloud")}</button>"
            + $"<button class=\"tool\" type=\"button\" data-read-stop hidden>{Say("Dừng đọc", "Stop")}</button>"
            + $"<button class=\"tool\" type=\"button\" data-read-rate hidden data-words=\"{Say("Đọc chậm|Đọc vừa|Đọc nhanh", "Slow|Normal|Fast")}\"></button>"
            + $"<div role=\"group\" aria-label=\"{Say("Cỡ chữ", "Text size")}\" data-reader hidden>"
            + Size(1, Say("Chữ thường", "Normal text"), "true")
            + Size(2, Say("Chữ lớn", "Large text"), "false")
            + Size(3, Say("Chữ rất lớn", "Very large text"), "false")
            + "</div></div>"
            + $"<p class=\"notice warning\" role=\"status\" data-read-missing hidden>{Say("Máy này chưa có giọng đọc tiếng Việt; nhờ người bên cạnh đọc giúp, hoặc vào Cài đặt, tìm “Chuyển văn bản thành giọng nói” để tải giọng.", "This device has no voice for this language; ask somebody to read along, or look for “text to speech” in its settings.")}{(instead.Length > 0 ? " " + instead : "")}</p>";

        string Say(string vi, string en) => language == Language.En ? en : vi;
    }

    private static string Size(int size, string words, string pressed) =>
        $"<button class=\"tool\" type=\"button\" data-size=\"{size}\" aria-pressed=\"{pressed}\"><b aria-hidden=\"true\">A</b><span class=\"unseen\">{words}</span></button>";
}
