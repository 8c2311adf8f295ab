using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HocVuSo.Confirmations;

/// <summary>
/// Where anyone checks a confirmation: by its number, and with a script also by its QR code, even without a network
/// once the page has been open before.
/// </summary>
[Anyone]
public sealed class VerifyModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    public IActionResult OnGet()
    {
        if (string.IsNullOrWhiteSpace(Code))
        {
            return Page();
        }

        if (Presented.In(Code)?.Code is { } code)
        {
            return LocalRedirect($"/c/{code.Value}");
        }

        ModelState.AddModelError(nameof(Code), Refusals.NotACode().Sentence.In(HttpContext.Language()));
        return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };
    }
}
