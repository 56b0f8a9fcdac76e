using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Passes;
using NetGen.Compiler.Shapes;
using NetGen.Compiler.Tests.Gradients;
using NetGen.Compiler.Tests.Interpreter;

namespace NetGen.Compiler.Tests.Passes;

/// <summary>Which factors go before a maximum's gradient, and that it stays the same.</summary>
public class MaskBeforePoolTests
{
    private static readonly Expression First = new Argument(0), Second = new Argument(1);

    public static TheoryData<string> Moved => [.. Bodies.Where(pair => pair.Value.Moves).Select(pair => pair.Key)];

    public static TheoryData<string> Kept => [.. Bodies.Where(pair => !pair.Value.Moves).Select(pair => pair.Key)];

    private static Dictionary<string, (Expression Body, bool Moves)> Bodies { get; } = new()
    {
        ["mask"] = (Expression.Where(Second, 0, First, 0), true),
        ["factor"] = (-(First * (1 - (Second * Second))), true),
        ["leaky mask"] = (Expression.Where(Second, 0, First, First * Expression.Apply(UnaryFunction.Absolute, Second)), true),
        ["sum"] = (First + Second, false),
        ["square"] = (First * First * Second, false),
        ["not of nothing"] = (Expression.Where(Second, 0, First, 1), false),
    };

    [Theory]
    [MemberData(nameof(Moved))]
    public void A_factor_of_the_element_goes_before(string name)
    {
        (Graph before, Graph after) = Run(Bodies[name].Body);
        Assert.IsType<MaxPoolGradient>(after.Sinks.Single().Inputs[0].Producer.Op);
        Elements.AssertClose(Output(before), Output(after));
    }

    [Theory]
    [MemberData(nameof(Kept))]
    public void Other_formulas_stay_behind(string name) => Assert.IsType<Map>(Run(Bodies[name].Body).After.Sinks.Single().Inputs[0].Producer.Op);

    [Fact]
    public void A_gradient_that_is_taken_elsewhere_stays() => Assert.IsType<Map>(Run(Bodies["mask"].Body, twice: true).After.Sinks.First().Inputs[0].Producer.Op);

    private static (Graph Before, Graph After) Run(Expression body, bool twice = false)
    {
        var window = new Window(new WindowAxis(3), new WindowAxis(2, Stride: 2));
        var builder = new GraphBuilder();
        Value x = builder.Apply(new Source(SourceKind.Input, 0, TensorType.PerSample(new Shape(4, 4, 2))));
        Value y = builder.Apply(new Pool(PoolKind.Maximum, window), x);
        Value dy = builder.Apply(new Source(SourceKind.OutputGradient, 0, y.Type));
        Value dx = builder.Apply(new MaxPoolGradient(window), x, y, dy);
        builder.Append(new Sink(SinkKind.Output), Map.Apply(builder, body, dx, x));
        if (twice)
            builder.Append(new Sink(SinkKind.InputGradient), dx);
        Graph graph = builder.Build(), result = MaskBeforePool.Run(graph);
        GraphVerifier.Verify(result);
        return (graph, result);
    }

    private static double[] Output(Graph graph) => new GraphInterpreter(
        2, source => [.. Enumerable.Range(0, 2 * source.Type.Shape.Length).Select(i => Math.Sin((1.7 * i) + source.Index))]).Run(graph).Output!.Elements;
}
