using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Mine;

/// <summary>
/// One table of what is kept about a person, for taking away: the key of a column for machines, its label for people.
/// Rows are read while they are written, one table after the other: memory does not grow with a long life.
/// </summary>
public sealed record PersonDataTable(
    string Key,
    Text Title,
    IReadOnlyList<(string Key, Text Label)> Columns,
    IAsyncEnumerable<object?[]> Rows
)
{
    /// <summary>A short one, in hand already.</summary>
    public PersonDataTable(
        string key,
        Text title,
        IReadOnlyList<(string Key, Text Label)> columns,
        IReadOnlyList<object?[]> rows
    )
        : this(key, title, columns, rows.ToAsyncEnumerable()) { }
}

/// <summary>
/// What a higher feature keeps about a person (all ids of one: the record that stands, and those merged into it).
/// Registered in wiring, <c>services.AddSingleton&lt;PersonDataPart&gt;(…)</c>, because People may not know who keeps what.
/// </summary>
public delegate Task<PersonDataTable> PersonDataPart(Db db, IReadOnlyList<Guid> personIds);

/// <summary>All that is kept about one person, in full.</summary>
public sealed class PersonData(Db db, Vault vault, IEnumerable<PersonDataPart> parts, TimeProvider clock)
{
    public async Task<IReadOnlyList<PersonDataTable>> Of(Guid person)
    {
        var records = await db
            .People.AsNoTracking()
            .OneWith(person)
            .OrderBy(p => p.MergedIntoId != null)
            .ThenBy(p => p.Id)
            .ToListAsync();
        var ids = records.ConvertAll(p => p.Id);
        var view = await PersonView.Of(db, records[0], vault, clock.Today());
        var tables = new List<PersonDataTable>
        {
            Person(records),
            Homes(view),
            Memberships(view),
            Groups(view),
            await Requests(ids),
            Seen(ids),
        };
        foreach (var part in parts)
        {
            tables.Add(await part(db, ids));
        }

        return tables;
    }

    private PersonDataTable Person(List<Person> records) =>
        new(
            "person",
            new("Hồ sơ", "Record"),
            [
                ("name", new("Họ và tên", "Name")),
                ("born", new("Ngày sinh", "Born")),
                ("sex", new("Giới tính", "Sex")),
                ("citizenId", new("Số định danh", "Identification number")),
                ("phone", new("Điện thoại", "Phone")),
                ("since", new("Lập hồ sơ lúc", "Added at")),
                ("synthetic", new("Dữ liệu mô phỏng", "Synthetic data")),
            ],
            [
                .. records.Select(p =>
                    new object?[]
                    {
                        p.FullName,
                        p.Birth?.ToString(),
                        p.Sex?.Label,
                        p.OpenCitizenId(vault)?.Digits,
                        p.OpenPhone(vault)?.National,
                        p.CreatedAt,
                        p.Synthetic,
                    }
                ),
            ]
        );

    private static PersonDataTable Homes(PersonView view) =>
        new(
            "homes",
            new("Nơi ở", "Homes"),
            [
                ("place", new("Nơi", "Place")),
                ("from", new("Từ ngày", "From")),
                ("to", new("Đến hết ngày", "Until")),
            ],
            [.. view.Homes.Select(h => new object?[] { h.Place, h.From, h.To })]
        );

    private static PersonDataTable Memberships(PersonView view) =>
        new(
            "memberships",
            new("Tổ chức", "Organisations"),
            [
                ("organisation", new("Tổ chức", "Organisation")),
                ("role", new("Vai trò", "Role")),
                ("from", new("Từ ngày", "From")),
                ("to", new("Đến hết ngày", "Until")),
            ],
            [.. view.Memberships.Select(m => new object?[] { m.Organisation, m.Role.Label, m.From, m.To })]
        );

    private static PersonDataTable Groups(PersonView view) =>
        new(
            "groups",
            new("Nhóm", "Groups"),
            [
                ("group", new("Nhóm", "Group")),
                ("from", new("Từ ngày", "From")),
                ("reason", new("Lý do", "Reason")),
            ],
            [.. view.Groups.Select(g => new object?[] { g.Group.Label, g.From, g.Reason })]
        );

    private async Task<PersonDataTable> Requests(List<Guid> ids)
    {
        var requests = await db
            .ErasureRequests.AsNoTracking()
            .Where(r => ids.Contains(r.PersonId))
            .OrderBy(r => r.AskedAt)
            .ThenBy(r => r.Id)
            .ToListAsync();
        return new(
            "erasureRequests",
            new("Yêu cầu xóa", "Erasure requests"),
            [
                ("askedAt", new("Yêu cầu lúc", "Asked at")),
                ("state", new("Tình trạng", "State")),
                ("answer", new("Trả lời", "Answer")),
            ],
            [.. requests.Select(r => new object?[] { r.AskedAt, r.State.Label, r.Answer })]
        );
    }

    private PersonDataTable Seen(List<Guid> ids) =>
        new(
            "seenBy",
            new("Ai đã xem hoặc sửa", "Who saw or changed it"),
            [
                ("at", new("Lúc", "At")),
                ("who", new("Ai", "Who")),
                ("where", new("Nơi phụ trách", "Area")),
                ("action", new("Việc", "Deed")),
            ],
            AllSeen(ids)
                .Select(s =>
                    new object?[] { s.At, s.Role is { } role ? role.Label : null, s.Area, s.Action.Label }
                )
        );

    private async IAsyncEnumerable<SeenBy> AllSeen(List<Guid> ids)
    {
        const int portion = 500;
        IReadOnlyList<SeenBy> seen;
        AuditCursor? before = null;
        do
        {
            seen = await SeenBy.Read(db, ids, null, before, portion);
            foreach (var one in seen)
            {
                yield return one;
            }

            before = seen.Count > 0 ? seen[^1].Cursor : null;
        } while (seen.Count == portion);
    }
}
