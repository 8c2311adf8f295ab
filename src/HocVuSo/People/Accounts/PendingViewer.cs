namespace HocVuSo.People.Accounts;

public enum Owed
{
    /// <summary>A password of one's own, in place of the one that was given out.</summary>
    Password,

    /// <summary>A code or a passkey.</summary>
    SecondFactor,
}

/// <summary>
/// Somebody who has given the password (or card) of an account and still owes something. For every page but the few
/// where that is given, such a request comes from nobody.
/// </summary>
public sealed record PendingViewer(Guid AccountId, Guid SessionId, bool Kept, Owed Owes);
