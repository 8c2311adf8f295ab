using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace HocVuSo.People.Accounts;

/// <summary>One sign-in on one device. The cookie names it and nothing else; ending it here ends it there.</summary>
public sealed class Session
{
    /// <summary>Nobody comes back after so long without being seen (a phone of one's own).</summary>
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    /// <summary>A shared machine, or an account that sees other people's data.</summary>
    private static readonly TimeSpan NotKeptFor = TimeSpan.FromHours(12);

    /// <summary>However often it is used, one signs in again after this.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(180);

    /// <summary>The same for an account that sees other people's data.</summary>
    public static readonly TimeSpan LongestWithDuty = TimeSpan.FromDays(14);

    public required Guid Id { get; init; }
    public required Guid AccountId { get; init; }
    public required DateTime CreatedAt { get; init; }

    /// <summary>Right to within some minutes.</summary>
    public required DateTime LastSeenAt { get; set; }

    /// <summary>"Chrome, Android"</summary>
    public required string Device { get; init; }

    /// <summary>"203.0.113.0/24": enough to recognise a place, not a household.</summary>
    public required string AddressPrefix { get; init; }

    /// <summary>"This is my own device": stays when the browser is closed.</summary>
    public required bool Kept { get; init; }

    /// <summary>When the password, the PIN or a passkey was given last.</summary>
    public required DateTime ProvedAt { get; set; }

    /// <summary>A code or a passkey was given in this session.</summary>
    public required bool SecondFactor { get; set; }

    /// <summary>Begun with a password that was given out: a new one is chosen before anything else.</summary>
    public bool FirstPassword { get; init; }
    public DateTime? EndedAt { get; set; }

    /// <param name="sensitive">The account holds a role that sees other people's data.</param>
    public bool IsOpen(DateTime now, bool sensitive) =>
        EndedAt is null
        && now - CreatedAt < (sensitive ? LongestWithDuty : Longest)
        && now - LastSeenAt < (Kept && !sensitive ? KeptFor : NotKeptFor);

    internal sealed class Mapping : IEntityTypeConfiguration<Session>
    {
        public void Configure(EntityTypeBuilder<Session> builder)
        {
            builder.ToTable("sessions").HasKey(s => s.Id);
            builder.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
        }
    }
}
