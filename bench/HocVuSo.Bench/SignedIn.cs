using System.Security.Claims;
using HocVuSo.Database;
using HocVuSo.People.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace HocVuSo.Bench;

/// <summary>
/// Signs accounts in straight in the database, with the program's own entities and keys: signing thousands in through
/// the page would be a test of password hashing.
/// </summary>
public sealed class SignedIn(IServiceProvider services)
{
    private readonly ISecureDataFormat<AuthenticationTicket> _tickets = services
        .GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()
        .Get(SessionHandler.Scheme)
        .TicketDataFormat;

    /// <summary>Adds a session, to be saved by the caller.</summary>
    /// <returns>"session=…"</returns>
    public string As(Db db, Guid accountId, bool secondFactor, DateTime now)
    {
        var session = new Session
        {
            Id = Guid.NewGuid(),
            AccountId = accountId,
            CreatedAt = now,
            LastSeenAt = now,
            ProvedAt = now,
            Device = "load",
            AddressPrefix = "127.0.0.0/24",
            Kept = true,
            SecondFactor = secondFactor,
        };
        db.Add(session);
        var ticket = new AuthenticationTicket(
            new ClaimsPrincipal(
                new ClaimsIdentity([new Claim("session", session.Id.ToString("N"))], "session")
            ),
            new AuthenticationProperties
            {
                IssuedUtc = new DateTimeOffset(now),
                ExpiresUtc = new DateTimeOffset(now + Session.Longest),
            },
            SessionHandler.Scheme
        );
        return "session=" + _tickets.Protect(ticket);
    }
}
