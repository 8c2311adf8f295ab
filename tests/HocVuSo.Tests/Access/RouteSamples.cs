using HocVuSo.People;

namespace HocVuSo.Tests.Access;

/// <summary>How a route is called in the matrix, and who reaches the thing behind it.</summary>
/// <param name="Path">The address, with something of the world in place of its parameters.</param>
/// <param name="Reaches">
/// Of those whom the route's declaration lets in, who gets at this very thing; the others are refused (403) or told
/// that there is no such thing (404). Null = nobody: there is no such thing for any of them.
/// </param>
internal sealed record RouteSample(Func<RouteWorld, string> Path, Func<RouteWorld, Caller, bool>? Reaches)
{
    /// <summary>Any status but a fault will do (a page that shows a status, say).</summary>
    public bool AnyStatus { get; init; }

    /// <summary>Handlers of a page open to all that only somebody signed in may send to.</summary>
    public IReadOnlyList<string> ForSignedIn { get; init; } = [];

    /// <summary>Handlers that end the caller's own session; they are not sent.</summary>
    public IReadOnlyList<string> EndsSession { get; init; } = [];
}

/// <summary>
/// One line for each route that has parameters (a test fails without), and for those without that need a word.
/// A new feature adds its lines; what it needs of things stands in <see cref="RouteWorld"/>.
/// </summary>
internal static class RouteSamples
{
    /// <summary>Routes that take what is sent without a form's token, each with its reason.</summary>
    public static readonly IReadOnlyDictionary<string, string> Tokenless = new Dictionary<string, string>();

