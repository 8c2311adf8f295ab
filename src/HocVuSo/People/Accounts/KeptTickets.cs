using HocVuSo.Web;
using Microsoft.AspNetCore.Authentication;

namespace HocVuSo.People.Accounts;

/// <summary>
/// Session cookies that were deciphered lately. The same text always deciphers to the same ticket; whether its session
/// still holds is asked for every request by <see cref="Sessions"/>.
/// </summary>
internal sealed class KeptTickets(ISecureDataFormat<AuthenticationTicket> inner, TimeProvider clock)
    : ISecureDataFormat<AuthenticationTicket>
{
    private readonly Recent<AuthenticationTicket> _tickets = new(clock, TimeSpan.FromMinutes(10), 10_000);

    public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, null);

    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
    {
        if (purpose is not null || protectedText is null or { Length: > 2048 })
        {
            return inner.Unprotect(protectedText, purpose);
        }

        if (!_tickets.TryGet(protectedText, out var ticket))
        {
            ticket = inner.Unprotect(protectedText, purpose);
            if (ticket is null)
            {
                return null;
            }

            _tickets.Keep(protectedText, ticket);
        }

        // Each request has properties of its own to change.
        return new AuthenticationTicket(
            ticket.Principal,
            ticket.Properties.Clone(),
            ticket.AuthenticationScheme
        );
    }

    public string Protect(AuthenticationTicket data) => inner.Protect(data);

    public string Protect(AuthenticationTicket data, string? purpose) => inner.Protect(data, purpose);
}
