using HocVuSo.Courses;
using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;

namespace HocVuSo.Assessments;

/// <summary>The test among what a learner still has to do for a course.</summary>
public static class TestNeed
{
    public static async Task<IReadOnlyList<CourseNeed>> Of(Db db, Guid person, CourseVersion version)
    {
        var course = version.Course;
        if (course.Form is not { } form)
        {
            return [];
        }

        var passed = await db.Set<Attempt>()
            .AnyAsync(a =>
                a.PersonId == person && a.CourseKey == course.Key && a.FormKey == form.Key && a.Passed == true
            );
        return passed
            ? []
            :
            [
                new(
                    new(
                        $"Làm bài kiểm tra, đạt từ {form.Pass}% số điểm",
                        $"Take the test and get {form.Pass}% of the points"
                    ),
                    $"/courses/{course.Key}/test"
                ),
            ];
    }
}
