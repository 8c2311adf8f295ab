using System.Net;
using HocVuSo.Database;
using HocVuSo.People;
using HocVuSo.People.Accounts;
using HocVuSo.Places;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests;

/// <summary>A province of one commune of one hamlet, of this test alone.</summary>
public sealed record TestPlaces(int Province, int Commune, int Hamlet);

/// <summary>People who sign in through the real page.</summary>
public static class TestPeople
{
    public const string Password = "hoa-sen-tren-song";

    extension(TestApp app)
    {
        public Task<TestPlaces> NewPlaces() =>
            app.InDb(async db =>
            {
                var province = await AddUnit(db, UnitLevel.Province, "Tỉnh Thử", parent: null);
                var commune = await AddUnit(db, UnitLevel.Commune, "Xã Thử", province.Id);
                var hamlet = await AddUnit(db, UnitLevel.Hamlet, "Thôn Thử", commune.Id);
                Flow(db, province.Id, province.Id, commune.Id, hamlet.Id);
                Flow(db, commune.Id, commune.Id, hamlet.Id);
                Flow(db, hamlet.Id, hamlet.Id);
                await db.SaveChangesAsync();
                return new TestPlaces(province.Id, commune.Id, hamlet.Id);
            });

        /// <summary>A new person who lives in the unit (in a new hamlet when none is given).</summary>
        public async Task<Guid> NewPerson(int? unitId = null, string name = "Trần Thị Lài")
        {
            var unit = unitId ?? (await app.NewPlaces()).Hamlet;
            return await app.InDb(async db =>
            {
                var person = Person.Create(
                    PersonName.Parse(name),
                    Birth.In(1957),
                    sex: null,
                    unit,
                    app.Clock.Today(),
                    app.Clock.Now()
                );
                db.People.Add(person);
                await db.SaveChangesAsync();
                return person.Id;
            });
        }

        /// <summary>An account with <see cref="Password"/>, holding the roles over the unit from today on.</summary>
        /// <returns>Id and name.</returns>
        public async Task<(Guid Id, string Name)> NewAccount(
            Guid? personId,
            int? unitId = null,
            params Role[] roles
        )
        {
            var name = "a" + Guid.NewGuid().ToString("N")[..12];
            await using var scope = app.App.Services.CreateAsyncScope();
            var users = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            var account = new Account
            {
                Id = Guid.CreateVersion7(),
                UserName = name,
                DisplayName = "Trần Thị Lài",
                PersonId = personId,
                CreatedAt = app.Clock.Now(),
            };
            var made = await users.CreateAsync(account, Password);
            Assert.True(made.Succeeded, made.ToString());
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            foreach (var role in roles)
            {
                db.Grants.Add(
                    new Grant
                    {
                        Id = Guid.CreateVersion7(),
                        AccountId = account.Id,
                        Role = role,
                        UnitId = unitId,
                        From = app.Clock.Today(),
                    }
                );
            }

            await db.SaveChangesAsync();
            return (account.Id, name);
        }

        /// <summary>A new person with an account that holds the role over the unit, signed in (with a code where the role needs one).</summary>
        public async Task<TestBrowser> SignIn(Role role, int unitId)
        {
            var person = await app.NewPerson(unitId);
            var (account, name) =
                role == Role.Learner
                    ? await app.NewAccount(person)
                    : await app.NewAccount(person, unitId, role);
            var browser = app.Browser();
            browser.AccountId = account;
            browser.PersonId = person;
            await browser.SignIn(name);
            if (role.SeesOthers)
            {
                await browser.SetUpSecondFactor();
            }

            return browser;
        }

        /// <summary>The same with several roles, each over a unit of its own.</summary>
        public async Task<TestBrowser> SignIn(int home, params (Role Role, int Unit)[] grants)
        {
            var person = await app.NewPerson(home);
            var (account, name) = await app.NewAccount(person);
            await app.InDb(async db =>
            {
                foreach (var (role, unit) in grants)
                {
                    db.Grants.Add(
                        new Grant
                        {
                            Id = Guid.CreateVersion7(),
                            AccountId = account,
                            Role = role,
                            UnitId = unit,
                            From = app.Clock.Today(),
                        }
                    );
                }

                await db.SaveChangesAsync();
            });
            var browser = app.Browser();
            (browser.AccountId, browser.PersonId) = (account, person);
            await browser.SignIn(name);
            await browser.SetUpSecondFactor();
            return browser;
        }

        /// <summary>A signed-in learner (in a new hamlet when no unit is given).</summary>
        public async Task<TestBrowser> NewLearner(int? unitId = null) =>
            await app.SignIn(Role.Learner, unitId ?? (await app.NewPlaces()).Hamlet);
    }

    public static async Task<TestPage> SignIn(this TestBrowser browser, string name)
    {
        var page = await browser.Submit("/sign-in", ("Name", name), ("Password", Password));
        Assert.Equal(HttpStatusCode.Redirect, page.Status);
        return page;
    }

    /// <summary>What an account that sees others' data meets after its first password.</summary>
    /// <returns>The app of its phone, and the recovery codes.</returns>
    public static async Task<(TestAuthenticator App, List<string> RecoveryCodes)> SetUpSecondFactor(
        this TestBrowser browser
    )
    {
        const string address = "/account/second-factor/new";
        var offer = await browser.Get(address);
        var phone = new TestAuthenticator(offer.Document.QuerySelector(".code-text")!.TextContent);
        var done = await browser.Submit(offer, address, ("Code", phone.NextCode()));
        Assert.Equal(HttpStatusCode.OK, done.Status);
        return (phone, [.. done.Document.QuerySelectorAll(".code-text li").Select(c => c.TextContent)]);
    }

    private static async Task<Unit> AddUnit(Db db, UnitLevel level, string name, int? parent)
    {
        var unit = new Unit
        {
            Era = Eras.Now,
            Code = "t" + Guid.NewGuid().ToString("N")[..10],
            Name = name,
            FullName = name,
            Level = level,
            ParentId = parent,
            NameKey = Fold.Key(name),
        };
        db.Units.Add(unit);
        await db.SaveChangesAsync();
        return unit;
    }

    private static void Flow(Db db, int target, params ReadOnlySpan<int> sources)
    {
        foreach (var source in sources)
        {
            db.UnitFlows.Add(
                new UnitFlow
                {
                    TargetId = target,
                    SourceId = source,
                    Share = 1,
                }
            );
        }
    }
}
