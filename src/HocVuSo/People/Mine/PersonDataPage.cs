using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using HocVuSo.Web;

namespace HocVuSo.People.Mine;

/// <summary>A page by itself: no address, no script, no style; any browser of any year shows it.</summary>
public static class PersonDataPage
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Render(IReadOnlyList<PersonDataTable> tables, Wording words)
    {
        var page = new StringBuilder(16 * 1024);
        var (title, language) = (
            words.Say(new("Dữ liệu của tôi", "My data")),
            words.Language == Language.En ? "en" : "vi"
        );
        page.Append($"<!doctype html>\n<html lang=\"{language}\">\n<head><meta charset=\"utf-8\">")
            .Append($"<meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title></head>\n")
            .Append($"<body>\n<h1>{title}</h1>\n");
        foreach (var table in tables)
        {
            Table(page, table, words);
        }

        return page.Append("</body>\n</html>\n").ToString();
    }

    private static void Table(StringBuilder page, PersonDataTable table, Wording words)
    {
        page.Append("<h2>").Append(Safe(words.Say(table.Title))).Append("</h2>\n");
        if (table.Rows.Count == 0)
        {
            page.Append("<p>").Append(words.Say(new("Không có.", "None."))).Append("</p>\n");
            return;
        }

        page.Append("<table border=\"1\">\n<tr>");
        foreach (var (_, label) in table.Columns)
        {
            page.Append("<th>").Append(Safe(words.Say(label))).Append("</th>");
        }

        page.Append("</tr>\n");
        foreach (var row in table.Rows)
        {
            page.Append("<tr>");
            foreach (var value in row)
            {
                page.Append("<td>").Append(Safe(Show(value, words))).Append("</td>");
            }

            page.Append("</tr>\n");
        }

        page.Append("</table>\n");
    }

    private static string Show(object? value, Wording words) =>
        value switch
        {
            null => "—",
            Text text => words.Say(text),
            DateOnly day => VietnamDay.Show(day),
            DateTime time => VietnamDay.ShowTime(time),
            bool yes => words.Say(yes ? new("có", "yes") : new("không", "no")),
            IFormattable number => number.ToString(null, words.Culture),
            _ => value.ToString() ?? "",
        };

    private static string Safe(string text) => Encoder.Encode(text);
}
