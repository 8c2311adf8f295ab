using HocVuSo.Web;

namespace HocVuSo.Courses.Handouts;

/// <summary>The sheets to print of the versions that are asked for, each drawn once.</summary>
public sealed class HandoutSheets(TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(12);

    /// <summary>A site has one address; a stranger who makes up others must not fill the memory.</summary>
    private const int Most = 64;

    private readonly Recent<byte[]> _drawn = new(clock, Kept, Most);

    /// <param name="site">Public address of this program, without a slash at the end.</param>
    public byte[] Of(CourseVersion version, Handout handout, string site)
    {
        var name = $"{version.Id} {site}";
        if (!_drawn.TryGet(name, out var pdf))
        {
            pdf = HandoutSheet.Draw(version, handout, site);
            _drawn.Keep(name, pdf);
        }

        return pdf;
    }
}
