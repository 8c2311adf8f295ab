using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace HocVuSo.Confirmations;

/// <summary>What anyone sees who scans the code on a confirmation.</summary>
[Anyone]
[EnableRateLimiting(RateLimits.Verify)]
public sealed class LookModel(Verification verification) : PageModel
{
    public Verdict Verdict { get; private set; } = Verdict.None;

    public async Task<IActionResult> OnGetAsync(string code)
    {
        Verdict = await verification.Find(code);
        ConfirmationsEndpoints.NeverKept(Response);
        return new PageResult { StatusCode = Verdict.Kind == VerdictKind.None ? 404 : 200 };
    }
}
