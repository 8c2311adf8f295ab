using System.Net;
using HocVuSo.Database;
using HocVuSo.People;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Tests.People;

public sealed class OrganisationPageTests
{
    private static async Task<Guid> Add(
        TestBrowser browser,
        string kind,
        string name,
        int unit,
        string code = "",
        string parent = ""
    )
    {
        var page = await browser.Submit(
            "/organisations/new",
            ("Kind", kind),
            ("Name", name),
            ("Code", code),
            ("Parent", parent),
            ("Unit", $"{unit}")
        );
        Assert.True(page.Status == HttpStatusCode.Redirect, page.Text);
        return Guid.Parse(page.Location!.OriginalString.Split('/')[^1]);
    }

    private static Task<TestPage> Join(
        TestBrowser browser,
        Guid organisation,
        Guid person,
        string role,
        string day = "01/09/2025"
    ) => JoinAs(browser, organisation, person, role, day);

    private static async Task<TestPage> JoinAs(
        TestBrowser browser,
        Guid organisation,
        Guid person,
        string role,
        string day
    )
    {
        var path = $"/organisations/{organisation}/members";
        var found = await browser.Submit(path, ("Q", "Trần"));
        return await browser.Submit(
            found,
            path + "?handler=Join",
            ("Person", $"{person}"),
            ("As", role),
            ("Day", day)
        );
    }

    [Theory, BothEngines]
    public async Task Organisations_stand_in_trees_of_their_own_within_the_area(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (here, elsewhere) = (await app.NewPlaces(), await app.NewPlaces());
        using var officer = await app.SignIn(Role.CommuneOfficer, here.Commune);
        using var stranger = await app.SignIn(Role.CommuneOfficer, elsewhere.Commune);
        var code = Guid.NewGuid().ToString("N")[..12];

        var union = await Add(officer, "Union", "Hội Liên hiệp Phụ nữ xã", here.Commune, code);
        var branch = await Add(officer, "Union", "Chi hội Phụ nữ thôn Hà Bình", here.Hamlet, parent: code);

        var list = await officer.Get("/organisations?q=phu+nu&kind=Union");
        Assert.Equal(
            ["Chi hội Phụ nữ thôn Hà Bình", "Hội Liên hiệp Phụ nữ xã"],
            list.Document.QuerySelectorAll("tbody th a").Select(a => a.TextContent)
        );
        var page = await officer.Get($"/organisations/{union}");
        Assert.Contains("Chi hội Phụ nữ thôn Hà Bình", page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/organisations/{union}")).Status);
        Assert.Empty((await stranger.Get("/organisations")).Document.QuerySelectorAll("tbody tr"));

        var circle = await officer.Submit(
            $"/organisations/{union}/edit",
            ("Name", "Hội Liên hiệp Phụ nữ xã"),
            ("Code", code),
            ("Parent", "chi hoi phu nu thon ha binh"),
            ("Unit", $"{here.Commune}")
        );
        Assert.Equal(HttpStatusCode.Conflict, circle.Status);
        var twice = await officer.Submit(
            "/organisations/new",
            ("Kind", "Union"),
            ("Name", "Hội khác"),
            ("Code", code),
            ("Unit", $"{here.Commune}")
        );
        Assert.Contains("mang mã này", twice.Text, StringComparison.Ordinal);
        Assert.Equal(
            union,
            await app.InDb(db =>
                db.Organisations.Where(o => o.Id == branch).Select(o => o.ParentId).SingleAsync()
            )
        );
    }

    [Theory, BothEngines]
    public async Task A_group_follows_from_a_membership_and_ends_with_it(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var here = await app.NewPlaces();
        using var officer = await app.SignIn(Role.CommuneOfficer, here.Commune);
        var person = await app.NewPerson(here.Hamlet, "Trần Thị Tâm");
        var school = await Add(officer, "School", "Trường THPT Trần Cao Vân", here.Commune);

        Assert.Equal(HttpStatusCode.Redirect, (await Join(officer, school, person, "Staff")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await Join(officer, school, person, "Staff")).Status);
        var late = await Join(officer, school, person, "Leader", "23/09/2025");
        Assert.Contains("sau ngày hôm nay", late.Text, StringComparison.Ordinal);

        var page = await officer.Get($"/people/{person}");
        Assert.Contains(
            "Làm việc tại Trường THPT Trần Cao Vân từ 01/09/2025.",
            page.Text,
            StringComparison.Ordinal
        );
        var early = await officer.Submit(page, $"/people/{person}?handler=Leave", ("Day", "31/08/2025"));
        Assert.Contains("không thể trước ngày đầu", early.Text, StringComparison.Ordinal);
        var left = await officer.Submit(page, $"/people/{person}?handler=Leave", ("Day", "21/09/2025"));
        Assert.Equal(HttpStatusCode.Redirect, left.Status);
        Assert.DoesNotContain(
            "Làm việc tại",
            (await officer.Get($"/people/{person}")).Text,
            StringComparison.Ordinal
        );
    }

    [Theory, BothEngines]
    public async Task Closing_an_organisation_ends_its_memberships(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var here = await app.NewPlaces();
        using var officer = await app.SignIn(Role.CommuneOfficer, here.Commune);
        var person = await app.NewPerson(here.Hamlet, "Trần Thị Út");
        var cooperative = await Add(officer, "Cooperative", "HTX Rau sạch Hà Bình", here.Commune);
        await Join(officer, cooperative, person, "Member", "10/09/2025");
        var path = $"/organisations/{cooperative}";

        var early = await officer.Submit(path, ("Day", "09/09/2025"));
        Assert.Contains("10/09/2025", early.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await officer.Submit(path, ("Day", "20/09/2025"))).Status);

        Assert.Equal(
            new DateOnly(2025, 9, 20),
            await app.InDb(db =>
                db.Memberships.Where(m => m.OrganisationId == cooperative).Select(m => m.To).SingleAsync()
            )
        );
        Assert.Contains("Ngừng hoạt động", (await officer.Get(path)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/members", (await officer.Get(path)).Html, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task A_teacher_of_a_school_sees_its_members_and_not_the_commune(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var here = await app.NewPlaces();
        using var officer = await app.SignIn(Role.CommuneOfficer, here.Commune);
        var (student, neighbour) = (
            await app.NewPerson(here.Hamlet, "Trần Văn Vinh"),
            await app.NewPerson(here.Hamlet, "Trần Văn Vượng")
        );
        var school = await Add(officer, "School", "Trường THCS Lê Lợi", here.Commune);
        await Join(officer, school, student, "Student");
        using var teacher = await app.SignIn(Role.Teacher, here.Commune);
        await app.InDb(async db =>
        {
            await db.Grants.Where(g => g.AccountId == teacher.AccountId).ExecuteDeleteAsync();
            db.Grants.Add(
                new Grant
                {
                    Id = Guid.CreateVersion7(),
                    AccountId = teacher.AccountId,
                    Role = Role.Teacher,
                    OrganisationId = school,
                    From = app.Clock.Today(),
                }
            );
            await db.SaveChangesAsync();
        });

        Assert.Equal(HttpStatusCode.OK, (await teacher.Get($"/people/{student}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await teacher.Get($"/people/{neighbour}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await teacher.Get($"/organisations/{school}")).Status);
    }
}
