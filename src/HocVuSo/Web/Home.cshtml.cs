using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HocVuSo.Web;

[Anyone]
public sealed class HomeModel : PageModel;