    public static readonly IReadOnlyDictionary<string, RouteSample> All = new Dictionary<string, RouteSample>
    {
        ["/error/{status:int?}"] = Open("/error/404") with { AnyStatus = true },
        ["/language/{code}"] = Open("/language/en"),
        ["/reading/{version}"] = Open("/reading/easy"),
        ["/listening/{language}"] = Open("/listening/vi"),
        ["/content/recordings/{hash:length(64)}"] = Open(w => $"/content/recordings/{w.Recording}"),
        ["/frameworks/{key}"] = Open("/frameworks/khung-mau"),
        // Places
        ["/places/{id:int}"] = Open(w => $"/places/{w.Here.Commune}"),
        ["/places/{id:int}/populations"] = Area(w => $"/places/{w.Here.Commune}/populations"),
        ["/places/populations/{id:guid}"] = OfOrAudited(
            w => w.Officer,
            w => $"/places/populations/{w.PopulationFile}"
        ),
        // People
        ["/people/{id:guid}"] = Area(w => $"/people/{w.Person}"),
        ["/people/{id:guid}/edit"] = Area(w => $"/people/{w.Person}/edit"),
        ["/people/{id:guid}/move"] = Area(w => $"/people/{w.Person}/move"),
        ["/people/{id:guid}/card"] = Area(w => $"/people/{w.Person}/card"),
        ["/people/{id:guid}/erasure"] = Area(w => $"/people/{w.Person}/erasure"),
        ["/people/requests/{id:guid}"] = Area(w => $"/people/requests/{w.ErasureRequest}"),
        ["/people/duplicates/{id:guid}"] = Area(w => $"/people/duplicates/{w.Duplicate}"),
        ["/people/import/{id:guid}"] = OfOrAudited(w => w.Officer, w => $"/people/import/{w.Roster}"),
        ["/people/import/{id:guid}/faults.csv"] = OfOrAudited(
            w => w.Officer,
            w => $"/people/import/{w.Roster}/faults.csv"
        ),
        ["/organisations/{id:guid}"] = Area(w => $"/organisations/{w.Organisation}"),
        ["/organisations/{id:guid}/edit"] = Area(w => $"/organisations/{w.Organisation}/edit"),
        ["/organisations/{id:guid}/members"] = Area(w => $"/organisations/{w.Organisation}/members"),
        // Accounts
        ["/accounts/{id:guid}"] = Area(w => $"/accounts/{w.Account}"),
        ["/accounts/{id:guid}/give"] = Area(w => $"/accounts/{w.Account}/give"),
        ["/account"] = Open("/account") with { EndsSession = ["SignOutEverywhere"] },
        ["/account/pin"] = Nothing("/account/pin"),
        ["/sign-out"] = Open("/sign-out") with { EndsSession = [""] },
        // Courses
        ["/courses/{course}"] = Open($"/courses/{RouteWorld.Course}") with
        {
            ForSignedIn = ["Newest"],
        },
        ["/courses/{course}/sources"] = Open($"/courses/{RouteWorld.Course}/sources"),
        ["/courses/{course}/class"] = Open("/courses/thanh-toan-so/class"),
        ["/courses/{course}/handout"] = Open("/courses/thanh-toan-so/handout"),
        ["/courses/{course}/handout.pdf"] = Open("/courses/thanh-toan-so/handout.pdf"),
        ["/courses/{course}/{lesson}"] = Open(w => $"/courses/{RouteWorld.Course}/{w.Lesson}"),
        ["/courses/{course}/{lesson}/print"] = Open(w => $"/courses/{RouteWorld.Course}/{w.Lesson}/print"),
        ["/courses/{course}/{lesson}/{step:int}"] = Open(w => $"/courses/{RouteWorld.Course}/{w.Lesson}/1"),
        ["/courses/edit/{hash:length(64)}.zip"] = Open(w => $"/courses/edit/{w.CourseHash}.zip"),
        ["/courses/edit/drafts/{id:guid}.zip"] = Open(w => $"/courses/edit/drafts/{w.CourseDraft}.zip"),
        ["/courses/edit/drafts/{id:guid}/images/{name}"] = Open(w =>
            $"/courses/edit/drafts/{w.CourseDraft}/images/{w.Picture}"
        ),
        ["/courses/edit/drafts/{id:guid}"] = Open(w => $"/courses/edit/drafts/{w.CourseDraft}"),
        ["/courses/edit/drafts/{id:guid}/text"] = Open(w =>
            $"/courses/edit/drafts/{w.CourseDraft}/text?file={w.LessonFile}"
        ),
        ["/courses/edit/drafts/{id:guid}/about"] = Open(w => $"/courses/edit/drafts/{w.CourseDraft}/about"),
        ["/courses/edit/drafts/{id:guid}/items"] = Open(w => $"/courses/edit/drafts/{w.CourseDraft}/items"),
        ["/courses/edit/drafts/{id:guid}/item"] = Open(w =>
            $"/courses/edit/drafts/{w.CourseDraft}/item?key={w.ItemKey}"
        ),
        ["/courses/edit/drafts/{id:guid}/try"] = Open(w =>
            $"/courses/edit/drafts/{w.CourseDraft}/try?key={w.ItemKey}"
        ),
        ["/courses/edit/drafts/{id:guid}/pictures"] = Open(w =>
            $"/courses/edit/drafts/{w.CourseDraft}/pictures"
        ),
        ["/courses/edit/drafts/{id:guid}/facts"] = Open(w => $"/courses/edit/drafts/{w.CourseDraft}/facts"),
        ["/courses/edit/drafts/{id:guid}/fact"] = Open(w => $"/courses/edit/drafts/{w.CourseDraft}/fact"),
        ["/courses/edit/drafts/{id:guid}/bring-up"] = Open(w =>
            $"/courses/edit/drafts/{w.BehindDraft}/bring-up"
        ),
        ["/courses/edit/drafts/{id:guid}/recordings"] = Open(w =>
            $"/courses/edit/drafts/{w.CourseDraft}/recordings"
        ),
        ["/courses/edit/drafts/{id:guid}/review"] = Open(w => $"/courses/edit/drafts/{w.InReview}/review"),
        ["/content/{hash:length(64)}/images/{name}"] = Open(w =>
            $"/content/{w.CourseHash}/images/{w.Picture}"
        ),
        ["/scams/{key}"] = Open(w => $"/scams/{w.Scam}"),
        ["/scams/edit/{key?}"] = Open(w => $"/scams/edit/{w.Scam}"),
        ["/glossary/{key}"] = Open(w => $"/glossary/{w.Term}"),
        ["/glossary/edit/{key?}"] = Open(w => $"/glossary/edit/{w.Term}"),
        ["/collections/{collection:regex(^(scams|glossary)$)}"] = Open("/collections/scams"),
        // Assessments
        ["/courses/{course}/test"] = Open(w => $"/courses/{w.AttemptCourse}/test"),
        ["/attempts/{id:guid}"] = OfLearner(w => $"/attempts/{w.RunningAttempt}"),
        ["/attempts/{id:guid}/{n:int}"] = OfLearner(w => $"/attempts/{w.RunningAttempt}/1"),
        ["/attempts/{id:guid}/finish"] = OfLearner(w => $"/attempts/{w.RunningAttempt}/finish"),
        ["/attempts/{id:guid}/result"] = OfLearner(w => $"/attempts/{w.FinishedAttempt}/result"),
        ["/assessments/remarks/{id:guid}"] = Open(w => $"/assessments/remarks/{w.Remark}"),
        // Confirmations
        ["/c/{code}"] = Open(w => $"/c/{w.Code}"),
        ["/openapi/{documentName}.json"] = Open("/openapi/v1.json"),
        ["/c/{code}.json"] = Open(w => $"/c/{w.Code}.json"),
        ["/confirmations/{id:guid}.pdf"] = LearnersOrArea(
            w => $"/confirmations/{w.Confirmation}.pdf",
            Reach.See
        ),
        ["/confirmations/{id:guid}/card.pdf"] = LearnersOrArea(
            w => $"/confirmations/{w.Confirmation}/card.pdf",
            Reach.See
        ),
        ["/confirmations/{id:guid}/{act:regex(^(revoke|reissue|correct)$)}"] = Area(w =>
            $"/confirmations/{w.Confirmation}/correct"
        ),
        ["/confirmations/of/{personId:guid}"] = Area(w => $"/confirmations/of/{w.Learner}"),
        ["/confirmations/decide/{id:guid}"] = Area(w => $"/confirmations/decide/{w.Request}"),
        ["/confirmations/batches/{id:guid}"] = Area(w => $"/confirmations/batches/{w.Batch}"),
        ["/confirmations/batches/{id:guid}/sheets.pdf"] = Area(w =>
            $"/confirmations/batches/{w.Batch}/sheets.pdf"
        ),
        ["/confirmations/batches/{id:guid}/cards.pdf"] = Area(w =>
            $"/confirmations/batches/{w.Batch}/cards.pdf"
        ),
        ["/confirmations/batches/{id:guid}/sheets.zip"] = Area(w =>
            $"/confirmations/batches/{w.Batch}/sheets.zip"
        ),
        // Targets
        ["/targets"] = Area(w => $"/targets?unit={w.Here.Commune}"),
        ["/targets/export.csv"] = Area(w => $"/targets/export.csv?unit={w.Here.Commune}"),
        ["/targets/export.xlsx"] = Area(w => $"/targets/export.xlsx?unit={w.Here.Commune}"),
    };

