namespace HocVuSo.People;

/// <summary>The groups toward which the targets count. A person may be in several; each measure counts one group.</summary>
public enum TargetGroup
{
    /// <summary>Everybody from the 18th birthday on.</summary>
    Adult,

    /// <summary>Cadres, civil servants, public employees and workers of the public sector.</summary>
    PublicServant,

    /// <summary>High-school and university students.</summary>
    Student,

    /// <summary>Workers of enterprises, cooperatives and cooperative unions.</summary>
    Worker,
}
