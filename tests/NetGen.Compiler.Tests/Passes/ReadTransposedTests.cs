using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Models;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Passes;
using NetGen.Compiler.Specs;
using NetGen.Compiler.Streaming;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Passes;

/// <summary>A single token meets the table of all tokens as it lies.</summary>
public class ReadTransposedTests
{
    [Fact]
    public void A_step_reads_the_table_of_the_embedding()
    {
        NetworkModel model = StreamingLowering.Add(Model(), out _)!;
        Graph step = PassList.RunForOne(model.Streaming!.Step);
        Node head = step.Nodes.Single(node => node.Op is MatMul);
        Assert.True(((MatMul)head.Op).TransposeB);
        Assert.Equal(new Source(SourceKind.Parameter, 0, head.Inputs[1].Type), head.Inputs[1].Producer.Op);
        Assert.DoesNotContain(step.Nodes, node => node.Op is Transpose);
    }

    [Fact]
    public void A_call_with_many_positions_transposes_it_once()
    {
        Graph forward = PassList.Run(TrainingGraphs.Forward(Model()));
        Assert.False(((MatMul)forward.Nodes.Single(node => node.Op is MatMul).Op).TransposeB);
        Assert.Single(forward.Nodes, node => node.Op == Transpose.OfMatrix);
    }

    private static NetworkModel Model()
    {
        NetworkSpec spec = Network(
            Tokens(9, 11), Attribute("Embedding", new { features = 7, Name = "table" }), Attribute("Activate", new { activation = "Tanh" }),
            Attribute("Dense", new { units = 11, Bias = false, TiedTo = "table" }));
        return NetworkLowering.Lower(spec with { Streaming = true }).Model!;
    }
}
