using System.Diagnostics.CodeAnalysis;
using System.Text;
using HocVuSo.Database;

namespace HocVuSo.People;

/// <summary>
/// The personal identification number (số định danh cá nhân): 12 digits = 3 of the place where the birth was
/// registered, 1 of century and sex, 2 of the birth year, 6 of a serial number (Decree 137/2015/NĐ-CP, article 13;
/// Law on Identification 26/2023/QH15, article 12). Kept sealed, found by a keyed index, shown masked.
/// </summary>
public sealed record CitizenId : IParsable<CitizenId>
{
    public const string Purpose = "citizen-id";

    /// <summary>A place that does not exist: numbers of generated people begin with it.</summary>
    public const string SyntheticPlace = "999";

    private const int Length = 12;

    private CitizenId(string digits) => Digits = digits;

    /// <summary>All twelve; never shown to anybody but the person, never logged.</summary>
    public string Digits { get; }
    public string Place => Digits[..3];

    /// <summary>0 and 1 are men and women born from 1900 to 1999, 2 and 3 from 2000 to 2099, and so on to 2399.</summary>
    public int BirthYear => 1900 + CenturyAndSex / 2 * 100 + (Digits[4] - '0') * 10 + (Digits[5] - '0');
    public Sex Sex => CenturyAndSex % 2 == 0 ? Sex.Male : Sex.Female;
    public bool IsSynthetic => Place == SyntheticPlace;

    /// <summary>"048•••••••12"</summary>
    public string Masked => string.Concat(Digits.AsSpan(0, 3), "•••••••", Digits.AsSpan(Length - 2));

    private int CenturyAndSex => Digits[3] - '0';

    /// <param name="text">Blanks, dots and hyphens between the digits are forgiven.</param>
    /// <exception cref="Refusal">Not twelve digits, or of no place.</exception>
    public static CitizenId Parse(string? text)
    {
        var digits = new StringBuilder(Length);
        foreach (var c in text ?? "")
        {
            if (char.IsAsciiDigit(c))
            {
                digits.Append(c);
            }
            else if (!char.IsWhiteSpace(c) && c is not ('.' or '-'))
            {
                throw Refusals.CitizenIdMalformed();
            }
        }

        if (digits.Length != Length)
        {
            throw Refusals.CitizenIdMalformed();
        }

        var number = new CitizenId(digits.ToString());
        return CitizenIdPlaces.Exists(number.Place) ? number : throw Refusals.CitizenIdOfNoPlace();
    }

    public static CitizenId Parse(string s, IFormatProvider? provider) => Parse(s);

    public static bool TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [MaybeNullWhen(false)] out CitizenId result
    )
    {
        try
        {
            result = Parse(s);
            return true;
        }
        catch (Refusal)
        {
            result = null;
            return false;
        }
    }

    /// <summary>Refuses a number that contradicts what is known of its bearer.</summary>
    public void MustFit(Birth? birth, Sex? sex, bool synthetic)
    {
        if (IsSynthetic != synthetic)
        {
            throw Refusals.CitizenIdOfNoPlace();
        }

        if (birth is not null && birth.Year != BirthYear)
        {
            throw Refusals.CitizenIdOfAnotherBirthYear();
        }

        if (sex is not null && sex != Sex)
        {
            throw Refusals.CitizenIdOfAnotherSex();
        }
    }

    public byte[] Seal(Vault vault) => vault.Seal(Encoding.ASCII.GetBytes(Digits), Purpose);

    public byte[] Index(Vault vault) => vault.Index(Digits, Purpose);

    public static CitizenId Open(byte[] sealedNumber, Vault vault) =>
        new(Encoding.ASCII.GetString(vault.Open(sealedNumber, Purpose)));

    public override string ToString() => Masked;
}
