using System.Text;
using HocVuSo.Printing;
using HocVuSo.Tests.Courses;

namespace HocVuSo.Tests.Content;

/// <summary>Every drawing that ships can be put on paper.</summary>
public sealed class DrawablePictureTests
{
    [Fact]
    public void Every_shipped_picture_is_drawn_whole()
    {
        var pictures = Directory
            .EnumerateFiles(
                Path.Combine(CourseSamples.RepositoryFolder, "content", "courses"),
                "*.svg",
                SearchOption.AllDirectories
            )
            .ToList();
        Assert.True(pictures.Count > 500);
        foreach (var file in pictures)
        {
            try
            {
                Assert.NotEmpty(SvgPicture.Read(File.ReadAllBytes(file)).Parts);
            }
            catch (UndrawablePicture e)
            {
                Assert.Fail($"{file}: {e.Message}");
            }
        }
    }

    [Theory]
    [InlineData("<filter/>")]
    [InlineData("<linearGradient/>")]
    [InlineData("<text x='1' y='2'>a<tspan>b</tspan></text>")]
    [InlineData("<rect width='3' height='3' fill='url(#a)'/>")]
    [InlineData("<rect width='3' height='3' style='fill:red'/>")]
    [InlineData("<rect width='3' height='3' transform='spin(3)'/>")]
    [InlineData("<path d='M1 1L'/>")]
    [InlineData("<g id='a'><use href='#a'/></g>")]
    [InlineData("<use href='#nowhere'/>")]
    [InlineData("<g id='a'><rect/></g><g id='a'><rect/></g><use href='#a'/>")]
    [InlineData("<g id='a'><rect/>")]
    [InlineData("<rect width='1e999' height='3'/>")]
    [InlineData("<text x='1' y='2'>字</text>")]
    public void What_it_cannot_draw_it_refuses(string part) =>
        Assert.Throws<UndrawablePicture>(() =>
            SvgPicture.Read(
                Encoding.UTF8.GetBytes(
                    $"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>{part}</svg>"
                )
            )
        );

    /// <summary>A drawing of two kilobytes would be ten thousand million shapes.</summary>
    [Fact]
    public void It_stops_at_more_parts_than_anybody_draws()
    {
        var groups = string.Concat(
            Enumerable
                .Range(0, 10)
                .Select(n =>
                    $"<g id='g{n}'>{string.Concat(Enumerable.Repeat($"<use href='#g{n + 1}'/>", 10))}</g>"
                )
        );
        var refused = Assert.Throws<UndrawablePicture>(() =>
            SvgPicture.Read(
                Encoding.UTF8.GetBytes(
                    $"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><defs><rect id='g10'/></defs>{groups}</svg>"
                )
            )
        );

        Assert.Equal("quá 2000 nét vẽ", refused.What.Vi);
    }

    [Theory]
    [InlineData("M1 1h2v3z", "1 1 m 3 1 l 3 4 l h")]
    [InlineData("M-1-2.5.5 3", "-1 -2.5 m 0.5 3 l")]
    [InlineData("m1 1 2 0 0 2zm5 5h1", "1 1 m 3 1 l 3 3 l h 6 6 m 7 6 l")]
    [InlineData("M0 0Q3 0 3 3T6 6", "0 0 m 2 0 3 1 3 3 c 3 5 4 6 6 6 c")]
    [InlineData("M0 0C1 1 2 1 3 0S5-1 6 0", "0 0 m 1 1 2 1 3 0 c 4 -1 5 -1 6 0 c")]
    [InlineData("M0 0a1 1 0 012 0", "0 0 m 0 -0.552 0.448 -1 1 -1 c 1.552 -1 2 -0.552 2 0 c")]
    public void Path_data_becomes_lines_and_curves(string data, string operators) =>
        Assert.Equal(operators, SvgPath.Read(data));
}
