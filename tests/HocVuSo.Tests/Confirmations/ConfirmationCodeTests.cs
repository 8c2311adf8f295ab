using HocVuSo.Confirmations;

namespace HocVuSo.Tests.Confirmations;

public sealed class ConfirmationCodeTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    [Fact]
    public void A_random_code_is_written_in_fours_and_read_back()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 10_000; i++)
        {
            var code = ConfirmationCode.Random();
            Assert.Matches(
                "^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$",
                code.ToString()
            );
            Assert.Equal(code, ConfirmationCode.Parse(code.ToString()));
            Assert.True(seen.Add(code.Value));
        }

        // Each place takes all 32 characters: nothing of the 55 bits is lost.
        for (var place = 0; place < ConfirmationCode.Length; place++)
        {
            Assert.Equal(32, seen.Select(c => c[place]).Distinct().Count());
        }
    }

    [Fact]
    public void Every_single_wrong_character_is_found()
    {
        for (var i = 0; i < 200; i++)
        {
            var code = ConfirmationCode.Random().Value;
            for (var place = 0; place < code.Length; place++)
            {
                foreach (var other in Alphabet.Where(c => c != code[place]))
                {
                    Assert.False(
                        ConfirmationCode.TryParse(code[..place] + other + code[(place + 1)..], out _),
                        code
                    );
                }
            }
        }
    }

    [Fact]
    public void Every_two_exchanged_characters_are_found_wherever_they_stand()
    {
        for (var i = 0; i < 200; i++)
        {
            var code = ConfirmationCode.Random().Value;
            for (var a = 0; a < code.Length; a++)
            {
                for (var b = a + 1; b < code.Length; b++)
                {
                    var exchanged = code.ToCharArray();
                    (exchanged[a], exchanged[b]) = (exchanged[b], exchanged[a]);
                    Assert.Equal(code[a] == code[b], ConfirmationCode.TryParse(new string(exchanged), out _));
                }
            }
        }
    }

    [Fact]
    public void Typing_is_forgiven()
    {
        var code = WithZeroAndOne();
        var printed = code.ToString();
        string[] typed =
        [
            printed.ToLowerInvariant(),
            " " + printed.Replace('-', ' ') + "\t",
            printed.Replace('0', 'O').Replace('1', 'l'),
            printed.Replace('0', 'o').Replace('1', 'I'),
            code.Value,
            printed.Replace('-', '–'),
            string.Concat(code.Value.Select(c => (char)(c - '!' + '！'))),
            string.Join(' ', code.Value.ToCharArray()),
        ];

        Assert.All(typed, t => Assert.Equal(code, ConfirmationCode.Parse(t)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7QK2-M9XF")]
    [InlineData("7QK2-M9XF-41TC-0")]
    [InlineData("UUUU-UUUU-UUUU")]
    [InlineData("7QK2/M9XF/41TC")]
    [InlineData("ạạạạ-ạạạạ-ạạạạ")]
    [InlineData("\ud800\ud800\ud800")]
    public void Nothing_else_is_a_code(string? typed) =>
        Assert.False(ConfirmationCode.TryParse(typed, out _));

    [Fact]
    public void A_known_code_stays_what_it_is() =>
        // Computed by hand from Damm's rule; a change of the alphabet or the rule would void every printed code.
        Assert.Equal("0123-4567-89AM", ConfirmationCode.Parse("0123456789AM").ToString());

    private static ConfirmationCode WithZeroAndOne()
    {
        while (true)
        {
            var code = ConfirmationCode.Random();
            if (
                code.Value.Contains('0', StringComparison.Ordinal)
                && code.Value.Contains('1', StringComparison.Ordinal)
            )
            {
                return code;
            }
        }
    }
}
