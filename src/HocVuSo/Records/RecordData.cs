using HocVuSo.Database;
using HocVuSo.People.Mine;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Records;

/// <summary>The records of a person, for the person to take away.</summary>
public static class RecordData
{
    public static Task<PersonDataTable> Of(Db db, IReadOnlyList<Guid> people) =>
        Task.FromResult(
            new PersonDataTable(
                "records",
                new("Nhật ký học tập", "Learning records"),
                [
                    ("at", new("Lúc", "At")),
                    ("verb", new("Việc", "Deed")),
                    ("object", new("Về", "About")),
                    ("result", new("Kết quả", "Result")),
                ],
                db.Records.Where(r => people.Contains(r.PersonId))
                    .OrderBy(r => r.Day)
                    .ThenBy(r => r.At)
                    .ThenBy(r => r.Id)
                    .AsAsyncEnumerable()
                    .Select(r =>
                        new object?[]
                        {
                            r.At,
                            r.Verb,
                            r.ObjectId,
                            // Whether an answer is right is told when the test's rules say so: else this file were its key.
                            // What was answered stands in the tables of tests and lessons, in words.
                            r.Verb == "answered"
                                ? null
                                : r.Result,
                        }
                    )
            )
        );
}
