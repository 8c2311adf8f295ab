using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using HocVuSo.Database;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;

namespace HocVuSo.Tests;

/// <summary>
/// The program itself, on a port of its own, over a database of its own. <see cref="Shared"/> is one for all tests of
/// an engine (make your own people and units in it); <see cref="Fresh"/> is an empty one for tests that count.
/// The first start of all, which loads the units of the country, is done once for each engine; fresh ones are copies.
/// </summary>
public sealed class TestApp : IAsyncDisposable
{
    private static readonly Dictionary<EngineKind, Task<TestApp>> SharedApps = [];
    private static readonly Dictionary<EngineKind, Task<(string Folder, string? Database)>> Templates = [];
    private static readonly Lock Gate = new();

    private readonly string _folder;
    private readonly string? _postgresDatabase;

    private TestApp(
        WebApplication app,
        Settings settings,
        TestClock clock,
        string folder,
        string? postgresDatabase
    )
    {
        App = app;
        Settings = settings;
        Clock = clock;
        _folder = folder;
        _postgresDatabase = postgresDatabase;
    }

    public WebApplication App { get; }
    public Settings Settings { get; }
    public TestClock Clock { get; }
    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public static string? PostgresServer => Environment.GetEnvironmentVariable("HOCVUSO_TEST_POSTGRES");

    public static Task<TestApp> Shared(EngineKind engine)
    {
        lock (Gate)
        {
            return SharedApps.TryGetValue(engine, out var app) ? app : SharedApps[engine] = Fresh(engine);
        }
    }

