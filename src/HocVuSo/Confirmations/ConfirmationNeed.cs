using HocVuSo.Assessments;
using HocVuSo.Courses;
using HocVuSo.Database;
using HocVuSo.People;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Confirmations;

/// <summary>The confirmation among what a learner still has to do for a course, once its test is passed.</summary>
public static class ConfirmationNeed
{
    private const string Page = "/confirmations";

    public static async Task<IReadOnlyList<CourseNeed>> Of(
        Db db,
        Guid person,
        CourseVersion version,
        FrameworkLibrary frameworks,
        DateOnly today
    )
    {
        var course = version.Course;
        if (
            course.Form is not { } form
            || !await db.Attempts.AnyAsync(a =>
                a.PersonId == person && a.CourseKey == course.Key && a.FormKey == form.Key && a.Passed == true
            )
        )
        {
            // The test comes first, and says so itself.
            return [];
        }

        var candidate = await Candidate.Load(db, await db.People.StandingFor(person), today);
        var offers = await Offer.Of(db, frameworks, candidate, today);
        var asked = (await frameworks.Current(db)).Any(f => f.Rules.Any(Wants));
        return asked && candidate.Groups.Count == 0
            ?
            [
                new(
                    new(
                        "Ghi đủ năm sinh hoặc nơi làm việc, học tập để biết bạn thuộc nhóm nào",
                        "Have your year of birth or your place of work or study recorded, to know your group"
                    ),
                    Page
                ),
            ]
            : [.. offers.Where(o => Wants(o.Rule)).SelectMany(o => Of(o, course.Key, course.Title))];

        bool Wants(FrameworkRule rule) =>
            rule.Requires.Any(r => r.Course == course.Key && r.Form == form.Key);
    }

    private static IEnumerable<CourseNeed> Of(Offer offer, string key, Text course)
    {
        return offer switch
        {
            { Waits: true } =>
            [
                Need("Chờ cán bộ xét giấy xác nhận", "Wait for an officer to decide about the confirmation"),
            ],
            { Holds: true } => [],
            { MayClaim: true, Decides: DecidedBy.Rule } =>
            [
                Need("Nhận giấy xác nhận", "Get the confirmation"),
            ],
            { MayClaim: true } => [Need("Đề nghị cấp giấy xác nhận", "Ask for the confirmation")],
            _ => offer
                .Eligibility.Missing.Where(m => m.Requirement.Course == key)
                .Select(m => new CourseNeed(m.Sentence(course), $"/courses/{key}/test")),
        };

        CourseNeed Need(string vi, string en) =>
            new(new($"{vi}: {offer.Title.Vi}", $"{en}: {offer.Title.En}"), Page);
    }
}
