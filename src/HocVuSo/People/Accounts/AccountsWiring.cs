using HocVuSo.Database;
using HocVuSo.Web;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace HocVuSo.People.Accounts;

public static class AccountsWiring
{
    public static void Add(IServiceCollection services)
    {
        services
            .AddIdentityCore<Account>(o =>
            {
                o.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                o.Lockout.MaxFailedAccessAttempts = 5;
                o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                // Length protects, prescribed characters do not (NIST SP 800-63B-4, 3.1.1.2).
                o.Password.RequiredLength = 8;
                o.Password.RequireDigit = false;
                o.Password.RequireLowercase = false;
                o.Password.RequireUppercase = false;
                o.Password.RequireNonAlphanumeric = false;
            })
            .AddEntityFrameworkStores<Db>()
            .AddSignInManager();
        services.AddSingleton<Sessions>();
        services.AddHostedService<SeenWriter>();
        services.AddScoped<SessionHandler>();
        services.AddScoped<Passwords>();
        services.AddSingleton<IAuthorizationHandler, MayAttribute.Handler>();
        services.AddScoped(s =>
            s.GetRequiredService<IHttpContextAccessor>().HttpContext?.Features.Get<Viewer>() ?? Viewer.Nobody
        );
        services.AddAuthentication(SessionHandler.Scheme).AddCookie(SessionHandler.Configure);
        services.AddAuthorization(o =>
            o.AddPolicy(SignedInAttribute.PolicyName, p => p.RequireAuthenticatedUser())
        );
        services.AddSingleton(new ShellAccount(c => c.Features.Get<Viewer>()?.Name));
        services.AddSingleton(
            new ShellLink(
                ShellPlace.Main,
                900,
                "/sign-in",
                new("Đăng nhập", "Sign in"),
                c => c.Features.Get<Viewer>() is null
            )
        );
        services.AddSingleton(
            new ShellLink(
                ShellPlace.Account,
                10,
                "/account",
                new("Tài khoản của tôi", "My account"),
                _ => true
            )
        );
        services.AddSingleton(
            new ShellLink(ShellPlace.Account, 900, "/sign-out", new("Đăng xuất", "Sign out"), _ => true)
        );
    }

    private sealed class SeenWriter(Sessions sessions, ILogger<SeenWriter> log) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            using var timer = new PeriodicTimer(TimeSpan.FromSeconds(30));
            try
            {
                while (await timer.WaitForNextTickAsync(stoppingToken))
                {
                    await Write(stoppingToken);
                }
            }
            catch (OperationCanceledException)
            {
                // The program ends.
            }
        }

        private async Task Write(CancellationToken cancel)
        {
            try
            {
                await sessions.WriteSeen(cancel);
            }
#pragma warning disable CA1031 // A time of last use that is not written is worth a line in the log, not the program.
            catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
            {
                log.LogWarning(e, "The times of last use of sessions were not written.");
            }
        }
    }
}
