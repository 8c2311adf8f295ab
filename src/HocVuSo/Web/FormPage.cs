using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HocVuSo.Web;

/// <summary>
/// A page with a form. <see cref="Load"/> reads what the page shows; it runs before GET and again when a POST was
/// refused, so that the page comes back with the sentence and with what was typed.
/// </summary>
public abstract class FormPage : PageModel
{
    public abstract Task Load();

    public Language Language => HttpContext.Language();

    /// <summary>After a POST: the browser fetches what comes next with a GET, so that a refresh sends nothing twice.</summary>
    protected StatusCodeResult SeeOther(string path)
    {
        Response.Headers.Location = path;
        return new StatusCodeResult(StatusCodes.Status303SeeOther);
    }
}

/// <summary>The handler commits by itself (a hot path, or an import in portions): no transaction is opened around it.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OwnTransactionAttribute : Attribute;
