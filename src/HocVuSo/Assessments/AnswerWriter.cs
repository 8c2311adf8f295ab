using System.Threading.Channels;
using HocVuSo.Courses;
using HocVuSo.Database;
using HocVuSo.Records;

namespace HocVuSo.Assessments;

/// <summary>What one request asks to be taken.</summary>
/// <param name="Number">Of the only question that may be answered; null = of several.</param>
/// <param name="Read">Turns what was sent into responses, once it is known which questions these are.</param>
/// <param name="At">When it arrived.</param>
internal sealed record AnswerRequest(
    Guid AttemptId,
    Guid PersonId,
    Guid? AccountId,
    int? Number,
    Func<Attempt, Course, IReadOnlyList<(int Number, Response Response)>> Read,
    DateTime At
);

/// <summary>
/// Takes the answers of many learners together: what waits is read with one statement, marked in memory, and written with
/// one statement for the answers and one for their records, in one transaction. Each request is told when that has been
/// committed; one that is refused takes no other with it.
/// </summary>
public sealed class AnswerWriter : IAsyncDisposable
{
    private const int MostInOne = 64;

    private readonly GroupCommit _group;
    private readonly CourseLibrary _library;
    private readonly Channel<Waiting> _queue = Channel.CreateBounded<Waiting>(4096);
    private readonly Task _workers;

    public AnswerWriter(Engine engine, GroupCommit group, CourseLibrary library)
    {
        (_group, _library) = (group, library);
        // While PostgreSQL flushes one commit the next is on its way; SQLite has one writer anyway.
        var workers = engine.Kind == EngineKind.Postgres ? 3 : 1;
        _workers = Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(Work)));
    }

    /// <returns>How many answers were new, or -1 when the attempt's time is over; and the attempt.</returns>
    internal async Task<(int Taken, Attempt Attempt)> Write(AnswerRequest request)
    {
        var waiting = new Waiting(request);
        await _queue.Writer.WriteAsync(waiting);
        return await waiting.Done.Task;
    }

    private async Task Work()
    {
        var batch = new List<Waiting>(MostInOne);
        while (await _queue.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < MostInOne && _queue.Reader.TryRead(out var next))
            {
                batch.Add(next);
            }

            if (batch.Count > 0 && await TryCommit(batch) is { } failure)
            {
                await OneByOne(batch, failure);
            }
        }
    }

    /// <summary>The statement of many failed as a whole: whoever is at fault fails alone.</summary>
    private async Task OneByOne(List<Waiting> batch, Exception failure)
    {
        foreach (var waiting in batch)
        {
            var alone = batch.Count == 1 ? failure : await TryCommit([waiting]);
            if (alone is not null)
            {
                waiting.Done.SetException(alone);
            }
        }
    }

    private async Task<Exception?> TryCommit(List<Waiting> batch)
    {
        try
        {
            await _group.Write(async transaction =>
            {
                var known = await AnswerLog.Lock(transaction, batch.ConvertAll(w => w.Request));
                var (answers, records) = (new List<Answer>(batch.Count), new List<Record>(batch.Count));
                foreach (var waiting in batch)
                {
                    Take(waiting, known, answers, records);
                }

                await AnswerLog.Append(transaction, answers, records);
                return true;
            });
        }
#pragma warning disable CA1031 // Handed to those who asked.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return e;
        }

        batch.ForEach(w => w.Complete());
        return null;
    }

    private void Take(Waiting waiting, AnswerLog.Known known, List<Answer> answers, List<Record> records)
    {
        waiting.Refused = null;
        try
        {
            var request = waiting.Request;
            var attempt = known.AttemptOf(request) ?? throw Refusals.NoSuchAttempt();
            if (attempt.IsOverdue(request.At))
            {
                waiting.Result = (-1, attempt);
                return;
            }

            var version = _library.Get(attempt.CourseHash);
            // All are read before the first is taken: what is refused is refused whole.
            var taken = new List<Answer>();
            foreach (var (number, response) in request.Read(attempt, version))
            {
                var before = known.Last(attempt.Id, number);
                if (
                    attempt.Answer(number, response, before, version, request.AccountId, request.At) is
                    { } answer
                )
                {
                    taken.Add(answer);
                }
            }

            foreach (var answer in taken)
            {
                known.Add(answer);
                answers.Add(answer);
                records.Add(Attempts.Said(attempt, answer));
            }

            waiting.Result = (taken.Count, attempt);
        }
#pragma warning disable CA1031 // Handed to the one who asked.
        catch (Exception e)
#pragma warning restore CA1031
        {
            waiting.Refused = e;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _workers;
    }

    private sealed class Waiting(AnswerRequest request)
    {
        public AnswerRequest Request => request;
        public (int Taken, Attempt Attempt) Result { get; set; }
        public Exception? Refused { get; set; }

        public TaskCompletionSource<(int Taken, Attempt Attempt)> Done { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Complete()
        {
            if (Refused is null)
            {
                Done.SetResult(Result);
            }
            else
            {
                Done.SetException(Refused);
            }
        }
    }
}
