using Microsoft.AspNetCore.Authorization;

namespace HocVuSo.Web;

/// <summary>
/// Every route carries exactly one declaration of who may call it. What carries none is refused to everybody, and a
/// test fails on it.
/// </summary>
#pragma warning disable CA1040 // A marker that metadata is searched by.
public interface IAccess;
#pragma warning restore CA1040

/// <summary>Open to all, signed in or not.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AnyoneAttribute : Attribute, IAllowAnonymous, IAccess;

/// <summary>Any signed-in account; what it shows is the account's own.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SignedInAttribute : AuthorizeAttribute, IAccess
{
    public const string PolicyName = "signed-in";

    public SignedInAttribute()
        : base(PolicyName) { }
}

/// <summary>
/// Any account that has given its password or card, also while the code or passkey is still due: the pages on which
/// that is given, and signing out. What it shows tells nothing of anybody.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class PasswordGivenAttribute : AuthorizeAttribute, IAccess
{
    public const string PolicyName = "password-given";

    public PasswordGivenAttribute()
        : base(PolicyName) { }
}

/// <summary>A POST that only looks something up which must not stand in an address: also for those who change nothing.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class LooksUpAttribute : Attribute;

public static class DeclaredAccess
{
    /// <summary>A route that declares nobody is nobody's.</summary>
    public static void UseDeclaredAccess(this IApplicationBuilder app) =>
        app.Use(
            static (context, next) =>
            {
                if (context.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<IAccess>() is null)
                {
                    context.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return Task.CompletedTask;
                }

                return next(context);
            }
        );
}
