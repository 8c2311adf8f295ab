using System.Text.Encodings.Web;
using System.Text.Unicode;
using HocVuSo.Assessments;
using HocVuSo.Confirmations;
using HocVuSo.Courses;
using HocVuSo.Database;
using HocVuSo.Demo;
using HocVuSo.People;
using HocVuSo.People.Accounts;
using HocVuSo.Places;
using HocVuSo.Records;
using HocVuSo.Targets;
using HocVuSo.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.WebEncoders;

namespace HocVuSo;

/// <summary>Wires the features together, in the order of their arrows. Tests and the command line start the same host.</summary>
public static class Site
{
    private const string FormCookie = "form";

    public static WebApplication Build(Settings settings, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ApplicationName = typeof(Site).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
                WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
                EnvironmentName = Environments.Production,
            }
        );
        builder.WebHost.UseUrls($"http://127.0.0.1:{settings.Port}");
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 64 * 1024 * 1024;
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // The key ring lies in the keys folder, which only the program's user may read.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        AddServices(builder, settings);
        adjust?.Invoke(builder);

        var app = builder.Build();
        Use(app);
        return app;
    }

    /// <summary>Brings the database to this version and loads what ships; repeatable.</summary>
    public static async Task Prepare(IServiceProvider services)
    {
        var engine = services.GetRequiredService<Engine>();
        var clock = services.GetRequiredService<TimeProvider>();
        await Schema.Migrate(engine, clock);
        await services.GetRequiredService<Vault>().Prepare(engine, clock);
        await services.GetRequiredService<Partitions>().Ensure();
        await using var scope = services.CreateAsyncScope();
        await PlacesWiring.Prepare(scope.ServiceProvider);
        PeopleWiring.Prepare(scope.ServiceProvider);
        await CoursesWiring.Prepare(scope.ServiceProvider);
        AssessmentsWiring.Prepare(scope.ServiceProvider);
        await FrameworkWiring.Prepare(scope.ServiceProvider);
        await ConfirmationsWiring.Prepare(scope.ServiceProvider);
        await TargetsWiring.Prepare(scope.ServiceProvider);
        await DemoWiring.Prepare(scope.ServiceProvider);
    }

    /// <summary>All that the command line and the web share.</summary>
    private static void AddServices(WebApplicationBuilder builder, Settings settings)
    {
        var services = builder.Services;
        OwnFolder.Create(settings.DataFolder);
        OwnFolder.Create(settings.KeysFolder);
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => new Engine(settings.Database));
        services.AddSingleton<GroupCommit>();
        services.AddSingleton<HotReads>();
        services.AddSingleton<Vault>();
        services.AddSingleton<DatabaseRules>();
        services.AddSingleton<SyntheticData>();
        services.AddSingleton<Partitions>();
        services.AddHostedService(s => s.GetRequiredService<Partitions>());
        services.AddDbContextPool<Db>((s, options) => Db.Configure(options, s.GetRequiredService<Engine>()));

        services.AddHttpContextAccessor();
        services
            .AddDataProtection()
            .PersistKeysToFileSystem(new DirectoryInfo(settings.KeysFolder))
            .SetApplicationName("HocVuSo")
            // One pass instead of two: the default (CBC with HMAC) takes twice as long, several times a page.
            .UseCryptographicAlgorithms(
                new AuthenticatedEncryptorConfiguration
                {
                    EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM,
                }
            );
        services.Configure<WebEncoderOptions>(o =>
            o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All)
        );
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = FormCookie;
            o.Cookie.SameSite = SameSiteMode.Strict;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        KeptAntiforgery.Wrap(services, FormCookie);
        services
            .AddRazorPages()
            .WithRazorPagesAtContentRoot()
            .AddMvcOptions(o =>
            {
                o.Filters.Add<PostFilter>();
                o.ModelBindingMessageProvider.SetAttemptedValueIsInvalidAccessor(
                    (value, _) => NotAValue(value)
                );
                o.ModelBindingMessageProvider.SetNonPropertyAttemptedValueIsInvalidAccessor(NotAValue);
                o.ModelBindingMessageProvider.SetUnknownValueIsInvalidAccessor(_ => NotAValue(""));
                o.ModelBindingMessageProvider.SetValueMustNotBeNullAccessor(NotAValue);
            });
        services.AddSingleton<Shell>();
        services.AddPageCompression();
        RateLimits.Add(services);
        OpenApi.Add(services);

        PlacesWiring.Add(services);
        PeopleWiring.Add(services);
        RecordsWiring.Add(services);
        CoursesWiring.Add(services);
        AssessmentsWiring.Add(services);
        FrameworkWiring.Add(services);
        ConfirmationsWiring.Add(services);
        TargetsWiring.Add(services);
        DemoWiring.Add(services);
    }

    /// <summary>Addresses and hidden fields that somebody has changed; what people type is read by the pages themselves.</summary>
    private static string NotAValue(string value) =>
        $"Giá trị “{value}” không dùng được ở đây. / The value “{value}” cannot be used here.";

    /// <summary>
    /// What a proxy says of the request, believed of this machine's own addresses only: the program listens on no other.
    /// With a public address no other host is taken from it.
    /// </summary>
    private static ForwardedHeadersOptions Forwarded(Settings settings)
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders =
                ForwardedHeaders.XForwardedFor
                | ForwardedHeaders.XForwardedProto
                | ForwardedHeaders.XForwardedHost,
        };
        if (settings.PublicAddress is { } address)
        {
            options.AllowedHosts = [Settings.PublicUri(address).Host];
        }

        return options;
    }

    private static void Use(WebApplication app)
    {
        app.UseForwardedHeaders(Forwarded(app.Services.GetRequiredService<Settings>()));
        app.UseExceptionHandler("/error");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseSecurityHeaders();
        app.UseBodyLimit();
        app.UseTextFiles();
        app.UseStaticFiles(
            new StaticFileOptions
            {
                OnPrepareResponse = file =>
                    file.Context.Response.Headers.CacheControl = Compression.CacheFor(file.Context.Request),
            }
        );
        app.UseResponseCompression();
        app.UseRouting();
        app.UseDeclaredAccess();
        app.UseAuthentication();
        app.UseAccounts();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.MapRazorPages();
        PeopleWiring.Map(app);
        app.MapLanguage();
        app.MapReading();
        PlacesEndpoints.Map(app);
        CoursesWiring.Map(app);
        ConfirmationsEndpoints.Map(app);
        TargetsEndpoints.Map(app);
        OpenApi.Map(app);
        app.MapGet("/health/ready", () => "ready").WithMetadata(new AnyoneAttribute());
    }
}
