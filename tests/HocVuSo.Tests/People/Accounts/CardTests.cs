using System.Net;
using System.Security.Cryptography;
using AngleSharp.Html.Dom;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.People.Accounts;
using HocVuSo.People.Accounts.Cards;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.People.Accounts;

public sealed class CardTests
{
    private const string OwnPin = "739152";

    [Theory, BothEngines]
    public async Task A_printed_card_signs_in_and_forces_a_pin_of_ones_own(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var places = await app.NewPlaces();
        var person = await app.NewPerson(places.Hamlet);
        using var leader = await app.SignIn(Role.TeamLeader, places.Hamlet);
        var card = await Print(leader, person);

        using var learner = app.Browser();
        var first = await learner.Submit("/sign-in/card", ("Code", card.Code), ("Pin", card.Pin));
        Assert.Equal(HttpStatusCode.OK, first.Status);
        Assert.NotNull(first.Document.QuerySelector("#NewPin"));
        Assert.Equal(HttpStatusCode.Redirect, (await learner.Get("/account")).Status);

        var entered = await learner.Submit(first, "/sign-in/card", ("NewPin", OwnPin), ("Again", OwnPin));
        Assert.Equal("/courses", entered.Location!.OriginalString);
        Assert.Contains("Trần Thị Lài", (await learner.Get("/account")).Text, StringComparison.Ordinal);

        // Whoever printed it could be the one who uses it: nothing that cannot be undone, for a day.
        var erasure = await learner.Get("/me/erasure");
        Assert.True((int)erasure.Status >= 400, erasure.Text);
        Assert.Null(erasure.Document.QuerySelector("form[action*='Ask']"));

        using var later = app.Browser();
        var old = await later.Submit("/sign-in/card", ("Code", card.Code), ("Pin", card.Pin));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, old.Status);
        var again = await later.Submit("/sign-in/card", ("Code", card.Code), ("Pin", OwnPin));
        Assert.Equal("/courses", again.Location!.OriginalString);
    }

    [Theory, BothEngines]
    public async Task The_qr_code_greets_by_name_and_asks_for_the_pin_only(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var places = await app.NewPlaces();
        var person = await app.NewPerson(places.Hamlet, "Nguyễn Văn Sáu");
        var card = (await PrintInside(app, person)).Single();
        var address = "/sign-in/card?k=" + card.Token.Value;
        using var browser = app.Browser();

        var scanned = await browser.Get(address);
        Assert.Contains("Chào Nguyễn Văn Sáu", scanned.Text, StringComparison.Ordinal);
        Assert.Null(scanned.Document.QuerySelector("#Code"));

        var first = await browser.Submit(scanned, address, ("Pin", card.FirstPin.Digits));
        var entered = await browser.Submit(first, address, ("NewPin", OwnPin), ("Again", OwnPin));
        Assert.Equal("/courses", entered.Location!.OriginalString);

        var unknown = await browser.Get("/sign-in/card?k=" + CardToken.Random().Value);
        Assert.Contains("không dùng được nữa", unknown.Text, StringComparison.Ordinal);
        var rubbish = await browser.Get("/sign-in/card?k=%00zz");
        Assert.Contains("không dùng được nữa", rubbish.Text, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task The_sheet_carries_the_code_that_the_qr_picture_shows(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var places = await app.NewPlaces();
        var person = await app.NewPerson(places.Hamlet);
        using var leader = await app.SignIn(Role.TeamLeader, places.Hamlet);

        var sheet = await leader.Press(
            await leader.Get($"/people/{person}/card"),
            $"/people/{person}/card",
            "In thẻ"
        );

        var wallet = sheet.Document.QuerySelector(".wallet")!;
        Assert.Contains("Trần Thị Lài", wallet.TextContent, StringComparison.Ordinal);
        Assert.Contains("Thôn Thử, Xã Thử", wallet.TextContent, StringComparison.Ordinal);
        Assert.NotNull(wallet.QuerySelector(".wallet-qr svg path[fill='#000']"));
        Assert.Null(sheet.Document.QuerySelector("[style]"));
        Assert.Equal("no-store", sheet.Response.Headers.CacheControl?.ToString().Split(',')[^1].Trim());
    }

    [Theory, BothEngines]
    public async Task Five_wrong_pins_lock_the_card_until_a_new_one_is_printed(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var places = await app.NewPlaces();
        var person = await app.NewPerson(places.Hamlet);
        using var leader = await app.SignIn(Role.TeamLeader, places.Hamlet);
        var card = await Print(leader, person);
        using var browser = app.Browser();

        TestPage last = null!;
        for (var i = 0; i < 5; i++)
        {
            last = await browser.Submit("/sign-in/card", ("Code", card.Code), ("Pin", "000001"));
        }

        Assert.Contains("bị khóa", last.Text, StringComparison.Ordinal);
        var right = await browser.Submit("/sign-in/card", ("Code", card.Code), ("Pin", card.Pin));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, right.Status);
        Assert.Contains(
            "Đã khóa",
            (await leader.Get($"/people/{person}/card")).Text,
            StringComparison.Ordinal
        );

        var fresh = await Print(leader, person);
        var first = await browser.Submit("/sign-in/card", ("Code", fresh.Code), ("Pin", fresh.Pin));
        Assert.Equal(HttpStatusCode.OK, first.Status);
    }

    [Theory, BothEngines]
    public async Task Wrong_pins_that_come_at_once_are_all_counted(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var places = await app.NewPlaces();
        var card = (await PrintInside(app, await app.NewPerson(places.Hamlet))).Single();
        var browsers = Enumerable.Range(0, 8).Select(_ => app.Browser()).ToList();

        await Task.WhenAll(
            browsers.Select(b => b.Submit("/sign-in/card", ("Code", card.Code.Value), ("Pin", "000001")))
        );

        var right = await browsers[0]
            .Submit("/sign-in/card", ("Code", card.Code.Value), ("Pin", card.FirstPin.Digits));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, right.Status);
        browsers.ForEach(b => b.Dispose());
    }

    [Theory, BothEngines]
    public async Task A_new_card_ends_the_old_one_and_whoever_came_in_with_it(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var places = await app.NewPlaces();
        var person = await app.NewPerson(places.Hamlet);
        using var leader = await app.SignIn(Role.TeamLeader, places.Hamlet);
        var old = await Print(leader, person);
        using var thief = await Enter(app, old.Code, old.Pin);
        Assert.Equal(HttpStatusCode.OK, (await thief.Get("/account")).Status);

        await Print(leader, person);

        Assert.Equal(HttpStatusCode.Redirect, (await thief.Get("/account")).Status);
        var again = await thief.Submit("/sign-in/card", ("Code", old.Code), ("Pin", OwnPin));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        var actions = await app.InDb(db =>
            (
                from subject in db.Set<AuditSubject>()
                join entry in db.Set<AuditEntry>()
                    on new { subject.Shard, subject.Seq } equals new { entry.Shard, entry.Seq }
                where subject.PersonId == person
                select entry.Action
            ).ToListAsync()
        );
        Assert.Contains(AuditAction.CardPrinted, actions);
        Assert.Contains(AuditAction.CardReset, actions);
    }

    [Theory, BothEngines]
    public async Task A_lost_card_is_ended_without_a_new_one(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var places = await app.NewPlaces();
        var person = await app.NewPerson(places.Hamlet);
        using var leader = await app.SignIn(Role.TeamLeader, places.Hamlet);
        var card = await Print(leader, person);

        await leader.Press(
            await leader.Get($"/people/{person}/card"),
            $"/people/{person}/card",
            "Khóa thẻ bị mất"
        );

        using var browser = app.Browser();
        var tried = await browser.Submit("/sign-in/card", ("Code", card.Code), ("Pin", card.Pin));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, tried.Status);
    }

    [Theory, BothEngines]
    public async Task Only_those_in_whose_area_a_person_is_print_the_card(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var here = await app.NewPlaces();
        var person = await app.NewPerson(here.Hamlet);
        using var elsewhere = await app.SignIn(Role.CommuneOfficer, (await app.NewPlaces()).Commune);
        using var helper = await app.SignIn(Role.Helper, here.Hamlet);
        using var officer = await app.SignIn(Role.CommuneOfficer, here.Commune);

        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.Get($"/people/{person}/card")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await helper.Get($"/people/{person}/card")).Status);
        Assert.Equal(HttpStatusCode.OK, (await officer.Get($"/people/{person}/card")).Status);

        // The form of a page one may open, sent for somebody one may not.
        var mine = await app.NewPerson((await app.NewPlaces()).Hamlet);
        using var other = await app.SignIn(Role.TeamLeader, here.Hamlet);
        var form = await other.Get($"/people/{person}/card");
        var sent = await other.Press(form, $"/people/{mine}/card", "In thẻ");
        Assert.Equal(HttpStatusCode.NotFound, sent.Status);
    }

    [Theory, BothEngines]
    public async Task No_card_is_printed_for_somebody_with_a_duty_or_a_password(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var places = await app.NewPlaces();
        using var leader = await app.SignIn(Role.TeamLeader, places.Hamlet);
        var nobody = await app.NewPerson(places.Hamlet);
        foreach (var role in Enum.GetValues<Role>())
        {
            using var other = await app.SignIn(role, places.Hamlet);
            var address = $"/people/{other.PersonId}/card";
            var page = await leader.Get(address);
            Assert.DoesNotContain(
                page.Document.QuerySelectorAll("button"),
                b => b.TextContent.Contains("In thẻ", StringComparison.Ordinal)
            );

            // The form of somebody who may have one.
            var refused = await leader.Press(await leader.Get($"/people/{nobody}/card"), address, "In thẻ");

            Assert.Equal(HttpStatusCode.Conflict, refused.Status);
            Assert.Contains(
                role == Role.Learner ? "đã tự đặt mật khẩu" : "giữ nhiệm vụ",
                refused.Document.QuerySelector(".error-summary")!.TextContent,
                StringComparison.Ordinal
            );
            Assert.Null(refused.Document.QuerySelector(".wallet"));
            Assert.Equal(HttpStatusCode.OK, (await other.Get("/account")).Status);
        }
    }

    [Theory, BothEngines]
    public async Task A_phone_number_without_a_password_opens_nothing_so_a_new_card_can_be_printed(
        EngineKind engine
    )
    {
        var app = await TestApp.Shared(engine);
        var places = await app.NewPlaces();
        var person = await app.NewPerson(places.Hamlet);
        using var leader = await app.SignIn(Role.TeamLeader, places.Hamlet);
        await Print(leader, person);
        await app.InDb(db =>
            db.Accounts.Where(a => a.PersonId == person)
                .ExecuteUpdateAsync(a => a.SetProperty(x => x.PhoneIndex, RandomNumberGenerator.GetBytes(32)))
        );

        var page = await leader.Get($"/people/{person}/card");

        Assert.Contains(
            page.Document.QuerySelectorAll("button"),
            b => b.TextContent.Contains("In thẻ", StringComparison.Ordinal)
        );
    }

    [Theory, BothEngines]
    public async Task The_bearer_sees_who_printed_the_card(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var places = await app.NewPlaces();
        var person = await app.NewPerson(places.Hamlet);
        using var leader = await app.SignIn(Role.TeamLeader, places.Hamlet);
        await Print(leader, person);
        var card = await Print(leader, person);
        using var bearer = await Enter(app, card.Code, card.Pin);

        var seen = (await bearer.Get("/me/seen")).Document.QuerySelector("table")!.TextContent;

        Assert.Contains("In thẻ đăng nhập", seen, StringComparison.Ordinal);
        Assert.Contains("Cấp lại thẻ", seen, StringComparison.Ordinal);
        Assert.Contains("Tổ trưởng, Thôn Thử", seen, StringComparison.Ordinal);
    }

    [Theory, BothEngines]
    public async Task A_sheet_for_many_people_is_printed_once(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var places = await app.NewPlaces();
        var people = new List<Guid>();
        foreach (var name in new[] { "Nguyễn Văn Ất", "Trần Thị Bưởi", "Lê Văn Cam" })
        {
            people.Add(await app.NewPerson(places.Hamlet, name));
        }

        using var leader = await app.SignIn(Role.TeamLeader, places.Commune);
        var page = await leader.Get("/people/cards");
        var offered = page
            .Document.QuerySelectorAll("input[name=People]")
            .OfType<IHtmlInputElement>()
            .ToList();
        // The leader, too, lives there, and has a duty.
        Assert.Equal(4, offered.Count);
        Assert.Contains("đang giữ nhiệm vụ", page.Text, StringComparison.Ordinal);
        Assert.Single(offered, i => i.IsDisabled);
        Assert.Equal(3, offered.Count(i => i.IsChecked));
        (string, string)[] fields = [.. people.Select(p => ("People", p.ToString()))];

        var sheet = await leader.Submit(page, "/people/cards", fields);
        Assert.Equal(HttpStatusCode.OK, sheet.Status);
        Assert.Equal(
            ["Nguyễn Văn Ất", "Trần Thị Bưởi", "Lê Văn Cam"],
            sheet.Document.QuerySelectorAll(".wallet-name").Select(n => n.TextContent)
        );

        var twice = await leader.Submit(page, "/people/cards", fields);
        Assert.Equal(HttpStatusCode.Conflict, twice.Status);
        var working = await app.InDb(db =>
            (
                from card in db.Cards.Working()
                join account in db.Set<Account>() on card.AccountId equals account.Id
                where people.Contains(account.PersonId!.Value)
                select card.Id
            ).CountAsync()
        );
        Assert.Equal(3, working);
    }

    [Theory, BothEngines]
    public async Task Neither_token_nor_code_nor_pin_can_be_read_from_the_database(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var places = await app.NewPlaces();
        var person = await app.NewPerson(places.Hamlet);
        var printed = (await PrintInside(app, person)).Single();

        var card = await app.InDb(db =>
            db.Cards.Where(c => db.Set<Account>().Any(a => a.Id == c.AccountId && a.PersonId == person))
                .SingleAsync()
        );

        Assert.Equal(32, card.TokenHash.Length);
        Assert.Equal(32, card.CodeIndex.Length);
        Assert.DoesNotContain(printed.FirstPin.Digits, card.PinHash, StringComparison.Ordinal);
        var kept = string.Join(
            '|',
            Convert.ToBase64String(card.TokenHash),
            Convert.ToBase64String(card.CodeIndex)
        );
        Assert.DoesNotContain(printed.Token.Value, kept, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("111111", "111111", "dễ đoán")]
    [InlineData("123456", "123456", "dễ đoán")]
    [InlineData("121212", "121212", "dễ đoán")]
    [InlineData("270357", "270357", "dễ đoán")]
    [InlineData("73915", "73915", "đúng 6 chữ số")]
    [InlineData("739152", "739153", "không giống nhau")]
    public async Task A_pin_of_ones_own_is_not_one_that_others_guess(
        string pin,
        string again,
        string sentence
    )
    {
        var app = await TestApp.Shared(EngineKind.Sqlite);
        var places = await app.NewPlaces();
        var person = await app.NewPerson(places.Hamlet);
        await app.InDb(async db =>
        {
            var born = await db.People.SingleAsync(p => p.Id == person);
            born.Correct(
                PersonName.Parse(born.FullName),
                Birth.On(new DateOnly(1957, 3, 27)),
                null,
                app.App.Services.GetRequiredService<Vault>(),
                app.Clock.Now()
            );
            await db.SaveChangesAsync();
        });
        var card = (await PrintInside(app, person)).Single();
        using var browser = app.Browser();
        var first = await browser.Submit(
            "/sign-in/card",
            ("Code", card.Code.Shown.ToLowerInvariant()),
            ("Pin", card.FirstPin.Digits)
        );

        var refused = await browser.Submit(first, "/sign-in/card", ("NewPin", pin), ("Again", again));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(sentence, refused.Text, StringComparison.Ordinal);
        Assert.NotNull(refused.Document.QuerySelector("#NewPin"));
    }

    [Theory, BothEngines]
    public async Task The_bearer_changes_the_pin_and_may_set_a_password(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var places = await app.NewPlaces();
        var person = await app.NewPerson(places.Hamlet);
        var card = (await PrintInside(app, person)).Single();
        using var other = await Enter(app, card.Code.Value, card.FirstPin.Digits);
        using var browser = app.Browser();
        await browser.Submit("/sign-in/card", ("Code", card.Code.Value), ("Pin", OwnPin));

        var changed = await browser.Submit(
            "/account/pin",
            ("Pin", OwnPin),
            ("NewPin", "864209"),
            ("Again", "864209")
        );
        Assert.Equal("/account?done=pin", changed.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await other.Get("/account")).Status);
        var early = await browser.Get("/account/password");
        Assert.Equal(HttpStatusCode.Forbidden, early.Status);
        Assert.Contains("vừa được in", early.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.Get("/me/data.json")).Status);
        await app.InDb(db =>
            db.Cards.Where(c => db.Set<Account>().Any(a => a.Id == c.AccountId && a.PersonId == person))
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.CreatedAt, app.Clock.Now() - Card.Fresh))
        );
        var name = "bearer-" + Guid.NewGuid().ToString("N")[..8];
        var set = await browser.Submit(
            "/account/password",
            ("Name", name),
            ("NewPassword", TestPeople.Password),
            ("Again", TestPeople.Password)
        );
        Assert.Equal("/account?done=password", set.Location!.OriginalString);
        var seen = (await browser.Get("/me/seen")).Document.QuerySelector("table")!.TextContent;
        Assert.Contains("Đặt mật khẩu", seen, StringComparison.Ordinal);
        Assert.Contains("Đặt mã PIN của thẻ", seen, StringComparison.Ordinal);
        Assert.Contains("Tài khoản của bạn", seen, StringComparison.Ordinal);

        using var byPassword = app.Browser();
        await byPassword.SignIn(name);
        using var byCard = app.Browser();
        var entered = await byCard.Submit("/sign-in/card", ("Code", card.Code.Value), ("Pin", "864209"));
        Assert.Equal(HttpStatusCode.Redirect, entered.Status);
    }

    [Theory, BothEngines]
    public async Task Of_two_changes_of_the_pin_at_once_one_holds(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var places = await app.NewPlaces();
        for (var round = 0; round < 3; round++)
        {
            var person = await app.NewPerson(places.Hamlet);
            var card = (await PrintInside(app, person)).Single();
            using var one = await Enter(app, card.Code.Value, card.FirstPin.Digits);
            using var two = app.Browser();
            await two.Submit("/sign-in/card", ("Code", card.Code.Value), ("Pin", OwnPin));
            string[] pins = ["864209", "530718"];
            var forms = new[] { (one, await one.Get("/account/pin")), (two, await two.Get("/account/pin")) };

            var answers = await Task.WhenAll(
                forms.Select(
                    (f, i) =>
                        f.Item1.Submit(
                            f.Item2,
                            "/account/pin",
                            ("Pin", OwnPin),
                            ("NewPin", pins[i]),
                            ("Again", pins[i])
                        )
                )
            );

            var won = answers[0].Location?.OriginalString == "/account?done=pin" ? 0 : 1;
            Assert.Equal("/account?done=pin", answers[won].Location?.OriginalString);
            Assert.NotEqual("/account?done=pin", answers[1 - won].Location?.OriginalString);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Try(pins[1 - won])).Status);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Try(OwnPin)).Status);
            Assert.Equal(HttpStatusCode.Redirect, (await Try(pins[won])).Status);
            var noted = await app.InDb(db =>
                (
                    from subject in db.Set<AuditSubject>()
                    join entry in db.Set<AuditEntry>()
                        on new { subject.Shard, subject.Seq } equals new { entry.Shard, entry.Seq }
                    where subject.PersonId == person && entry.Action == AuditAction.PinChosen
                    select entry
                ).CountAsync()
            );
            // The first PIN of one's own, and this one.
            Assert.Equal(2, noted);

            async Task<TestPage> Try(string pin)
            {
                using var browser = app.Browser();
                return await browser.Submit("/sign-in/card", ("Code", card.Code.Value), ("Pin", pin));
            }
        }
    }

    [Fact]
    public void Random_codes_use_letters_that_a_vietnamese_keyboard_leaves_alone()
    {
        foreach (var letter in "AEIOUYWDL0123456789")
        {
            Assert.DoesNotContain(letter, CardCode.Letters);
        }

        var codes = Enumerable.Range(0, 1000).Select(_ => CardCode.Random()).ToList();
        Assert.Equal(1000, codes.Distinct().Count());
        Assert.All(codes, c => Assert.Equal(c, CardCode.Parse(" " + c.Shown.ToLowerInvariant())));
    }

    /// <summary>Through the page, as the leader does it.</summary>
    private static async Task<(string Code, string Pin)> Print(TestBrowser leader, Guid person)
    {
        var address = $"/people/{person}/card";
        var sheet = await leader.Press(await leader.Get(address), address, "In thẻ");
        Assert.Equal(HttpStatusCode.OK, sheet.Status);
        return (
            sheet.Document.QuerySelector(".wallet .code-text")!.TextContent,
            sheet.Document.QuerySelector(".wallet-pin b")!.TextContent
        );
    }

    /// <summary>With the token in hand, which the page shows as a picture only.</summary>
    private static async Task<IReadOnlyList<PrintedCard>> PrintInside(TestApp app, Guid person)
    {
        await using var scope = app.App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var someone = await db.People.SingleAsync(p => p.Id == person);
        return await scope
            .ServiceProvider.GetRequiredService<CardPrinting>()
            .Print(Guid.NewGuid(), [someone]);
    }

    private static async Task<TestBrowser> Enter(TestApp app, string code, string pin)
    {
        var browser = app.Browser();
        var first = await browser.Submit("/sign-in/card", ("Code", code), ("Pin", pin));
        var entered = await browser.Submit(first, "/sign-in/card", ("NewPin", OwnPin), ("Again", OwnPin));
        Assert.Equal("/courses", entered.Location!.OriginalString);
        return browser;
    }
}
