using System.Globalization;
using System.Text;

namespace HocVuSo.Courses.Collections;

/// <summary>Writes one entry as the files have them: sentences in quotation marks, days as 2025-09-22.</summary>
internal sealed class EntryWriter
{
    private readonly StringBuilder _text = new();

    /// <summary>Begins the entry.</summary>
    public void Key(string key) => _text.Append("- key: ").Append(key).Append('\n');

    /// <summary>Nothing when there is none.</summary>
    public void Text(string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            Name(name).Append(' ').Append(Quoted(text)).Append('\n');
        }
    }

    /// <summary>A list with a line for each.</summary>
    public void Lines(string name, IReadOnlyList<string> texts)
    {
        if (texts.Count > 0)
        {
            Name(name).Append('\n');
            foreach (var text in texts)
            {
                _text.Append("    - ").Append(Quoted(text)).Append('\n');
            }
        }
    }

    /// <summary>A list in one line.</summary>
    public void Inline(string name, IReadOnlyList<string> texts)
    {
        if (texts.Count > 0)
        {
            Name(name).Append(" [").AppendJoin(", ", texts.Select(Quoted)).Append("]\n");
        }
    }

    /// <summary>Keys in one line.</summary>
    public void Words(string name, IEnumerable<string> words) =>
        Name(name).Append(" [").AppendJoin(", ", words).Append("]\n");

    public void Day(string name, DateOnly day) =>
        Name(name).Append(' ').Append(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append('\n');

    public override string ToString() => _text.ToString();

    private StringBuilder Name(string name) => _text.Append("  ").Append(name).Append(':');

    private static string Quoted(string text) =>
        "\""
        + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
        + "\"";
}
