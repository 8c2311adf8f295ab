using System.Globalization;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HocVuSo.Web;

/// <summary>Texts in the reader's language; numbers and days as they are written there.</summary>
public sealed class Wording(Language language)
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public Language Language => language;

    public CultureInfo Culture => language == Language.En ? English : Vietnamese;

    public string Say(Text text) => text.In(language);

    /// <summary>A missing number is "—", never 0.</summary>
    public string Number(long? value) => value?.ToString("N0", Culture) ?? "—";

    /// <param name="fraction">0.8 is shown as "80,0%".</param>
    public string Percent(decimal? fraction, int decimals) =>
        fraction is { } known
            ? (known * 100).ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Culture) + "%"
            : "—";

    public static string Day(DateOnly? day) => day is { } known ? VietnamDay.Show(known) : "—";
}

/// <summary>Base of every page's markup.</summary>
public abstract class PageView : Page
{
    private Wording? _words;

    public Wording Words => _words ??= new Wording(HttpContext.Language());

    public Language Lang => Words.Language;

    public string LangCode => Lang == Language.En ? "en" : "vi";

    public string Say(string vi, string en) => Lang == Language.En ? en : vi;

    public string Say(Text text) => text.In(Lang);

    public string Number(long? value) => Words.Number(value);

    public string Percent(decimal? fraction, int decimals = 1) => Words.Percent(fraction, decimals);

    public static string Day(DateOnly? day) => Wording.Day(day);

    public static string Time(DateTime utc) => VietnamDay.ShowTime(utc);
}

/// <summary>Base of layouts and partial views, with the same words as a page.</summary>
public abstract class PartView<TModel> : RazorPage<TModel>
{
    private Wording? _words;

    public Wording Words => _words ??= new Wording(Context.Language());

    public Language Lang => Words.Language;

    public string LangCode => Lang == Language.En ? "en" : "vi";

    public string Say(string vi, string en) => Lang == Language.En ? en : vi;

    public string Say(Text text) => text.In(Lang);

    public string Number(long? value) => Words.Number(value);

    public string Percent(decimal? fraction, int decimals = 1) => Words.Percent(fraction, decimals);
}
