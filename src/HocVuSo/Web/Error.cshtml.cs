using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace HocVuSo.Web;

/// <summary>The page behind every status without a page of its own. Never shows what went wrong inside.</summary>
[Anyone]
[IgnoreAntiforgeryToken]
[DisableRateLimiting]
[OwnTransaction]
public sealed class ErrorModel : PageModel
{
    public Text Heading { get; private set; }
    public Text Sentence { get; private set; }

    /// <summary>Signing in would help.</summary>
    public bool OffersSignIn { get; private set; }

    /// <summary>Whatever the method of the request was.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) =>
        Choose(StatusOf(RouteData));

    private static int? StatusOf(RouteData route) =>
        int.TryParse(route.Values["status"] as string, CultureInfo.InvariantCulture, out var status)
            ? status
            : null;

    private void Choose(int? status)
    {
        (Heading, Sentence) = (status ?? Response.StatusCode) switch
        {
            400 => (
                new Text("Yêu cầu không hợp lệ", "Bad request"),
                new Text(
                    "Trang này đã mở quá lâu hoặc dữ liệu gửi lên không đúng. Hãy mở lại trang và thử lần nữa.",
                    "This page was open too long or what was sent is not right. Open the page again and try once more."
                )
            ),
            401 => (
                new Text("Cần đăng nhập lại", "Please sign in again"),
                new Text(
                    "Bạn chưa đăng nhập, hoặc lần đăng nhập trước đã hết hạn. Những gì vừa gõ vẫn còn ở trang trước: hãy mở trang đăng nhập trong một thẻ khác, rồi quay lại trang trước và gửi lại.",
                    "You are not signed in, or your last sign-in has ended. What you typed is still on the page before: sign in in another tab, then go back and send it again."
                )
            ),
            403 => (
                new Text("Bạn không được phép xem trang này", "You may not see this page"),
                new Text(
                    "Trang này dành cho người có nhiệm vụ khác hoặc phụ trách nơi khác.",
                    "This page is for people with another duty or another area."
                )
            ),
            404 => (
                new Text("Không tìm thấy trang", "Page not found"),
                new Text(
                    "Địa chỉ có thể đã gõ sai, hoặc trang đã được chuyển đi.",
                    "The address may be mistyped, or the page has moved."
                )
            ),
            405 => (
                new Text("Không làm được như vậy", "Not possible this way"),
                new Text("Hãy mở lại trang và thử lần nữa.", "Open the page again and try once more.")
            ),
            409 or 422 => (
                new Text("Chưa làm được việc này", "This could not be done"),
                new Text(
                    "Dữ liệu vừa thay đổi hoặc chưa đúng. Hãy mở lại trang và xem lại.",
                    "The data has changed or is not right. Open the page again and look."
                )
            ),
            413 => (
                new Text("Tệp quá lớn", "File too large"),
                new Text("Hãy chia tệp thành nhiều phần nhỏ hơn.", "Split the file into smaller parts.")
            ),
            429 => (
                new Text("Xin chờ một lát", "Please wait a moment"),
                new Text(
                    "Có quá nhiều yêu cầu trong thời gian ngắn. Hãy thử lại sau một phút.",
                    "Too many requests in a short time. Try again in a minute."
                )
            ),
            _ => (
                new Text("Hệ thống gặp trục trặc", "Something went wrong"),
                new Text(
                    "Lỗi này đã được ghi lại. Những gì bạn đã lưu vẫn còn. Hãy thử lại sau ít phút.",
                    "The fault has been noted. What you saved is still there. Try again in a few minutes."
                )
            ),
        };

        OffersSignIn = Response.StatusCode == StatusCodes.Status401Unauthorized;
        if (HttpContext.Features.Get<Refusal>() is { } refusal)
        {
            Sentence = refusal.Sentence;
        }
    }
}
