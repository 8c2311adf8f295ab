namespace HocVuSo.Tests.Courses;

public sealed class ImportCourseTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "hocvuso.dll");

    [Fact]
    public async Task Import_course_tells_faults_with_their_lines_or_publishes_once()
    {
        var work = Directory.CreateTempSubdirectory("hocvuso-import-");
        try
        {
            var course = Path.Combine(work.FullName, "rua-tay");
            Write(course, CourseSamples.Small());
            var data = Path.Combine(work.FullName, "data");

            var (exit, said, wrong) = await Run("--check");
            Assert.Equal((0, ""), (exit, wrong));
            Assert.Contains("1 bài / lessons, 2 bước / steps, 2 câu / items", said, StringComparison.Ordinal);
            Assert.False(Directory.Exists(data));

            (exit, said, _) = await Run("--data", data);
            Assert.Equal(0, exit);
            Assert.Contains("Đã công bố. / Published.", said, StringComparison.Ordinal);
            (exit, said, _) = await Run("--data", data);
            Assert.Equal(0, exit);
            Assert.Contains("This is the current version already.", said, StringComparison.Ordinal);

            var faulty = CourseSamples.Small();
            faulty["bank.yaml"] = faulty["bank.yaml"]
                .Replace("difficulty: 2", "difficulty: 9", StringComparison.Ordinal);
            faulty["01-khi-nao.md"] = faulty["01-khi-nao.md"]
                .Replace("[^xa-phong]", "[^gi]", StringComparison.Ordinal);
            Write(course, faulty);
            (exit, said, wrong) = await Run("--data", data);
            Assert.Equal((1, ""), (exit, said));
            Assert.Contains($"{Path.Combine(course, "bank.yaml")}:19: ", wrong, StringComparison.Ordinal);
            Assert.Contains(
                $"{Path.Combine(course, "01-khi-nao.md")}:10: facts.yaml không có “gi”.",
                wrong,
                StringComparison.Ordinal
            );

            Directory.Delete(course, recursive: true);
            (exit, _, wrong) = await Run("--check");
            Assert.Equal(1, exit);
            Assert.StartsWith("Không có thư mục", wrong, StringComparison.Ordinal);

            (exit, _, _) = await Tool.RunWith("", "dotnet", Program, "import", "course");
            Assert.Equal(2, exit);

            Task<(int, string, string)> Run(params string[] options) =>
                Tool.RunWith("", "dotnet", [Program, "import", "course", course, .. options]);
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static void Write(string folder, Dictionary<string, string> files)
    {
        foreach (var (path, text) in files)
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }
}
