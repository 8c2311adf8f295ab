using HocVuSo.People.Accounts;

namespace HocVuSo.People;

public static class PeopleWiring
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<PersonFollowers>();
        services.AddScoped<Audit>();
        AccountsWiring.Add(services);
    }
}
