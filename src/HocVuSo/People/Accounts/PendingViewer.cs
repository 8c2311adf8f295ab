namespace HocVuSo.People.Accounts;

/// <summary>
/// Somebody who has given the password (or card) of an account and still owes a code or a passkey. For every page
/// but the few where that is given, such a request comes from nobody.
/// </summary>
public sealed record PendingViewer(Guid AccountId, Guid SessionId, bool Kept);
