using HocVuSo.Confirmations;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Bench;

/// <summary>What is asked of a synthetic province.</summary>
/// <param name="Adults">People born early enough to be adults now.</param>
/// <param name="Codes">Of confirmations, valid and revoked.</param>
/// <param name="Boards">The dashboard of the whole province and of the city it became, each measure.</param>
/// <param name="Officer">Cookies of a provincial officer.</param>
public sealed record Province(
    long Adults,
    long Confirmations,
    IReadOnlyList<string> Codes,
    IReadOnlyList<string> Boards,
    string Officer
)
{
    private const int MostCodes = 5000;

    public static async Task<Province> Open(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var now = services.GetRequiredService<TimeProvider>().Now();
        var officer = await db.Set<Grant>()
            .Where(g => g.Role == Role.ProvincialOfficer && g.UnitId != null)
            .Select(g => new { g.AccountId, UnitId = g.UnitId!.Value })
            .FirstAsync();
        var cookies = new SignedIn(services).As(db, officer.AccountId, secondFactor: true, now);
        await db.SaveChangesAsync();
        var measures = services.GetRequiredService<Measures>().All.Select(m => m.Key).ToList();
        var lastBirthYear = now.Year - 19;
        return new Province(
            await db.Set<Person>().LongCountAsync(p => p.BirthYear <= lastBirthYear),
            await db.Set<Confirmation>().LongCountAsync(),
            await db.Set<Credential>().OrderBy(c => c.Code).Select(c => c.Code).Take(MostCodes).ToListAsync(),
            [
                .. measures.SelectMany(m =>
                    new[] { Eras.Before, Eras.Now }.Select(era =>
                        $"/targets?unit={officer.UnitId}&era={era}&measure={m}"
                    )
                ),
            ],
            cookies
        );
    }
}
