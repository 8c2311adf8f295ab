using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.People.Accounts;

/// <summary>
/// A way to sign in. Usually stands for one person (<see cref="PersonId"/>); an administrator's may stand for none.
/// Passwords, lockout, second factors and passkeys are ASP.NET Core Identity's.
/// </summary>
public sealed class Account : IdentityUser<Guid>
{
    public required string DisplayName
    {
        get;
        set
        {
            field = value;
            NameKey = Fold.Key(value);
        }
    }

    /// <summary><see cref="Fold.Key"/> of the name shown.</summary>
    public string NameKey { get; private set; } = "";
    public Guid? PersonId { get; init; }

    /// <summary>Keyed index of the phone number that may be typed instead of the name; the number itself is kept nowhere.</summary>
    public byte[]? PhoneIndex { get; set; }

    /// <summary>The password was given out, not chosen: whoever signs in with it chooses another before anything else.</summary>
    public bool PasswordIsFirst { get; set; }
    public required DateTime CreatedAt { get; init; }

    /// <summary>A closed account signs in no more; what it did stays under its name.</summary>
    public DateTime? ClosedAt { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Account>
    {
        public void Configure(EntityTypeBuilder<Account> builder)
        {
            builder.ToTable("accounts").HasKey(a => a.Id);
            builder.Property(a => a.UserName).IsRequired();
            builder.Property(a => a.NormalizedUserName).IsRequired();
            builder.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
            builder.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId);
            builder.Ignore(a => a.Email);
            builder.Ignore(a => a.NormalizedEmail);
            builder.Ignore(a => a.EmailConfirmed);
            builder.Ignore(a => a.PhoneNumber);
            builder.Ignore(a => a.PhoneNumberConfirmed);
        }
    }

    internal sealed class TokenMapping : IEntityTypeConfiguration<IdentityUserToken<Guid>>
    {
        public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
        {
            builder
                .ToTable("account_tokens")
                .HasKey(t => new
                {
                    t.UserId,
                    t.LoginProvider,
                    t.Name,
                });
            builder.Property(t => t.UserId).HasColumnName("account_id");
            builder.HasOne<Account>().WithMany().HasForeignKey(t => t.UserId);
        }
    }

    internal sealed class PasskeyMapping : IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
    {
        public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder)
        {
            builder.ToTable("account_passkeys").HasKey(p => p.CredentialId);
            builder.Property(p => p.UserId).HasColumnName("account_id");
            builder.OwnsOne(p => p.Data).ToJson("data");
            builder.HasOne<Account>().WithMany().HasForeignKey(p => p.UserId);
        }
    }
}
