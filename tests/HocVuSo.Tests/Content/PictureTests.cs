using HocVuSo.Tests.Courses;

namespace HocVuSo.Tests.Content;

public sealed class PictureTests
{
    [Fact]
    public async Task Every_picture_that_has_a_source_is_as_its_source_draws_it()
    {
        var build = Path.Combine(CourseSamples.RepositoryFolder, "content", "pictures", "build.mjs");

        var (exit, said, wrong) = await Tool.RunWith("", "node", build, "--check");

        Assert.True(exit == 0, said + wrong);
        Assert.StartsWith("11 source(s)", said, StringComparison.Ordinal);
    }
}
