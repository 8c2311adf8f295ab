using HocVuSo.Database;
using HocVuSo.People.Accounts.Cards;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.People.Accounts;

/// <summary>
/// Here somebody could make a way to come back into the account, or take all its data: only within
/// <see cref="Viewer.ProofHolds"/> of a password, PIN or passkey, else it is asked again first; and not with a card
/// that was printed less than <see cref="Card.Fresh"/> ago, which whoever printed it could still be using.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ProvesAgainAttribute : Attribute
{
    /// <summary>Else the answer has been written.</summary>
    public async Task<bool> Allows(HttpContext http, Viewer viewer)
    {
        var now = http.RequestServices.GetRequiredService<TimeProvider>().Now();
        if (now - viewer.ProvedAt >= Viewer.ProofHolds)
        {
            var back = HttpMethods.IsGet(http.Request.Method)
                ? http.Request.Path.Value + http.Request.QueryString.Value
                : http.Request.Path.Value!;
            http.Response.Redirect(ProveModel.AddressFor(back));
            return false;
        }

        var db = http.RequestServices.GetRequiredService<Db>();
        var printed = await db
            .Cards.Working()
            .Where(c => c.AccountId == viewer.AccountId && c.CreatedAt > now - Card.Fresh)
            .Select(c => (DateTime?)c.CreatedAt)
            .SingleOrDefaultAsync();
        if (printed is { } at)
        {
            AccountsWiring.Refuse(http, Refusals.CardTooNew(at + Card.Fresh));
            return false;
        }

        return true;
    }
}
