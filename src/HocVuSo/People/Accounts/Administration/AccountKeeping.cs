using System.Security.Cryptography;
using HocVuSo.Database;
using HocVuSo.People.Accounts.Cards;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Accounts.Administration;

/// <summary>
/// Opens, closes and repairs accounts, gives and ends roles: for the pages and for the command line, which both make
/// sure first that it may be done. In the caller's transaction.
/// </summary>
public sealed class AccountKeeping(
    Db db,
    UserManager<Account> users,
    Passwords passwords,
    SecondFactor secondFactor,
    Sessions sessions,
    Audit audit,
    TimeProvider clock
)
{
    /// <summary>Twelve letters and digits that are read out and typed without doubt: "bkhm-7392-tvxz".</summary>
    public static string RandomPassword() =>
        string.Join(
            '-',
            Enumerable
                .Range(0, 3)
                .Select(_ => RandomNumberGenerator.GetString("bcfghjkmnpqrstvxz23456789", 4))
        );

    /// <param name="first">The password is given out: at the first sign-in another is chosen.</param>
    public async Task<Account> Open(
        AccountName name,
        string displayName,
        Guid? person,
        string password,
        bool first
    )
    {
        if (await users.FindByNameAsync(name.Value) is not null)
        {
            throw Refusals.NameTaken();
        }

        if (person is not null && await db.Accounts.AnyAsync(a => a.PersonId == person))
        {
            throw Refusals.PersonHasAccount();
        }

        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            UserName = name.Value,
            DisplayName = displayName,
            PersonId = person,
            CreatedAt = clock.Now(),
        };
        Passwords.Sure(await users.CreateAsync(account));
        await SetPassword(account, password, first);
        await Note(AuditAction.AccountOpened, account);
        return account;
    }

    public async Task<Grant> Give(Account account, Role role, int? unit, Guid? organisation, Days days)
    {
        var today = clock.Today();
        if (
            await db.Grants.AnyAsync(g =>
                g.AccountId == account.Id
                && g.Role == role
                && g.UnitId == unit
                && g.OrganisationId == organisation
                && (g.To == null || g.To >= today)
            )
        )
        {
            throw Refusals.RoleHeldAlready();
        }

        if (role != Role.Learner && !await db.WithDuty([account.Id], today).AnyAsync())
        {
            await EndFormerWaysIn(account);
        }

        var grant = new Grant
        {
            Id = Guid.CreateVersion7(),
            AccountId = account.Id,
            Role = role,
            UnitId = unit,
            OrganisationId = organisation,
            From = days.From,
            To = days.To,
        };
        db.Grants.Add(grant);
        await db.SaveChangesAsync();
        await Note(AuditAction.RoleGiven, account, Detail(grant));
        sessions.Forget(account.Id);
        return grant;
    }

    /// <summary>
    /// Whoever could open the account of a learner (a borrowed device, a card that another printed) must not open it
    /// once it has a duty: its first one ends the card, the passkeys and every session. An account that ever had a card
    /// also loses what may have been set with it, the password, phone number and second factor; only a password that
    /// was given out since and not changed yet stays.
    /// </summary>
    private async Task EndFormerWaysIn(Account account)
    {
        var passkeys = await users.GetPasskeysAsync(account);
        var hadCard = await db.Cards.AnyAsync(c => c.AccountId == account.Id);
        if (hadCard)
        {
            await db.EndCards([account.Id], clock.Now());
            await secondFactor.Reset(account);
            account.PhoneIndex = null;
            if (account is { PasswordHash: not null, PasswordIsFirst: false })
            {
                Passwords.Sure(await users.RemovePasswordAsync(account));
            }

            await db.SaveChangesAsync();
        }
        else
        {
            foreach (var passkey in passkeys)
            {
                Passwords.Sure(await users.RemovePasskeyAsync(account, passkey.CredentialId));
            }
        }

        await sessions.EndAll(db, account.Id, except: null);
        if (hadCard || passkeys.Count > 0)
        {
            await Note(AuditAction.WaysInEnded, account);
        }
    }

    public async Task End(Account account, Grant grant)
    {
        var today = clock.Today();
        grant.End(today);
        await db.SaveChangesAsync();
        await KeepAnAdministrator(grant.Role);
        await Note(AuditAction.RoleEnded, account, Detail(grant));
        sessions.Forget(account.Id);
    }

    /// <returns>The new first password, to be shown once.</returns>
    public async Task<string> ResetPassword(Account account)
    {
        var password = RandomPassword();
        await ResetPassword(account, password, first: true);
        return password;
    }

    public async Task ResetPassword(Account account, string password, bool first = false)
    {
        await SetPassword(account, password, first);
        await passwords.ForgetTries(account.Id);
        await sessions.EndAll(db, account.Id, except: null);
        await Note(AuditAction.PasswordReset, account);
    }

    public async Task ResetSecondFactor(Account account)
    {
        await secondFactor.Reset(account);
        await sessions.EndAll(db, account.Id, except: null);
        await Note(AuditAction.SecondFactorReset, account);
    }

    public async Task SignOutEverywhere(Account account)
    {
        await sessions.EndAll(db, account.Id, except: null);
        await Note(AuditAction.SessionsEnded, account);
    }

    public async Task Close(Account account)
    {
        account.ClosedAt = clock.Now();
        await db.SaveChangesAsync();
        await KeepAnAdministrator(Role.Administrator);
        await sessions.EndAll(db, account.Id, except: null);
        await Note(AuditAction.AccountClosed, account);
    }

    public async Task Reopen(Account account)
    {
        account.ClosedAt = null;
        await db.SaveChangesAsync();
        await Note(AuditAction.AccountOpened, account);
    }

    private async Task SetPassword(Account account, string password, bool first)
    {
        await passwords.Set(account, password);
        account.PasswordIsFirst = first;
        await db.SaveChangesAsync();
    }

    /// <summary>Without one, nobody could ever give a role again.</summary>
    private async Task KeepAnAdministrator(Role touched)
    {
        var today = clock.Today();
        var accounts = db.Set<Account>();
        if (
            touched == Role.Administrator
            && !await db.Grants.AnyAsync(g =>
                g.Role == Role.Administrator
                && g.From <= today
                && (g.To == null || g.To >= today)
                && accounts.Any(a => a.Id == g.AccountId && a.ClosedAt == null)
            )
        )
        {
            throw Refusals.LastAdministrator();
        }
    }

    private Task Note(AuditAction action, Account account, string? detail = null) =>
        audit.Changed(
            action,
            account.PersonId is { } person ? [person] : [],
            $"account {account.Id}",
            detail
        );

    private static string Detail(Grant grant) =>
        grant.UnitId is { } unit
            ? $"{grant.Role} unit {unit}"
            : $"{grant.Role} organisation {grant.OrganisationId}";
}
