namespace HocVuSo.People.Accounts;

/// <summary>
/// Notes what somebody did to the own account. The person sees it among those who looked at the data, too: it may
/// have been somebody else with the card or the password.
/// </summary>
public sealed class AccountActs(Audit audit)
{
    /// <summary>Inside the transaction of the change.</summary>
    public Task Note(AuditAction action, Account account) =>
        audit
            .By(new Actor(account.Id, PersonId: account.PersonId))
            .Changed(action, account.PersonId is { } person ? [person] : [], $"account {account.Id}");
}
