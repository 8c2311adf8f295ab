using HocVuSo.Web;

namespace HocVuSo.People.Accounts.Cards;

/// <summary>Printed cards as the page lays them on paper.</summary>
/// <param name="Address">Where the program is found, without a slash at the end.</param>
public sealed record CardSheet(string Address, IReadOnlyList<PrintedCard> Cards)
{
    /// <summary>"hocvuso.vn": where to type the code.</summary>
    public string Site => new Uri(Address).Authority;

    public QrPicture Qr(PrintedCard card) => QrPicture.Of($"{Address}/sign-in/card?k={card.Token.Value}");

    /// <summary>"482 913"</summary>
    public static string Spaced(Pin pin) => $"{pin.Digits[..3]} {pin.Digits[3..]}";
}
