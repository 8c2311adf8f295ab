using System.Net;
using HocVuSo.Database;

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
    public async Task The_language_link_leads_to_this_site_only(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var browser = app.Browser();

        foreach (var back in new[] { "https://example.org/", "//example.org", "/\\example.org", "" })
        {
            var page = await browser.Get("/language/en?back=" + Uri.EscapeDataString(back));
            Assert.Equal("/", page.Location?.OriginalString);
        }
    }

    [Theory, BothEngines]
    public async Task An_unknown_page_says_so_without_details(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        using var browser = app.Browser();

        var page = await browser.Get("/khong-co-trang-nay");

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("Không tìm thấy trang", page.Text, StringComparison.Ordinal);
    }
}
