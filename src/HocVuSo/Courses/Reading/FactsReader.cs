namespace HocVuSo.Courses.Reading;

/// <summary>facts.yaml.</summary>
internal static class FactsReader
{
    /// <returns>The facts, and where each stands.</returns>
    public static (IReadOnlyList<Fact> Facts, IReadOnlyDictionary<string, int> Lines) Read(
        string text,
        Faults faults
    )
    {
        var facts = new List<Fact>();
        var lines = new Dictionary<string, int>();
        foreach (var map in Yaml.List(CourseSource.FactsFile, text, faults))
        {
            var url = map.Text("url", required: false);
            if (url.Length > 0 && !CourseSource.IsWebAddress(url))
            {
                map.Fault(
                    "url",
                    "“url” phải là một địa chỉ http:// hoặc https:// đầy đủ.",
                    "“url” must be a complete http:// or https:// address."
                );
            }

            var fact = new Fact(
                map.Key(),
                map.Text("claim"),
                map.Text("source"),
                map.Day("date"),
                map.Day("checked"),
                url.Length > 0 ? url : null
            );
            map.NothingElse();
            if (fact.Checked < fact.Day)
            {
                map.Fault(
                    "checked",
                    "Ngày kiểm tra không thể trước ngày của nguồn.",
                    "The day of checking cannot be before the day of the source."
                );
            }

            if (facts.Exists(f => f.Key == fact.Key))
            {
                map.Fault("key", $"Mã “{fact.Key}” có hai lần.", $"The key “{fact.Key}” stands there twice.");
            }

            lines[fact.Key] = map.Line("key");
            facts.Add(fact);
        }

        return (facts, lines);
    }
}
