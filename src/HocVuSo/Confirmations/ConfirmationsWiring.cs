using HocVuSo.Assessments;
using HocVuSo.Courses;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.People.Mine;
using HocVuSo.Web;

namespace HocVuSo.Confirmations;

public static class ConfirmationsWiring
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<SigningKeys>();
        services.AddSingleton<Verification>();
        services.AddSingleton<PublicLists>();
        services.AddSingleton<Measures>();
        services.AddSingleton<StandingKeeper>();
        services.AddSingleton<PersonFollower>(s =>
            (db, people) => s.GetRequiredService<StandingKeeper>().Refresh(db, people)
        );
        services.AddSingleton<PersonFollower>(s =>
            (db, people) => Forgetting.Follow(db, people, s.GetRequiredService<TimeProvider>().Today())
        );
        services.AddSingleton<PersonDataPart>(ConfirmationData.Confirmations);
        services.AddSingleton<PersonDataPart>(ConfirmationData.Papers);
        services.AddSingleton<PersonDataPart>(ConfirmationData.Evidence);
        services.AddSingleton<PersonDataPart>(ConfirmationData.Requests);
        services.AddSingleton<Batches>();
        services.AddHostedService<BatchWorker>();
        services.AddScoped<Sheets>();
        services.AddScoped<Issuing>();
        services.AddScoped<Claiming>();
        services.AddScoped<Deciding>();
        services.AddSingleton(
            new PersonLink(
                10,
                person => $"/confirmations/of/{person}",
                new("Giấy xác nhận của người này", "The person's confirmations")
            )
        );
        services.AddSingleton<CourseNeeds>(s =>
            (db, person, version) =>
                ConfirmationNeed.Of(
                    db,
                    person,
                    version,
                    s.GetRequiredService<FrameworkLibrary>(),
                    s.GetRequiredService<TimeProvider>().Today()
                )
        );
        services.AddSingleton(
            new ShellLink(
                ShellPlace.Main,
                30,
                "/confirmations",
                new("Giấy xác nhận", "Confirmations"),
                c => c.Features.Get<Viewer>()?.PersonId is not null
            )
        );
        services.AddSingleton(
            new ShellLink(
                ShellPlace.Main,
                500,
                "/confirmations/decide",
                new("Xét giấy xác nhận", "Decide confirmations"),
                c => c.Features.Get<Viewer>()?.Holds(Deciders.Roles) == true
            )
        );
        services.AddSingleton(
            new ShellLink(
                ShellPlace.Main,
                500,
                "/confirmations/decide",
                new("Đề nghị cấp giấy", "Requests for confirmations"),
                c => c.Features.Get<Viewer>()?.ReadsAfter(Deciders.Roles) == true
            )
        );
        services.AddSingleton(
            new ShellLink(ShellPlace.Main, 50, "/verify", new("Kiểm tra giấy", "Check a paper"), _ => true)
        );
    }

    /// <summary>The rules that the database keeps, and the first key of a new one.</summary>
    public static async Task Prepare(IServiceProvider services)
    {
        var rules = services.GetRequiredService<DatabaseRules>();
        rules.Add(
            "one_valid_confirmation",
            "confirmations.person_id, confirmations.framework_key, confirmations.framework_version, confirmations.target_group",
            Refusals.OneValidConfirmation
        );
        rules.Add(
            "one_waiting_request",
            "confirmation_requests.person_id, confirmation_requests.framework_hash, confirmation_requests.target_group",
            Refusals.OneWaitingRequest
        );
        await services.GetRequiredService<SigningKeys>().Prepare(services.GetRequiredService<Db>());
    }
}
