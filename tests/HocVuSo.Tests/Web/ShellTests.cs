using System.Net;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.Places;
using HocVuSo.Web;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Tests.Web;

public sealed class ShellTests
{
    [Theory, BothEngines]
    public async Task The_first_page_is_vietnamese_and_the_choice_of_english_is_remembered(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var browser = app.Browser();

        var first = await browser.Get("/");
        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.Equal("vi", first.Document.DocumentElement.GetAttribute("lang"));

        await browser.Get("/language/en?back=/");
        Assert.Equal("en", (await browser.Get("/")).Document.DocumentElement.GetAttribute("lang"));
    }

    [Theory, BothEngines]
    public async Task The_first_page_offers_the_results_only_to_those_who_may_read_them(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var commune = await app.InDb(db =>
            db.Set<Unit>().Where(u => u.Code == "20341").Select(u => u.Id).FirstAsync()
        );
        using var stranger = app.Browser();
        using var learner = await app.NewLearner();
        using var officer = await app.SignIn(Role.CommuneOfficer, commune);

        foreach (var (browser, cards) in new[] { (stranger, 0), (learner, 0), (officer, 1) })
        {
            var page = await browser.Get("/");
            Assert.Equal(cards, page.Document.QuerySelectorAll(".cards a[href='/targets']").Length);
            // No card leads to a refusal.
            foreach (var link in page.Document.QuerySelectorAll(".cards a, .hero a"))
            {
                Assert.Equal(HttpStatusCode.OK, (await browser.Get(link.GetAttribute("href")!)).Status);
            }
        }
    }

    [Fact]
    public void A_share_is_written_closed_up()
    {
        Assert.Equal("80,0%", new Wording(Language.Vi).Percent(0.8m, 1));
        Assert.Equal("80.0%", new Wording(Language.En).Percent(0.8m, 1));
    }

    [Theory, BothEngines]
    public async Task The_language_link_leads_to_this_site_only(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var browser = app.Browser();

        foreach (var back in new[] { "https://example.org/", "//example.org", "/\\example.org", "" })
        {
            var page = await browser.Get("/language/en?back=" + Uri.EscapeDataString(back));
            Assert.Equal("/", page.Location?.OriginalString);
        }

        var accented = await browser.Get("/language/en?back=" + Uri.EscapeDataString("/places?q=Huế#cuối"));
        Assert.Equal("/places?q=Hu%E1%BA%BF#cu%E1%BB%91i", accented.Location?.OriginalString);
    }

    [Theory, BothEngines]
    public async Task An_unknown_page_says_so_without_details(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var browser = app.Browser();

        var page = await browser.Get("/khong-co-trang-nay");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("Không tìm thấy trang", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("a[href='/language/en?back=%2Fkhong-co-trang-nay']"));
    }

    [Theory, BothEngines]
    public async Task What_no_page_can_do_is_refused_before_the_page_is_made(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var learner = await app.NewLearner();
        using var officer = await app.SignIn(
            Role.ProvincialOfficer,
            await app.InDb(db => db.Set<Unit>().Select(u => u.Id).FirstAsync())
        );
        var page = await learner.Get("/account");
        var token = page
            .Document.QuerySelector("input[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;

        foreach (var address in new[] { "/account?handler=Nope", "/me?handler=Nope", "/account", "/me" })
        {
            using var form = new FormUrlEncodedContent([
                KeyValuePair.Create("__RequestVerificationToken", token),
            ]);
            using var answer = await learner.Client.PostAsync(address, form);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await officer.Get("/targets?handler=Nope")).Status);
        using var put = await learner.Client.PutAsync("/me", null);
        Assert.True((int)put.StatusCode is 400 or 405);
        foreach (var day in new[] { "01/01/0001", "31/12/9999" })
        {
            Assert.True((int)(await officer.Get($"/audit?From={day}&To={day}")).Status < 500);
        }
    }
}
