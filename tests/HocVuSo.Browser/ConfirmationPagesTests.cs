using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace HocVuSo.Browser;

/// <summary>Every page about confirmations, on a phone and at a desk, in both languages.</summary>
public sealed class ConfirmationPagesTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Theory]
    [InlineData(360, "vi")]
    [InlineData(1280, "en")]
    public async Task Nothing_serious_on_any_page_about_confirmations(int width, string language)
    {
        await using var app = await TestApp.Fresh(EngineKind.Sqlite);
        var places = await app.NewPlaces();
        var look = $"confirm-{width}-{language}-";
        var (confirmed, code) = await app.NewConfirmed(places.Hamlet);
        using var _ = confirmed;
        using var asking = await app.NewLearner(places.Hamlet);
        await app.IsStudent(asking.PersonId, places.Hamlet);
        await app.HasSat(asking.PersonId);
        await asking.Claim("Student");
        var (confirmation, request) = (
            (await app.ConfirmationOf(confirmed.PersonId)).Id,
            await app.InDb(db =>
                db.Set<HocVuSo.Confirmations.ConfirmationRequest>().Select(r => r.Id).SingleAsync()
            )
        );

        // A learner: first nothing, then something to claim, then one in hand and one that waits.
        var learner = await chromium.Visitor(app.Address, width, language: language);
        await learner.As(app, Role.Learner, places.Hamlet);
        await See(learner, "/confirmations", look + "missing");
        var person = await app.InDb(db =>
            db.People.OrderByDescending(p => p.Id).Select(p => p.Id).FirstAsync()
        );
        await app.IsStudent(person, places.Hamlet);
        await app.HasSat(person);
        await See(learner, "/confirmations", look + "eligible");
        foreach (var button in new[] { 1, 0 })
        {
            await learner.Locator("main form button.big").Nth(button).ClickAsync();
            await learner.WaitForLoadStateAsync();
        }

        await See(learner, "/confirmations", look + "mine");
        await See(learner, "/c/" + code, look + "valid");
        await See(learner, "/c/7QK2-M9XF-0000", look + "none");
        await See(learner, "/verify?Code=abc", look + "verify");

        var officer = await chromium.Visitor(app.Address, width, language: language);
        await officer.As(app, Role.CommuneOfficer, places.Commune);
        await See(officer, "/confirmations/decide", look + "decide");
        await See(officer, $"/confirmations/decide/{request}", look + "decide-one");
        await See(officer, $"/confirmations/of/{confirmed.PersonId}", look + "of");
        await See(officer, $"/confirmations/of/{asking.PersonId}", look + "of-asking");
        foreach (var act in new[] { "revoke", "reissue", "correct" })
        {
            await See(officer, $"/confirmations/{confirmation}/{act}", look + act);
        }

        await officer.Locator("main form button").ClickAsync();
        await officer.Locator(".error-summary").WaitForAsync();
        await Chromium.Look(officer, look + "reason-missing");
        Assert.Empty(await officer.Serious());
        await See(officer, "/confirmations/batches", look + "batches");
        await officer.Locator("main form button").ClickAsync();
        await officer.WaitForURLAsync("**/batches/*-*");
        await officer.Locator(".notice.success").WaitForAsync();
        await Chromium.Look(officer, look + "batch");
        Assert.Empty(await officer.Serious());
    }

    private static async Task See(IPage page, string address, string name)
    {
        await page.GotoAsync(address);
        await Chromium.Look(page, name);
        Assert.Empty(await page.Serious());
    }
}
