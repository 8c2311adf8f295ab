using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Web;

namespace HocVuSo.Confirmations;

public static class ConfirmationsWiring
{
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<SigningKeys>();
        services.AddSingleton<Measures>();
        services.AddSingleton<StandingKeeper>();
        services.AddSingleton<PersonFollower>(s =>
            (db, people) => s.GetRequiredService<StandingKeeper>().Refresh(db, people)
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
