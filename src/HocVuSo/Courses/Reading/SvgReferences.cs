namespace HocVuSo.Courses.Reading;

/// <summary>
/// Which part of a drawing shows which other. What is shown again must not show another again: a few lines of it would
/// become millions of shapes for whoever draws them.
/// </summary>
internal sealed class SvgReferences
{
    private readonly Stack<Part> _open = new();
    private readonly Dictionary<string, Part> _named = new(StringComparer.Ordinal);
    private readonly List<(string Id, int Line, int First)> _doubled = [];
    private readonly List<(Part From, string Id, int Line)> _shown = [];

    public void Begin(string element) =>
        _open.Push(new Part(element, _open.Count == 0 ? null : _open.Peek()));

    public void End() => _open.Pop();

    /// <summary>The open element has this id.</summary>
    public void Name(string id, int line)
    {
        var part = _open.Peek();
        part.Line = line;
        if (!_named.TryAdd(id, part))
        {
            _doubled.Add((id, line, _named[id].Line));
        }
    }

    /// <summary>The open element shows the one of this id: as a copy, a pattern, a mask, a colour.</summary>
    public void Show(string id, int line) => _shown.Add((_open.Peek(), id, line));

    /// <summary>When all is read.</summary>
    public void Judge(string file, Faults faults)
    {
        foreach (var (id, line, first) in _doubled)
        {
            faults.Add(
                file,
                line,
                $"id “{id}” đã đặt ở dòng {first}; mỗi phần của hình phải có id riêng.",
                $"The id “{id}” is given at line {first} already; each part of the picture has its own."
            );
        }

        // A gradient is a colour: it holds no shapes, however many it is led through.
        var copies = _shown
            .Select(s => (s.From, s.Id, s.Line, To: _named.GetValueOrDefault(s.Id)))
            .Where(s => s.To is { IsGradient: false })
            .ToList();
        foreach (var copy in copies)
        {
            for (var part = copy.From; part is { Shows: false }; part = part.Around)
            {
                part.Shows = true;
            }
        }

        foreach (var (_, id, line, _) in copies.Where(c => c.To!.Shows))
        {
            faults.Add(
                file,
                line,
                $"Phần “#{id}” được dùng lại ở đây, mà chính nó cũng dùng lại phần khác; hãy vẽ thẳng phần ấy ra.",
                $"The part “#{id}” is used again here, and itself uses another part again; draw that one out."
            );
        }
    }

    private sealed class Part(string element, Part? around)
    {
        public Part? Around => around;
        public bool IsGradient => element is "linearGradient" or "radialGradient";

        /// <summary>Of its id.</summary>
        public int Line { get; set; }

        /// <summary>It, or something in it, shows another part.</summary>
        public bool Shows { get; set; }
    }
}
