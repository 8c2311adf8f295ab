using HocVuSo.Confirmations;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Places;
using HocVuSo.Web;

namespace HocVuSo.Targets;

public static class TargetsWiring
{
    public static void Add(IServiceCollection services)
    {
        AddPlaceActions(services);
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
                http => http.Features.Get<Viewer>()?.Holds(PopulationsModel.Readers) == true
            )
        );
    }

    /// <summary>On the page of a place: its figures for those who read them, its populations for those who state or read them.</summary>
    private static void AddPlaceActions(IServiceCollection services)
    {
        services.AddSingleton(
            new PlaceAction(
                10,
                place => $"/targets?unit={place.Id}",
                new("Kết quả theo chỉ tiêu", "Results against the targets"),
                (http, place) => Holds(http, place, Dashboard.Readers)
            )
        );
        services.AddSingleton(
            new PlaceAction(
                20,
                place => $"/places/{place.Id}/populations",
                new("Ghi số dân, xem các số đã ghi", "Enter populations, see those on record"),
                (http, place) => Holds(http, place, PopulationsModel.Writers)
            )
        );
        services.AddSingleton(
            new PlaceAction(
                20,
                place => $"/places/{place.Id}/populations",
                new("Xem các số dân đã ghi", "Populations on record"),
                async (http, place) =>
                    !await Holds(http, place, PopulationsModel.Writers)
                    && await Holds(http, place, PopulationsModel.Readers)
            )
        );

        static async Task<bool> Holds(HttpContext http, Place place, Role[] roles) =>
            http.Features.Get<Viewer>() is { } viewer
            && await viewer.HoldsOver(http.RequestServices.GetRequiredService<Db>(), place.Id, roles);
    }

    public static Task Prepare(IServiceProvider services) =>
        TargetsSets.LoadTargets(services.GetRequiredService<Db>(), services.GetRequiredService<Measures>());
}
