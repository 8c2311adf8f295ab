using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.Primitives;

namespace HocVuSo.Courses;

/// <summary>How an item is put on a page.</summary>
/// <param name="Pictures">Address under which the course's files lie, with a slash at the end.</param>
/// <param name="Heading">"h1" to "h6" around the prompt.</param>
/// <param name="Prefix">Before the ids and names of its fields, where several questions share a page.</param>
public sealed record ItemLook(Language Language, string Pictures, string Heading = "h1", string Prefix = "");

/// <summary>
/// An item as the fields of a form, what the form brought back, and what is said after marking. The fields carry the
/// places of the shuffled page only; no content place, right answer or reason is in the page before marking.
/// </summary>
public static class ItemForm
{
    /// <summary>Every field's name is this, or begins with it (behind the prefix of the look).</summary>
    public const string Field = "Answer";

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The fieldset of the question, without form and button.</summary>
    /// <param name="typed">What to show as chosen and typed, by field name; see <see cref="Typed"/>.</param>
    public static void Write(
        StringBuilder html,
        Item item,
        Arrangement arrangement,
        Func<string, StringValues> typed,
        ItemLook look
    )
    {
        var prompt = $"<{look.Heading}>{Prose.Inline(item.Prompt)}</{look.Heading}>";
        if (item is NumberItem or TextItem)
        {
            WriteTyped(html, item, typed, look, prompt);
            return;
        }

        html.Append("<fieldset id=\"").Append(look.Prefix).Append(Field).Append("\"><legend>");
        html.Append(prompt).Append("</legend>");
        if (item is not PointItem)
        {
            WritePicture(html, item, look);
        }

        switch (item)
        {
            case SingleItem single:
                WriteChoices(html, "radio", arrangement, n => single.Options[n].Text, typed, look);
                break;
            case MultipleItem multiple:
                WriteChoices(html, "checkbox", arrangement, n => multiple.Options[n].Text, typed, look);
                break;
            case TrueFalseItem:
                WriteChoice(html, "radio", "true", Say(look, "Đúng", "True"), typed, look);
                WriteChoice(html, "radio", "false", Say(look, "Sai", "False"), typed, look);
                break;
            case OrderItem order:
                WriteOrder(html, order, arrangement, typed, look);
                break;
            case MatchItem match:
                WriteMatch(html, match, arrangement, typed, look);
                break;
            case PointItem point:
                WritePoint(html, point, typed, look);
                break;
        }

        html.Append("</fieldset>");
    }

    /// <summary>What the form brought back.</summary>
    /// <exception cref="Refusal">Nothing chosen, an order with gaps, letters where figures belong.</exception>
    public static Response Read(Item item, Arrangement arrangement, Func<string, StringValues> typed)
    {
        var values = typed(Field);
        switch (item)
        {
            case SingleItem or MultipleItem:
                var chosen = values.Select(v => Shown(arrangement, v)).OfType<int>().ToList();
                return chosen.Count == 0 || (item is SingleItem && chosen.Count > 1)
                    ? throw Refusals.NoAnswer()
                    : ChosenResponse.Of(chosen);
            case OrderItem order:
                var entries = new int?[order.Entries.Count];
                for (var shown = 0; shown < entries.Length; shown++)
                {
                    if (Place(typed($"{Field}{shown}"), entries.Length) is { } place)
                    {
                        entries[place - 1] = arrangement.Shown[shown];
                    }
                }

                return entries.All(e => e is not null)
                    ? new OrderResponse([.. entries.Select(e => e!.Value)])
                    : throw Refusals.OrderIncomplete();
            case MatchItem match:
                var rights = match
                    .Pairs.Select((_, left) => Shown(arrangement, typed($"{Field}{left}")))
                    .ToArray();
                return Array.TrueForAll(rights, r => r is not null)
                    ? new MatchResponse(rights)
                    : throw Refusals.MatchIncomplete();
            case NumberItem number:
                var written = new TypedResponse(values.ToString());
                return written.Typed.Length == 0 ? throw Refusals.NoAnswer()
                    : Marking.ReadNumber(written.Typed, number.Unit) is null ? throw Refusals.NotANumber()
                    : written;
            case TextItem:
                var text = new TypedResponse(values.ToString());
                return text.Typed.Length == 0 ? throw Refusals.NoAnswer() : text;
            default:
                return Response.Read(item, values.ToString()) ?? throw Refusals.NoAnswer();
        }
    }

