using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HocVuSo.Web;

/// <summary>A page of this host that does nothing: what the benchmarks measure the others against.</summary>
[Anyone]
public sealed class HelloModel : PageModel;
