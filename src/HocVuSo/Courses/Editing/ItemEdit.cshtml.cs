using System.Globalization;
using System.Text.RegularExpressions;
using HocVuSo.Courses.Reading;
using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;

namespace HocVuSo.Courses.Editing;

/// <summary>One item of a draft's bank as a form; rows come and go by buttons that keep what was typed.</summary>
[May(Role.ContentEditor)]
[OwnTransaction]
[RequestSizeLimit(LargestForm)]
public sealed partial class ItemEditModel(Drafts drafts, CourseLibrary library, ItemsDid did)
    : DraftPage(drafts)
{
    private const string Bank = CourseSource.BankFile;

    /// <summary>Of the item; null = a new one.</summary>
    [BindProperty(SupportsGet = true, Name = "key")]
    public string? ItemKey { get; set; }

    /// <summary>Of a new item.</summary>
    [BindProperty(SupportsGet = true, Name = "type")]
    public string? NewType { get; set; }

    [BindProperty]
    public ItemFields Item { get; set; } = new();

    [BindProperty]
    public string? Stamp { get; set; }

    public bool IsNew => ItemKey is null;
    public IReadOnlyList<Fault> FaultsHere { get; private set; } = [];
    public IReadOnlyList<string> Pictures { get; private set; } = [];

    /// <summary>How it did in tests; null = nobody has met it.</summary>
    public ItemStatistics? Did { get; private set; }

    /// <summary>What stands in the draft, when what was typed meets another's change.</summary>
    public OtherSaved? Theirs { get; private set; }

    /// <summary>Its entry is written in a way that no field shows.</summary>
    public bool IsOnlyText { get; private set; }

    /// <summary>What is meant: "/item?key=…".</summary>
    public string Address =>
        IsNew ? $"{Here}/item?type={NewType}" : $"{Here}/item?key={Uri.EscapeDataString(ItemKey!)}";

    public override async Task Load()
    {
        await base.Load();
        Pictures = [.. Files.Paths.Where(p => p.StartsWith("images/", StringComparison.Ordinal))];
        var entries = YamlEntries.Of(Bank, Files.Text(Bank));
        if (IsNew)
        {
            if (NewType is null || !ItemFields.Types.ContainsKey(NewType))
            {
                throw Refusals.NoSuchPart();
            }

            IsOnlyText = !entries.IsReadable;
            if (!HasTyped)
            {
                Item = ItemFields.New(
                    NewType,
                    NextKey(entries),
                    Course?.Outcomes is [var first, ..] ? first.Key : ""
                );
            }

            return;
        }

        if (entries.All.Find(e => e.Key == ItemKey) is not { } entry)
        {
            // What was typed over an item that somebody took away is shown all the same.
            IsOnlyText = !entries.IsReadable;
            _ = HasTyped ? 0 : throw Refusals.NoSuchPart();
            return;
        }

        var written = ItemFields.From(entry.Node);
        IsOnlyText = !entries.IsReadable || written is null;
        FaultsHere =
        [
            .. Opened.Faults.Where(f => f.File == Bank && entry.First <= f.Line && f.Line < entry.Last),
        ];
        var text = entries.IsReadable ? entries.TextOf(ItemKey!) : null;
        if (HasTyped)
        {
            Theirs = text is not null && Drafts.Stamp(text) != Stamp ? new(text, Address, ContentLang) : null;
            return;
        }

        Item = written ?? new();
        Stamp = Drafts.Stamp(text);
        if (library.Current(Draft.CourseKey)?.Course is { } current)
        {
            Did = (await did(current))
                .Where(s => s.Item.Key == ItemKey)
                .MaxBy(s => (s.Item.Hash == Course?.Item(ItemKey!)?.Hash, s.Current));
        }
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(bool andTry)
    {
        var key = IsNew ? Fold.Tidy(Item.Key ?? "") : ItemKey!;
        Item.Key = key;
        if (IsNew && (Item.Type is null || !ItemFields.Types.ContainsKey(Item.Type)))
        {
            throw Refusals.NoSuchPart();
        }

        if (IsNew && !YamlMap.IsKey(key))
        {
            throw Refusals.NotAKey().At("Item.Key");
        }

        await Drafts.Save(Id, files => Written(files, key));
        var query = $"key={Uri.EscapeDataString(key)}";
        return SeeOther(andTry ? $"{Here}/try?{query}" : $"{Here}/item?{query}&saved=true");
    }

    /// <summary>One row more, or one less.</summary>
    /// <param name="change">"add" or the place of the row that goes, from 0.</param>
    public async Task<IActionResult> OnPostRowsAsync(string? change)
    {
        await Load();
        switch (Item.Type)
        {
            case "single" or "multiple":
                Changed(Item.Options, change, () => new());
                break;
            case "order":
                Changed(Item.Entries, change, () => "");
                break;
            case "match":
                Changed(Item.Pairs, change, () => new());
                break;
            case "point":
                Changed(Item.Areas, change, () => new());
                break;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync()
    {
        await Drafts.Save(
            Id,
            files =>
            {
                var entries = YamlEntries.Of(Bank, files.Text(Bank));
                Drafts.RequireSame(Drafts.Stamp(entries.TextOf(ItemKey ?? "")), Stamp);
                return files.With(Bank, entries.Remove(ItemKey ?? ""));
            }
        );
        return SeeOther(Here + "/items?saved=true");
    }

    private CourseFiles Written(CourseFiles files, string key)
    {
        var entries = YamlEntries.Of(Bank, files.Text(Bank));
        var lines = Item.ToLines();
        if (IsNew)
        {
            return entries.TextOf(key) is null
                ? files.With(Bank, entries.Add(lines))
                : throw Refusals.PartKeyTaken(key).At("Item.Key");
        }

        Drafts.RequireStamp(entries.TextOf(key), Stamp);
        var before = entries.All.Find(e => e.Key == key) is { } entry ? ItemFields.From(entry.Node) : null;
        return before?.ToLines().SequenceEqual(lines, StringComparer.Ordinal) == true
            ? files
            : files.With(Bank, entries.Replace(key, lines));
    }

    private static void Changed<T>(List<T> rows, string? change, Func<T> more)
    {
        if (change == "add" && rows.Count < ItemFields.MostRows)
        {
            rows.Add(more());
        }
        else if (
            int.TryParse(change, NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            && row < rows.Count
        )
        {
            rows.RemoveAt(row);
        }
    }

    /// <summary>"at-060" → "at-061".</summary>
    private static string NextKey(YamlEntries entries)
    {
        var last = entries.All.Select(e => Numbered().Match(e.Key)).LastOrDefault(m => m.Success);
        if (last is null)
        {
            return "cau-001";
        }

        var digits = last.Groups["number"].Value;
        var number = int.Parse(digits, CultureInfo.InvariantCulture);
        string key;
        do
        {
            number++;
            key =
                last.Groups["name"].Value
                + number.ToString(
                    "D" + digits.Length.ToString(CultureInfo.InvariantCulture),
                    CultureInfo.InvariantCulture
                );
        } while (entries.All.Exists(e => e.Key == key));
        return key;
    }

    [GeneratedRegex(
        "^(?<name>.*-)(?<number>[0-9]{1,6})$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Numbered();
}
