using HocVuSo.Web;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace HocVuSo.People;

public static class PeopleWiring
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<PersonFollowers>();
        services.AddScoped<Audit>();
        services.AddSingleton<IAuthorizationHandler, MayAttribute.Handler>();
        services.AddScoped(s =>
            s.GetRequiredService<IHttpContextAccessor>().HttpContext?.Features.Get<Viewer>() ?? Viewer.Nobody
        );
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();
        services.AddAuthorization(o =>
        {
            o.AddPolicy(SignedInAttribute.PolicyName, p => p.RequireAuthenticatedUser());
        });
    }
}
