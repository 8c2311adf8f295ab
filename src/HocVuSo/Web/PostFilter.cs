using System.Reflection;
using HocVuSo.Database;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HocVuSo.Web;

/// <summary>
/// One transaction per POST, opened here and nowhere else; none per GET. A refusal rolls it back and shows the page
/// again with its sentence; so does a rule that the database kept (the constraint's name is the refusal's name).
/// </summary>
public sealed class PostFilter(Db db, Engine engine, DatabaseRules rules) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        var page = context.HandlerInstance as FormPage;
        var request = context.HttpContext.Request;
        var isPost = HttpMethods.IsPost(request.Method);
        if (
            context.HandlerMethod is null
            && context.HandlerInstance is not ErrorModel
            && AsksForMore(request)
        )
        {
            context.Result = new StatusCodeResult(StatusCodes.Status405MethodNotAllowed);
            return;
        }

        Refusal? refusal;
        if (isPost && context.HandlerInstance.GetType().GetCustomAttribute<OwnTransactionAttribute>() is null)
        {
            refusal = await InTransaction(next);
        }
        else
        {
            if (!isPost && page is not null)
            {
                refusal = await Caught(page.Load);
                if (refusal is not null)
                {
                    context.Result = Bare(refusal, context.HttpContext);
                    return;
                }
            }

            refusal = Handled(await next());
        }

        if (refusal is not null)
        {
            context.Result = null;
            await Show(refusal, page, context);
        }
    }

    /// <summary>A page without a handler is only shown: nothing else can be asked of it.</summary>
    private static bool AsksForMore(HttpRequest request) =>
        !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        || request.Query.ContainsKey("handler");

    private async Task<Refusal?> InTransaction(PageHandlerExecutionDelegate next)
    {
        using var gate = await engine.EnterWrite();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var executed = await next();
        var refusal = Handled(executed);
        if (refusal is null && executed.Exception is null)
        {
            await transaction.CommitAsync();
        }
        else
        {
            await transaction.RollbackAsync();
            db.ChangeTracker.Clear();
        }

        return refusal;
    }

    private Refusal? Handled(PageHandlerExecutedContext executed)
    {
        if (executed.Exception is null || rules.RefusalOf(executed.Exception) is not { } refusal)
        {
            return null;
        }

        executed.ExceptionHandled = true;
        _executed = executed;
        return refusal;
    }

    private PageHandlerExecutedContext? _executed;

    private static async Task<Refusal?> Caught(Func<Task> work)
    {
        try
        {
            await work();
            return null;
        }
        catch (Refusal refusal)
        {
            return refusal;
        }
    }

    private async Task Show(Refusal refusal, FormPage? page, PageHandlerExecutingContext context)
    {
        IActionResult result;
        if (
            page is null
            || refusal.Kind is RefusalKind.NotFound or RefusalKind.Forbidden or RefusalKind.TooMany
        )
        {
            result = Bare(refusal, context.HttpContext);
        }
        else
        {
            page.ModelState.AddModelError(refusal.Field ?? "", refusal.Sentence.In(page.Language));
            var again = await Caught(page.Load);
            result = again is null
                ? new PageResult { StatusCode = StatusOf(refusal.Kind) }
                : Bare(again, context.HttpContext);
        }

        _executed!.Result = result;
    }

    private static ObjectResult Bare(Refusal refusal, HttpContext http)
    {
        // The error page shows the sentence (see Error.cshtml).
        http.Features.Set(refusal);
        return new ObjectResult(null) { StatusCode = StatusOf(refusal.Kind) };
    }

    public static int StatusOf(RefusalKind kind) =>
        kind switch
        {
            RefusalKind.Conflict => StatusCodes.Status409Conflict,
            RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
            RefusalKind.NotFound => StatusCodes.Status404NotFound,
            RefusalKind.TooMany => StatusCodes.Status429TooManyRequests,
            _ => StatusCodes.Status422UnprocessableEntity,
        };
}
