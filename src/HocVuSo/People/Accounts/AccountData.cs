using HocVuSo.Database;
using HocVuSo.People.Accounts.Cards;
using HocVuSo.People.Mine;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Accounts;

/// <summary>What is kept about a person's ways to sign in, for the person to take away.</summary>
public static class AccountData
{
    public static async Task<PersonDataTable> Accounts(Db db, IReadOnlyList<Guid> people)
    {
        var (passkeys, cards) = (db.Set<IdentityUserPasskey<Guid>>(), db.Cards);
        var accounts = await Of(db, people)
            .OrderBy(a => a.CreatedAt)
            .ThenBy(a => a.Id)
            .Select(a => new
            {
                a.UserName,
                a.DisplayName,
                ByPhone = a.PhoneIndex != null,
                HasPassword = a.PasswordHash != null,
                a.TwoFactorEnabled,
                Passkeys = passkeys.Count(p => p.UserId == a.Id),
                Cards = cards.Count(c => c.AccountId == a.Id),
                a.CreatedAt,
                a.ClosedAt,
            })
            .ToListAsync();
        return new(
            "accounts",
            new("Tài khoản", "Account"),
            [
                ("name", new("Tên đăng nhập", "Sign-in name")),
                ("shownAs", new("Tên hiển thị", "Shown as")),
                ("signsInByPhone", new("Đăng nhập bằng số điện thoại", "Signs in by phone number")),
                ("hasPassword", new("Có mật khẩu", "Has a password")),
                ("secondFactor", new("Xác thực hai bước", "Second factor")),
                ("passkeys", new("Số khóa truy cập", "Passkeys")),
                ("cards", new("Số thẻ đăng nhập đã in", "Cards printed")),
                ("since", new("Mở lúc", "Opened at")),
                ("closedAt", new("Đóng lúc", "Closed at")),
            ],
            [
                .. accounts.Select(a =>
                    new object?[]
                    {
                        a.UserName,
                        a.DisplayName,
                        a.ByPhone,
                        a.HasPassword,
                        a.TwoFactorEnabled,
                        a.Passkeys,
                        a.Cards,
                        a.CreatedAt,
                        a.ClosedAt,
                    }
                ),
            ]
        );
    }

    public static async Task<PersonDataTable> Roles(Db db, IReadOnlyList<Guid> people)
    {
        var accounts = Of(db, people);
        var organisations = db.Organisations;
        var grants = await db
            .Grants.AsNoTracking()
            .Where(g => accounts.Any(a => a.Id == g.AccountId))
            .OrderBy(g => g.From)
            .ThenBy(g => g.Id)
            .Select(g => new
            {
                g.Role,
                g.UnitId,
                Organisation = organisations
                    .Where(o => o.Id == g.OrganisationId)
                    .Select(o => o.Name)
                    .FirstOrDefault(),
                g.From,
                g.To,
            })
            .ToListAsync();
        var units = await UnitNames.Of(
            db,
            grants.Where(g => g.UnitId is not null).Select(g => g.UnitId!.Value)
        );
        return new(
            "roles",
            new("Nhiệm vụ", "Roles"),
            [
                ("role", new("Nhiệm vụ", "Role")),
                ("over", new("Nơi phụ trách", "Over")),
                ("from", new("Từ ngày", "From")),
                ("to", new("Đến hết ngày", "Until")),
            ],
            [
                .. grants.Select(g =>
                    new object?[]
                    {
                        g.Role.Label,
                        g.UnitId is { } unit ? units.GetValueOrDefault(unit) : g.Organisation,
                        g.From,
                        g.To,
                    }
                ),
            ]
        );
    }

    public static Task<PersonDataTable> Sessions(Db db, IReadOnlyList<Guid> people)
    {
        var accounts = Of(db, people);
        return Task.FromResult(
            new PersonDataTable(
                "sessions",
                new("Các lần đăng nhập", "Sign-ins"),
                [
                    ("at", new("Đăng nhập lúc", "Signed in at")),
                    ("lastSeen", new("Dùng lần cuối lúc", "Last used at")),
                    ("endedAt", new("Kết thúc lúc", "Ended at")),
                    ("device", new("Thiết bị", "Device")),
                    ("network", new("Mạng", "Network")),
                ],
                db.Sessions.AsNoTracking()
                    .Where(s => accounts.Any(a => a.Id == s.AccountId))
                    .OrderBy(s => s.CreatedAt)
                    .ThenBy(s => s.Id)
                    .AsAsyncEnumerable()
                    .Select(s =>
                        new object?[] { s.CreatedAt, s.LastSeenAt, s.EndedAt, s.Device, s.AddressPrefix }
                    )
            )
        );
    }

    private static IQueryable<Account> Of(Db db, IReadOnlyList<Guid> people) =>
        db.Set<Account>().AsNoTracking().Where(a => a.PersonId != null && people.Contains(a.PersonId.Value));
}
