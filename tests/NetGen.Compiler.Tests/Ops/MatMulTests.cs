using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;
using NetGen.Compiler.Tests.Gradients;

namespace NetGen.Compiler.Tests.Ops;

public class MatMulTests
{
    [Fact]
    public void Rows_are_multiplied_by_the_shared_matrix()
    {
        var graph = new TestGraph();
        Value x = graph.Input([2], 1, 2, 3, 4), w = graph.Parameter([2, 3], 1, 2, 3, 10, 20, 30);
        Value y = graph.Apply(new MatMul(), x, w);
        Assert.Equal("[n, 3]", y.Type.ToString());
        Assert.Equal([21, 42, 63, 43, 86, 129], graph.Evaluate(y));
    }

    [Fact]
    public void Transposed_it_sums_outer_products_over_rows_and_samples()
    {
        var graph = new TestGraph();
        Value a = graph.Input([2], 1, 2, 3, 4), b = graph.Input([3], 1, 10, 100, 2, 20, 200);
        Value y = graph.Apply(new MatMul(TransposeA: true), a, b);
        Assert.Equal("[2, 3]", y.Type.ToString());
        Assert.Equal([7, 70, 700, 10, 100, 1000], graph.Evaluate(y));
    }

    [Fact]
    public void The_epilogue_is_computed_of_the_product_and_further_inputs()
    {
        var graph = new TestGraph();
        Value x = graph.Input([2], 1, 2, 3, 4), w = graph.Parameter([2, 1], 1, 10), b = graph.Parameter([1], -30);
        Expression relu = Expression.Apply(UnaryFunction.Relu, new Argument(0) + new Argument(1));
        Assert.Equal([0, 13], graph.Evaluate(graph.Apply(new MatMul(Epilogue: relu), x, w, b)));
    }

    [Theory]
    [InlineData(new[] { 4 }, new[] { 3, 5 })]
    [InlineData(new[] { 4 }, new[] { 4 })]
    public void Inner_dimensions_must_agree(int[] x, int[] w)
    {
        var graph = new TestGraph();
        Assert.Throws<GraphException>(() => graph.Apply(new MatMul(), graph.Input(x), graph.Parameter(w)));
    }

    [Fact]
    public void The_second_factor_is_shared_by_all_samples()
    {
        var graph = new TestGraph();
        Assert.Throws<GraphException>(() => graph.Apply(new MatMul(), graph.Input([3]), graph.Input([3, 2])));
        Assert.Throws<GraphException>(() => graph.Apply(new MatMul(TransposeA: true), graph.Input([3]), graph.Parameter([2])));
    }

    [Theory]
    [InlineData(new[] { 4 })]
    [InlineData(new[] { 3, 4 })]
    [InlineData(new[] { 2, 3, 4 })]
    public void Gradients_of_a_product(int[] x)
    {
        var graph = new TestGraph(samples: 3);
        graph.CheckGradients(graph.Apply(new MatMul(), graph.Input(x), graph.Parameter([4, 5])));
    }

    [Theory]
    [InlineData(new[] { 4 }, new[] { 5 })]
    [InlineData(new[] { 3, 4 }, new[] { 3, 5 })]
    public void Gradients_of_a_transposed_product(int[] a, int[] b)
    {
        var graph = new TestGraph(samples: 3);
        graph.CheckGradients(graph.Apply(new MatMul(TransposeA: true), graph.Input(a), graph.Input(b)));
    }

    [Fact]
    public void Gradients_of_a_product_of_parameters()
    {
        var graph = new TestGraph();
        graph.CheckGradients(graph.Apply(new MatMul(), graph.Parameter([3, 4]), graph.Parameter([4, 2])));
    }
}