    /// <summary>A stored response as the form had it, to show it again.</summary>
    public static Func<string, StringValues> Typed(Item item, Arrangement arrangement, Response? response)
    {
        var fields = new Dictionary<string, StringValues>();
        switch (response)
        {
            case ChosenResponse chosen:
                fields[Field] = chosen.Options.Select(o => Number(arrangement.PlaceOf(o))).ToArray();
                break;
            case OrderResponse order:
                for (var place = 0; place < order.Entries.Count; place++)
                {
                    fields[$"{Field}{arrangement.PlaceOf(order.Entries[place])}"] = Number(place + 1);
                }

                break;
            case MatchResponse match:
                for (var left = 0; left < match.Rights.Count; left++)
                {
                    if (match.Rights[left] is { } right)
                    {
                        fields[$"{Field}{left}"] = Number(arrangement.PlaceOf(right));
                    }
                }

                break;
            case not null:
                fields[Field] = response.Written;
                break;
        }

        return name => fields.GetValueOrDefault(name);
    }

    /// <summary>Verdict, reasons and explanation after marking.</summary>
    public static void WriteFeedback(
        StringBuilder html,
        Item item,
        Arrangement arrangement,
        Response? response,
        ItemLook look
    )
    {
        var mark = Marking.Mark(item, response);
        html.Append("<div class=\"question\" role=\"status\"><p class=\"notice ")
            .Append(mark.Correct ? "success" : "warning")
            .Append("\"><strong>")
            .Append(
                mark.Correct ? Say(look, "Đúng rồi!", "That is right!")
                : mark.Points > 0 ? Say(look, "Đúng một phần.", "Partly right.")
                : response is null ? Say(look, "Chưa trả lời.", "Not answered.")
                : Say(look, "Chưa đúng.", "Not right yet.")
            )
            .Append("</strong>");
        if (item.Explain.Length > 0)
        {
            html.Append(' ').Append(Prose.Inline(item.Explain));
        }

        html.Append("</p>");
        switch (item)
        {
            case SingleItem single:
                WriteReasons(html, single.Options, arrangement, response as ChosenResponse, look);
                break;
            case MultipleItem multiple:
                WriteReasons(html, multiple.Options, arrangement, response as ChosenResponse, look);
                break;
            case TrueFalseItem statement:
                WriteTruth(html, statement, look);
                break;
            case OrderItem order:
                if (!mark.Correct && response is OrderResponse given)
                {
                    WriteOrdered(
                        html,
                        Say(look, "Bạn đã xếp:", "Your order:"),
                        given.Entries.Select(e => order.Entries[e])
                    );
                }

                WriteOrdered(html, Say(look, "Thứ tự đúng:", "The right order:"), order.Entries);
                break;
            case MatchItem match:
                WritePairs(html, match, (response as MatchResponse)?.Rights, look);
                break;
            case NumberItem number:
                WriteTypedAnswer(html, mark, response, Figure(number, look), look);
                break;
            case TextItem text:
                WriteTypedAnswer(html, mark, response, text.Accept[0], look);
                break;
            case PointItem point:
                WriteAreas(html, point, response as PointResponse, look);
                break;
        }

        html.Append("</div>");
    }

    /// <summary>All that there is to say about the item, for a page that cannot ask a server: every option with its reason.</summary>
    public static void WriteAnswer(StringBuilder html, Item item, Arrangement arrangement, ItemLook look)
    {
        if (item.Explain.Length > 0)
        {
            html.Append("<p>").Append(Prose.Inline(item.Explain)).Append("</p>");
        }

        switch (item)
        {
            case SingleItem { Options: var options }:
                WriteEvery(options);
                break;
            case MultipleItem { Options: var options }:
                WriteEvery(options);
                break;
            case TrueFalseItem statement:
                WriteTruth(html, statement, look);
                break;
            case OrderItem order:
                WriteOrdered(html, Say(look, "Thứ tự đúng:", "The right order:"), order.Entries);
                break;
            case MatchItem match:
                WritePairs(html, match, null, look);
                break;
            case NumberItem number:
                WriteLine(html, true, Figure(number, look), "", look);
                break;
            case TextItem text:
                WriteLine(html, true, text.Accept[0], "", look);
                break;
            case PointItem point:
                foreach (var (place, area) in point.Areas.Index())
                {
                    WriteLine(html, area.Correct, $"{place + 1}: {area.Label}", area.Why, look);
                }

                break;
        }

        void WriteEvery(IReadOnlyList<Option> options)
        {
            foreach (var option in arrangement.Shown.Select(place => options[place]))
            {
                WriteLine(html, option.Correct, option.Text, option.Why, look);
            }
        }
    }

