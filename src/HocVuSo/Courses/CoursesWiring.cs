using HocVuSo.Courses.Collections;
using HocVuSo.Courses.Editing;
using HocVuSo.Courses.Handouts;
using HocVuSo.Courses.Recordings;
using HocVuSo.People;
using HocVuSo.People.Mine;
using HocVuSo.Web;

namespace HocVuSo.Courses;

public static class CoursesWiring
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<CollectionLibrary>();
        services.AddHostedService(s => s.GetRequiredService<CollectionLibrary>());
        services.AddSingleton<TermUses>();
        services.AddScoped<CollectionEditing>();
        services.AddScoped<RecordingStore>();
        services.AddSingleton<CourseLibrary>();
        services.AddHostedService(s => s.GetRequiredService<CourseLibrary>());
        services.AddSingleton<ShippedCourses>();
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
        services.AddSingleton(
            new ShellLink(ShellPlace.Main, 20, "/scams", new("Cảnh báo lừa đảo", "Scam warnings"), _ => true)
        );
        services.AddSingleton(
            new ShellLink(
                ShellPlace.Footer,
                20,
                "/glossary",
                new("Từ điển kỹ năng số", "Glossary of digital skills"),
                _ => true
            )
        );
    }

    public static void Map(IEndpointRouteBuilder routes) => CoursesEndpoints.Map(routes);

    /// <summary>Publishes what ships.</summary>
    public static async Task Prepare(IServiceProvider services)
    {
        await services.GetRequiredService<CollectionEditing>().PublishShipped();
        await services.GetRequiredService<Publishing>().PublishShipped();
    }
}
