using HocVuSo.Database;
using HocVuSo.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Record = HocVuSo.Records.Record;

namespace HocVuSo.Tests.Records;

public sealed class RecordLogTests
{
    [Theory, BothEngines]
    public async Task A_record_that_comes_twice_is_there_once_as_it_was_first(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var person = Guid.CreateVersion7();
        var first = Answered(person, 1, "{\"score\":1}");
        var again = Answered(person, 1, "{\"score\":0}");
        var other = Answered(person, 2, null);

        await app.InDb(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            Assert.Equal(1, await RecordLog.Append(db, first));
            Assert.Equal(1, await RecordLog.Append(db, again, other));
            await transaction.CommitAsync();
        });

        var there = await app.InDb(db =>
            db.Records.Where(r => r.PersonId == person).OrderBy(r => r.ObjectId).ToListAsync()
        );
        Assert.Equivalent(new[] { first, other }, there, strict: true);
        Assert.All(there, r => Assert.Equal(DateTimeKind.Utc, r.At.Kind));
    }

    [Theory, BothEngines]
    public async Task What_is_rolled_back_leaves_no_record(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var person = Guid.CreateVersion7();
        var group = app.App.Services.GetRequiredService<GroupCommit>();

        await Assert.ThrowsAsync<InvalidOperationException>(() =>
            group.Write<int>(async transaction =>
            {
                await RecordLog.Append(transaction, Answered(person, 1, null));
                throw new InvalidOperationException("stop");
            })
        );
        await group.Write(transaction => RecordLog.Append(transaction, Answered(person, 2, null)));

        var there = await app.InDb(db => db.Records.Where(r => r.PersonId == person).ToListAsync());
        Assert.Equal("courses/thu/items/i-2", Assert.Single(there).ObjectId);
    }

    [Theory, BothEngines]
    public async Task A_record_is_not_written_outside_a_transaction(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);

        await app.InDb(db =>
            Assert.ThrowsAsync<InvalidOperationException>(() =>
                RecordLog.Append(db, Answered(Guid.CreateVersion7(), 1, null))
            )
        );
    }

    [Fact]
    public async Task On_postgres_a_month_is_a_part_of_its_own_and_early_rows_are_moved_into_it()
    {
        await using var app = await TestApp.Fresh(EngineKind.Postgres);
        var person = Guid.CreateVersion7();
        var group = app.App.Services.GetRequiredService<GroupCommit>();
        var early = Answered(person, 1, null, new DateOnly(2026, 3, 31));
        await group.Write(t => RecordLog.Append(t, early, Answered(person, 2, null)));
        Assert.Equal(["records_2025_09", "records_default"], await PartsOf(app, person));

        app.Clock.Advance(TimeSpan.FromDays(90));
        var partitions = app.App.Services.GetRequiredService<Partitions>();
        await Task.WhenAll(partitions.Ensure(), partitions.Ensure());

        Assert.Equal(["records_2025_09", "records_2026_03"], await PartsOf(app, person));
        Assert.Equal(0, await group.Write(t => RecordLog.Append(t, early)));
    }

    private static Task<List<string>> PartsOf(TestApp app, Guid person) =>
        app.InDb(db =>
            db.Database.SqlQuery<string>(
                    $"""SELECT tableoid::regclass::text AS "Value" FROM records WHERE person_id = {person} ORDER BY 1"""
                )
                .ToListAsync()
        );

    private static Record Answered(Guid person, int n, string? result, DateOnly? day = null) =>
        new()
        {
            Id = RecordId.For("test", person.ToString(), $"{n}"),
            Day = day ?? new DateOnly(2025, 9, 22),
            PersonId = person,
            ByAccountId = n == 1 ? Guid.CreateVersion7() : null,
            Verb = "answered",
            ObjectId = $"courses/thu/items/i-{n}",
            Result = result,
            At = new DateTime(2025, 9, 22, 1, 0, n, DateTimeKind.Utc),
        };
}
