using HocVuSo.Database;

namespace HocVuSo.Demo;

public static class DemoWiring
{
    public static void Add(IServiceCollection services)
    {
        services.AddScoped<DemoProvince>();
        services.AddScoped<DemoAccounts>();
    }

    /// <summary>Reads whether the people here are made up, and makes them where that is wanted and not yet done.</summary>
    public static async Task Prepare(IServiceProvider services)
    {
        var settings = services.GetRequiredService<Settings>();
        await services.GetRequiredService<SyntheticData>().Read(services.GetRequiredService<Db>());
        if (settings.Demo)
        {
            await services.GetRequiredService<DemoProvince>().Make(settings.DemoPeople);
        }
    }
}
