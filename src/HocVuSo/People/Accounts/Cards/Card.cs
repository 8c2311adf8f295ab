using HocVuSo.Database;
using Microsoft.AspNetCore.Identity;
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

    /// <summary>So long after printing it makes no other way into the account, and takes no data away.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromDays(1);

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

        /// <summary>The cards of these accounts sign in no more. Their sessions are the caller's to end.</summary>
        public Task EndCards(IReadOnlyCollection<Guid> accounts, DateTime now) =>
            db.Set<Card>()
                .Working()
                .Where(c => accounts.Contains(c.AccountId))
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.EndedAt, now));

        /// <summary>Of these accounts those with a duty, for which no card is printed.</summary>
        public IQueryable<Guid> WithDuty(IReadOnlyCollection<Guid> accounts, DateOnly today) =>
            db.Set<Grant>()
                .Where(g =>
                    accounts.Contains(g.AccountId)
                    && g.Role != Role.Learner
                    && (g.To == null || g.To >= today)
                )
                .Select(g => g.AccountId)
                .Distinct();

        /// <summary>
        /// Of these accounts those that can sign in without a card: with a password or a passkey of their own. A phone
        /// number alone opens nothing.
        /// </summary>
        public IQueryable<Guid> WithOwnWay(IReadOnlyCollection<Guid> accounts)
        {
            var passkeys = db.Set<IdentityUserPasskey<Guid>>();
            return db.Set<Account>()
                .Where(a =>
                    accounts.Contains(a.Id) && (a.PasswordHash != null || passkeys.Any(p => p.UserId == a.Id))
                )
                .Select(a => a.Id);
        }
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

/// <summary>Why somebody gets no card, beside the name.</summary>
public static class CardBar
{
    public static readonly Text Duty = new(
        "đang giữ nhiệm vụ, đăng nhập bằng mật khẩu nên không in thẻ",
        "holds a role and signs in with a password: no card"
    );

    public static readonly Text OwnWay = new(
        "đã tự đặt cách đăng nhập riêng nên không in thẻ; quên mật khẩu thì nhờ quản trị viên đặt lại",
        "has set a way to sign in: no card; an administrator resets a forgotten password"
    );
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