    /// <summary>The same for all whom the declaration lets in.</summary>
    private static RouteSample Open(Func<RouteWorld, string> path) => new(path, (_, _) => true);

    private static RouteSample Open(string path) => Open(_ => path);

    /// <summary>For those whose role holds here.</summary>
    private static RouteSample Area(Func<RouteWorld, string> path) => new(path, (_, c) => c.Here);

    /// <summary>For the learner here alone.</summary>
    private static RouteSample OfLearner(Func<RouteWorld, string> path) =>
        new(path, (_, c) => c is { Role: Role.Learner, Here: true });

    /// <summary>For the learner here, and for these roles where they hold here.</summary>
    private static RouteSample LearnersOrArea(Func<RouteWorld, string> path, Role[] roles) =>
        new(path, (_, c) => c.Here && c.Role is { } role && (role == Role.Learner || roles.Contains(role)));

    /// <summary>For the one account it belongs to, and the auditor here.</summary>
    private static RouteSample OfOrAudited(Func<RouteWorld, Guid> account, Func<RouteWorld, string> path) =>
        new(path, (w, c) => c.Browser.AccountId == account(w) || c is { Role: Role.Auditor, Here: true });

    /// <summary>There is none of it for any caller.</summary>
    private static RouteSample Nothing(string path) => new(_ => path, null);
}
