using System.Reflection;
using HocVuSo.Database;
using Xunit.Sdk;
using Xunit.v3;

namespace HocVuSo.Tests;

/// <summary>A theory that runs once on SQLite and once on PostgreSQL. Combine with [Theory].</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BothEnginesAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod,
        DisposalTracker disposalTracker
    ) => new([new TheoryDataRow(EngineKind.Sqlite), new TheoryDataRow(EngineKind.Postgres)]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
