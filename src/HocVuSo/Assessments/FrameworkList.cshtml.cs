using HocVuSo.Database;
using HocVuSo.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HocVuSo.Assessments;

/// <summary>The frameworks in use, for anyone.</summary>
[Anyone]
public sealed class FrameworkListModel(Db db, FrameworkLibrary library) : PageModel
{
    public IReadOnlyList<Framework> Frameworks { get; private set; } = [];

    public async Task OnGetAsync() => Frameworks = await library.Current(db);
}
