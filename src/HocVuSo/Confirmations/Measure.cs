using HocVuSo.People;

namespace HocVuSo.Confirmations;

/// <summary>What makes a person count.</summary>
public enum MeasureCounts
{
    /// <summary>Holds a valid confirmation of one of the measure's frames.</summary>
    Confirmed,

    /// <summary>Holds one that the national e-ID platform has accepted or shows.</summary>
    AcceptedByEId,
}

/// <summary>
/// A count of persons: who is meant, what makes a person count, and the sentence that readers see. Data, loaded from
/// data/measures; K1 to K5 of 2025 ship.
/// </summary>
/// <param name="Key">"K3"</param>
/// <param name="Group">Whom it counts, and over whom the share is taken.</param>
/// <param name="Frames">Groups of a framework whose confirmation counts.</param>
public sealed record Measure(
    string Key,
    TargetGroup Group,
    MeasureCounts Counts,
    IReadOnlyList<TargetGroup> Frames,
    Text Title,
    Text Definition
);
