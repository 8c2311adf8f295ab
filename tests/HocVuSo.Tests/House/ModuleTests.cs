using Planted.Lower;

namespace HocVuSo.Tests.House
{
    public sealed class ModuleTests
    {
        [Fact]
        public void Every_folder_uses_only_what_modules_json_allows() =>
            Assert.Empty(Modules.Declared().Faults(typeof(Site).Assembly));

        [Fact]
        public void The_arrows_have_no_circle() => Assert.Null(Modules.Declared().Circle());

        [Fact]
        public void Nothing_in_database_or_web_knows_a_feature()
        {
            var arrows = Modules.Declared().Arrows;
            Assert.Empty(arrows["Database"]);
            Assert.Equal(["Database"], arrows["Web"]);
        }

        [Fact]
        public void A_planted_use_against_the_arrows_is_found_also_in_a_generic_argument()
        {
            var planted = new Modules(
                "Planted",
                new Dictionary<string, string[]>(StringComparer.Ordinal)
                {
                    ["Lower"] = [],
                    ["Upper"] = ["Lower"],
                }
            );

            var faults = planted.Faults(typeof(UsesUpward).Assembly);

            Assert.Equal(
                [
                    "Lower uses Upper in Planted.Lower.UsesUpward",
                    "Stray is not declared in modules.json (Planted.Stray.Undeclared)",
                ],
                faults
            );
        }

        [Fact]
        public void A_planted_circle_is_found()
        {
            var planted = new Modules(
                "Planted",
                new Dictionary<string, string[]>(StringComparer.Ordinal)
                {
                    ["A"] = ["B"],
                    ["B"] = ["C"],
                    ["C"] = ["A"],
                }
            );

            Assert.Equal("A → B → C → A", planted.Circle());
        }
    }
}

// The planted violations, kept so that the guard is seen to fail.
namespace Planted.Upper
{
    internal sealed class Thing;
}

namespace Planted.Lower
{
    internal sealed class UsesUpward
    {
        public static int Count() => new List<Upper.Thing[]>().Count;
    }
}

namespace Planted.Stray
{
    internal sealed class Undeclared;
}
