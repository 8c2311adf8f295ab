using System.Text;
using HocVuSo.Database;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace HocVuSo.People.Accounts;

/// <summary>Identity's store, with the keys of second factors and the recovery codes sealed on the disk.</summary>
public sealed class AccountStore(Db db, Vault vault, IdentityErrorDescriber errors)
    : UserOnlyStore<Account, Db, Guid>(db, errors)
{
    public override Task SetTokenAsync(
        Account user,
        string loginProvider,
        string name,
        string? value,
        CancellationToken cancellationToken
    ) =>
        base.SetTokenAsync(
            user,
            loginProvider,
            name,
            value is null
                ? null
                : Convert.ToBase64String(vault.Seal(Encoding.UTF8.GetBytes(value), Purpose(user))),
            cancellationToken
        );

    public override async Task<string?> GetTokenAsync(
        Account user,
        string loginProvider,
        string name,
        CancellationToken cancellationToken
    ) =>
        await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { } kept
            ? Encoding.UTF8.GetString(vault.Open(Convert.FromBase64String(kept), Purpose(user)))
            : null;

    private static string Purpose(Account account) => $"account-token {account.Id}";
}
