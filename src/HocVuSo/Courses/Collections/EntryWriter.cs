using System.Globalization;
using HocVuSo.Courses.Editing;

namespace HocVuSo.Courses.Collections;

/// <summary>Writes one entry as the files have them: sentences in quotation marks, days as 2025-09-22.</summary>
internal sealed class EntryWriter
{
    private readonly List<string> _lines = [];

    /// <summary>"name: value", without the dash and the indentation of the list.</summary>
    public IReadOnlyList<string> Lines => _lines;

    /// <summary>Begins the entry.</summary>
    public void Key(string key) => _lines.Add($"key: {key}");

    /// <summary>Nothing when there is none.</summary>
    public void Text(string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            _lines.Add($"{name}: {YamlLines.Quote(text)}");
        }
    }

    /// <summary>A list with a line for each.</summary>
    public void Below(string name, IReadOnlyList<string> texts)
    {
        if (texts.Count > 0)
        {
            _lines.Add(name + ":");
            _lines.AddRange(texts.Select(t => "  - " + YamlLines.Quote(t)));
        }
    }

    /// <summary>A list in one line.</summary>
    public void Inline(string name, IReadOnlyList<string> texts)
    {
        if (texts.Count > 0)
        {
            _lines.Add($"{name}: [{string.Join(", ", texts.Select(YamlLines.Quote))}]");
        }
    }

    /// <summary>Keys in one line.</summary>
    public void Words(string name, IEnumerable<string> words) =>
        _lines.Add($"{name}: [{string.Join(", ", words)}]");

    public void Day(string name, DateOnly day) =>
        _lines.Add($"{name}: {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}");
}
