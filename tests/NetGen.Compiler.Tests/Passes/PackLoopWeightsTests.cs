using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Models;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Passes;
using NetGen.Compiler.Specs;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Passes;

/// <summary>Which loops get a packed copy of their weights.</summary>
public class PackLoopWeightsTests
{
    [Fact]
    public void Many_steps_with_a_large_matrix_read_a_copy()
    {
        Node loop = PassList.Run(TrainingGraphs.Forward(Model(steps: 20, units: 70))).Nodes.Single(node => node.Op is Scan);
        Assert.Equal([new Pack(Always: true)], Packs(loop));
        Node product = ((Scan)loop.Op).Body.Nodes.Single(node => node.Op is MatMul);
        Assert.Equal(new MatMul(Packed: true), product.Op);
        Assert.Equal(2, loop.Inputs.Count(input => !input.Type.Batched));
    }

    [Fact]
    public void Going_back_reads_a_copy_of_the_transposed_matrix_and_no_other()
    {
        Node loop = PassList.Run(TrainingGraphs.BackwardFrom(Model(steps: 20, units: 70))).Nodes.Single(node => node.Op is Scan { IsReversed: true });
        Assert.Equal([new Pack(Transposed: true, Always: true)], Packs(loop));
        Assert.DoesNotContain(loop.Inputs, input => input.Producer.Op is Transpose);
    }

    [Theory]
    [InlineData(5, 70)]
    [InlineData(20, 30)]
    public void Few_steps_and_small_matrices_read_the_weights(int steps, int units) =>
        Assert.Empty(PassList.Run(TrainingGraphs.Forward(Model(steps, units))).Nodes.SelectMany(Packs));

    private static IEnumerable<Op> Packs(Node node) => node.Inputs.Select(input => input.Producer.Op).Where(op => op is Pack);

    private static NetworkModel Model(int steps, int units)
    {
        NetworkSpec spec = Network(Input(steps, 3), Attribute("Lstm", new { units, ReturnSequences = true }));
        return NetworkLowering.Lower(spec).Model!;
    }
}
