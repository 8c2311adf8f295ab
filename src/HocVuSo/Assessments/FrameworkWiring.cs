using HocVuSo.Database;

namespace HocVuSo.Assessments;

public static class FrameworkWiring
{
    public static void Add(IServiceCollection services) => services.AddSingleton<FrameworkLibrary>();

    /// <summary>Loads the frameworks that ship.</summary>
    public static Task Prepare(IServiceProvider services) =>
        services
            .GetRequiredService<FrameworkLibrary>()
            .LoadShipped(
                services.GetRequiredService<Db>(),
                Path.Combine(services.GetRequiredService<Settings>().ShippedFolder, "content", "frameworks")
            );
}
