using HocVuSo.Courses;
using HocVuSo.People;
using HocVuSo.People.Mine;
using HocVuSo.Web;

namespace HocVuSo.Assessments;

public static class AssessmentsWiring
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<AnswerWriter>();
        services.AddScoped<Attempts>();
        services.AddScoped<Remarking>();
        services.AddScoped<Statistics>();
        services.AddSingleton(s => new KeptFigures(s.GetRequiredService<TimeProvider>()));
        services.AddScoped<ItemsDid>(s =>
            course => s.GetRequiredService<KeptFigures>().Of(s.GetRequiredService<Statistics>(), course)
        );
        services.AddSingleton<CourseNeeds>(TestNeed.Of);
        services.AddHostedService<OverdueSweep>();
        services.AddSingleton<PersonFollower>(s =>
            (db, people) => AttemptFollower.Follow(db, s.GetRequiredService<CourseLibrary>(), people)
        );
        services.AddSingleton<PersonDataPart>(s =>
            (db, people) => AttemptData.Attempts(db, s.GetRequiredService<CourseLibrary>(), people)
        );
        services.AddSingleton<PersonDataPart>(s =>
            (db, people) => AttemptData.Answers(db, s.GetRequiredService<CourseLibrary>(), people)
        );
        services.AddSingleton<PersonDataPart>(AttemptData.Remarks);
        services.AddSingleton(
            new ShellLink(
                ShellPlace.Account,
                300,
                "/assessments/statistics",
                new("Thống kê câu hỏi", "Item statistics"),
                c =>
                    c.Features.Get<Viewer>()
                        ?.Holds(
                            Role.Teacher,
                            Role.ContentEditor,
                            Role.ProvincialOfficer,
                            Role.Auditor,
                            Role.Administrator
                        ) == true
            )
        );
        services.AddSingleton(
            new ShellLink(
                ShellPlace.Account,
                310,
                "/assessments/remarks",
                new("Chấm lại câu hỏi sai", "Marking again"),
                c => c.Features.Get<Viewer>()?.Holds(RemarksModel.Readers) == true
            )
        );
    }

    public static void Prepare(IServiceProvider services)
    {
        services
            .GetRequiredService<DatabaseRules>()
            .Add(
                "one_running_attempt_per_form",
                "attempts.person_id, attempts.course_key, attempts.form_key",
                Refusals.OneRunningAttempt
            );
    }
}
