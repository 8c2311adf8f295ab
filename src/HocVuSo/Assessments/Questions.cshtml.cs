using HocVuSo.Courses;
using HocVuSo.People;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;

namespace HocVuSo.Assessments;

/// <summary>All questions of an attempt on one page: what is answered, what is not; answers may be given here at once.</summary>
[SignedIn]
[OwnTransaction]
public sealed class QuestionsModel(
    Attempts attempts,
    CourseLibrary library,
    TimeProvider clock,
    Viewer viewer
) : AttemptPage(attempts, library, clock, viewer)
{
    /// <summary>How many answers were taken just now.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Saved { get; set; }

    public static string PrefixOf(int number) => $"q{number}-";

    public IActionResult OnGet() => PageOrResult();

    /// <summary>Takes all that can be taken; what cannot is shown again with its sentence.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var faults = new List<Refusal>();
        var (taken, _) = await Attempts.Answer(
            Id,
            Viewer.RequirePerson(),
            Viewer.AccountId,
            number: null,
            (attempt, version) => ReadAll(attempt, version, faults)
        );
        if (faults.Count == 0)
        {
            return SeeOther($"{Path}?saved={taken}");
        }

        foreach (var fault in faults.SkipLast(1))
        {
            ModelState.AddModelError(fault.Field!, fault.Sentence.In(Language));
        }

        throw faults[^1];
    }

    private List<(int, Response)> ReadAll(Attempt attempt, Course version, List<Refusal> faults)
    {
        var responses = new List<(int, Response)>(attempt.Items.Count);
        for (var number = 1; number <= attempt.Items.Count; number++)
        {
            if (!Sent(PrefixOf(number)))
            {
                continue;
            }

            try
            {
                responses.Add((number, Read(attempt, version, number, PrefixOf(number))));
            }
            catch (Refusal fault)
            {
                faults.Add(fault);
            }
        }

        return responses;
    }
}
