using System.Data.Common;
using System.Threading.Channels;

namespace HocVuSo.Database;

/// <summary>
/// Small durable writes of many people at once. On SQLite the writes that wait share one commit (one flush of the
/// disk), each in its own savepoint, so one that fails takes no other with it. PostgreSQL joins concurrent commits
/// itself, so there each write has its own connection and transaction.
/// A task that completes is on the disk.
/// </summary>
public sealed class GroupCommit : IAsyncDisposable
{
    private const int MostInOne = 128;

    private readonly Engine _engine;
    private readonly Channel<Waiting> _queue = Channel.CreateBounded<Waiting>(4096);
    private readonly Task _worker;

    public GroupCommit(Engine engine)
    {
        _engine = engine;
        _worker = engine.Kind == EngineKind.Sqlite ? Task.Run(Work) : Task.CompletedTask;
    }

    /// <param name="work">Uses only the given transaction and its connection; may run more than never, never twice.</param>
    public async Task<T> Write<T>(Func<DbTransaction, Task<T>> work, CancellationToken cancel = default)
    {
        if (_engine.Kind == EngineKind.Postgres)
        {
            await using var connection = await _engine.Open(cancel);
            await using var transaction = await connection.BeginTransactionAsync(cancel);
            var result = await work(transaction);
            await transaction.CommitAsync(cancel);
            return result;
        }

        var waiting = new Waiting<T>(work);
        await _queue.Writer.WriteAsync(waiting, cancel);
        return await waiting.Done.Task;
    }

    private async Task Work()
    {
        await using var connection = await _engine.Open();
        var batch = new List<Waiting>(MostInOne);
        while (await _queue.Reader.WaitToReadAsync())
        {
            batch.Clear();
            using var gate = await _engine.EnterWrite();
            while (batch.Count < MostInOne && _queue.Reader.TryRead(out var next))
            {
                batch.Add(next);
            }

            try
            {
                await using var transaction = await connection.BeginTransactionAsync();
                foreach (var waiting in batch)
                {
                    await transaction.SaveAsync("one");
                    if (!await waiting.Run(transaction))
                    {
                        await transaction.RollbackAsync("one");
                    }

                    await transaction.ReleaseAsync("one");
                }

                await transaction.CommitAsync();
                batch.ForEach(w => w.Complete());
            }
#pragma warning disable CA1031 // Whatever stopped the commit is each waiting writer's own failure; the loop must go on.
            catch (Exception e)
#pragma warning restore CA1031
            {
                batch.ForEach(w => w.Fail(e));
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _worker;
    }

    private abstract class Waiting
    {
        public abstract Task<bool> Run(DbTransaction transaction);
        public abstract void Complete();
        public abstract void Fail(Exception e);
    }

    private sealed class Waiting<T>(Func<DbTransaction, Task<T>> work) : Waiting
    {
        private T? _result;
        private Exception? _refused;

        public TaskCompletionSource<T> Done { get; } =
            new(TaskCreationOptions.RunContinuationsAsynchronously);

        public override async Task<bool> Run(DbTransaction transaction)
        {
            try
            {
                _result = await work(transaction);
                return true;
            }
#pragma warning disable CA1031 // Handed to the one who asked.
            catch (Exception e)
#pragma warning restore CA1031
            {
                _refused = e;
                return false;
            }
        }

        public override void Complete()
        {
            if (_refused is null)
            {
                Done.SetResult(_result!);
            }
            else
            {
                Done.SetException(_refused);
            }
        }

        public override void Fail(Exception e) => Done.TrySetException(_refused ?? e);
    }
}
