using HocVuSo.Web;

namespace HocVuSo.Places;

public static class PlacesWiring
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<PlaceSearch>();
        services.AddScoped<ShippedPlaces>();
        services.AddScoped<UnitImport>();
        services.AddScoped<SuccessionImport>();
        services.AddScoped<PopulationImport>();
        services.AddSingleton(
            new ShellLink(
                ShellPlace.Footer,
                50,
                "/places",
                new("Tra cứu đơn vị hành chính", "Find a place"),
                _ => true
            )
        );
    }

    public static Task Prepare(IServiceProvider services) =>
        services.GetRequiredService<ShippedPlaces>().Load();
}
