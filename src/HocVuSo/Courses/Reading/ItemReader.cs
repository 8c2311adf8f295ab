namespace HocVuSo.Courses.Reading;

/// <summary>Reads items from YAML: those of a bank, and check questions inside a lesson. See docs/content.md.</summary>
public sealed class ItemReader(Faults faults, IReadOnlyDictionary<string, ContentPicture> pictures)
{
    /// <summary>The bank: keys are unique, every item shows one of the outcomes.</summary>
    public IReadOnlyList<Item> Bank(string file, string text, IReadOnlyCollection<string> outcomes)
    {
        var items = new List<Item>();
        var keys = new Dictionary<string, int>();
        var contents = new Dictionary<string, string>();
        foreach (var map in Yaml.List(file, text, faults))
        {
            var key = map.Key();
            if (!keys.TryAdd(key, map.Line("key")))
            {
                map.Fault(
                    "key",
                    $"Mã “{key}” đã dùng ở dòng {keys[key]}.",
                    $"The key “{key}” is already used in line {keys[key]}."
                );
            }

            var outcome = map.Text("outcome");
            if (outcome.Length > 0 && !outcomes.Contains(outcome))
            {
                map.Fault(
                    "outcome",
                    $"Khóa học không có mục tiêu “{outcome}”.",
                    $"The course has no outcome “{outcome}”."
                );
            }

            var difficulty = map.Whole("difficulty", 1, 3);
            if (Read(map, key, outcome, difficulty) is not { } item)
            {
                continue;
            }

            if (!contents.TryAdd(item.Hash, key))
            {
                map.Fault(
                    null,
                    $"Câu hỏi này giống hệt câu “{contents[item.Hash]}”.",
                    $"This question is the same as “{contents[item.Hash]}”."
                );
            }

            items.Add(item);
        }

        return items;
    }

    /// <summary>A check question: an item without key, outcome and difficulty.</summary>
    public Item? Check(string file, string text, int before, string key) =>
        Yaml.Map(file, text, before, faults) is { } map ? Read(map, key, "", 0) : null;

    private Item? Read(YamlMap map, string key, string outcome, int difficulty)
    {
        var type = map.OneOf<ItemType?>(
            "type",
            ("", null),
            ("single", ItemType.Single),
            ("multiple", ItemType.Multiple),
            ("truefalse", ItemType.TrueFalse),
            ("order", ItemType.Order),
            ("match", ItemType.Match),
            ("number", ItemType.Number),
            ("text", ItemType.Text),
            ("point", ItemType.Point)
        );
        var prompt = map.Prose("prompt");
        var picture = Picture(map);
        var explain = map.Prose("explain", required: false);
        Item? item = type switch
        {
            ItemType.Single => new SingleItem
            {
                Key = key,
                Prompt = prompt,
                Options = Options(map, one: true),
            },
            ItemType.Multiple => new MultipleItem
            {
                Key = key,
                Prompt = prompt,
                Options = Options(map, one: false),
            },
            ItemType.TrueFalse => new TrueFalseItem
            {
                Key = key,
                Prompt = prompt,
                Answer = map.Flag("answer"),
                Why = map.Prose("why"),
            },
            ItemType.Order => new OrderItem
            {
                Key = key,
                Prompt = prompt,
                Entries = Entries(map),
            },
            ItemType.Match => Match(map, key, prompt),
            ItemType.Number => Number(map, key, prompt),
            ItemType.Text => TypedText(map, key, prompt),
            ItemType.Point => Point(map, key, prompt, picture),
            _ => null,
        };
        if (item is null)
        {
            return null;
        }

        map.NothingElse();
        return item with { Outcome = outcome, Difficulty = difficulty, Picture = picture, Explain = explain };
    }

    private ItemPicture? Picture(YamlMap map)
    {
        var alt = map.Text("alt", required: map.Has("picture"));
        var path = map.Text("picture", required: map.Has("alt"));
        if (path.Length == 0)
        {
            return null;
        }

        if (pictures.TryGetValue(path, out var picture))
        {
            return new ItemPicture(path, alt, picture.Width, picture.Height, picture.Hash);
        }

        map.Fault("picture", $"Không có hình “{path}”.", $"There is no picture “{path}”.");
        return null;
    }

    private static List<Option> Options(YamlMap map, bool one)
    {
        var options = new List<Option>();
        foreach (var option in map.Maps("options"))
        {
            options.Add(new(option.Text("text"), option.Flag("correct", false), option.Prose("why")));
            option.NothingElse();
        }

        Distinct(map, "options", options.Select(o => o.Text));
        if (options.Count is < 2 or > 8)
        {
            map.Fault("options", "Cần từ 2 đến 8 phương án trả lời.", "Between 2 and 8 options are needed.");
        }

        var right = options.Count(o => o.Correct);
        if (one && right != 1)
        {
            map.Fault(
                "options",
                $"Câu chọn một phải có đúng một phương án “correct: true”, ở đây có {right}.",
                $"A single choice needs exactly one option with “correct: true”; here are {right}."
            );
        }
        else if (!one && (right == 0 || right == options.Count))
        {
            map.Fault(
                "options",
                "Câu chọn nhiều phải có ít nhất một phương án đúng và ít nhất một phương án sai.",
                "A multiple choice needs at least one right and at least one wrong option."
            );
        }

        return options;
    }

