namespace HocVuSo.Places;

public static class PlacesWiring
{
    public static void Add(IServiceCollection services) { }

    public static Task Prepare(IServiceProvider services) => Task.CompletedTask;
}
