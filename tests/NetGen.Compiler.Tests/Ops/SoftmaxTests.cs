using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Tests.Gradients;

namespace NetGen.Compiler.Tests.Ops;

public class SoftmaxTests
{
    private static readonly double Ln2 = Math.Log(2), Ln5 = Math.Log(5);

    [Fact]
    public void Each_row_sums_to_one_however_large_its_elements()
    {
        var graph = new TestGraph();
        Value x = graph.Input([3], 0, Ln2, Ln5, 1000, 1000 + Ln2, 1000 + Ln5);
        double[] expected = [0.125, 0.25, 0.625, 0.125, 0.25, 0.625];
        Elements.AssertClose(expected, graph.Evaluate(graph.Apply(new Softmax(), x)));
        Elements.AssertClose([.. expected.Select(y => Math.Log(y))], graph.Evaluate(graph.Apply(new Softmax(Logarithm: true), x)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Gradients(bool logarithm)
    {
        var graph = new TestGraph();
        graph.CheckGradients(graph.Apply(new Softmax(logarithm), graph.Input([2, 4])));
        Assert.Throws<GraphException>(() => graph.Apply(new Softmax(logarithm), graph.Parameter([])));
    }

    [Fact]
    public void Cross_entropy_gives_losses_and_its_own_gradient()
    {
        var graph = new TestGraph();
        Value logits = graph.Input([3], 0, Ln2, Ln5, 1000, 1000 + Ln2, 1000 + Ln5), classes = graph.Indices([], 3, 2, 0);
        Node node = graph.Builder.Append(new SoftmaxCrossEntropy(), logits, classes);
        Assert.Equal("[n, 1]", node.Outputs[0].Type.ToString());
        Elements.AssertClose([-Math.Log(0.625), Math.Log(8)], graph.Evaluate(node.Outputs[0]));
        Elements.AssertClose([0.125, 0.25, -0.375, -0.875, 0.25, 0.625], graph.Evaluate(node.Outputs[1]));
        graph.CheckGradients(node.Outputs[0]);
    }

    [Fact]
    public void Cross_entropy_of_a_sequence_has_a_loss_for_each_step()
    {
        var graph = new TestGraph();
        Node node = graph.Builder.Append(new SoftmaxCrossEntropy(), graph.Input([4, 3]), graph.Indices([4], 3));
        Assert.Equal("[n, 4, 1]", node.Outputs[0].Type.ToString());
        graph.CheckGradients(node.Outputs[0]);
        Assert.Throws<GraphException>(() => graph.Builder.Append(new SoftmaxCrossEntropy(), graph.Input([4, 3]), graph.Indices([3], 3)));
    }
}
