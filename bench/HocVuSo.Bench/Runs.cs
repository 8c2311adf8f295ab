namespace HocVuSo.Bench;

/// <summary>The loads, each on the same running program.</summary>
public sealed class Runs(
    ServerProcess program,
    IReadOnlyList<Learner> learners,
    int connections,
    TimeSpan measured
)
{
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);

    /// <summary>A page of the same host that does nothing.</summary>
    public Task<LoadResult> Hello()
    {
        var hello = RawRequest.Get("/health/hello");
        return Run(_ => hello, 200);
    }

    /// <summary>
    /// Each connection is a learner who answers question after question, then the next learner. When all are through, the
    /// first ones change their answers: just as much work, for a changed answer is a row and a record too.
    /// </summary>
    public Task<LoadResult> Answer()
    {
        var mine = Shares();
        var at = new int[connections];
        return Run(
            c =>
            {
                var questions = mine[c][0].Answers.Count;
                var turn = at[c]++;
                var learner = mine[c][turn / questions % mine[c].Count];
                return learner.Answer(
                    turn % questions + 1,
                    second: turn / questions / mine[c].Count % 2 == 1
                );
            },
            303
        );
    }

    /// <summary>All twenty answers of an attempt in one request.</summary>
    public Task<LoadResult> AnswerAll()
    {
        var mine = Shares();
        var at = new int[connections];
        return Run(
            c =>
            {
                var turn = at[c]++;
                // The answers given one by one before were the first ones.
                return mine[c][turn % mine[c].Count].AnswerAll(second: turn / mine[c].Count % 2 == 0);
            },
            303
        );
    }

    /// <summary>Pages read by signed-in learners, each going through all of them; "{attempt}" is the learner's own.</summary>
    public Task<LoadResult> Pages(IReadOnlyList<string> paths)
    {
        // Each learner starts elsewhere: they do not all read the same page at one time.
        var at = Enumerable.Range(0, connections).ToArray();
        return Run(
            c =>
            {
                var learner = learners[c % learners.Count];
                var path = paths[at[c]++ % paths.Count]
                    .Replace("{attempt}", learner.AttemptId.ToString(), StringComparison.Ordinal);
                return RawRequest.Get(path, learner.Cookies);
            },
            200
        );
    }

    /// <summary>Strangers who check confirmations, each another one each time.</summary>
    public Task<LoadResult> Verify(IReadOnlyList<string> codes)
    {
        var at = Enumerable.Range(0, connections).ToArray();
        return Run(
            c =>
            {
                var code = codes[at[c] % codes.Count];
                at[c] += connections;
                return RawRequest.Get($"/c/{code}");
            },
            200
        );
    }

    /// <summary>An officer who looks at one board after the other, on so many connections.</summary>
    public Task<LoadResult> Boards(Province province, int looking)
    {
        var at = Enumerable.Range(0, looking).ToArray();
        return Load.Run(
            program.Address,
            looking,
            WarmUp,
            measured,
            c => RawRequest.Get(province.Boards[at[c]++ % province.Boards.Count], province.Officer),
            200
        );
    }

    /// <summary>One stranger who looks for places by name, with accents and without, rare names and frequent ones.</summary>
    public Task<LoadResult> Find()
    {
        string[] names =
        [
            "tam ky",
            "Tam Kỳ",
            "hoi an",
            "Tân An",
            "phu",
            "an",
            "xa binh",
            "Trà My",
            "zzzz",
            "q",
        ];
        var at = 0;
        return Load.Run(
            program.Address,
            1,
            WarmUp,
            measured,
            _ => RawRequest.Get("/places?q=" + Uri.EscapeDataString(names[at++ % names.Length])),
            200
        );
    }

    private Task<LoadResult> Run(Func<int, byte[]?> next, int expected) =>
        Load.Run(program.Address, connections, WarmUp, measured, next, expected);

    private List<List<Learner>> Shares() =>
        [
            .. Enumerable
                .Range(0, connections)
                .Select(c => learners.Where((_, i) => i % connections == c).ToList()),
        ];
}
