using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Passes;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Tests.Passes;

/// <summary>Which products get a packed copy of their weights.</summary>
public class PackWeightsTests
{
    [Fact]
    public void A_large_matrix_is_packed()
    {
        Node product = Run(512, 512, transposed: false).Nodes.Single(node => node.Op is MatMul);
        Assert.Equal(new MatMul(Packed: true), product.Op);
        Assert.Equal(new Pack(), product.Inputs[2].Producer.Op);
        Assert.Same(product.Inputs[1], product.Inputs[2].Producer.Inputs[0]);
    }

    [Fact]
    public void A_large_transposed_matrix_is_packed_from_what_it_was()
    {
        Node product = Run(512, 300, transposed: true).Nodes.Single(node => node.Op is MatMul);
        Assert.Equal(new MatMul(TransposeB: true, Packed: true), product.Op);
        Assert.Equal(new Pack(Transposed: true), product.Inputs[2].Producer.Op);
        Assert.IsType<Source>(product.Inputs[1].Producer.Op);
    }

    [Theory]
    [InlineData(784, 128)]
    [InlineData(3, 2)]
    public void A_matrix_that_stays_in_the_cache_is_not(int rows, int columns) =>
        Assert.DoesNotContain(Run(rows, columns, transposed: false).Nodes, node => node.Op is Pack);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_matrix_that_would_not_fit_twice_is_not(bool transposed) =>
        Assert.DoesNotContain(Run(20_000, 20_000, transposed).Nodes, node => node.Op is Pack);

    private static Graph Run(int rows, int columns, bool transposed)
    {
        var builder = new GraphBuilder();
        Value x = builder.Apply(new Source(SourceKind.Input, 0, TensorType.PerSample(new Shape(rows))));
        Value w = builder.Apply(new Source(SourceKind.Parameter, 0, TensorType.Shared(transposed ? new Shape(columns, rows) : new Shape(rows, columns))));
        if (transposed)
            w = builder.Apply(Transpose.OfMatrix, w);
        builder.Append(new Sink(SinkKind.Output), builder.Apply(new MatMul(), x, w));
        Graph graph = PackWeights.Run(builder.Build());
        GraphVerifier.Verify(graph);
        return graph;
    }
}
