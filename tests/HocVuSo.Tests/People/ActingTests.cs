using System.Net;
using HocVuSo.Database;
using HocVuSo.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.People;

/// <summary>The log names the grant by which somebody came to see or change something.</summary>
public sealed class ActingTests
{
    [Theory, BothEngines]
    public async Task An_auditor_there_and_officer_here_is_named_by_where_the_person_lives(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (here, there) = (await app.NewPlaces(), await app.NewPlaces());
        var (ours, theirs) = (await app.NewPerson(here.Hamlet), await app.NewPerson(there.Hamlet));
        using var both = await app.SignIn(
            here.Hamlet,
            (Role.Auditor, there.Province),
            (Role.CommuneOfficer, here.Commune)
        );

        await both.Get($"/people/{ours}");
        await both.Get($"/people/{theirs}");
        var corrected = await both.Submit(
            $"/people/{ours}/edit",
            ("Name", "Trần Thị Lài"),
            ("BirthYear", "1958")
        );
        Assert.Equal(HttpStatusCode.Redirect, corrected.Status);
        await both.Get($"/people?unit={here.Commune}");

        Assert.Equal(
            (Role.CommuneOfficer, here.Commune),
            await app.ActedAs(both, ours, AuditAction.PersonOpened)
        );
        Assert.Equal(
            (Role.CommuneOfficer, here.Commune),
            await app.ActedAs(both, ours, AuditAction.PersonCorrected)
        );
        Assert.Equal(
            (Role.CommuneOfficer, here.Commune),
            await app.ActedAs(both, ours, AuditAction.PeopleListed)
        );
        Assert.Equal(
            (Role.Auditor, there.Province),
            await app.ActedAs(both, theirs, AuditAction.PersonOpened)
        );
    }

    [Theory, BothEngines]
    public async Task A_role_that_the_page_does_not_admit_is_not_named_however_wide(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var here = await app.NewPlaces();
        var (learner, _) = await app.NewConfirmed(here.Hamlet);
        using var browser = learner;
        using var editor = await app.SignIn(
            here.Hamlet,
            (Role.ContentEditor, here.Province),
            (Role.TeamLeader, here.Hamlet)
        );
        var confirmation = await app.ConfirmationOf(learner.PersonId);

        await editor.Get($"/people/{learner.PersonId}");
        // Open to all who are signed in, and to whom beside the holder the page itself asks.
        Assert.Equal(HttpStatusCode.OK, (await editor.Get($"/confirmations/{confirmation.Id}.pdf")).Status);

        foreach (var action in new[] { AuditAction.PersonOpened, AuditAction.ResultsOpened })
        {
            Assert.Equal((Role.TeamLeader, here.Hamlet), await app.ActedAs(editor, learner.PersonId, action));
        }
    }

    [Theory, BothEngines]
    public async Task Of_several_that_reach_as_much_the_widest_is_named(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (here, there) = (await app.NewPlaces(), await app.NewPlaces());
        var people = new[] { await app.NewPerson(here.Hamlet), await app.NewPerson(there.Hamlet) };
        using var officer = await app.SignIn(
            here.Hamlet,
            (Role.TeamLeader, here.Hamlet),
            (Role.TeamLeader, there.Hamlet),
            (Role.ProvincialOfficer, here.Province)
        );

        foreach (var person in people)
        {
            await officer.Get($"/people/{person}");
        }

        Assert.Equal(
            (Role.ProvincialOfficer, here.Province),
            await app.ActedAs(officer, people[0], AuditAction.PersonOpened)
        );
        Assert.Equal(
            (Role.TeamLeader, there.Hamlet),
            await app.ActedAs(officer, people[1], AuditAction.PersonOpened)
        );
    }

    [Theory, BothEngines]
    public async Task What_is_done_to_an_organisation_is_named_by_where_it_stands(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var (here, there) = (await app.NewPlaces(), await app.NewPlaces());
        using var officer = await app.SignIn(
            here.Hamlet,
            (Role.CommuneOfficer, here.Commune),
            (Role.CommuneOfficer, there.Commune)
        );
        foreach (var places in new[] { here, there })
        {
            var added = await officer.Submit(
                $"/organisations/new?commune={places.Commune}",
                ("Kind", "CommunityTeam"),
                ("Name", "Tổ công nghệ số"),
                ("Unit", $"{places.Commune}")
            );
            Assert.True(added.Status == HttpStatusCode.Redirect, added.Text);
            var subject = "organisation " + added.Location!.OriginalString.Split('/')[^1];
            Assert.Equal(
                places.Commune,
                await app.InDb(db =>
                    db.AuditEntries.Where(e =>
                            e.Subject == subject && e.Action == AuditAction.OrganisationAdded
                        )
                        .Select(e => e.UnitId)
                        .SingleAsync()
                )
            );
        }
    }

    [Theory, BothEngines]
    public async Task What_an_officer_does_for_oneself_is_done_by_no_role(EngineKind engine)
    {
        var app = await TestApp.Shared(engine);
        var here = await app.NewPlaces();
        using var officer = await app.SignIn(Role.CommuneOfficer, here.Commune);
        var asked = await officer.Submit("/me/erasure");
        Assert.True((int)asked.Status < 400, asked.Text);

        var entry = await app.InDb(db =>
            db.AuditEntries.SingleAsync(e =>
                e.AccountId == officer.AccountId && e.Action == AuditAction.ErasureAsked
            )
        );
        Assert.Equal((null, null), (entry.Role, entry.UnitId));
    }

    [Theory, BothEngines]
    public async Task A_long_list_asks_the_database_no_more_often_than_a_short_one(EngineKind engine)
    {
        var commands = new CommandCounter();
        await using var app = await TestApp.Fresh(
            engine,
            services: b =>
                b.Services.ConfigureDbContext<Db>(
                    (_, o) => o.AddInterceptors(commands),
                    ServiceLifetime.Singleton
                )
        );
        var (here, there) = (await app.NewPlaces(), await app.NewPlaces());
        using var both = await app.SignIn(
            here.Hamlet,
            (Role.Auditor, there.Province),
            (Role.CommuneOfficer, here.Commune)
        );
        await app.NewPerson(there.Hamlet);
        await Asked();
        var few = await Asked();
        for (var i = 0; i < 30; i++)
        {
            await app.NewPerson(there.Hamlet);
        }

        Assert.Equal(few, await Asked());
        var lists = await app.InDb(db =>
            db.AuditEntries.Where(e => e.Action == AuditAction.PeopleListed).ToListAsync()
        );
        // Most of them live where the account is auditor.
        var longest = lists.MaxBy(e => e.People.Length)!;
        Assert.Equal(31, longest.People.Split(',').Length);
        Assert.Equal((Role.Auditor, there.Province), (longest.Role, longest.UnitId));

        async Task<int> Asked()
        {
            var before = commands.Count;
            Assert.Equal(HttpStatusCode.OK, (await both.Get("/people")).Status);
            return commands.Count - before;
        }
    }
}
