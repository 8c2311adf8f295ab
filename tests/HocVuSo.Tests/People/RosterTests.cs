using System.Net;
using System.Text;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.People.Rosters;
using HocVuSo.Places;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.People;

public sealed class RosterTests
{
    private const string Header =
        "STT,Họ và tên,Ngày sinh,Giới tính,Số CCCD,SĐT,Xã/Phường,Thôn/Khối phố,Trường,Vai trò\r\n";

    private static async Task<TestPage> Upload(
        TestBrowser browser,
        byte[] file,
        string name = "danh-sach.csv"
    )
    {
        var page = await browser.Get("/people/import");
        using var form = new MultipartFormDataContent
        {
            {
                new StringContent(
                    page.Document.QuerySelector("input[name=__RequestVerificationToken]")!
                        .GetAttribute("value")!
                ),
                "__RequestVerificationToken"
            },
            { new ByteArrayContent(file), "Upload", name },
        };
        var response = await browser.Client.PostAsync("/people/import", form);
        return new TestPage(
            response.StatusCode,
            response.Headers.Location,
            await response.Content.ReadAsStringAsync(),
            response
        );
    }

    private static Task<TestPage> Upload(TestBrowser browser, string csv) =>
        Upload(browser, Encoding.UTF8.GetBytes(csv));

    private static async Task<Roster> Until(TestApp app, TestPage uploaded, RosterState state)
    {
        Assert.True(uploaded.Status == HttpStatusCode.Redirect, uploaded.Text);
        var id = Guid.Parse(uploaded.Location!.OriginalString.Split('/')[^1]);
        for (var i = 0; i < 600; i++)
        {
            var roster = await app.InDb(db => db.Rosters.AsNoTracking().SingleAsync(r => r.Id == id));
            if (roster.State == state)
            {
                return roster;
            }

            Assert.True(roster.IsAtWork, $"{roster.State}: {roster.RefusalEn}");
            await Task.Delay(50);
        }

        throw new TimeoutException($"The roster is not {state}.");
    }