    /// <param name="firstStart">Not a copy: the tables are loaded before the eyes of the test.</param>
    public static async Task<TestApp> Fresh(
        EngineKind engine,
        Func<Settings, Settings>? adjust = null,
        Action<WebApplicationBuilder>? services = null,
        bool firstStart = false
    )
    {
        Assert.SkipWhen(
            engine == EngineKind.Postgres && PostgresServer is null,
            "HOCVUSO_TEST_POSTGRES names no server (./test starts one)."
        );
        var folder = Directory.CreateTempSubdirectory("hocvuso-test-").FullName;
        var template = firstStart ? default : await TemplateOf(engine);
        if (template.Folder is not null)
        {
            Copy(template.Folder, folder);
        }

        string? postgresDatabase = null;
        var database = "Data Source=" + Path.Combine(folder, "hocvuso.db");
        if (engine == EngineKind.Postgres)
        {
            postgresDatabase = "test_" + Guid.NewGuid().ToString("N");
            await OnServer(
                $"CREATE DATABASE {postgresDatabase}"
                    + (template.Database is null ? "" : $" TEMPLATE {template.Database}")
            );
            database = $"{PostgresServer};Database={postgresDatabase};Maximum Pool Size=20";
        }

        var settings = new Settings
        {
            DataFolder = folder,
            Database = database,
            Port = 0,
            RateLimitFactor = 1000,
        };
        settings = adjust?.Invoke(settings) ?? settings;
        var clock = new TestClock();
        var app = Site.Build(
            settings,
            builder =>
            {
                builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));
                services?.Invoke(builder);
            }
        );
        await Site.Prepare(app.Services);
        await app.StartAsync();
        return new TestApp(app, settings, clock, folder, postgresDatabase)
        {
            Address = new Uri(
                app.Services.GetRequiredService<IServer>()
                    .Features.Get<IServerAddressesFeature>()!
                    .Addresses.First()
            ),
        };
    }

    /// <summary>A browser without JavaScript: keeps cookies, follows no redirect by itself.</summary>
    public TestBrowser Browser() => new(Address);

    /// <summary>Rows as they are on the disk, in a context of its own.</summary>
    public async Task<T> InDb<T>(Func<Db, Task<T>> work)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<Db>());
    }

    public async Task InDb(Func<Db, Task> work) =>
        await InDb(async db =>
        {
            await work(db);
            return true;
        });

    /// <summary>The program's own services in one transaction that is committed.</summary>
    public async Task InScope(Func<IServiceProvider, Task> work)
    {
        await using var scope = App.Services.CreateAsyncScope();
        using var gate = await App.Services.GetRequiredService<Engine>().EnterWrite();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await work(scope.ServiceProvider);
        await transaction.CommitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        if (_postgresDatabase is not null)
        {
            await OnServer($"DROP DATABASE IF EXISTS {_postgresDatabase} WITH (FORCE)");
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static Task<(string Folder, string? Database)> TemplateOf(EngineKind engine)
    {
        lock (Gate)
        {
            return Templates.TryGetValue(engine, out var template)
                ? template
                : Templates[engine] = MakeTemplate(engine);
        }
    }

    private static async Task<(string Folder, string? Database)> MakeTemplate(EngineKind engine)
    {
        var app = await Fresh(engine, firstStart: true);
        await app.App.DisposeAsync();
        // The last connection that closes writes the journal into the file.
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => app.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return (app._folder, app._postgresDatabase);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static async Task OnServer(string sql)
    {
        await using var connection = new NpgsqlConnection(
            PostgresServer + ";Database=postgres;Pooling=false"
        );
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}

/// <summary>A clock that stands still until it is moved. Starts on 22/09/2025 at 08:00 in Vietnam.</summary>
public sealed class TestClock : TimeProvider
{
    private DateTimeOffset _now = new(2025, 9, 22, 1, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan by) => _now += by;
}

/// <summary>A page that came back: its status, its document, where it sent us.</summary>
public sealed record TestPage(HttpStatusCode Status, Uri? Location, string Html, HttpResponseMessage Response)
{
    private IHtmlDocument? _document;

    public IHtmlDocument Document => _document ??= new HtmlParser().ParseDocument(Html);

    public string Text => Document.Body?.TextContent ?? "";
}

public sealed class TestBrowser : IDisposable
{
    private readonly HttpClient _client;

    public TestBrowser(Uri address)
    {
        Cookies = new CookieContainer();
        _client = new HttpClient(
            new SocketsHttpHandler { CookieContainer = Cookies, AllowAutoRedirect = false },
            disposeHandler: true
        )
        {
            BaseAddress = address,
        };
    }

    public CookieContainer Cookies { get; }

    /// <summary>Whose browser it is, once somebody has signed in with it (see TestPeople).</summary>
    public Guid AccountId { get; set; }
    public Guid PersonId { get; set; }

    public HttpClient Client => _client;

    public async Task<TestPage> Get(string path) => await Read(await _client.GetAsync(path));

    /// <summary>Opens the page, fills its form (the one that has the first field, or the only one) and sends it.</summary>
    public async Task<TestPage> Submit(string path, params (string Name, string Value)[] fields)
    {
        var page = await Get(path);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return await Submit(page, path, fields);
    }

    public async Task<TestPage> Submit(
        TestPage page,
        string path,
        params (string Name, string Value)[] fields
    )
    {
        var forms = page.Document.QuerySelectorAll("form[method=post]").ToList();
        return await Send(
            forms.FirstOrDefault(f =>
                fields.Length > 0 && fields.All(x => f.QuerySelector($"[name='{x.Name}']") is not null)
            ) ?? forms[0],
            path,
            fields
        );
    }

    /// <summary>Sends the form whose button has these words.</summary>
    public Task<TestPage> Press(
        TestPage page,
        string path,
        string button,
        params (string Name, string Value)[] fields
    ) =>
        Send(
            page.Document.QuerySelectorAll("form[method=post]")
                .First(f =>
                    f.QuerySelectorAll("button")
                        .Any(b => b.TextContent.Contains(button, StringComparison.Ordinal))
                ),
            path,
            fields
        );

    private async Task<TestPage> Send(
        AngleSharp.Dom.IElement form,
        string path,
        (string Name, string Value)[] fields
    )
    {
        var values = form.QuerySelectorAll("input[type=hidden]")
            .OfType<IHtmlInputElement>()
            .Select(i => (Name: i.Name!, i.Value))
            .Where(h => fields.All(f => f.Name != h.Name))
            .Concat(fields)
            .Select(f => KeyValuePair.Create(f.Name, f.Value));
        var action = form.GetAttribute("action");
        return await Read(
            await _client.PostAsync(
                string.IsNullOrEmpty(action) ? path : action,
                new FormUrlEncodedContent(values)
            )
        );
    }

    /// <summary>Follows redirects up to a page that is none.</summary>
    public async Task<TestPage> Follow(TestPage page)
    {
        for (var i = 0; page.Location is not null && i < 10; i++)
        {
            page = await Get(
                page.Location.IsAbsoluteUri ? page.Location.PathAndQuery : page.Location.OriginalString
            );
        }

        return page;
    }

    private static async Task<TestPage> Read(HttpResponseMessage response) =>
        new(
            response.StatusCode,
            response.Headers.Location,
            await response.Content.ReadAsStringAsync(),
            response
        );

    public void Dispose() => _client.Dispose();
}
