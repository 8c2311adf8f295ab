using System.Globalization;
using HocVuSo.Assessments;
using HocVuSo.Courses;
using HocVuSo.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace HocVuSo.Browser;

/// <summary>Fills a question as one who knows does: the page does not tell, so the items are asked.</summary>
public static class Answers
{
    public static async Task AnswerRightly(this IPage page, TestApp app, Guid attemptId, int number)
    {
        var attempt = await app.InDb(db => db.Attempts.AsNoTracking().SingleAsync(a => a.Id == attemptId));
        var library = app.App.Services.GetRequiredService<CourseLibrary>();
        var item = attempt.Question(number, library.Get(attempt.CourseHash));
        var typed = ItemForm.Typed(item, Arrangement.Of(item, attempt.Seed), Right(item));
        foreach (
            var name in Enumerable
                .Range(0, 9)
                .Select(i => i == 0 ? ItemForm.Field : $"{ItemForm.Field}{i - 1}")
        )
        {
            foreach (var value in typed(name))
            {
                await Fill(page, name, value!);
            }
        }
    }

    private static async Task Fill(IPage page, string name, string value)
    {
        var field = page.Locator($"[name='{name}']").First;
        var kind = await field.EvaluateAsync<string>("e => e.tagName === 'SELECT' ? 'select' : e.type");
        switch (kind)
        {
            case "select":
                await field.SelectOptionAsync(value);
                break;
            case "radio" or "checkbox":
                // The whole card is the target; a finger hits the words, not the little box.
                await page.Locator($"label:has([name='{name}'][value='{value}'])").ClickAsync();
                break;
            default:
                await field.FillAsync(value);
                break;
        }
    }

    private static Response Right(Item item) =>
        item switch
        {
            SingleItem single => new ChosenResponse([Places(single.Options, o => o.Correct)[0]]),
            MultipleItem multiple => new ChosenResponse(Places(multiple.Options, o => o.Correct)),
            TrueFalseItem statement => new TrueFalseResponse(statement.Answer),
            OrderItem order => new OrderResponse([.. Enumerable.Range(0, order.Entries.Count)]),
            MatchItem match => new MatchResponse([.. Enumerable.Range(0, match.Pairs.Count)]),
            NumberItem number => new TypedResponse(
                number.Answer.ToString("0.##", CultureInfo.InvariantCulture)
            ),
            TextItem text => new TypedResponse(text.Accept[0]),
            PointItem point => new PointResponse(Places(point.Areas, a => a.Correct)[0]),
            _ => throw new InvalidOperationException(item.Type.ToString()),
        };

    private static int[] Places<T>(IReadOnlyList<T> all, Func<T, bool> where) =>
        [.. Enumerable.Range(0, all.Count).Where(i => where(all[i]))];
}