    private static void WriteTruth(StringBuilder html, TrueFalseItem statement, ItemLook look)
    {
        var truth = statement.Answer
            ? Say(look, "Câu này đúng.", "The statement is true.")
            : Say(look, "Câu này sai.", "The statement is false.");
        html.Append("<p><strong>").Append(truth).Append("</strong> ");
        html.Append(Prose.Inline(statement.Why)).Append("</p>");
    }

    private static string Figure(NumberItem number, ItemLook look)
    {
        var figure = number.Answer.ToString("#,0.#########", new Web.Wording(look.Language).Culture);
        return $"{figure} {number.Unit}".TrimEnd();
    }

    private static void WriteTyped(
        StringBuilder html,
        Item item,
        Func<string, StringValues> typed,
        ItemLook look,
        string prompt
    )
    {
        var id = look.Prefix + Field;
        html.Append("<fieldset><legend>").Append(prompt).Append("</legend>");
        WritePicture(html, item, look);
        html.Append("<div class=\"field\"><label for=\"").Append(id).Append("\">");
        html.Append(Say(look, "Câu trả lời của bạn", "Your answer")).Append("</label>");
        var unit = (item as NumberItem)?.Unit ?? "";
        if (unit.Length > 0)
        {
            html.Append("<div class=\"with-unit\">");
        }

        html.Append("<input class=\"")
            .Append(item is NumberItem ? "w12" : "w20")
            .Append("\" id=\"")
            .Append(id)
            .Append("\" name=\"")
            .Append(look.Prefix)
            .Append(Field)
            .Append("\" maxlength=\"200\" autocomplete=\"off\"")
            .Append(item is NumberItem ? " inputmode=\"decimal\"" : "");
        if (typed(Field).ToString() is { Length: > 0 } value)
        {
            html.Append(" value=\"").Append(Encoder.Encode(value)).Append('"');
        }

        if (unit.Length > 0)
        {
            html.Append(" aria-describedby=\"")
                .Append(id)
                .Append("-unit\"><span id=\"")
                .Append(id)
                .Append("-unit\">")
                .Append(Encoder.Encode(unit))
                .Append("</span></div>");
        }
        else
        {
            html.Append('>');
        }

        html.Append("</div></fieldset>");
    }

    private static void WriteChoices(
        StringBuilder html,
        string kind,
        Arrangement arrangement,
        Func<int, string> text,
        Func<string, StringValues> typed,
        ItemLook look
    )
    {
        for (var shown = 0; shown < arrangement.Shown.Count; shown++)
        {
            WriteChoice(html, kind, Number(shown), text(arrangement.Shown[shown]), typed, look);
        }
    }

    private static void WriteChoice(
        StringBuilder html,
        string kind,
        string value,
        string text,
        Func<string, StringValues> typed,
        ItemLook look
    ) =>
        html.Append("<label class=\"choice\"><input type=\"")
            .Append(kind)
            .Append("\" name=\"")
            .Append(look.Prefix)
            .Append(Field)
            .Append("\" value=\"")
            .Append(value)
            .Append(typed(Field).Contains(value) ? "\" checked> <span>" : "\"> <span>")
            .Append(Encoder.Encode(text))
            .Append("</span></label>");

    private static void WriteOrder(
        StringBuilder html,
        OrderItem order,
        Arrangement arrangement,
        Func<string, StringValues> typed,
        ItemLook look
    )
    {
        html.Append("<ul class=\"match\">");
        for (var shown = 0; shown < order.Entries.Count; shown++)
        {
            WriteSelect(
                html,
                $"{Field}{shown}",
                order.Entries[arrangement.Shown[shown]],
                Say(look, "Thứ mấy?", "Which place?"),
                Enumerable.Range(1, order.Entries.Count).Select(n => (Number(n), Number(n))),
                typed,
                look
            );
        }

        html.Append("</ul>");
    }

