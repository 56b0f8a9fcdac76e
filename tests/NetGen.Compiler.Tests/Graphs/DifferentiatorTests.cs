using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;
using NetGen.Compiler.Tests.Gradients;

namespace NetGen.Compiler.Tests.Graphs;

public class DifferentiatorTests
{
    private static readonly Expression A = new Argument(0), B = new Argument(1);

    [Fact]
    public void Each_use_of_a_parameter_has_a_sink_of_its_own()
    {
        var graph = new TestGraph();
        Value w = graph.Parameter([3]), x = graph.Input([3]);
        Value y = graph.Apply(new Map(A * B), graph.Apply(new Map(A + B), x, w), w);
        Assert.Equal(2, Sinks(graph, y, inputGradients: false).Count(sink => sink.Kind == SinkKind.ParameterGradient));
        graph.CheckGradients(y);
    }

    [Fact]
    public void Values_used_several_times_have_the_sum_of_their_gradients()
    {
        var graph = new TestGraph();
        Value x = graph.Input([3]), h = graph.Apply(new Map(Expression.Apply(UnaryFunction.Tanh, A)), x);
        Value same = graph.Apply(new Concat(0), graph.Apply(new Slice(0, 0, 1), h), graph.Apply(new Slice(0, 1, 2), h));
        Value y = graph.Apply(new Map(A * B), graph.Apply(new Map(A * A), h), same);
        graph.CheckGradients(y);
    }

    [Fact]
    public void Inputs_have_gradients_only_if_asked_for_and_then_all_numbers_have()
    {
        var graph = new TestGraph();
        Value x = graph.Input([3]), unused = graph.Input([2]), indices = graph.Indices([3], 4);
        Value y = graph.Apply(new Map(A * B), x, graph.Parameter([3]));
        Assert.DoesNotContain(Sinks(graph, y, inputGradients: false), sink => sink.Kind == SinkKind.InputGradient);
        Assert.Equal(
            [Index(x), Index(unused)],
            Sinks(graph, y, inputGradients: true).Where(sink => sink.Kind == SinkKind.InputGradient).Select(sink => sink.Index).Order());
        Assert.Equal(ElementKind.Index, indices.Type.Element);
        graph.CheckGradients(y);
    }

    [Fact]
    public void An_input_that_is_the_output_has_the_upstream_gradient()
    {
        var graph = new TestGraph();
        graph.CheckGradients(graph.Input([3]));
    }

    [Fact]
    public void What_depends_on_nothing_learnt_has_no_backward_pass()
    {
        var graph = new TestGraph();
        Value y = graph.Apply(new Map(A * A), graph.Input([3]));
        int before = graph.Builder.Build().Nodes.Count;
        Assert.Equal(before, Differentiate(graph, y, inputGradients: false).Nodes.Count);
    }

    [Fact]
    public void Nodes_of_the_backward_pass_come_from_the_layers_whose_gradients_they_are()
    {
        var graph = new TestGraph();
        graph.Builder.Origin = new Origin("dense1");
        Value y = graph.Apply(new Map(A * A), graph.Parameter([3]));
        Graph joint = Differentiate(graph, y, inputGradients: false);
        Assert.All(joint.Nodes.Skip(2), node => Assert.Equal(new Origin("dense1", Direction.Backward), node.Origin));
    }

    [Fact]
    public void A_gradient_of_the_wrong_type_is_a_defect_that_is_named()
    {
        var graph = new TestGraph();
        Value y = graph.Apply(new WrongGradient(), graph.Parameter([3]));
        GraphException exception = Assert.Throws<GraphException>(() => Differentiate(graph, y, inputGradients: false));
        Assert.Contains("has not the type", exception.Message, StringComparison.Ordinal);
    }

    private static int Index(Value source) => ((Source)source.Producer.Op).Index;

    private static IEnumerable<Sink> Sinks(TestGraph graph, Value y, bool inputGradients) =>
        Differentiate(graph, y, inputGradients).Sinks.Select(node => (Sink)node.Op);

    private static Graph Differentiate(TestGraph graph, Value y, bool inputGradients) => Differentiator.Differentiate(
        graph.Builder.Build(), y, builder => builder.Apply(new Source(SourceKind.OutputGradient, 0, y.Type)), inputGradients);

    private sealed record WrongGradient : Op
    {
        public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs) => [inputs[0]];

        public override IReadOnlyList<Value?> Gradient(GradientContext context) =>
            [context.Builder.Apply(Reduce.Sum(TensorType.Scalar), context.OutputGradient)];
    }
}
