using System.Net;
using HocVuSo.Assessments;
using HocVuSo.Courses;
using HocVuSo.Database;
using HocVuSo.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.Assessments;

public sealed class StatisticsTests
{
    [Theory, BothEngines]
    public async Task Facility_discrimination_and_shares_are_those_of_a_calculation_by_hand(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var course = await TestCourse.Publish(app);
        var sat = await SitMany(course, 60);

        List<ItemStatistics> all;
        await using (var scope = app.App.Services.CreateAsyncScope())
        {
            all = [.. await scope.ServiceProvider.GetRequiredService<Statistics>().Of(course.Key, "bai-thu")];
        }

        Assert.Equal(sat.SelectMany(s => s.Keys).Distinct().Count(), all.Count);
        foreach (var statistics in all)
        {
            var met = sat.Where(s => s.ContainsKey(statistics.Item.Key)).ToList();
            var x = met.ConvertAll(s => s[statistics.Item.Key].Points);
            var rest = met.ConvertAll(s => s.Values.Sum(q => q.Points) - s[statistics.Item.Key].Points);
            Assert.Equal(met.Count, statistics.Met);
            Assert.Equal(x.Average(), statistics.Facility, 9);
            Assert.Equal(Correlation(x, rest), statistics.Discrimination!.Value, 6);
            Assert.Equal(met.Count(s => s[statistics.Item.Key].Response is null), statistics.Unanswered);
            if (statistics.Item is SingleItem single)
            {
                for (var i = 0; i < single.Options.Count; i++)
                {
                    var chose = met.Count(s =>
                        s[single.Key].Response is ChosenResponse chosen && chosen.Options.Contains(i)
                    );
                    Assert.Equal(single.Options[i].Text, statistics.Given[i].Label.Vi);
                    Assert.Equal(chose, statistics.Given[i].Count);
                    Assert.Equal((double)chose / met.Count, statistics.Given[i].Share, 9);
                }
            }
        }

        var number = all.First(s => s.Item is NumberItem);
        Assert.Contains(number.Given, g => g.Right && g.Label.Vi == "150.000 đồng");
    }

    [Theory, BothEngines]
    public async Task The_page_and_its_csv_are_for_those_who_answer_for_content(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var course = await TestCourse.Publish(app);
        await SitMany(course, 3);
        var places = await app.NewPlaces();
        foreach (var role in Enum.GetValues<Role>())
        {
            using var browser = await app.SignIn(role, places.Province);
            var page = await browser.Get($"/assessments/statistics?course={course.Key}");
            var may =
                role
                is Role.Teacher
                    or Role.ContentEditor
                    or Role.ProvincialOfficer
                    or Role.Auditor
                    or Role.Administrator;
            Assert.Equal(may ? HttpStatusCode.OK : HttpStatusCode.Forbidden, page.Status);
            if (role == Role.ContentEditor)
            {
                Assert.Contains("Câu single", page.Text, StringComparison.Ordinal);
                Assert.DoesNotContain(
                    "Trần Thị Lài",
                    page.Document.QuerySelector("main")!.TextContent,
                    StringComparison.Ordinal
                );
                var csv = await browser.Get($"/assessments/statistics?course={course.Key}&handler=Csv");
                Assert.Equal("text/csv", csv.Response.Content.Headers.ContentType!.MediaType);
                Assert.StartsWith(
                    "Khóa học,Mã câu hỏi,",
                    csv.Html.TrimStart('\ufeff'),
                    StringComparison.Ordinal
                );
                Assert.Contains("single-", csv.Html, StringComparison.Ordinal);
                await browser.Get("/language/en");
                var english = await browser.Get($"/assessments/statistics?course={course.Key}&handler=Csv");
                Assert.StartsWith("course,item,", english.Html.TrimStart('\ufeff'), StringComparison.Ordinal);
                Assert.Equal(
                    HttpStatusCode.NotFound,
                    (await browser.Get("/assessments/statistics?course=khong-co")).Status
                );
            }
        }
    }

    /// <summary>Learners of different skill; what each got for each item, computed here.</summary>
    private static async Task<List<Dictionary<string, (double Points, Response? Response)>>> SitMany(
        TestCourse course,
        int learners
    )
    {
        var random = new Random(7);
        var sat = new List<Dictionary<string, (double, Response?)>>();
        await using var scope = course.App.App.Services.CreateAsyncScope();
        var attempts = scope.ServiceProvider.GetRequiredService<Attempts>();
        var unit = (await course.App.NewPlaces()).Hamlet;
        for (var i = 0; i < learners; i++)
        {
            var person = await course.App.NewPerson(unit);
            var skill = (double)i / learners;
            Attempt attempt = null!;
            await course.App.InDb(async db =>
            {
                attempt = Attempt.Start(
                    person,
                    null,
                    course.Version,
                    Attempt.NewSeed(),
                    new Dictionary<string, int>(StringComparer.Ordinal),
                    0,
                    course.App.Clock.Now()
                );
                db.Attempts.Add(attempt);
                await db.SaveChangesAsync();
            });
            var given = new Dictionary<string, (double, Response?)>(StringComparer.Ordinal);
            var responses = new List<(int, Response)>();
            for (var n = 1; n <= 8; n++)
            {
                var item = course.Item(attempt, n);
                var response =
                    random.NextDouble() < 0.1 ? null
                    : random.NextDouble() < skill ? TestCourse.Right(item)
                    : TestCourse.Wrong(item);
                given[item.Key] = (Marking.Mark(item, response).Points, response);
                if (response is not null)
                {
                    // Somebody who changes the answer: only the last one counts.
                    if (n == 1)
                    {
                        var other = ReferenceEquals(response, TestCourse.Right(item))
                            ? TestCourse.Wrong(item)
                            : TestCourse.Right(item);
                        await attempts.Answer(attempt.Id, person, null, n, (_, _) => [(1, other)]);
                    }

                    responses.Add((n, response));
                }
            }

            await attempts.Answer(attempt.Id, person, null, null, (_, _) => responses);
            await course.App.InDb(async db =>
            {
                var stored = await db.Attempts.SingleAsync(a => a.Id == attempt.Id);
                stored.Finish(
                    course.Version,
                    await db.Answers.Where(a => a.AttemptId == attempt.Id).ToListAsync(),
                    HocVuSo.Assessments.Remarks.None,
                    course.App.Clock.Now()
                );
                await db.SaveChangesAsync();
            });
            sat.Add(given);
        }

        return sat;
    }

    private static double Correlation(List<double> x, List<double> y)
    {
        var (mx, my) = (x.Average(), y.Average());
        var covariance = x.Zip(y, (a, b) => (a - mx) * (b - my)).Sum();
        return covariance / Math.Sqrt(x.Sum(a => (a - mx) * (a - mx)) * y.Sum(b => (b - my) * (b - my)));
    }
}
