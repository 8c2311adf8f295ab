namespace HocVuSo.Places;

public static class PlacesWiring
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<PlaceSearch>();
        services.AddScoped<ShippedPlaces>();
        services.AddScoped<UnitImport>();
        services.AddScoped<SuccessionImport>();
    }

    public static Task Prepare(IServiceProvider services) =>
        services.GetRequiredService<ShippedPlaces>().Load();
}
