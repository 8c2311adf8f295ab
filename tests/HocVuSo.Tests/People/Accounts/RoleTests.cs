using System.Net;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.People.Accounts;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Tests.People.Accounts;

public sealed class RoleTests
{
    [Theory, BothEngines]
    public async Task A_provincial_officer_opens_an_account_and_gives_a_role_which_holds_at_once(
        EngineKind engine
    )
    {
        var app = await TestApp.Shared(engine);
        var (province, commune) = await DaNang(app);
        using var officer = await app.SignIn(Role.ProvincialOfficer, province);
        var person = await app.NewPerson(commune, "Võ Minh Quân");

        var name = NewName();
        var opened = await officer.Submit($"/accounts/new?person={person}", ("Name", name));
        Assert.Equal(HttpStatusCode.OK, opened.Status);
        var first = opened.Document.QuerySelectorAll(".code-text")[1].TextContent;
        var account = await IdOf(app, name);

        using var newcomer = app.Browser();
        var signedIn = await newcomer.Submit("/sign-in", ("Name", name), ("Password", first));
        Assert.StartsWith(
            "/account/first-password",
            signedIn.Location!.OriginalString,
            StringComparison.Ordinal
        );
        Assert.Equal(HttpStatusCode.Redirect, (await newcomer.Get("/account")).Status);
        var chosen = await newcomer.Submit(
            "/account/first-password",
            ("NewPassword", TestPeople.Password),
            ("Again", TestPeople.Password)
        );
        Assert.Equal("/", chosen.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await newcomer.Get("/account")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await newcomer.Get("/people")).Status);

        var given = await Give(officer, account, $"unit {commune}", Role.CommuneOfficer);
        Assert.Equal($"/accounts/{account}", given.Location!.OriginalString);

        // The role needs a second factor now, of the very session that is open.
        var stopped = await newcomer.Get("/people");
        Assert.Equal(HttpStatusCode.Redirect, stopped.Status);
        await newcomer.SetUpSecondFactor();
        Assert.Equal(HttpStatusCode.OK, (await newcomer.Get("/people")).Status);

