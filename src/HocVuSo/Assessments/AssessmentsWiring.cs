using HocVuSo.Courses;
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
        services.AddSingleton<CourseNeeds>(TestNeed.Of);
        services.AddHostedService<OverdueSweep>();
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
