using HocVuSo.Courses.Collections;
using HocVuSo.Database;
using Microsoft.Extensions.DependencyInjection;

namespace HocVuSo.Tests.Courses.Collections;

public sealed class CollectionCommandTests
{
    [Theory, BothEngines]
    public async Task What_is_taken_out_comes_in_again_without_loss(EngineKind engine)
    {
        await using var app = await TestApp.Fresh(engine);
        var library = app.App.Services.GetRequiredService<CollectionLibrary>();
        var folder = Directory.CreateTempSubdirectory("hocvuso-collections-");
        try
        {
            var file = Path.Combine(folder.FullName, "scams.yaml");
            Assert.Equal(0, (await Tool.Hocvuso(app, "export", "scams", file)).Exit);
            Assert.Equal(
                library.Scams.File.Text,
                await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)
            );

            // What lies there is nobody's to write over, and a folder that is missing is said in a sentence.
            var (again, _, taken) = await Tool.Hocvuso(app, "export", "scams", file);
            Assert.Equal(1, again);
            Assert.Contains("đã có rồi", taken, StringComparison.Ordinal);
            var (nowhere, _, cannot) = await Tool.Hocvuso(
                app,
                "export",
                "scams",
                Path.Combine(folder.FullName, "khong-co", "scams.yaml")
            );
            Assert.Equal(1, nowhere);
            Assert.Contains("Không ghi được", cannot, StringComparison.Ordinal);

            var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(
                file,
                text.Replace("Bắt cóc online", "Bắt cóc qua mạng", StringComparison.Ordinal),
                TestContext.Current.CancellationToken
            );
            var (exit, said, _) = await Tool.Hocvuso(app, "import", "scams", file);
            Assert.Equal(0, exit);
            Assert.Contains("Imported", said, StringComparison.Ordinal);
            // The program that serves notices what the command has done.
            await library.Refresh(TestContext.Current.CancellationToken);
            Assert.Equal("Bắt cóc qua mạng", library.Scams.Find("bat-coc-online")!.Title);

            await File.WriteAllTextAsync(
                file,
                "- key: x\n  titel: \"Sai\"\n",
                TestContext.Current.CancellationToken
            );
            (exit, _, var wrong) = await Tool.Hocvuso(app, "import", "scams", file, "--check");
            Assert.Equal(1, exit);
            Assert.Contains($"{file}:2: Không có mục nào tên “titel” ở đây", wrong, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