    private static List<string> Entries(YamlMap map)
    {
        var entries = map.Texts("order").Select(e => e.Text).ToList();
        Distinct(map, "order", entries);
        if (entries.Count is < 3 or > 6)
        {
            map.Fault("order", "Cần từ 3 đến 6 mục để sắp xếp.", "Between 3 and 6 entries are needed.");
        }

        return entries;
    }

    private static MatchItem Match(YamlMap map, string key, string prompt)
    {
        var pairs = new List<Pair>();
        foreach (var pair in map.Maps("pairs"))
        {
            pairs.Add(new(pair.Text("left"), pair.Text("right")));
            pair.NothingElse();
        }

        var extra = map.Texts("extra", required: false).Select(e => e.Text).ToList();
        Distinct(map, "pairs", pairs.Select(p => p.Left));
        Distinct(map, "pairs", pairs.Select(p => p.Right).Concat(extra));
        if (pairs.Count is < 2 or > 8)
        {
            map.Fault("pairs", "Cần từ 2 đến 8 cặp để ghép.", "Between 2 and 8 pairs are needed.");
        }

        return new MatchItem
        {
            Key = key,
            Prompt = prompt,
            Pairs = pairs,
            Extra = extra,
        };
    }

    private static NumberItem Number(YamlMap map, string key, string prompt)
    {
        var tolerance = map.Number("tolerance", 0);
        if (tolerance < 0)
        {
            map.Fault("tolerance", "Sai số không được âm.", "The tolerance must not be negative.");
        }

        return new NumberItem
        {
            Key = key,
            Prompt = prompt,
            Answer = map.Number("answer"),
            Tolerance = tolerance,
            Unit = map.Text("unit", required: false),
        };
    }

    private static TextItem TypedText(YamlMap map, string key, string prompt)
    {
        var ignored = map.Texts("ignore", required: false);
        foreach (var other in ignored.Where(i => i.Text is not ("accents" or "case")))
        {
            map.Fault(
                "ignore",
                $"“ignore” chỉ nhận accents và case, không nhận “{other.Text}”.",
                $"“ignore” takes accents and case only, not “{other.Text}”."
            );
        }

        return new TextItem
        {
            Key = key,
            Prompt = prompt,
            Accept = [.. map.Texts("accept").Select(a => a.Text)],
            IgnoreAccents = ignored.Any(i => i.Text == "accents"),
            IgnoreCase = ignored.Any(i => i.Text == "case"),
        };
    }

    private static PointItem Point(YamlMap map, string key, string prompt, ItemPicture? picture)
    {
        if (picture is null && !map.Has("picture"))
        {
            map.Fault(null, "Câu bấm vào hình phải có “picture”.", "A point question needs a “picture”.");
        }

        var areas = new List<Area>();
        foreach (var area in map.Maps("areas"))
        {
            var read = new Area(
                (double)area.Number("x"),
                (double)area.Number("y"),
                (double)area.Number("w"),
                (double)area.Number("h"),
                area.Flag("correct", false),
                area.Text("label"),
                area.Prose("why")
            );
            area.NothingElse();
            if (
                read is not { X: >= 0, Y: >= 0, Width: > 0, Height: > 0 }
                || read.X + read.Width > 100
                || read.Y + read.Height > 100
            )
            {
                area.Fault(
                    null,
                    "Vùng này nằm ngoài hình; x, y, w, h tính bằng phần trăm của hình, từ 0 đến 100.",
                    "This area lies outside the picture; x, y, w, h are percent of the picture, 0 to 100."
                );
            }

            if (areas.FindIndex(a => a.Holds(read.MiddleX, read.MiddleY)) is >= 0 and var under)
            {
                area.Fault(
                    null,
                    $"Giữa vùng này nằm trong vùng thứ {under + 1}; hãy tách hai vùng ra.",
                    $"The middle of this area lies inside area {under + 1}; keep them apart."
                );
            }

            areas.Add(read);
        }

        Distinct(map, "areas", areas.Select(a => a.Label));
        if (areas.Count is < 2 or > 12 || areas.TrueForAll(a => a.Correct) || !areas.Exists(a => a.Correct))
        {
            map.Fault(
                "areas",
                "Cần từ 2 đến 12 vùng, trong đó có ít nhất một vùng đúng và một vùng sai.",
                "Between 2 and 12 areas are needed, at least one right and one wrong."
            );
        }

        return new PointItem
        {
            Key = key,
            Prompt = prompt,
            Areas = areas,
        };
    }

    private static void Distinct(YamlMap map, string name, IEnumerable<string> texts)
    {
        var twice = texts
            .Where(t => t.Length > 0)
            .GroupBy(Fold.Tidy, StringComparer.Ordinal)
            .FirstOrDefault(g => g.Skip(1).Any());
        if (twice is not null)
        {
            map.Fault(name, $"“{twice.Key}” có hai lần.", $"“{twice.Key}” stands there twice.");
        }
    }
}
