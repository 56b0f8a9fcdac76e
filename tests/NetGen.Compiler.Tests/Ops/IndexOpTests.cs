using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Tests.Gradients;

namespace NetGen.Compiler.Tests.Ops;

/// <summary>Ops that take indices.</summary>
public class IndexOpTests
{
    [Fact]
    public void Gather_takes_rows_and_adds_the_gradients_of_those_taken_twice()
    {
        var graph = new TestGraph();
        Value table = graph.Parameter([3, 2], 1, 2, 10, 20, 100, 200), indices = graph.Indices([3], 3, 2, 0, 2, 1, 1, 1);
        Value y = graph.Apply(new Gather(), table, indices);
        Assert.Equal("[n, 3, 2]", y.Type.ToString());
        Assert.Equal([100, 200, 1, 2, 100, 200, 10, 20, 10, 20, 10, 20], graph.Evaluate(y));
        graph.CheckGradients(y);
        Assert.Throws<GraphException>(() => graph.Apply(new Gather(), table, table));
    }

    [Fact]
    public void ScatterAdd_adds_vectors_to_rows()
    {
        var graph = new TestGraph();
        Value indices = graph.Indices([2], 3, 2, 0, 2, 2), vectors = graph.Input([2, 2], 1, 2, 3, 4, 10, 20, 100, 200);
        Assert.Equal([3, 4, 0, 0, 111, 222], graph.Evaluate(graph.Apply(new ScatterAdd(3), indices, vectors)));
        Assert.Throws<GraphException>(() => graph.Apply(new ScatterAdd(3), indices, graph.Input([3, 2])));
    }

    [Fact]
    public void OneHot_marks_or_counts()
    {
        var graph = new TestGraph();
        Value indices = graph.Indices([2], 3, 2, 0, 1, 1);
        Assert.Equal([0, 0, 1, 1, 0, 0, 0, 1, 0, 0, 1, 0], graph.Evaluate(graph.Apply(new OneHot(3), indices)));
        Assert.Equal([1, 0, 1, 0, 2, 0], graph.Evaluate(graph.Apply(new OneHot(3, Count: true), indices)));
        Assert.Throws<GraphException>(() => graph.Apply(new OneHot(3), graph.Input([2])));
        Assert.Throws<GraphException>(() => graph.Apply(new OneHot(3, Count: true), graph.Indices([], 3)));
    }

    [Fact]
    public void Pick_takes_the_element_an_index_names()
    {
        var graph = new TestGraph();
        Value x = graph.Input([2, 3], 1, 2, 3, 4, 5, 6, 10, 20, 30, 40, 50, 60), indices = graph.Indices([2], 3, 2, 0, 1, 1);
        Value y = graph.Apply(new Pick(), x, indices);
        Assert.Equal("[n, 2, 1]", y.Type.ToString());
        Assert.Equal([3, 4, 20, 50], graph.Evaluate(y));
        graph.CheckGradients(y);
    }

    [Fact]
    public void Pick_of_a_vector_takes_one_index()
    {
        var graph = new TestGraph();
        Value y = graph.Apply(new Pick(), graph.Input([3], 1, 2, 3, 4, 5, 6), graph.Indices([], 3, 2, 0));
        Assert.Equal([3, 4], graph.Evaluate(y));
        graph.CheckGradients(y);
    }

    [Fact]
    public void Numbers_behind_indices_get_a_gradient_of_zero()
    {
        var graph = new TestGraph();
        Value x = graph.Input([3]), oneHot = graph.Apply(new OneHot(3), graph.Indices([], 3));
        graph.CheckGradients(Map.Apply(graph.Builder, new Argument(0) * new Argument(1), oneHot, graph.Parameter([3])));
        Assert.NotNull(x);
    }
}
