using HocVuSo.Confirmations;
using HocVuSo.People;
using HocVuSo.People.Accounts;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Tests;

/// <summary>What a person needs to be confirmed under the framework that ships.</summary>
public static class TestConfirmations
{
    public const string Course = "thanh-toan-so";
    public const string Form = "thanh-toan-so-co-ban";

    extension(TestApp app)
    {
        /// <summary>A finished attempt, as the test's own pages leave it.</summary>
        public Task HasSat(Guid person, bool passed = true, int daysAgo = 0, string assurance = "Online") =>
            app.InDb(db =>
            {
                var at = app.Clock.Now().AddDays(-daysAgo);
                return db.Database.ExecuteSqlAsync(
                    $"""
                    INSERT INTO attempts (id, person_id, course_key, course_hash, form_key, seed, items, day, started_at, ends_at,
                      finished_at, ending, score, passed, assurance)
                    VALUES ({Guid.CreateVersion7()}, {person}, {Course}, 'x', {Form}, '0', '[]', {VietnamDay.DayOf(
                        at
                    )}, {at}, {at.AddMinutes(20)},
                      {at}, 'HandedIn', {(passed ? 92.5 : 40)}, {passed}, {assurance})
                    """
                );
            });

        /// <summary>The confirmation that a learner who has passed gets with one press of the button.</summary>
        public async Task<(TestBrowser Learner, string Code)> NewConfirmed(int? unit = null)
        {
            var learner = await app.NewLearner(unit);
            await app.HasSat(learner.PersonId);
            await learner.Claim("Adult");
            return (learner, await app.CodeOf(learner.PersonId));
        }

        public Task<string> CodeOf(Guid person) =>
            app.InDb(db =>
                (
                    from credential in db.Credentials
                    join confirmation in db.Confirmations on credential.ConfirmationId equals confirmation.Id
                    where confirmation.PersonId == person && credential.Status == CredentialStatus.Valid
                    select credential.Code
                ).SingleAsync()
            );

        public Task<Confirmation> ConfirmationOf(Guid person) =>
            app.InDb(db => db.Confirmations.AsNoTracking().SingleAsync(c => c.PersonId == person));

        public Task<string> JwsOf(string code) =>
            app.InDb(db => db.Credentials.Where(c => c.Code == code).Select(c => c.Jws).SingleAsync());

        /// <summary>The same person signs in anew, after a long time.</summary>
        public async Task<TestBrowser> AnotherSession(Guid person)
        {
            var account = await app.InDb(db => db.Set<Account>().SingleAsync(a => a.PersonId == person));
            var browser = app.Browser();
            (browser.AccountId, browser.PersonId) = (account.Id, person);
            await browser.SignIn(account.UserName!);
            return browser;
        }

        /// <summary>Makes the person a student of a new school.</summary>
        public Task IsStudent(Guid person, int unit) =>
            app.InDb(async db =>
            {
                var school = Organisation.Create(
                    OrganisationKind.School,
                    "Trường Thử",
                    unit,
                    app.Clock.Now()
                );
                db.Add(school);
                db.Add(school.Join(person, MembershipRole.Student, app.Clock.Today(), app.Clock.Today()));
                await db.SaveChangesAsync();
            });
    }

    /// <summary>Presses the button of that group on the learner's page.</summary>
    public static async Task<TestPage> Claim(this TestBrowser browser, string group)
    {
        var page = await browser.Get("/confirmations");
        var form = page.Document.QuerySelector($"form:has(input[name=Group][value={group}])");
        Assert.NotNull(form);
        return await browser.Submit(
            page,
            "/confirmations",
            ("Group", group),
            ("Framework", form.QuerySelector("input[name=Framework]")!.GetAttribute("value")!)
        );
    }
}
