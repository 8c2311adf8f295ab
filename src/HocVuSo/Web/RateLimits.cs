using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace HocVuSo.Web;

/// <summary>Names the account of a request for the limits: told by the feature that knows accounts.</summary>
public sealed record LimitedAccount(Func<HttpContext, Guid?> Of);

/// <summary>
/// How often is too often. A page or endpoint names its policy with [EnableRateLimiting(RateLimits.Search)] or
/// RequireRateLimiting; whatever changes something and names none has <see cref="Write"/>. Each policy limits the
/// account and the network (/24, /64 of IPv6) it comes from; the thing aimed at, such as the account name tried, is
/// limited by <see cref="Targets"/> in the handler.
/// A network is often a whole commune behind one address of its mobile carrier: its limits are generous.
/// </summary>
public static class RateLimits
{
    public const string SignIn = "sign-in";
    public const string Verify = "verify";
    public const string Write = "write";
    public const string Search = "search";
    public const string Import = "import";

    /// <summary>Asking whether somebody's number is known here.</summary>
    public const string Numbers = "numbers";

    /// <param name="ReadsToo">Also GET counts, not only what changes something.</param>
    private sealed record Policy(Bucket? Account, Bucket? Network, Bucket? Target, bool ReadsToo);

    /// <param name="AtOnce">So many in one go.</param>
    /// <param name="AMinute">And then so many a minute.</param>
    private sealed record Bucket(int AtOnce, double AMinute);

    private static readonly Dictionary<string, Policy> Policies = new()
    {
        [SignIn] = new(new(20, 20), new(300, 150), new(10, 2), ReadsToo: false),
        [Verify] = new(null, new(120, 120), null, ReadsToo: true),
        [Write] = new(new(240, 120), new(6000, 3000), null, ReadsToo: false),
        [Search] = new(new(120, 60), new(600, 300), null, ReadsToo: true),
        [Import] = new(new(10, 1), new(60, 6), null, ReadsToo: false),
        [Numbers] = new(null, null, new(5, 0.02), ReadsToo: false),
    };

    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<Targets>();
        services.AddRateLimiter(_ => { });
        services
            .AddOptions<RateLimiterOptions>()
            .Configure<Settings, LimitedAccount>(
                (options, settings, account) =>
                {
                    options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
                    options.OnRejected = (rejected, _) =>
                    {
                        SetRetryAfter(rejected.HttpContext, rejected.Lease);
                        return ValueTask.CompletedTask;
                    };
                    options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                        Limiter(settings, p => p.Account, http => account.Of(http)?.ToString("N")),
                        Limiter(
                            settings,
                            p => p.Network,
                            http => AddressPrefix.Of(http.Connection.RemoteIpAddress)
                        )
                    );
                    foreach (var name in Policies.Keys)
                    {
                        // The limits themselves are above: one named policy can limit by one key only.
                        options.AddPolicy(name, _ => RateLimitPartition.GetNoLimiter(""));
                    }
                }
            );
    }

    /// <summary>
    /// Limits tries at one target: call it first in the handler.
    /// </summary>
    public sealed class Targets(Settings settings) : IAsyncDisposable
    {
        private const int LongestTarget = 64;

        private readonly PartitionedRateLimiter<(string Policy, string Target)> _limiter =
            PartitionedRateLimiter.Create<(string Policy, string Target), (string, string)>(aim =>
                Policies[aim.Policy].Target is { } bucket
                    ? Partition(aim, bucket, settings)
                    : RateLimitPartition.GetNoLimiter(aim)
            );

        /// <param name="target">As long as somebody typed it: only a digest of a long one is kept.</param>
        /// <exception cref="Refusal">429, with Retry-After.</exception>
        public void Take(HttpContext http, string policy, string target)
        {
            using var lease = _limiter.AttemptAcquire((policy, Short(target)));
            if (!lease.IsAcquired)
            {
                SetRetryAfter(http, lease);
                throw new Refusal(
                    "too-many-requests",
                    new(
                        "Đã thử quá nhiều lần. Hãy chờ vài phút rồi thử lại.",
                        "Too many tries. Wait a few minutes and try again."
                    ),
                    RefusalKind.TooMany
                );
            }
        }

        private static string Short(string target) =>
            target.Length <= LongestTarget
                ? target
                : Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(target.AsSpan())));

        public ValueTask DisposeAsync() => _limiter.DisposeAsync();
    }

    private static PartitionedRateLimiter<HttpContext> Limiter(
        Settings settings,
        Func<Policy, Bucket?> bucketOf,
        Func<HttpContext, string?> keyOf
    ) =>
        PartitionedRateLimiter.Create<HttpContext, (string, string)>(http =>
            PolicyOf(http) is { } name && bucketOf(Policies[name]) is { } bucket && keyOf(http) is { } key
                ? Partition((name, key), bucket, settings)
                : RateLimitPartition.GetNoLimiter(("", ""))
        );

    private static string? PolicyOf(HttpContext http)
    {
        if (
            http.GetEndpoint() is not { Metadata: { } metadata }
            || metadata.GetMetadata<DisableRateLimitingAttribute>() is not null
        )
        {
            return null;
        }

        var reads = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        var named = metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName;
        return (named, reads) switch
        {
            (null, true) => null,
            (null, false) => Write,
            (_, true) => Policies[named].ReadsToo ? named : null,
            _ => named,
        };
    }

    private static RateLimitPartition<(string, string)> Partition(
        (string, string) key,
        Bucket bucket,
        Settings settings
    ) =>
        RateLimitPartition.GetTokenBucketLimiter(
            key,
            _ =>
            {
                var aSecond = bucket.AMinute * settings.RateLimitFactor / 60;
                var portion = Math.Max(1, (int)Math.Round(aSecond));
                return new TokenBucketRateLimiterOptions
                {
                    TokenLimit = bucket.AtOnce * settings.RateLimitFactor,
                    TokensPerPeriod = portion,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(portion / aSecond),
                    QueueLimit = 0,
                };
            }
        );

    private static void SetRetryAfter(HttpContext http, RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var known)
            ? known
            : TimeSpan.FromMinutes(1);
        http.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds))
            .ToString(CultureInfo.InvariantCulture);
    }
}
