using HocVuSo.Database;
using HocVuSo.People.Accounts.Cards;
using HocVuSo.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Accounts;

/// <summary>One's own account: how one signs in, and where one is signed in.</summary>
[SignedIn]
public sealed class MineModel(Db db, Viewer viewer, Sessions sessions, TimeProvider clock) : FormPage
{
    private const int MostShown = 50;

    public Ways Mine { get; private set; } = null!;
    public IReadOnlyList<Row> Sessions { get; private set; } = [];

    /// <summary>What was just done, from the address: "password", "phone" or nothing.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    public override async Task Load()
    {
        var passkeys = db.Set<Microsoft.AspNetCore.Identity.IdentityUserPasskey<Guid>>();
        var cards = db.Cards.Working();
        Mine = await db
            .Accounts.Where(a => a.Id == viewer.AccountId)
            .Select(a => new Ways(
                viewer.Name,
                a.PasswordHash == null ? null : a.UserName,
                a.PhoneIndex != null,
                a.TwoFactorEnabled,
                passkeys.Count(p => p.UserId == a.Id),
                cards.Where(c => c.AccountId == a.Id).Select(c => (DateTime?)c.CreatedAt).SingleOrDefault()
            ))
            .SingleAsync();
        var longest = clock.Now() - Session.Longest;
        Sessions = await db
            .Sessions.Where(s =>
                s.AccountId == viewer.AccountId && s.EndedAt == null && s.CreatedAt > longest
            )
            .OrderByDescending(s => s.LastSeenAt)
            .ThenBy(s => s.Id)
            .Take(MostShown)
            .Select(s => new Row(
                s.Id,
                s.Device,
                s.AddressPrefix,
                s.CreatedAt,
                s.LastSeenAt,
                s.Id == viewer.SessionId
            ))
            .ToListAsync();
    }

    public async Task<IActionResult> OnPostEnd(Guid session)
    {
        await sessions.End(db, viewer.AccountId, session);
        return LocalRedirect("/account");
    }

    public async Task<IActionResult> OnPostSignOutEverywhere()
    {
        await sessions.EndAll(db, viewer.AccountId);
        await HttpContext.SignOutAsync(SessionHandler.Scheme);
        return LocalRedirect("/sign-in");
    }

    /// <param name="AccountName">Null while no password is set.</param>
    public sealed record Ways(
        string Name,
        string? AccountName,
        bool Phone,
        bool SecondFactor,
        int Passkeys,
        DateTime? CardPrintedAt
    );

    public sealed record Row(
        Guid Id,
        string Device,
        string AddressPrefix,
        DateTime Since,
        DateTime LastSeen,
        bool IsThis
    );
}
