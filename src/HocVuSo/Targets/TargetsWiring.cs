using HocVuSo.Confirmations;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Web;

namespace HocVuSo.Targets;

public static class TargetsWiring
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<TileMap>();
        services.AddSingleton(
            new ShellLink(
                ShellPlace.Main,
                40,
                "/targets",
                new Text("Chỉ tiêu", "Targets"),
                http => http.Features.Get<Viewer>()?.Holds(Dashboard.Readers) == true
            )
        );
        services.AddSingleton(
            new ShellLink(
                ShellPlace.Main,
                620,
                "/places/populations",
                new Text("Dân số", "Populations"),
                http => http.Features.Get<Viewer>()?.Holds(PopulationsModel.Writers) == true
            )
        );
    }

    public static Task Prepare(IServiceProvider services) =>
        TargetsSets.LoadTargets(services.GetRequiredService<Db>(), services.GetRequiredService<Measures>());
}
