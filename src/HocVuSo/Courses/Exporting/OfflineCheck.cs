using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace HocVuSo.Courses.Exporting;

/// <summary>
/// A check question that is marked without a server: its answer lies in the page, folded away, for a reader without
/// JavaScript too. Only for questions inside lessons; no question of a test's bank is exported.
/// </summary>
internal static class OfflineCheck
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(StringBuilder html, Item check, Arrangement arrangement, ItemLook look)
    {
        html.Append("<form class=\"question\" data-key=\"")
            .Append(
                Prose.Encoder.Encode(JsonSerializer.Serialize(Key(check, arrangement, look.Prefix), Json))
            )
            .Append("\">");
        ItemForm.Write(html, check, arrangement, _ => default, look);
        html.Append("<div class=\"actions\"><button class=\"button secondary\" hidden>")
            .Append(Say("Trả lời", "Answer"))
            .Append("</button></div><p class=\"notice\" role=\"status\" data-verdict=\"")
            .Append(
                Say(
                    "Đúng rồi!|Chưa đúng. Xem lại bên dưới nhé.|Hãy chọn hoặc điền câu trả lời trước đã.",
                    "That is right!|Not right yet. See below.|Choose or fill in an answer first."
                )
            )
            .Append("\" hidden></p><details data-read-skip><summary>")
            .Append(Say("Xem câu trả lời", "Show the answer"))
            .Append("</summary>");
        ItemForm.WriteAnswer(html, check, arrangement, look);
        html.Append("</details></form>");

        string Say(string vi, string en) => look.Language == Language.En ? en : vi;
    }

    /// <summary>What the script compares with: see takeaway.js.</summary>
    private static AnswerKey Key(Item check, Arrangement arrangement, string prefix)
    {
        var field = prefix + ItemForm.Field;
        return check switch
        {
            SingleItem single => Chosen(single.Options),
            MultipleItem multiple => Chosen(multiple.Options),
            TrueFalseItem statement => new(field) { Right = [statement.Answer ? "true" : "false"] },
            PointItem point => new(field)
            {
                Right = [.. point.Areas.Index().Where(a => a.Item.Correct).Select(a => Number(a.Index))],
                OneIsEnough = true,
            },
            OrderItem => new(field)
            {
                Fields = arrangement
                    .Shown.Index()
                    .ToDictionary(s => field + Number(s.Index), s => Number(s.Item + 1)),
            },
            MatchItem match => new(field)
            {
                Fields = match
                    .Pairs.Index()
                    .ToDictionary(p => field + Number(p.Index), p => Number(arrangement.PlaceOf(p.Index))),
            },
            NumberItem number => new(field)
            {
                Number = number.Answer,
                Tolerance = number.Tolerance,
                Unit = number.Unit,
            },
            TextItem text => new(field)
            {
                Accept = text.Accept,
                IgnoreAccents = text.IgnoreAccents,
                IgnoreCase = text.IgnoreCase,
            },
            _ => throw new NotSupportedException($"No offline key for {check.Type}."),
        };

        AnswerKey Chosen(IReadOnlyList<Option> options) =>
            new(field)
            {
                Right =
                [
                    .. arrangement
                        .Shown.Index()
                        .Where(s => options[s.Item].Correct)
                        .Select(s => Number(s.Index)),
                ],
            };
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <param name="Field">Name of the fields of a choice, or of the one that is typed into.</param>
    private sealed record AnswerKey(string Field)
    {
        /// <summary>Values of the choices that are right: all of them, and no others.</summary>
        public IReadOnlyList<string>? Right { get; init; }

        /// <summary>… or any one of them.</summary>
        public bool OneIsEnough { get; init; }

        /// <summary>The right value of each field.</summary>
        public IReadOnlyDictionary<string, string>? Fields { get; init; }
        public decimal? Number { get; init; }
        public decimal? Tolerance { get; init; }
        public string? Unit { get; init; }
        public IReadOnlyList<string>? Accept { get; init; }
        public bool IgnoreAccents { get; init; }
        public bool IgnoreCase { get; init; }
    }
}
