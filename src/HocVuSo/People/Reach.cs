namespace HocVuSo.People;

/// <summary>Which roles reach whose data; where they hold is <see cref="Jurisdiction"/>'s question.</summary>
public static class Reach
{
    /// <summary>See people of their area.</summary>
    public static readonly Role[] See =
    [
        Role.TeamLeader,
        Role.Teacher,
        Role.CommuneOfficer,
        Role.ProvincialOfficer,
        Role.Auditor,
        Role.Administrator,
    ];

    /// <summary>Add and correct people of their area, and import rosters.</summary>
    public static readonly Role[] Change =
    [
        Role.TeamLeader,
        Role.CommuneOfficer,
        Role.ProvincialOfficer,
        Role.Administrator,
    ];

    /// <summary>See what those who change people leave behind, rosters and sign-in cards: they, and whoever reads all.</summary>
    public static readonly Role[] SeeChanges = [.. Change, Role.Auditor];

    /// <summary>Decide about records: merges, erasures, organisations.</summary>
    public static readonly Role[] Decide = [Role.CommuneOfficer, Role.ProvincialOfficer, Role.Administrator];

    /// <summary>See what waits for a decision: whoever decides, and whoever reads all.</summary>
    public static readonly Role[] SeeDecisions = [.. Decide, Role.Auditor];

    /// <summary>Write who is in an organisation: whoever decides in its area, and who leads or teaches in it.</summary>
    public static readonly Role[] Enrol =
    [
        Role.TeamLeader,
        Role.Teacher,
        Role.CommuneOfficer,
        Role.ProvincialOfficer,
        Role.Administrator,
    ];

    /// <summary>Read the log of their area.</summary>
    public static readonly Role[] Audit = [Role.ProvincialOfficer, Role.Auditor, Role.Administrator];
}