    private static void WriteMatch(
        StringBuilder html,
        MatchItem match,
        Arrangement arrangement,
        Func<string, StringValues> typed,
        ItemLook look
    )
    {
        html.Append("<ul class=\"match\">");
        var rights = match.Rights;
        for (var left = 0; left < match.Pairs.Count; left++)
        {
            WriteSelect(
                html,
                $"{Field}{left}",
                match.Pairs[left].Left,
                Say(look, "Chọn", "Choose"),
                arrangement.Shown.Select((right, shown) => (Number(shown), rights[right])),
                typed,
                look
            );
        }

        html.Append("</ul>");
    }

    private static void WriteSelect(
        StringBuilder html,
        string name,
        string label,
        string none,
        IEnumerable<(string Value, string Text)> options,
        Func<string, StringValues> typed,
        ItemLook look
    )
    {
        var chosen = typed(name).ToString();
        html.Append("<li><label for=\"").Append(look.Prefix).Append(name).Append("\">");
        html.Append(Encoder.Encode(label)).Append("</label><select id=\"").Append(look.Prefix).Append(name);
        html.Append("\" name=\"")
            .Append(look.Prefix)
            .Append(name)
            .Append("\"><option value=\"\">")
            .Append(none)
            .Append("</option>");
        foreach (var (value, text) in options)
        {
            html.Append("<option value=\"")
                .Append(value)
                .Append(value == chosen ? "\" selected>" : "\">")
                .Append(Encoder.Encode(text))
                .Append("</option>");
        }

        html.Append("</select></li>");
    }

    private static void WritePoint(
        StringBuilder html,
        PointItem point,
        Func<string, StringValues> typed,
        ItemLook look
    )
    {
        html.Append("<div class=\"point\">");
        WriteImage(html, point.Picture!, look);
        var chosen = typed(Field).ToString();
        for (var area = 0; area < point.Areas.Count; area++)
        {
            html.Append("<label class=\"pin area ");
            WritePlace(html, point.Areas[area]);
            html.Append("\"><input type=\"radio\" name=\"")
                .Append(look.Prefix)
                .Append(Field)
                .Append("\" id=\"")
                .Append(look.Prefix)
                .Append(Field)
                .Append(area)
                .Append("\" value=\"")
                .Append(area)
                .Append(Number(area) == chosen ? "\" checked>" : "\">");
            WritePinName(html, area, point.Areas[area]);
            html.Append("</label>");
        }

        html.Append("</div>");
        WritePinKeys(html, point, look);
    }

    /// <summary>A place in a picture may be smaller than a thumb: its number can be tapped as well. Heard already above.</summary>
    private static void WritePinKeys(StringBuilder html, PointItem point, ItemLook look)
    {
        html.Append("<p class=\"pin-keys\" aria-hidden=\"true\">");
        for (var area = 0; area < point.Areas.Count; area++)
        {
            html.Append("<label for=\"")
                .Append(look.Prefix)
                .Append(Field)
                .Append(area)
                .Append("\">")
                .Append(area + 1)
                .Append("</label>");
        }

        html.Append("</p>");
    }

    private static void WriteOrdered(StringBuilder html, string title, IEnumerable<string> entries)
    {
        html.Append("<p><strong>").Append(title).Append("</strong></p><ol>");
        foreach (var entry in entries)
        {
            html.Append("<li>").Append(Encoder.Encode(entry)).Append("</li>");
        }

        html.Append("</ol>");
    }

    private static void WritePairs(
        StringBuilder html,
        MatchItem match,
        IReadOnlyList<int?>? put,
        ItemLook look
    )
    {
        var rights = match.Rights;
        for (var left = 0; left < match.Pairs.Count; left++)
        {
            if (put?[left] is { } chosen && chosen != left)
            {
                WriteLine(html, false, $"{match.Pairs[left].Left}: {rights[chosen]}", "", look, chosen: true);
            }

            WriteLine(
                html,
                true,
                $"{match.Pairs[left].Left}: {match.Pairs[left].Right}",
                "",
                look,
                put?[left] == left
            );
        }
    }

