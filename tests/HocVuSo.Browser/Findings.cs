using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace HocVuSo.Browser;

public static class Findings
{
    /// <summary>What axe calls serious or critical on the page as it stands, one line each; and a page wider than its window.</summary>
    public static async Task<List<string>> Serious(this IPage page)
    {
        var result = await page.RunAxe(
            new AxeRunOptions
            {
                RunOnly = RunOnlyOptions.Tags(
                    "wcag2a",
                    "wcag2aa",
                    "wcag21a",
                    "wcag21aa",
                    "wcag22aa",
                    "best-practice"
                ),
            }
        );
        var found = result
            .Violations.Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{v.Id}: {v.Help} – {string.Join(" | ", v.Nodes.Take(3).Select(n => n.Html))}")
            .ToList();
        if (
            await page.EvaluateAsync<bool>(
                "document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"
            )
        )
        {
            found.Add("the page is wider than its window");
        }

        return found;
    }
}
