using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using HocVuSo.Web;

namespace HocVuSo.People.Mine;

/// <summary>A page by itself: no address, no script, no style; any browser of any year shows it.</summary>
public static class PersonDataPage
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static async Task Write(Stream body, IReadOnlyList<PersonDataTable> tables, Wording words)
    {
        await using var page = new StreamWriter(body, new UTF8Encoding(false), 16 * 1024, leaveOpen: true);
        var (title, language) = (
            words.Say(new("Dữ liệu của tôi", "My data")),
            words.Language == Language.En ? "en" : "vi"
        );
        await page.WriteAsync(
            $"<!doctype html>\n<html lang=\"{language}\">\n<head><meta charset=\"utf-8\">"
                + $"<meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title></head>\n"
                + $"<body>\n<h1>{title}</h1>\n"
        );
        foreach (var table in tables)
        {
            await Write(page, table, words);
        }

        await page.WriteAsync("</body>\n</html>\n");
    }

    private static async Task Write(StreamWriter page, PersonDataTable table, Wording words)
    {
        await page.WriteAsync($"<h2>{Safe(words.Say(table.Title))}</h2>\n");
        var any = false;
        await foreach (var row in table.Rows)
        {
            if (!any)
            {
                var labels = table.Columns.Select(c => $"<th>{Safe(words.Say(c.Label))}</th>");
                await page.WriteAsync($"<table border=\"1\">\n<tr>{string.Concat(labels)}</tr>\n");
                any = true;
            }

            var cells = row.Select(value => $"<td>{Safe(Show(value, words))}</td>");
            await page.WriteAsync($"<tr>{string.Concat(cells)}</tr>\n");
        }

        await page.WriteAsync(any ? "</table>\n" : $"<p>{words.Say(new("Không có.", "None."))}</p>\n");
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