    private static void WriteAreas(
        StringBuilder html,
        PointItem point,
        PointResponse? response,
        ItemLook look
    )
    {
        html.Append("<div class=\"point\">");
        WriteImage(html, point.Picture!, look);
        for (var area = 0; area < point.Areas.Count; area++)
        {
            if (point.Areas[area].Correct || area == response?.Area)
            {
                html.Append("<span class=\"pin area ")
                    .Append(point.Areas[area].Correct ? "right " : "wrong ");
                WritePlace(html, point.Areas[area]);
                html.Append("\">");
                WritePinName(html, area, point.Areas[area]);
                html.Append("</span>");
            }
        }

        html.Append("</div>");
        for (var area = 0; area < point.Areas.Count; area++)
        {
            var shown = point.Areas[area];
            if (shown.Correct || area == response?.Area)
            {
                WriteLine(
                    html,
                    shown.Correct,
                    $"{area + 1}: {shown.Label}",
                    shown.Why,
                    look,
                    area == response?.Area
                );
            }
        }
    }

    private static void WritePlace(StringBuilder html, Area area)
    {
        html.Append('x').Append(Percent(area.X)).Append(" y").Append(Percent(area.Y));
        html.Append(" wide").Append(Percent(area.Width)).Append(" high").Append(Percent(area.Height));
    }

    private static void WritePinName(StringBuilder html, int number, Area area) =>
        html.Append("<b aria-hidden=\"true\">")
            .Append(number + 1)
            .Append("</b><span class=\"unseen\">")
            .Append(number + 1)
            .Append(": ")
            .Append(Encoder.Encode(area.Label))
            .Append("</span>");

    private static void WritePicture(StringBuilder html, Item item, ItemLook look)
    {
        if (item.Picture is { } picture)
        {
            html.Append("<figure>");
            WriteImage(html, picture, look);
            html.Append("</figure>");
        }
    }

    private static void WriteImage(StringBuilder html, ItemPicture picture, ItemLook look) =>
        html.Append("<img src=\"")
            .Append(look.Pictures)
            .Append(picture.Path)
            .Append("\" width=\"")
            .Append(picture.Width)
            .Append("\" height=\"")
            .Append(picture.Height)
            .Append("\" alt=\"")
            .Append(Encoder.Encode(picture.Alt))
            .Append("\">");

    /// <summary>The options that were chosen or should have been; the others need no word.</summary>
    private static void WriteReasons(
        StringBuilder html,
        IReadOnlyList<Option> options,
        Arrangement arrangement,
        ChosenResponse? response,
        ItemLook look
    )
    {
        foreach (var place in arrangement.Shown)
        {
            var option = options[place];
            var chosen = response?.Options.Contains(place) == true;
            if (option.Correct || chosen)
            {
                WriteLine(html, option.Correct, option.Text, option.Why, look, chosen);
            }
        }
    }

    private static void WriteTypedAnswer(
        StringBuilder html,
        Mark mark,
        Response? response,
        string right,
        ItemLook look
    )
    {
        if (!mark.Correct && response is TypedResponse typed)
        {
            WriteLine(html, false, typed.Typed, "", look);
        }

        WriteLine(html, true, right, "", look);
    }

    private static void WriteLine(
        StringBuilder html,
        bool right,
        string text,
        string why,
        ItemLook look,
        bool chosen = false
    )
    {
        html.Append("<p class=\"choice ")
            .Append(right ? "right" : "wrong")
            .Append("\"><span>")
            .Append(Encoder.Encode(text));
        if (chosen)
        {
            html.Append(" <span class=\"tag\">")
                .Append(Say(look, "Bạn chọn", "Your choice"))
                .Append("</span>");
        }

        html.Append(" <span class=\"hint\"><strong>")
            .Append(right ? Say(look, "Đúng.", "Right.") : Say(look, "Chưa đúng.", "Not right."))
            .Append("</strong>");
        // Writers like to begin a reason with the verdict; it is said once.
        if (right && why.StartsWith("Đúng. ", StringComparison.Ordinal))
        {
            why = why["Đúng. ".Length..];
        }

        if (why.Length > 0)
        {
            html.Append(' ').Append(Prose.Inline(why));
        }

        html.Append("</span></span></p>");
    }

    private static int? Shown(Arrangement arrangement, StringValues value) =>
        int.TryParse(value.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var shown)
        && shown < arrangement.Shown.Count
            ? arrangement.Shown[shown]
            : null;

    private static int? Place(StringValues value, int count) =>
        int.TryParse(value.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var place)
        && place >= 1
        && place <= count
            ? place
            : null;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Percent(double percent) =>
        Math.Round(percent).ToString(CultureInfo.InvariantCulture);

    private static string Say(ItemLook look, string vi, string en) => look.Language == Language.En ? en : vi;
}
