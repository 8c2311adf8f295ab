using System.Net;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.People.Accounts;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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

        // What was open before the first role is open no more; the role needs a second factor.
        Assert.Equal("/sign-in", (await newcomer.Get("/people")).Location!.AbsolutePath);
        await newcomer.SignIn(name);
        Assert.Equal(HttpStatusCode.Redirect, (await newcomer.Get("/people")).Status);
        await newcomer.SetUpSecondFactor();
        Assert.Equal(HttpStatusCode.OK, (await newcomer.Get("/people")).Status);

        var shown = await officer.Get($"/accounts/{account}");
        Assert.Contains("Cán bộ cấp xã", shown.Text, StringComparison.Ordinal);
        var ended = await officer.Press(shown, $"/accounts/{account}", "Kết thúc nhiệm vụ");
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
    public async Task Whoever_had_the_card_of_a_learner_has_no_way_into_the_duty_given_later(
        EngineKind engine
    )
    {
        var app = await TestApp.Shared(engine);
        var (province, commune) = await DaNang(app);
        using var officer = await app.SignIn(Role.ProvincialOfficer, province);
        using var leader = await app.SignIn(Role.TeamLeader, commune);
        var person = await app.NewPerson(commune, "Lê Thị Được");
        var sheet = await leader.Press(
            await leader.Get($"/people/{person}/card"),
            $"/people/{person}/card",
            "In thẻ"
        );
        var code = sheet.Document.QuerySelector(".wallet .code-text")!.TextContent;
        using var bearer = app.Browser();
        var first = await bearer.Submit(
            "/sign-in/card",
            ("Code", code),
            ("Pin", sheet.Document.QuerySelector(".wallet-pin b")!.TextContent)
        );
        await bearer.Submit(first, "/sign-in/card", ("NewPin", "739152"), ("Again", "739152"));
        var name = NewName();
        var account = await app.InDb(db =>
            db.Accounts.Where(a => a.PersonId == person).Select(a => a.Id).SingleAsync()
        );
        // As somebody who holds the card would: a password to come back with.
        await app.InScope(async services =>
        {
            var mine = await services.GetRequiredService<Db>().Accounts.SingleAsync(a => a.Id == account);
            mine.UserName = name;
            await services.GetRequiredService<Passwords>().Set(mine, TestPeople.Password);
        });

        var given = await Give(officer, account, $"unit {commune}", Role.TeamLeader);
        Assert.Equal(HttpStatusCode.Redirect, given.Status);

        Assert.Equal("/sign-in", (await bearer.Get("/account")).Location!.AbsolutePath);
        var byCard = await bearer.Submit("/sign-in/card", ("Code", code), ("Pin", "739152"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, byCard.Status);
        var byPassword = await bearer.Submit("/sign-in", ("Name", name), ("Password", TestPeople.Password));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, byPassword.Status);
        var page = await officer.Get($"/accounts/{account}");
        Assert.Contains("chưa có cách đăng nhập", page.Text, StringComparison.Ordinal);
        Assert.Contains(
            AuditAction.WaysInEnded,
            await app.InDb(db =>
                db.Set<AuditEntry>()
                    .Where(e => e.Subject == $"account {account}")
                    .Select(e => e.Action)
                    .ToListAsync()
            )
        );

        var reset = await officer.Press(page, $"/accounts/{account}", "Đặt lại mật khẩu");
        var password = reset.Document.QuerySelectorAll(".code-text")[1].TextContent;
        // Another duty takes nothing more away.
        await Give(officer, account, $"unit {commune}", Role.Teacher);
        var again = await bearer.Submit("/sign-in", ("Name", name), ("Password", password));
        Assert.StartsWith(
            "/account/first-password",
            again.Location!.OriginalString,
            StringComparison.Ordinal
        );
    }

    [Theory, BothEngines]
    public async Task An_administrator_rules_the_accounts_of_the_area_and_no_others(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var here = await app.NewPlaces();
        var there = await app.NewPlaces();
        using var administrator = await app.SignIn(Role.Administrator, here.Commune);
        var (mine, mineName) = await app.NewAccount(await app.NewPerson(here.Hamlet));
        var (foreign, foreignName) = await app.NewAccount(await app.NewPerson(there.Hamlet));
        var (nobodys, nobodysName) = await app.NewAccount(null);

        var form = await administrator.Get($"/accounts/{mine}");
        Assert.Equal(HttpStatusCode.OK, form.Status);
        foreach (var other in new[] { foreign, nobodys })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await administrator.Get($"/accounts/{other}")).Status);
            Assert.Equal(
                HttpStatusCode.NotFound,
                (await administrator.Get($"/accounts/{other}/give?q=x")).Status
            );
            var reset = form
                .Document.QuerySelectorAll("form")
                .Single(f => f.TextContent.Contains("Đặt lại mật khẩu", StringComparison.Ordinal));
            reset.SetAttribute("action", $"/accounts/{other}?handler=ResetPassword");
            Assert.Equal(
                HttpStatusCode.NotFound,
                (await administrator.Press(form, "", "Đặt lại mật khẩu")).Status
            );
        }

        var found = (await administrator.Get("/accounts?q=" + Uri.EscapeDataString("Trần Thị Lài"))).Text;
        Assert.Contains(mineName, found, StringComparison.Ordinal);
        Assert.DoesNotContain(foreignName, found, StringComparison.Ordinal);
        Assert.DoesNotContain(nobodysName, found, StringComparison.Ordinal);
        Assert.Contains(
            "mở hồ sơ rồi chọn",
            (await administrator.Get("/accounts/new")).Text,
            StringComparison.Ordinal
        );

        // Over every province of today: over those that stand for nobody, too.
        var provinces = await app.InDb(db =>
            db.Units.Where(u => u.Era == Eras.Now && u.Level == UnitLevel.Province)
                .Select(u => u.Id)
                .ToListAsync()
        );
        await app.InDb(async db =>
        {
            db.Grants.AddRange(
                provinces.Select(p => new Grant
                {
                    Id = Guid.CreateVersion7(),
                    AccountId = administrator.AccountId,
                    Role = Role.Administrator,
                    UnitId = p,
                    From = app.Clock.Today(),
                })
            );
            await db.SaveChangesAsync();
        });
        app.Clock.Advance(Sessions.Freshness);
        Assert.Equal(HttpStatusCode.OK, (await administrator.Get($"/accounts/{nobodys}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await administrator.Get($"/accounts/{foreign}")).Status);
        Assert.NotNull((await administrator.Get("/accounts/new")).Document.QuerySelector("#DisplayName"));
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

        var ended = await only.Press(await only.Get(mine), mine, "Kết thúc nhiệm vụ");
        Assert.Equal(HttpStatusCode.Conflict, ended.Status);
        var closed = await only.Press(await only.Get(mine), mine, "Đóng tài khoản");
        Assert.Equal(HttpStatusCode.Conflict, closed.Status);

        using var second = await app.SignIn(Role.Administrator, province);
        var later = await only.Press(await only.Get(mine), mine, "Kết thúc nhiệm vụ");
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
