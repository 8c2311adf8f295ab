using System.Collections.Concurrent;
using System.Net.Sockets;
using HocVuSo.Assessments;
using HocVuSo.Bench;
using HocVuSo.Database;
using HocVuSo.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.Durability;

/// <summary>The program is killed without warning while learners answer, as when the power fails in a school hall.</summary>
public sealed class AnswersSurviveTests
{
    private const int People = 40;
    private static readonly int[] KillAfter = [150, 450];
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "hocvuso.dll");

    [Theory, BothEngines]
    public async Task Every_acknowledged_answer_is_there_once_after_kill_9(EngineKind engine)
    {
        Assert.SkipWhen(
            engine == EngineKind.Postgres && TestApp.PostgresServer is null,
            "HOCVUSO_TEST_POSTGRES names no server (./test starts one)."
        );
        await using var trial = await Trial.New(
            engine == EngineKind.Postgres ? TestApp.PostgresServer : null
        );
        var learners = await trial.With(services => Learners.Prepare(services, People));
        var load = new AnswerLoad(learners);

        foreach (var limit in KillAfter)
        {
            using var server = await trial.Start(Program);
            await load.OpenForms(server);
            var answering = load.Run(server);
            while (load.Acknowledged.Count < limit)
            {
                Assert.False(answering.IsCompleted, "The load ended before the program was killed.");
                await Task.Delay(1);
            }

            await server.Kill();
            await answering;
            Assert.InRange(load.Acknowledged.Count, limit, People * 20 - 1);

            await trial.With(async services =>
            {
                await load.AssertStored(services);
                return true;
            });
        }

        // Started once more, the learners send again what they had no answer to, and come to the end.
        using (var server = await trial.Start(Program))
        {
            await load.Run(server);
        }

        Assert.Equal(People * 20, load.Acknowledged.Count);
        await trial.With(async services =>
        {
            await load.AssertStored(services);
            return true;
        });
    }

    /// <summary>Learners who each answer question after question, and what the program has told them it took.</summary>
    private sealed class AnswerLoad(IReadOnlyList<Learner> learners)
    {
        private readonly int[] _next = [.. Enumerable.Repeat(1, learners.Count)];

        public ConcurrentDictionary<(Guid Attempt, int Number), bool> Acknowledged { get; } = new();

        public async Task OpenForms(ServerProcess server)
        {
            using var connection = await RawConnection.Open(server.Address);
            foreach (var learner in learners)
            {
                if (learner.Token.Length == 0)
                {
                    await learner.OpenForm(connection);
                }
            }
        }

        /// <summary>Goes on until all is answered or the program is gone.</summary>
        public Task Run(ServerProcess server) =>
            Task.WhenAll(
                Enumerable
                    .Range(0, learners.Count)
                    .Select(i =>
                        Task.Run(async () =>
                        {
                            try
                            {
                                using var connection = await RawConnection.Open(server.Address);
                                await AnswerAll(connection, i);
                            }
                            catch (Exception gone) when (gone is SocketException or IOException)
                            {
                                // What was on its way is sent again next time.
                            }
                        })
                    )
            );

        private async Task AnswerAll(RawConnection connection, int i)
        {
            var learner = learners[i];
            for (; _next[i] <= learner.Answers.Count; _next[i]++)
            {
                Assert.Equal(303, await connection.Send(learner.Answer(_next[i], second: false)));
                Assert.True(Acknowledged.TryAdd((learner.AttemptId, _next[i]), true));
            }
        }

        /// <summary>Each acknowledged answer once, with its record; of the others at most the one that was on its way.</summary>
        public async Task AssertStored(IServiceProvider services)
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            var answers = await db.Answers.AsNoTracking().ToListAsync();
            Assert.All(answers, a => Assert.Equal(1, a.Revision));
            var stored = answers.Select(a => (a.AttemptId, a.Number)).ToHashSet();
            Assert.Equal(answers.Count, stored.Count);
            Assert.Empty(Acknowledged.Keys.Except(stored));
            var onTheirWay = learners.Select((l, i) => (l.AttemptId, _next[i])).ToHashSet();
            Assert.Empty(stored.Except(Acknowledged.Keys).Except(onTheirWay));

            var records = await db.Set<HocVuSo.Records.Record>()
                .Where(r => r.Verb == "answered")
                .Select(r => r.Id)
                .ToListAsync();
            Assert.Equal(
                answers
                    .Select(a => RecordId.For("answered", a.AttemptId.ToString(), $"{a.Number}", "1"))
                    .Order(),
                records.Order()
            );
        }
    }
}
