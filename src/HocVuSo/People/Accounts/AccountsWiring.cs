using HocVuSo.People.Accounts.Administration;
using HocVuSo.People.Accounts.Cards;
using HocVuSo.People.Mine;
using HocVuSo.Web;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
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
                o.User.AllowedUserNameCharacters = AccountName.Letters;
                // Length protects, prescribed characters do not (NIST SP 800-63B-4, 3.1.1.2).
                o.Password.RequiredLength = 8;
                o.Password.RequireDigit = false;
                o.Password.RequireLowercase = false;
                o.Password.RequireUppercase = false;
                o.Password.RequireNonAlphanumeric = false;
            })
            .AddUserStore<AccountStore>()
            .AddTokenProvider<AuthenticatorTokenProvider<Account>>(TokenOptions.DefaultAuthenticatorProvider)
            .AddSignInManager();
        services
            .AddOptions<IdentityPasskeyOptions>()
            .Configure<Settings>(
                (o, settings) =>
                {
                    // A passkey stands for password and code together: the device must have asked its owner.
                    o.UserVerificationRequirement = "required";
                    o.ResidentKeyRequirement = "required";
                    o.ServerDomain = settings.PublicAddress is { } address ? new Uri(address).Host : null;
                    o.ValidateOrigin = asked =>
                        new(!asked.CrossOrigin && asked.Origin == Origin(settings, asked.HttpContext));
                }
            );
        services.AddSingleton<Sessions>();
        services.AddHostedService<SeenWriter>();
        services.AddScoped<SessionHandler>();
        services.AddScoped<Tries>();
        services.AddScoped<AccountActs>();
        services.AddScoped<Passwords>();
        services.AddScoped<SecondFactor>();
        services.AddScoped<AccountKeeping>();
        services.AddScoped<CardPrinting>();
        services.AddScoped<CardChecking>();
        services.AddSingleton<PersonDataPart>(AccountData.Accounts);
        services.AddSingleton<PersonDataPart>(AccountData.Roles);
        services.AddSingleton<PersonDataPart>(AccountData.Sessions);
        services.AddSingleton(new LimitedAccount(SessionHandler.AccountOf));
        services.AddSingleton<IAuthorizationHandler, MayAttribute.Handler>();
        services.AddScoped(s =>
            s.GetRequiredService<IHttpContextAccessor>().HttpContext?.Features.Get<Viewer>() ?? Viewer.Nobody
        );
        services
            .AddAuthentication(SessionHandler.Scheme)
            .AddCookie(SessionHandler.Configure)
            .AddCookie(IdentityConstants.TwoFactorUserIdScheme, SessionHandler.ConfigureCeremony);
        services
            .AddOptions<CookieAuthenticationOptions>(SessionHandler.Scheme)
            .PostConfigure<TimeProvider>(
                (o, clock) => o.TicketDataFormat = new KeptTickets(o.TicketDataFormat, clock)
            );
        services.AddAuthorization(o =>
        {
            o.AddPolicy(PasswordGivenAttribute.PolicyName, p => p.RequireAuthenticatedUser());
            o.AddPolicy(
                SignedInAttribute.PolicyName,
                p =>
                    p.RequireAuthenticatedUser()
                        .RequireAssertion(c =>
                            c.Resource is HttpContext http && http.Features.Get<Viewer>() is not null
                        )
            );
        });
        services.AddSingleton(new ShellAccount(c => c.Features.Get<Viewer>()?.Name));
        services.AddSingleton(
            new ShellLink(
                ShellPlace.Main,
                900,
                "/sign-in",
                new("Đăng nhập", "Sign in"),
                c => c.Features.Get<Viewer>() is null && c.Features.Get<PendingViewer>() is null
            )
        );
        services.AddSingleton(
            new ShellLink(
                ShellPlace.Main,
                900,
                "/sign-out",
                new("Đăng xuất", "Sign out"),
                c => c.Features.Get<PendingViewer>() is not null
            )
        );
        services.AddSingleton(
            new ShellLink(
                ShellPlace.Main,
                690,
                "/accounts",
                new("Tài khoản", "Accounts"),
                c => c.Features.Get<Viewer>()?.Holds(Authority.See) == true
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

    /// <summary>
    /// What holds on every page of the signed-in: nothing stays in a shared browser; whoever is an auditor changes
    /// nothing outside the own account by that role, whatever a page allows; and what would let somebody else come
    /// back is done by whoever has just shown to be its owner.
    /// </summary>
    public static void UseAccounts(this IApplicationBuilder app) =>
        app.Use(
            static async (http, next) =>
            {
                if (SessionHandler.AccountOf(http) is null)
                {
                    await next(http);
                    return;
                }

                http.Response.Headers.CacheControl = "no-store";
                var again = http.Features.Get<IStatusCodeReExecuteFeature>() is not null;
                if (
                    !again
                    && !IsReading(http.Request)
                    && !IsOwn(http.Request.Path)
                    && http.GetEndpoint()?.Metadata.GetMetadata<LooksUpAttribute>() is null
                    && http.Features.Get<Viewer>() is { } reader
                    && reader.Holds(Role.Auditor)
                )
                {
                    if (reader.ReadsOnly)
                    {
                        Refuse(http, Refusals.ReadsOnly());
                        return;
                    }

                    // Another role may change something, where that one holds.
                    http.Features.Set(reader.Without(Role.Auditor));
                }

                if (
                    again
                    || http.GetEndpoint()?.Metadata.GetMetadata<ProvesAgainAttribute>() is not { } proves
                    || http.Features.Get<Viewer>() is not { } viewer
                    || await proves.Allows(http, viewer)
                )
                {
                    await next(http);
                }
            }
        );

    internal static void Refuse(HttpContext http, Refusal refusal)
    {
        http.Features.Set(refusal);
        http.Response.StatusCode = PostFilter.StatusOf(refusal.Kind);
    }

    private static bool IsReading(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    private static bool IsOwn(PathString path) =>
        path.StartsWithSegments("/account", StringComparison.Ordinal)
        || path.StartsWithSegments("/sign-in", StringComparison.Ordinal)
        || path.StartsWithSegments("/sign-out", StringComparison.Ordinal);

    /// <summary>"https://hocvuso.example": what a browser calls this site.</summary>
    private static string Origin(Settings settings, HttpContext http) =>
        settings.PublicAddress is { } address
            ? new Uri(address).GetLeftPart(UriPartial.Authority)
            : $"{http.Request.Scheme}://{http.Request.Host}";

    public static void Prepare(DatabaseRules rules)
    {
        rules.Add("one_account_per_name", "accounts.normalized_user_name", Refusals.NameTaken);
        rules.Add("one_account_per_phone", "accounts.phone_index", Refusals.PhoneTaken);
        rules.Add("one_card_per_sheet", "cards.account_id, cards.sheet_id", Refusals.SheetPrinted);
        rules.Add("one_account_per_person", "accounts.person_id", Refusals.PersonHasAccount);
    }

    private sealed class SeenWriter(Sessions sessions, IServiceScopeFactory scopes, ILogger<SeenWriter> log)
        : BackgroundService
    {
        private const int RoundsAClearing = 120;

        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            using var timer = new PeriodicTimer(TimeSpan.FromSeconds(30));
            var rounds = 0;
            try
            {
                while (await timer.WaitForNextTickAsync(stoppingToken))
                {
                    await Write(clears: rounds++ % RoundsAClearing == 0, stoppingToken);
                }
            }
            catch (OperationCanceledException)
            {
                // The program ends.
            }
        }

        private async Task Write(bool clears, CancellationToken cancel)
        {
            try
            {
                await sessions.WriteSeen(cancel);
                if (clears)
                {
                    await using var scope = scopes.CreateAsyncScope();
                    await scope.ServiceProvider.GetRequiredService<Tries>().Clear(cancel);
                }
            }
#pragma warning disable CA1031 // A time of last use that is not written is worth a line in the log, not the program.
            catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
            {
                log.LogWarning(
                    e,
                    "The times of last use of sessions were not written, or old tries not cleared."
                );
            }
        }
    }
}
