using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace HocVuSo.Tests.House;

/// <summary>BannedSymbols.txt is a rule of the build, seen to fail on planted uses.</summary>
public sealed partial class BannedSymbolTests
{
    /// <summary>A use of each banned symbol, in the order of the list; the line is the number of the symbol.</summary>
    private static readonly string[] Planted =
    [
        "internal static class Rule { public static object Now => System.DateTime.Now;",
        "public static object UtcNow => System.DateTime.UtcNow;",
        "public static object Today => System.DateTime.Today;",
        "public static object Offset => System.DateTimeOffset.Now;",
        "public static object UtcOffset => System.DateTimeOffset.UtcNow;",
        "public static string Path(Microsoft.AspNetCore.Http.HttpContext http) => http.Request.Path;",
        "public static object Page => new Microsoft.AspNetCore.Mvc.OkResult(); }",
    ];

    [Fact]
    public async Task A_planted_use_in_a_rule_fails_the_build_and_pages_may_speak_http()
    {
        var root = WordsTests.Repository();
        var banned = await File.ReadAllLinesAsync(
            Path.Combine(root, "BannedSymbols.txt"),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(Planted.Length, banned.Length);
        var folder = Directory.CreateTempSubdirectory("hocvuso-banned-").FullName;
        try
        {
            foreach (
                var file in new[]
                {
                    "Directory.Build.props",
                    "Directory.Packages.props",
                    ".editorconfig",
                    ".globalconfig",
                    "BannedSymbols.txt",
                    "global.json",
                }
            )
            {
                File.Copy(Path.Combine(root, file), Path.Combine(folder, file));
            }

            var feature = Path.Combine(folder, "src", "HocVuSo", "People");
            Directory.CreateDirectory(feature);
            var project = Path.Combine(folder, "src", "HocVuSo", "HocVuSo.csproj");
            await File.WriteAllTextAsync(
                project,
                """
                <Project Sdk="Microsoft.NET.Sdk.Web"><PropertyGroup><OutputType>Library</OutputType></PropertyGroup></Project>
                """,
                TestContext.Current.CancellationToken
            );
            await Plant(feature, "Rule.cs", Planted);
            foreach (var name in new[] { "Show.cshtml.cs", "PeopleEndpoints.cs", "PeopleWiring.cs" })
            {
                var type = name.Split('.')[0];
                await Plant(feature, name, [$"internal static class {type} {{", Planted[5] + "}"]);
            }

            var (exit, output, _) = await Tool.RunWith(
                "",
                "dotnet",
                "build",
                project,
                "-nologo",
                "-nodeReuse:false",
                "-p:UseSharedCompilation=false",
                "-p:RestoreLockedMode=false"
            );

            Assert.Equal(1, exit);
            var faults = Faults()
                .Matches(output)
                .Select(m => (m.Groups["file"].Value, m.Groups["line"].Value));
            Assert.Equal(
                Enumerable.Range(1, Planted.Length).Select(line => ("Rule.cs", $"{line}")),
                faults.Distinct().Order()
            );
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Pages_too_go_by_the_clock_of_the_program() => Assert.Empty(ClockReaders(typeof(Site)));

    [Fact]
    public void A_planted_look_at_the_clock_is_found() =>
        Assert.Contains(nameof(TestAuthenticator), ClockReaders(typeof(TestAuthenticator)));

    private static Task Plant(string folder, string file, string[] lines) =>
        File.WriteAllLinesAsync(Path.Combine(folder, file), lines, TestContext.Current.CancellationToken);

    /// <summary>Types of the assembly whose methods ask DateTime or DateTimeOffset for the time.</summary>
    private static List<string> ClockReaders(Type inAssembly)
    {
        using var module = ModuleDefinition.ReadModule(inAssembly.Assembly.Location);
        return
        [
            .. module
                .GetTypes()
                .Where(t => t.Methods.Any(m => m.HasBody && m.Body.Instructions.Any(i => IsClock(i))))
                .Select(t => t.Name),
        ];
    }

    private static bool IsClock(Instruction instruction) =>
        instruction.Operand
            is MethodReference
            {
                DeclaringType.FullName: "System.DateTime" or "System.DateTimeOffset",
                Name: "get_Now" or "get_UtcNow" or "get_Today"
            };

    [GeneratedRegex(
        @"(?<file>[\w.]+\.cs)\((?<line>\d+),\d+\): error RS0030",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Faults();
}