        var shown = await officer.Get($"/accounts/{account}");
        Assert.Contains("Cán bộ cấp xã", shown.Text, StringComparison.Ordinal);
        var ended = await officer.Press(shown, $"/accounts/{account}", "Thôi giao");
        Assert.Equal(HttpStatusCode.Redirect, ended.Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await newcomer.Get("/people")).Status);
    }

    [Theory, BothEngines]
    public async Task Nobody_gives_what_stands_above_or_beside_or_elsewhere(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (province, commune) = await DaNang(app);
        var elsewhere = await app.InDb(db =>
            db.Units.Where(u => u.Era == Eras.Now && u.Code == "01").Select(u => u.Id).SingleAsync()
        );
        using var officer = await app.SignIn(Role.ProvincialOfficer, province);
        var (account, _) = await app.NewAccount(await app.NewPerson(commune));

        foreach (
            var role in new[]
            {
                Role.ProvincialOfficer,
                Role.Administrator,
                Role.Auditor,
                Role.ContentEditor,
                Role.Learner,
            }
        )
        {
            var refused = await Give(officer, account, $"unit {commune}", role);
            Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        }

        var outside = await Give(officer, account, $"unit {elsewhere}", Role.CommuneOfficer);
        Assert.Equal(HttpStatusCode.Forbidden, outside.Status);
        Assert.Equal(0, await GrantsOf(app, account));
        using var administrator = await app.SignIn(Role.Administrator, province);
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await Give(administrator, account, $"unit {province}", Role.Administrator)).Status
        );
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await Give(administrator, account, $"unit {elsewhere}", Role.Helper)).Status
        );
    }

    [Theory, BothEngines]
    public async Task Nobody_resets_the_password_of_whoever_holds_more(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (province, commune) = await DaNang(app);
        using var officer = await app.SignIn(Role.ProvincialOfficer, province);
        var (administrator, name) = await app.NewAccount(
            await app.NewPerson(commune),
            province,
            Role.Administrator
        );
        var (lower, _) = await app.NewAccount(await app.NewPerson(commune), commune, Role.CommuneOfficer);

        var above = await officer.Get($"/accounts/{administrator}");
        Assert.DoesNotContain("Đặt lại mật khẩu", above.Text, StringComparison.Ordinal);
        // The form of an account that one rules, sent for one that one does not.
        var below = await officer.Get($"/accounts/{lower}");
        foreach (
            var button in new[]
            {
                "Đặt lại mật khẩu",
                "Đặt lại bước xác thực thứ hai",
                "Đăng xuất khỏi mọi máy",
                "Đóng tài khoản",
            }
        )
        {
            var form = below
                .Document.QuerySelectorAll("form")
                .Single(f => f.TextContent.Contains(button, StringComparison.Ordinal));
            form.SetAttribute(
                "action",
                form.GetAttribute("action")!.Replace($"{lower}", $"{administrator}", StringComparison.Ordinal)
            );
            Assert.Equal(HttpStatusCode.Forbidden, (await officer.Press(below, "", button)).Status);
        }

        using var still = app.Browser();
        await still.SignIn(name);
    }

    [Theory, BothEngines]
    public async Task A_reset_password_signs_out_and_is_changed_at_once(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (province, commune) = await DaNang(app);
        using var administrator = await app.SignIn(Role.Administrator, province);
        var (account, name) = await app.NewAccount(await app.NewPerson(commune));
        using var holder = app.Browser();
        await holder.SignIn(name);

        var reset = await administrator.Press(
            await administrator.Get($"/accounts/{account}"),
            $"/accounts/{account}",
            "Đặt lại mật khẩu"
        );

        var first = reset.Document.QuerySelectorAll(".code-text")[1].TextContent;
        Assert.Equal(HttpStatusCode.Redirect, (await holder.Get("/account")).Status);
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await holder.Submit("/sign-in", ("Name", name), ("Password", TestPeople.Password))).Status
        );
        var again = await holder.Submit("/sign-in", ("Name", name), ("Password", first));
        Assert.StartsWith(
            "/account/first-password",
            again.Location!.OriginalString,
            StringComparison.Ordinal
        );
        var same = await holder.Submit("/account/first-password", ("NewPassword", first), ("Again", first));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, same.Status);
    }

    [Theory, BothEngines]
    public async Task After_a_reset_of_the_second_factor_a_new_app_is_set_up(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (province, commune) = await DaNang(app);
        using var administrator = await app.SignIn(Role.Administrator, province);
        using var officer = await app.SignIn(Role.CommuneOfficer, commune);
        var name = await app.InDb(db =>
            db.Accounts.Where(a => a.Id == officer.AccountId).Select(a => a.UserName).SingleAsync()
        );

        await administrator.Press(
            await administrator.Get($"/accounts/{officer.AccountId}"),
            $"/accounts/{officer.AccountId}",
            "Đặt lại bước xác thực thứ hai"
        );

        Assert.Equal(HttpStatusCode.Redirect, (await officer.Get("/account")).Status);
        await officer.SignIn(name!);
        await officer.SetUpSecondFactor();
        Assert.Equal(HttpStatusCode.OK, (await officer.Get("/people")).Status);
    }

    [Theory, BothEngines]
    public async Task A_closed_account_signs_in_no_more_and_may_be_opened_again(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (province, commune) = await DaNang(app);
        using var administrator = await app.SignIn(Role.Administrator, province);
        var (account, name) = await app.NewAccount(await app.NewPerson(commune));
        using var holder = app.Browser();
        await holder.SignIn(name);

        await Press("Đóng tài khoản");
        Assert.Equal(HttpStatusCode.Redirect, (await holder.Get("/account")).Status);
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity,
            (await holder.Submit("/sign-in", ("Name", name), ("Password", TestPeople.Password))).Status
        );

        await Press("Mở lại tài khoản");
        await holder.SignIn(name);

        async Task Press(string button) =>
            await administrator.Press(
                await administrator.Get($"/accounts/{account}"),
                $"/accounts/{account}",
                button
            );
    }

    [Theory, BothEngines]
    public async Task The_last_administrator_stays_one(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var (province, _) = await DaNang(app);
        using var only = await app.SignIn(Role.Administrator, province);
        var mine = $"/accounts/{only.AccountId}";

        var ended = await only.Press(await only.Get(mine), mine, "Thôi giao");
        Assert.Equal(HttpStatusCode.Conflict, ended.Status);
        var closed = await only.Press(await only.Get(mine), mine, "Đóng tài khoản");
        Assert.Equal(HttpStatusCode.Conflict, closed.Status);

        using var second = await app.SignIn(Role.Administrator, province);
        var later = await only.Press(await only.Get(mine), mine, "Thôi giao");
        Assert.Equal(HttpStatusCode.Redirect, later.Status);
        Assert.Equal(HttpStatusCode.OK, (await second.Get("/accounts")).Status);
    }

    [Theory, BothEngines]
    public async Task An_auditor_reads_the_area_and_changes_nothing(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (province, commune) = await DaNang(app);
        using var auditor = await app.SignIn(Role.Auditor, province);
        var person = await app.NewPerson(commune);
        var (account, _) = await app.NewAccount(person, commune, Role.Helper);

        Assert.Equal(HttpStatusCode.OK, (await auditor.Get("/accounts")).Status);
        Assert.Equal(HttpStatusCode.OK, (await auditor.Get($"/people/{person}")).Status);
        var shown = await auditor.Get($"/accounts/{account}");
        Assert.Equal(HttpStatusCode.OK, shown.Status);
        Assert.Empty(shown.Document.QuerySelectorAll("main form[method=post]"));

        // With a good token, taken from a form of its own account.
        var form = (await auditor.Get("/account/phone"))
            .Document.QuerySelector("[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        foreach (
            var address in new[]
            {
                $"/accounts/{account}?handler=Close",
                $"/accounts/{account}?handler=ResetPassword",
                $"/people/{person}?handler=Leave",
            }
        )
        {
            using var answer = await auditor.Client.PostAsync(
                address,
                new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", form)]),
                TestContext.Current.CancellationToken
            );
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.Contains(
                "không thay đổi gì",
                await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
                StringComparison.Ordinal
            );
        }

        var own = await auditor.Submit(
            "/account/phone",
            ("Phone", "09" + Random.Shared.Next(10_000_000, 99_999_999))
        );
        Assert.Equal(HttpStatusCode.Redirect, own.Status);
    }

    [Theory, BothEngines]
    public async Task The_list_says_who_holds_what_in_a_place_and_finds_by_name(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (province, commune) = await DaNang(app);
        using var officer = await app.SignIn(Role.ProvincialOfficer, province);
        var (_, helper) = await app.NewAccount(
            await app.NewPerson(commune, "Đỗ Thị Thanh Trà"),
            commune,
            Role.Helper
        );
        var (_, learner) = await app.NewAccount(await app.NewPerson(commune, "Đỗ Thị Thanh Hương"));
        var (_, stranger) = await app.NewAccount(
            await app.NewPerson((await app.NewPlaces()).Hamlet, "Đỗ Thị Thanh Xa")
        );

        var here = await officer.Get($"/accounts?unit={commune}&role=Helper");
        Assert.Contains(helper, here.Text, StringComparison.Ordinal);
        Assert.Contains("Người hỗ trợ: Phường Tam Kỳ", here.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(learner, here.Text, StringComparison.Ordinal);

        var named = await officer.Get("/accounts?q=" + Uri.EscapeDataString("do thi thanh"));
        Assert.Contains(learner, named.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(stranger, named.Text, StringComparison.Ordinal);

        var meant = await officer.Get("/accounts?where=tam+ky");
        Assert.Contains(
            meant.Document.QuerySelectorAll(".panel a"),
            a => a.GetAttribute("href") == $"/accounts?unit={commune}"
        );
    }

    [Theory, BothEngines]
    public async Task The_command_line_opens_the_first_administrator_and_lets_one_back_in(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        // The command line goes by the real clock.
        app.Clock.Advance(DateTimeOffset.UtcNow - app.Clock.GetUtcNow());
        var name = NewName();

        var opened = await HocVuSo(app, "hai con trau vang", "create", name, "--role", "administrator");
        Assert.True(opened.Exit == 0, opened.Error);
        using var browser = app.Browser();
        await browser.Submit("/sign-in", ("Name", name), ("Password", "hai con trau vang"));
        await browser.SetUpSecondFactor();
        Assert.Equal(HttpStatusCode.OK, (await browser.Get("/accounts")).Status);
        Assert.Equal(34, await GrantsOf(app, await IdOf(app, name)));

        var again = await HocVuSo(app, "hai con trau vang", "create", name, "--role", "administrator");
        Assert.Equal(1, again.Exit);
        Assert.Contains("đã có người dùng", again.Error, StringComparison.Ordinal);
        var weak = await HocVuSo(app, "12345678", "create", NewName(), "--role", "Auditor", "--unit", "48");
        Assert.Equal(1, weak.Exit);
        var nowhere = await HocVuSo(
            app,
            "hai con trau vang",
            "create",
            NewName(),
            "--role",
            "Auditor",
            "--unit",
            "2024/xyz"
        );
        Assert.Equal(1, nowhere.Exit);
        Assert.Equal(2, (await HocVuSo(app, "", "create", NewName(), "--role", "king")).Exit);

        var back = await HocVuSo(app, "ba con trau den", "password", name, "--reset-second-factor");
        Assert.True(back.Exit == 0, back.Error);
        using var later = app.Browser();
        await later.Submit("/sign-in", ("Name", name), ("Password", "ba con trau den"));
        await later.SetUpSecondFactor();
        Assert.Equal(HttpStatusCode.OK, (await later.Get("/accounts")).Status);
    }

    private static Task<(int Exit, string Output, string Error)> HocVuSo(
        TestApp app,
        string input,
        params string[] arguments
    ) =>
        Tool.RunWith(
            input,
            "dotnet",
            [
                typeof(Site).Assembly.Location,
                "account",
                .. arguments,
                "--data",
                app.Settings.DataFolder,
                "--database",
                app.Settings.Database,
            ]
        );

    private static async Task<TestPage> Give(TestBrowser giver, Guid account, string where, Role role)
    {
        var address = $"/accounts/{account}/give?q=tam+ky";
        var page = await giver.Get(address);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return await giver.Press(
            page,
            address,
            "Giao nhiệm vụ",
            ("Where", where),
            ("Role", role.ToString()),
            ("From", "22/09/2025")
        );
    }

    /// <summary>Đà Nẵng and phường Tam Kỳ since 1/7/2025, as they ship.</summary>
    private static Task<(int Province, int Commune)> DaNang(TestApp app) =>
        app.InDb(async db =>
            (
                await db
                    .Units.Where(u => u.Era == Eras.Now && u.Code == "48")
                    .Select(u => u.Id)
                    .SingleAsync(),
                await db
                    .Units.Where(u => u.Era == Eras.Now && u.Code == "20341")
                    .Select(u => u.Id)
                    .SingleAsync()
            )
        );

    private static Task<Guid> IdOf(TestApp app, string name) =>
        app.InDb(db => db.Accounts.Where(a => a.UserName == name).Select(a => a.Id).SingleAsync());

    private static Task<int> GrantsOf(TestApp app, Guid account) =>
        app.InDb(db => db.Grants.CountAsync(g => g.AccountId == account));

    private static string NewName() => "n" + Guid.NewGuid().ToString("N")[..10];
}
