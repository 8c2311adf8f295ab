using HocVuSo.Web;
using Microsoft.AspNetCore.Authorization;

namespace HocVuSo.People;

/// <summary>
/// Who may call this route: accounts that hold one of these roles somewhere. Where the role holds is the page's
/// question, answered by <see cref="Jurisdiction"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class MayAttribute(params Role[] roles)
    : AuthorizeAttribute,
        IAuthorizationRequirementData,
        IAuthorizationRequirement,
        IAccess
{
    public IReadOnlyList<Role> AllowedRoles { get; } = roles;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];

    public sealed class Handler(IHttpContextAccessor http) : AuthorizationHandler<MayAttribute>
    {
        protected override Task HandleRequirementAsync(
            AuthorizationHandlerContext context,
            MayAttribute requirement
        )
        {
            var viewer = http.HttpContext?.Features.Get<Viewer>() ?? Viewer.Nobody;
            if (viewer.Holds([.. requirement.AllowedRoles]))
            {
                context.Succeed(requirement);
            }

            return Task.CompletedTask;
        }
    }
}
