namespace HocVuSo.Tests;

/// <summary>For tests that measure this process (memory, time): they run while no other test does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
