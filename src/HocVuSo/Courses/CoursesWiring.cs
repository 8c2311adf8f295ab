using HocVuSo.Courses.Editing;
using HocVuSo.Courses.Handouts;
using HocVuSo.People;
using HocVuSo.People.Mine;
using HocVuSo.Web;

namespace HocVuSo.Courses;

public static class CoursesWiring
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<CourseLibrary>();
        services.AddHostedService(s => s.GetRequiredService<CourseLibrary>());
        services.AddSingleton<References>();
        services.AddSingleton<HandoutSheets>();
        services.AddSingleton<Progress>();
        services.AddScoped<Journeys>();
        services.AddScoped<StillMissing>();
        services.AddSingleton<PersonFollower>(CourseFollower.Follow);
        services.AddSingleton<PersonDataPart>(s =>
            (db, people) => CourseData.Enrolments(db, s.GetRequiredService<CourseLibrary>(), people)
        );
        services.AddSingleton<PersonDataPart>(s =>
            (db, people) => CourseData.Steps(db, s.GetRequiredService<CourseLibrary>(), people)
        );
        services.AddScoped<Publishing>();
        services.AddScoped<Drafts>();
        services.AddSingleton(
            new ShellLink(ShellPlace.Main, 10, "/courses", new("Học tập", "Learn"), _ => true)
        );
        services.AddSingleton(
            new ShellLink(
                ShellPlace.Account,
                295,
                "/courses/edit/reviews",
                new("Duyệt bản thảo", "Review drafts"),
                c => c.Features.Get<Viewer>()?.Holds(Role.ContentEditor, Role.Administrator) == true
            )
        );
    }

    public static void Map(IEndpointRouteBuilder routes) => CoursesEndpoints.Map(routes);

    /// <summary>Publishes the courses that ship.</summary>
    public static Task Prepare(IServiceProvider services) =>
        services.GetRequiredService<Publishing>().PublishShipped();
}
