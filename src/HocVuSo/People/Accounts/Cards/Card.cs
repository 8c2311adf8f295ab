using HocVuSo.Database;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.People.Accounts.Cards;

/// <summary>
/// A printed card that signs its bearer in together with a PIN, for people without e-mail or telephone. An account has
/// one card that works; a new one ends the old one. What was printed can be read from here no more.
/// </summary>
public sealed class Card
{
    /// <summary>After so many wrong PINs in a row the card is dead until a new one is printed.</summary>
    public const int MostWrongPins = 5;

    public required Guid Id { get; init; }
    public required Guid AccountId { get; init; }

    /// <summary>The sheet it was printed on: the same sheet is never made twice.</summary>
    public required Guid SheetId { get; init; }
    public required byte[] TokenHash { get; init; }
    public required byte[] CodeIndex { get; init; }
    public required string PinHash { get; set; }

    /// <summary>The PIN is the printed one; its bearer has to choose another before anything else.</summary>
    public required bool PinIsFirst { get; set; }
    public int WrongPins { get; set; }
    public required DateTime CreatedAt { get; init; }

    /// <summary>The account that printed it.</summary>
    public required Guid CreatedById { get; init; }
    public DateTime? EndedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Card>
    {
        public void Configure(EntityTypeBuilder<Card> builder)
        {
            builder.ToTable("cards").HasKey(c => c.Id);
            builder.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
        }
    }
}

public static class CardSets
{
    extension(Db db)
    {
        public DbSet<Card> Cards => db.Set<Card>();
    }

    public static IQueryable<Card> Working(this IQueryable<Card> cards) =>
        cards.Where(c => c.EndedAt == null);
}

public enum CardState
{
    None,

    /// <summary>Printed, and the first PIN not yet changed.</summary>
    New,
    InUse,

    /// <summary>Too many wrong PINs.</summary>
    Locked,
}

/// <summary>The card of a person as those see it who may print one.</summary>
public sealed record CardStatus(CardState State, DateTime? PrintedAt)
{
    public static readonly CardStatus None = new(CardState.None, null);

    public static CardStatus Of(bool pinIsFirst, int wrongPins, DateTime printedAt) =>
        new(
            wrongPins >= Card.MostWrongPins ? CardState.Locked
                : pinIsFirst ? CardState.New
                : CardState.InUse,
            printedAt
        );

    public Text Label =>
        State switch
        {
            CardState.New => new("Đã in, chưa dùng lần nào", "Printed, not used yet"),
            CardState.InUse => new("Đang dùng", "In use"),
            CardState.Locked => new("Đã khóa vì sai mã PIN", "Locked after wrong PINs"),
            _ => new("Chưa có thẻ", "No card"),
        };
}