    private static async Task Press(TestBrowser browser, TestPage page, string handler)
    {
        var form = page.Document.QuerySelector($"form[action$='handler={handler}']")!;
        var response = await browser.Client.PostAsync(
            form.GetAttribute("action"),
            new FormUrlEncodedContent(
                form.QuerySelectorAll("input[type=hidden]")
                    .Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!))
            )
        );
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    private static async Task<Roster> Import(TestApp app, TestBrowser browser, string csv)
    {
        var uploaded = await Upload(browser, csv);
        await Until(app, uploaded, RosterState.Checked);
        var path = uploaded.Location!.OriginalString;
        var confirmed = await browser.Submit(await browser.Get(path), path + "?handler=Confirm");
        return await Until(app, confirmed, RosterState.Done);
    }

    private static (int, int, int, int) Counts(Roster r) => (r.Added, r.Changed, r.Same, r.Bad);

    private static async Task<string> Faults(TestBrowser browser, Roster roster) =>
        await browser.Client.GetStringAsync($"/people/import/{roster.Id}/faults.csv");

    [Theory, BothEngines]
    public async Task A_roster_is_tried_confirmed_and_imported_and_a_second_time_changes_nothing(
        EngineKind engine
    )
    {
        await using var app = await TestApp.Fresh(engine);
        var here = await app.NewPlaces();
        using var officer = await app.SignIn(Role.CommuneOfficer, here.Commune);
        await app.InDb(async db =>
        {
            db.Organisations.Add(
                Organisation.Create(
                    OrganisationKind.School,
                    "Trường THPT Núi Thành",
                    here.Commune,
                    app.Clock.Now()
                )
            );
            await db.SaveChangesAsync();
        });
        var csv =
            Header
            + "1,TRẦN THỊ HÀ,27/03/1957,Nữ,049157000012,0905 123 456,Xã Thử,Thôn Thử,,\r\n"
            + "2,Nguyễn Văn Ân,15/8/2008,Nam,049208000013,,xa thu,thon thu,Truong THPT Nui Thanh,\r\n"
            + "3,Lê Thị Bé,1961,nữ,,,,,trường thpt núi thành,Giáo viên\r\n";

        var uploaded = await Upload(officer, csv);
        var tried = await Until(app, uploaded, RosterState.Checked);
        Assert.Equal((3, 0, 0, 0), Counts(tried));
        Assert.Equal(3, tried.Total);
        Assert.Equal(1, await app.InDb(db => db.People.CountAsync()));
        var report = await officer.Get(uploaded.Location!.OriginalString);
        Assert.Contains("Chờ quyết định", report.Text, StringComparison.Ordinal);

        var confirmed = await officer.Submit(report, uploaded.Location.OriginalString + "?handler=Confirm");
        var done = await Until(app, confirmed, RosterState.Done);
        Assert.Equal((3, 0, 0, 0), Counts(done));

        var people = await app.InDb(db =>
            db.People.Where(p => p.Id != officer.PersonId).OrderBy(p => p.BirthYear).ToListAsync()
        );
        Assert.Equal(
            [
                ("Trần Thị Hà", new DateOnly(1957, 3, 27), Sex.Female, here.Hamlet),
                ("Lê Thị Bé", null, Sex.Female, here.Commune),
                ("Nguyễn Văn Ân", (DateOnly?)new DateOnly(2008, 8, 15), Sex.Male, here.Hamlet),
            ],
            people.Select(p => (p.FullName, p.BirthDate, p.Sex!.Value, p.UnitId))
        );
        Assert.Equal(
            "0905 123 456",
            people[0].OpenPhone(app.App.Services.GetRequiredService<Vault>())!.National
        );
        var roles = await app.InDb(db => db.Memberships.ToDictionaryAsync(m => m.PersonId, m => m.Role));
        Assert.Equal(MembershipRole.Student, roles[people[2].Id]);
        Assert.Equal(MembershipRole.Staff, roles[people[1].Id]);
        Assert.Equal(4, await app.InDb(db => db.Residences.CountAsync()));
        Assert.Equal(
            (0, 0),
            await app.InDb(async db => (await db.RosterChunks.CountAsync(), await db.RosterKeys.CountAsync()))
        );
        Assert.Equal(
            3,
            await app.InDb(db =>
            {
                var entries = db.AuditEntries.Where(e => e.Action == AuditAction.RosterImported);
                return db.AuditSubjects.CountAsync(s =>
                    entries.Any(e => e.Shard == s.Shard && e.Seq == s.Seq)
                );
            })
        );

        var before = await Snapshot(app);
        var again = await Upload(officer, csv);
        var second = await Until(app, again, RosterState.Checked);
        Assert.Equal((0, 0, 3, 0), Counts(second));
        Assert.DoesNotContain(
            "Confirm",
            (await officer.Get(again.Location!.OriginalString)).Html,
            StringComparison.Ordinal
        );
        await ConfirmAnyway(app, second.Id);
        Assert.Equal((0, 0, 3, 0), Counts(await Until(app, again, RosterState.Done)));
        Assert.Equal(before, await Snapshot(app));
    }

    [Theory, BothEngines]
    public async Task The_log_names_the_grant_that_holds_where_the_people_were_placed(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var (here, there) = (await app.NewPlaces(), await app.NewPlaces());
        using var officer = await app.SignIn(
            here.Hamlet,
            (Role.Auditor, here.Province),
            (Role.CommuneOfficer, here.Commune),
            (Role.TeamLeader, there.Hamlet)
        );
        var hamlet = await app.InDb(db =>
            db.Units.Where(u => u.Id == there.Commune).Select(u => u.Code).SingleAsync()
        );

        var done = await Import(
            app,
            officer,
            "Họ và tên,Năm sinh,Mã xã,Thôn/Khối phố\r\nPhạm Thị Xa,1957," + hamlet + ",Thôn Thử\r\n"
        );

        Assert.Equal((1, 0, 0, 0), Counts(done));
        var added = await app.InDb(db => db.People.SingleAsync(p => p.FullName == "Phạm Thị Xa"));
        Assert.Equal(
            (Role.TeamLeader, there.Hamlet),
            await app.ActedAs(officer, added.Id, AuditAction.RosterImported)
        );
    }

    private static async Task ConfirmAnyway(TestApp app, Guid id)
    {
        await app.InDb(async db =>
            await RosterDecision.Confirm(db, await db.Rosters.SingleAsync(r => r.Id == id))
        );
        app.App.Services.GetRequiredService<RosterWorker>().Ring();
    }

    private static Task<string> Snapshot(TestApp app) =>
        app.InDb(async db =>
        {
            var people = await db.People.AsNoTracking().OrderBy(p => p.Id).ToListAsync();
            var homes = await db.Residences.AsNoTracking().OrderBy(r => r.PersonId).ToListAsync();
            var members = await db.Memberships.AsNoTracking().OrderBy(m => m.Id).ToListAsync();
            return System.Text.Json.JsonSerializer.Serialize(
                new
                {
                    people,
                    homes,
                    members,
                }
            );
        });

    [Theory, BothEngines]
    public async Task Every_bad_row_comes_back_with_its_reason_and_the_good_ones_go_in(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var (here, elsewhere) = (await app.NewPlaces(), await app.NewPlaces());
        using var officer = await app.SignIn(Role.CommuneOfficer, here.Commune);
        using var stranger = await app.SignIn(Role.CommuneOfficer, elsewhere.Commune);
        await Import(app, stranger, Header + "1,Phạm Thị Xa,1957,Nữ,049157999999,,,,,\r\n");

        var done = await Import(
            app,
            officer,
            Header
                + "1,Trần Thị Hà,1957,Nữ,049157000012,,,,,\r\n"
                + "2,Trần Thị Hà,1957,Nữ,049157000012,,,,,\r\n"
                + "3,Trần Văn Năm,1958,Nam,049157000022,,,,,\r\n"
                + "4,Trần Thị Sai,31/02/1957,Nữ,12345,090,,,,\r\n"
                + "5,,1957,Nữ,,,,,,\r\n"
                + "6,Lê Văn Không,,,,,,,,\r\n"
                + "7,Lê Văn Lạc,1957,,,,Xã Không Có,,,\r\n"
                + "8,Lê Văn Xa,1957,,,,Xã Thăng Bình,,,\r\n"
                + "9,Lê Văn Thôn,1957,,,,Xã Thử,Thôn Chín,,\r\n"
                + "10,Lê Văn Trường,1957,,,,,,Trường Không Có,\r\n"
                + "11,Phạm Thị Xa,1957,Nữ,049157999999,,,,,\r\n"
                + "12,Lê Văn Tốt,1957,,,,,,,\r\n"
                + "13,Lê Văn Thừa,1957,,,,,,,,,,thừa\r\n"
        );

        Assert.Equal((2, 0, 0, 11), Counts(done));
        var faults = (await Faults(officer, done)).Split("\r\n");
        Assert.StartsWith(
            "Dòng,Lý do,STT,Họ và tên",
            faults[0].TrimStart('\uFEFF'),
            StringComparison.Ordinal
        );
        string Reason(int line) =>
            Assert.Single(faults, f => f.StartsWith($"{line},", StringComparison.Ordinal));
        Assert.Contains("Trùng với dòng 2", Reason(3), StringComparison.Ordinal);
        Assert.Contains("không khớp với năm sinh", Reason(4), StringComparison.Ordinal);
        foreach (
            var part in new[] { "Ngày sinh phải ghi", "đúng 12 chữ số", "phải là số Việt Nam", ",12345," }
        )
        {
            Assert.Contains(part, Reason(5), StringComparison.Ordinal);
        }

        Assert.Contains("Hãy ghi họ và tên", Reason(6), StringComparison.Ordinal);
        Assert.Contains("Cần ngày sinh, năm sinh hoặc số định danh", Reason(7), StringComparison.Ordinal);
        Assert.Contains("Không có nơi nào tên “Xã Không Có”", Reason(8), StringComparison.Ordinal);
        Assert.Contains("không thuộc phạm vi", Reason(9), StringComparison.Ordinal);
        Assert.Contains("Thôn Chín", Reason(10), StringComparison.Ordinal);
        Assert.Contains("Không có tổ chức “Trường Không Có”", Reason(11), StringComparison.Ordinal);
        Assert.Contains("ở nơi khác", Reason(12), StringComparison.Ordinal);
        Assert.Contains("nhiều ô hơn số cột", Reason(14), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/people/import/{done.Id}")).Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await stranger.Get($"/people/import/{done.Id}/faults.csv")).Status
        );
    }

    [Theory, BothEngines]
    public async Task A_row_completes_and_moves_the_bearer_of_its_number_and_never_merges_a_namesake(
        EngineKind engine
    )
    {
        await using var app = await TestApp.Fresh(engine);
        var (here, there) = (await app.NewPlaces(), await app.NewPlaces());
        using var officer = await app.SignIn(Role.ProvincialOfficer, here.Province);
        await app.InDb(async db =>
        {
            db.Grants.Add(
                new Grant
                {
                    Id = Guid.CreateVersion7(),
                    AccountId = officer.AccountId,
                    Role = Role.ProvincialOfficer,
                    UnitId = there.Province,
                    From = app.Clock.Today(),
                }
            );
            await db.SaveChangesAsync();
        });
        var codes = await app.InDb(db =>
            db.Units.Where(u => u.Id == here.Commune || u.Id == there.Commune)
                .ToDictionaryAsync(u => u.Id, u => u.Code)
        );
        const string header = "Full name,Date of birth,Identification number,Phone,Unit code\n";
        await Import(
            app,
            officer,
            header
                + $"Trần Thị Hà,1957,049157000012,,{codes[here.Commune]}\n"
                + $"Lê Thị Sen,05/03/1961,049161000014,,{codes[here.Commune]}\n"
        );
        app.Clock.Advance(TimeSpan.FromDays(1));
        using var later = await SignInAgain(app, officer);

        var done = await Import(
            app,
            later,
            header
                + $"tran thi ha,27/03/1957,049157000012,905123456,{codes[there.Commune]}\n"
                + $"Lê Thị Sen,05/03/1961,,,{codes[here.Commune]}\n"
                + $"Lê Thị Khác,1961,049161000014,,{codes[here.Commune]}\n"
        );

        Assert.Equal((1, 1, 0, 1), Counts(done));
        Assert.Equal((1, 1), (done.Moved, done.Offered));
        var ha = await app.InDb(db =>
            db.People.Include(p => p.Residences).SingleAsync(p => p.NameKey == "tran thi ha")
        );
        Assert.Equal(
            ("Trần Thị Hà", new DateOnly(1957, 3, 27), there.Commune, 2),
            (ha.FullName, ha.BirthDate, ha.UnitId, ha.Residences.Count)
        );
        Assert.NotNull(ha.PhoneIndex);
        Assert.Equal(2, await app.InDb(db => db.People.CountAsync(p => p.NameKey == "le thi sen")));
        Assert.Contains("mang họ tên khác", await Faults(later, done), StringComparison.Ordinal);

        var again = await Import(
            app,
            later,
            header
                + $"tran thi ha,27/03/1957,049157000012,905123456,{codes[there.Commune]}\n"
                + $"Lê Thị Sen,05/03/1961,,,{codes[here.Commune]}\n"
                + $"Võ Thị Mới,1961,,,{codes[here.Commune]}\n"
        );
        Assert.Equal((1, 0, 2, 0), Counts(again));
    }

    private static async Task<TestBrowser> SignInAgain(TestApp app, TestBrowser before)
    {
        var browser = app.Browser();
        browser.AccountId = before.AccountId;
        browser.PersonId = before.PersonId;
        await browser.SignIn(
            await app.InDb(db =>
                db.Set<HocVuSo.People.Accounts.Account>()
                    .Where(a => a.Id == before.AccountId)
                    .Select(a => a.UserName!)
                    .SingleAsync()
            )
        );
        await app.InDb(db =>
            db.Set<HocVuSo.People.Accounts.Session>()
                .Where(s => s.AccountId == before.AccountId)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.SecondFactor, true))
        );
        return browser;
    }

    [Theory, BothEngines]
    public async Task What_is_no_roster_is_refused_at_once(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var here = await app.NewPlaces();
        using var officer = await app.SignIn(Role.CommuneOfficer, here.Commune);

        var picture = await Upload(
            officer,
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0],
            "x.csv"
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, picture.Status);
        Assert.Contains("không phải là bảng CSV hay XLSX", picture.Text, StringComparison.Ordinal);
        var nameless = await Upload(officer, "Ngày sinh,Giới tính\n1957,Nữ\n");
        Assert.Contains("thiếu cột: Họ và tên", nameless.Text, StringComparison.Ordinal);
        var nothing = await Upload(officer, []);
        Assert.Contains("Hãy chọn một tệp", nothing.Text, StringComparison.Ordinal);
        var large = await Upload(officer, new byte[20 * 1024 * 1024 + 1]);
        Assert.Contains("lớn hơn 20 MB", large.Text, StringComparison.Ordinal);
        using var teacher = await app.SignIn(Role.Teacher, here.Commune);
        Assert.Equal(HttpStatusCode.Forbidden, (await teacher.Get("/people/import")).Status);
    }

    [Theory, BothEngines]
    public async Task A_workbook_that_dropped_the_first_zero_is_read_and_a_no_deletes_the_file(
        EngineKind engine
    )
    {
        await using var app = await TestApp.Fresh(engine);
        var here = await app.NewPlaces();
        using var leader = await app.SignIn(Role.TeamLeader, here.Hamlet);
        using var workbook = new MemoryStream();
        using (var table = TableWriter.Xlsx(workbook, "Danh sách"))
        {
            table.Header("Họ và tên đệm", "Tên", "Ngày sinh", "Căn cước công dân", "Di động");
            table.Row("Trần Thị", "Hà", new DateOnly(1957, 3, 27), 49157000012L, 905123456L);
        }

        var uploaded = await Upload(leader, workbook.ToArray(), "lop.xlsx");
        var tried = await Until(app, uploaded, RosterState.Checked);
        Assert.Equal((1, 0, 0, 0), Counts(tried));
        var chunk = await app.InDb(db => db.RosterChunks.SingleAsync());
        Assert.False(chunk.Sealed.AsSpan().IndexOf("PK"u8) == 0);

        var path = uploaded.Location!.OriginalString;
        await Press(leader, await leader.Get(path), "Cancel");
        Assert.Equal(0, await app.InDb(db => db.RosterChunks.CountAsync()));
        Assert.Equal(1, await app.InDb(db => db.People.CountAsync()));
        Assert.Contains(
            "Đã hủy. Không có gì thay đổi",
            (await leader.Get(path)).Text,
            StringComparison.Ordinal
        );
    }

    [Theory, BothEngines]
    public async Task An_import_that_breaks_in_a_portion_leaves_nothing_half_done_and_goes_on_later(
        EngineKind engine
    )
    {
        const int rows = 2 * Roster.PortionSize + 7;
        var breaks = 0;
        await using var app = await TestApp.Fresh(
            engine,
            services: builder =>
                builder.Services.AddSingleton<PersonFollower>(
                    (_, people) =>
                        people.Count > 0 && Interlocked.Decrement(ref breaks) == 0
                            ? throw new InvalidOperationException("The power went out.")
                            : Task.CompletedTask
                )
        );
        var here = await app.NewPlaces();
        using var officer = await app.SignIn(Role.CommuneOfficer, here.Commune);
        string Csv(string phone) =>
            "Họ và tên,Năm sinh,Số định danh,Điện thoại\n"
            + string.Concat(
                Enumerable.Range(0, rows).Select(i => $"Trần Thị Hà,1957,0491570{i:D5},{phone}\n")
            );

        await Import(app, officer, Csv(""));
        var uploaded = await Upload(officer, Csv("0905123456"));
        var tried = await Until(app, uploaded, RosterState.Checked);
        Assert.Equal((0, rows, 0, 0), Counts(tried));

        // The second portion of three breaks after all its rows were written, before its end.
        breaks = 2;
        await ConfirmAnyway(app, tried.Id);
        Task<int> Phones() => app.InDb(db => db.People.CountAsync(p => p.PhoneIndex != null));
        for (var i = 0; i < 400 && Volatile.Read(ref breaks) > 0; i++)
        {
            await Task.Delay(50);
        }

        await Task.Delay(200);
        var stopped = await app.InDb(db => db.Rosters.AsNoTracking().SingleAsync(r => r.Id == tried.Id));
        Assert.Equal(
            (RosterState.Applying, Roster.PortionSize, Roster.PortionSize),
            (stopped.State, stopped.Row, stopped.Changed)
        );
        Assert.Equal(Roster.PortionSize, await Phones());

        app.App.Services.GetRequiredService<RosterWorker>().Ring();
        var done = await Until(app, uploaded, RosterState.Done);
        Assert.Equal((0, rows, 0, 0), Counts(done));
        Assert.Equal(rows, await Phones());
        Assert.Equal(rows, await app.InDb(db => db.People.CountAsync(p => p.NameKey == "tran thi ha")));
        Assert.Empty((await app.InDb(AuditCheck.Run)).Breaks);
    }

    [Theory, BothEngines]
    public async Task Two_workers_of_one_roster_do_not_do_its_work_twice(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var services = app.App.Services;
        var id = Guid.CreateVersion7();
        var (sql, settings) = (services.GetRequiredService<Engine>(), app.Settings);

        await using (var first = await RosterClaim.Take(sql, settings, id))
        {
            Assert.NotNull(first);
            Assert.Null(await RosterClaim.Take(sql, settings, id));
        }

        await using var later = await RosterClaim.Take(sql, settings, id);
        Assert.NotNull(later);
    }

    [Theory, BothEngines]
    public async Task A_file_with_more_people_of_elsewhere_than_a_day_allows_is_refused_whole(
        EngineKind engine
    )
    {
        await using var app = await TestApp.Fresh(engine);
        var (here, elsewhere) = (await app.NewPlaces(), await app.NewPlaces());
        var most = NumberElsewhere.MostADay;
        await Strangers(app, elsewhere.Hamlet, 2 * most + 1);
        const string Sentence = "hỏi quá nhiều số định danh của người ở nơi khác";

        using var curious = await app.SignIn(Role.CommuneOfficer, here.Commune);
        var refused = await Upload(curious, File(0, most + 1));
        var roster = await Ended(app, refused);
        Assert.Equal(RosterState.Refused, roster.State);
        Assert.Contains(Sentence, roster.RefusalVi, StringComparison.Ordinal);
        var page = await curious.Get(refused.Location!.OriginalString);
        Assert.Contains(Sentence, page.Text, StringComparison.Ordinal);
        // Of whom the refused file spoke rightly is not told.
        Assert.Equal(0, roster.Bad);
        Assert.DoesNotContain("ngoài phạm vi của bạn", page.Text, StringComparison.Ordinal);
        Assert.False(await app.InDb(db => db.RosterChunks.AnyAsync()));

        using var officer = await app.SignIn(Role.CommuneOfficer, here.Commune);
        var taken = await Upload(officer, File(0, most));
        var full = await Until(app, taken, RosterState.Checked);
        Assert.Equal((1, 0, 0, most), Counts(full));
        Assert.Contains("ngoài phạm vi của bạn", await Faults(officer, full), StringComparison.Ordinal);
        // The same people again are no more people; another one is.
        Assert.Equal(RosterState.Refused, (await Ended(app, await Upload(officer, File(most, 1)))).State);

        // On other days two more files are tried, and then all are applied on one: nothing new is asked.
        app.Clock.Advance(TimeSpan.FromDays(1));
        using var nextDay = await SignInAgain(app, officer);
        var second = await Upload(nextDay, File(most, most, "Lê Thị Mới"));
        Assert.Equal((1, 0, 0, most), Counts(await Until(app, second, RosterState.Checked)));
        foreach (var file in new[] { taken, second })
        {
            var path = file.Location!.OriginalString;
            await nextDay.Submit(await nextDay.Get(path), path + "?handler=Confirm");
            Assert.Equal((1, 0, 0, most), Counts(await Until(app, file, RosterState.Done)));
        }

        string File(int from, int count, string mine = "Lê Thị Bé") =>
            Header
            + $"1,{mine},1961,Nữ,,,Xã Thử,Thôn Thử,,\r\n"
            + string.Concat(
                Enumerable
                    .Range(from, count)
                    .Select(i => $"{i},Trần Thị Xa,1957,Nữ,{Stranger(i)},,Xã Thử,Thôn Thử,,\r\n")
            );
    }

    private static string Stranger(int i) => $"049157{300_000 + i:D6}";

    private static Task Strangers(TestApp app, int unit, int count) =>
        app.InDb(async db =>
        {
            var vault = app.App.Services.GetRequiredService<Vault>();
            for (var i = 0; i < count; i++)
            {
                var person = Person.Create(
                    PersonName.Parse("Trần Thị Xa"),
                    Birth.In(1957),
                    Sex.Female,
                    unit,
                    app.Clock.Today(),
                    app.Clock.Now()
                );
                person.Identify(CitizenId.Parse(Stranger(i)), vault);
                db.People.Add(person);
            }

            await db.SaveChangesAsync();
        });

    private static async Task<Roster> Ended(TestApp app, TestPage uploaded)
    {
        Assert.True(uploaded.Status == HttpStatusCode.Redirect, uploaded.Text);
        var id = Guid.Parse(uploaded.Location!.OriginalString.Split('/')[^1]);
        for (var i = 0; i < 600; i++)
        {
            var roster = await app.InDb(db => db.Rosters.AsNoTracking().SingleAsync(r => r.Id == id));
            if (!roster.IsAtWork)
            {
                return roster;
            }

            await Task.Delay(50);
        }

        throw new TimeoutException("The roster is still at work.");
    }

    [Fact]
    public void Places_are_found_in_either_era_and_only_within_the_area()
    {
        UnitLine Unit(int id, string era, string code, string full, UnitLevel level, int? parent)
        {
            var name = full[(full.IndexOf(' ', StringComparison.Ordinal) + 1)..];
            return new(id, era, code, Fold.Key(name), full, null, level, parent);
        }

        var units = new UnitIndex(
            "1",
            [
                Unit(1, "2025", "48", "Tỉnh Mới", UnitLevel.Province, null),
                Unit(2, "2025", "100", "Xã Hòa Tiến", UnitLevel.Commune, 1),
                Unit(3, "2025", "101", "Xã Tam Mỹ", UnitLevel.Commune, 1),
                Unit(4, "2025", "101-1", "Thôn Một", UnitLevel.Hamlet, 3),
                Unit(11, "2024", "49", "Tỉnh Cũ", UnitLevel.Province, null),
                Unit(12, "2024", "500", "Huyện Núi", UnitLevel.District, 11),
                Unit(13, "2024", "100", "Xã Tam Mỹ", UnitLevel.Commune, 12),
                Unit(14, "2024", "102", "Xã Hòa Tiến", UnitLevel.Commune, 12),
                Unit(21, "2025", "60", "Tỉnh Khác", UnitLevel.Province, null),
                Unit(22, "2025", "200", "Xã Hòa Tiến", UnitLevel.Commune, 21),
            ]
        );
        HashSet<int> area = [1, 2, 3, 4, 11, 12, 13, 14];

        int? Id(UnitQuery query) => units.Find(query, area).Id;
        string? Reason(UnitQuery query) => units.Find(query, area).Reason?.Name;

        Assert.Equal(3, Id(new(Commune: "xa tam my")));
        Assert.Equal(13, Id(new(Commune: "Tam Mỹ", District: "huyện Núi")));
        Assert.Equal(13, Id(new(Commune: "Tam Mỹ", Era: "2024")));
        Assert.Equal(3, Id(new(Commune: "Tam Mỹ", Province: "Tỉnh Cũ", Era: "2025")));
        Assert.Equal(2, Id(new(Code: "100")));
        Assert.Equal(13, Id(new(Code: "100", Era: "2024")));
        Assert.Equal(4, Id(new(Commune: "Tam Mỹ", Hamlet: "một")));
        Assert.Equal(2, Id(new(Commune: "Hòa Tiến", Hamlet: "Thôn nào đó")));
        Assert.Equal("unit-unknown", Reason(new(Commune: "Tam Mỹ", Hamlet: "Thôn Hai")));
        Assert.Equal("unit-unknown", Reason(new(Commune: "Tam Mỹ", District: "huyện Biển")));
        Assert.Equal("unit-outside", Reason(new(Commune: "Hòa Tiến", Province: "tỉnh Khác")));
        Assert.Equal("unit-outside", Reason(new(Code: "200")));
        Assert.Equal("unit-too-wide", Reason(new(Code: "48")));
        Assert.Equal("unit-missing", Reason(new()));
        Assert.Equal("unit-ambiguous", units.Find(new UnitQuery(Commune: "Hòa Tiến")).Reason?.Name);
        Assert.Equal(4, units.Find("Thôn Một, xã Tam Mỹ, tỉnh Mới", area).Id);
        Assert.Equal(
            4,
            units.Find(new UnitQuery(Commune: "Tam Mỹ", Hamlet: "Một"), new HashSet<int> { 4 }).Id
        );
    }
}
