using HocVuSo.Places;

namespace HocVuSo.Tests.Places;

/// <summary>A small world: province 1 with communes 11, 12, 13 becomes city 2 with communes 21, 22.</summary>
public sealed class FlowsTests
{
    private static readonly List<Flows.Node> World =
    [
        new(1, 0, null),
        new(11, 0, 1),
        new(12, 0, 1),
        new(13, 0, 1),
        new(2, 1, null),
        new(21, 1, 2),
        new(22, 1, 2),
    ];

    // 11 goes to 21; 12 is divided; 13 goes to 22.
    private static readonly List<Flows.Link> Reform =
    [
        new(11, 21, null, null),
        new(12, 21, null, null),
        new(12, 22, null, null),
        new(13, 22, null, null),
    ];

    private static decimal? Share(
        IReadOnlyDictionary<(int Target, int Source), decimal?> flows,
        int source,
        int target
    ) => flows.TryGetValue((target, source), out var share) ? share : -1;

    [Fact]
    public void Whole_units_flow_wholly_and_divided_ones_with_an_unknown_share()
    {
        var flows = Flows.Of(World, Reform);
        Assert.Equal(1, Share(flows, 11, 21));
        Assert.Equal(-1, Share(flows, 11, 22));
        Assert.Null(Share(flows, 12, 21));
        Assert.Equal(1, Share(flows, 12, 2));
        Assert.Equal(1, Share(flows, 1, 2));
        Assert.Equal(-1, Share(flows, 1, 21));
        Assert.Null(Share(flows, 21, 11));
        Assert.Equal(-1, Share(flows, 21, 13));
        Assert.Equal(1, Share(flows, 21, 1));
        Assert.Equal(1, Share(flows, 2, 1));
    }

    [Fact]
    public void Stated_shares_are_used_both_ways_and_half_stated_ones_stay_unknown()
    {
        var flows = Flows.Of(
            World,
            [
                Reform[0],
                Reform[1] with
                {
                    Share = 0.25m,
                },
                Reform[2] with
                {
                    ShareOfSuccessor = 0.1m,
                },
                Reform[3],
            ]
        );
        Assert.Equal(0.25m, Share(flows, 12, 21));
        Assert.Null(Share(flows, 12, 22));
        Assert.Equal(0.1m, Share(flows, 22, 12));
        Assert.Null(Share(flows, 22, 13));
        Assert.Equal(1, Share(flows, 22, 1));
    }

    [Fact]
    public void A_hamlet_goes_where_its_commune_goes_unless_it_has_a_successor_of_its_own()
    {
        List<Flows.Node> world = [.. World, new(121, 0, 12), new(122, 0, 12), new(211, 1, 21)];
        var flows = Flows.Of(world, [.. Reform, new(121, 211, null, null)]);
        Assert.Equal(1, Share(flows, 121, 211));
        Assert.Equal(1, Share(flows, 121, 21));
        Assert.Equal(-1, Share(flows, 121, 22));
        Assert.Null(Share(flows, 122, 21));
        Assert.Equal(1, Share(flows, 211, 121));
        Assert.Equal(1, Share(flows, 211, 12));
    }

    [Fact]
    public void Shares_multiply_over_three_eras_and_what_meets_again_is_whole()
    {
        List<Flows.Node> world = [.. World, new(3, 2, null), new(31, 2, 3), new(32, 2, 3)];
        var flows = Flows.Of(
            world,
            [
                Reform[0],
                Reform[1] with
                {
                    Share = 0.5m,
                },
                Reform[2] with
                {
                    Share = 0.5m,
                },
                Reform[3],
                new(21, 31, 0.5m, null),
                new(21, 32, 0.5m, null),
                new(22, 32, null, null),
            ]
        );
        Assert.Equal(0.25m, Share(flows, 12, 31));
        Assert.Equal(0.75m, Share(flows, 12, 32));
        Assert.Equal(1, Share(flows, 12, 3));
        Assert.Equal(1, Share(flows, 13, 32));
        Assert.Equal(1, Share(flows, 31, 1));
        Assert.Equal(-1, Share(flows, 31, 13));
    }

    [Fact]
    public void What_has_no_stated_successor_flows_nowhere_and_takes_its_province_along()
    {
        var flows = Flows.Of(World, [.. Reform.Take(3)]);
        Assert.Equal(-1, Share(flows, 13, 2));
        Assert.Equal(-1, Share(flows, 1, 2));
        Assert.Equal(1, Share(flows, 11, 2));
    }
}
