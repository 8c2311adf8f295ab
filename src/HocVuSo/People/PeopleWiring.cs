using HocVuSo.People.Accounts;
using HocVuSo.People.Duplicates;
using HocVuSo.People.Mine;
using HocVuSo.People.Rosters;
using HocVuSo.Web;

namespace HocVuSo.People;

public static class PeopleWiring
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<PersonFollowers>();
        services.AddScoped<Audit>();
        services.AddScoped(s => new Admitted(
            s.GetRequiredService<IHttpContextAccessor>()
                .HttpContext?.GetEndpoint()
                ?.Metadata.GetMetadata<MayAttribute>()
                ?.AllowedRoles
                ?? []
        ));
        services.AddScoped<Merging>();
        services.AddSingleton<UnitFinder>();
        services.AddScoped<Erasing>();
        services.AddScoped<PersonData>();
        services.AddScoped<RosterPortion>();
        services.AddSingleton<RosterRun>();
        services.AddSingleton<RosterWorker>();
        services.AddHostedService(s => s.GetRequiredService<RosterWorker>());
        services.AddSingleton(
            new ShellLink(
                ShellPlace.Main,
                600,
                "/people",
                new("Người học", "People"),
                c => c.Features.Get<Viewer>()?.Holds(Reach.See) == true
            )
        );
        services.AddSingleton(
            new ShellLink(
                ShellPlace.Main,
                610,
                "/organisations",
                new("Tổ chức", "Organisations"),
                c => c.Features.Get<Viewer>()?.Holds(Reach.See) == true
            )
        );
        services.AddSingleton(
            new ShellLink(
                ShellPlace.Main,
                690,
                "/audit",
                new("Nhật ký", "Log"),
                c => c.Features.Get<Viewer>()?.Holds(Reach.Audit) == true
            )
        );
        services.AddSingleton(
            new ShellLink(
                ShellPlace.Account,
                100,
                "/me",
                new("Dữ liệu của tôi", "My data"),
                c => c.Features.Get<Viewer>()?.PersonId is not null
            )
        );
        AccountsWiring.Add(services);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        RosterEndpoints.Map(routes);
        MeEndpoints.Map(routes);
    }

    public static void Prepare(IServiceProvider services)
    {
        var rules = services.GetRequiredService<DatabaseRules>();
        rules.Add(
            "one_person_per_citizen_id",
            "people.citizen_id_index",
            () => Refusals.OnePersonPerCitizenId().At(nameof(PersonForm.CitizenId))
        );
        rules.Add(
            "one_organisation_per_code",
            "organisations.kind, organisations.code",
            () => Refusals.OneOrganisationPerCode().At("Code")
        );
        rules.Add("one_open_request_per_person", "erasure_requests.person_id", Refusals.ErasureAskedAlready);
        rules.Add(
            "one_membership_per_start",
            "memberships.person_id, memberships.organisation_id, memberships.role, memberships.from_day",
            Refusals.MemberAlready
        );
        AccountsWiring.Prepare(rules);
    }
}
