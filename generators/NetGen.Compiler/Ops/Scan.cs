using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;
using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Ops;

/// <summary>
/// The loop over the steps of a sequence. Its body is a graph of one step, whose sources are what is carried from the step before, the step's part of each
/// sequence and what all steps share, and whose sinks are what is carried on and the step's part of each result.
/// </summary>
/// <param name="Body">A step.</param>
/// <param name="Steps">How many.</param>
/// <param name="Starts">For each carried value whether an input is its first one; others start at 0.</param>
/// <param name="Sequences">How many inputs are sequences, <c>[steps, …]</c>. They follow the first carried values, and what is shared follows them.</param>
/// <param name="IsReversed">Whether the last step goes first.</param>
/// <param name="Truncation">If not 0: the gradient of what is carried ends at every so many steps.</param>
/// <param name="Segment">If not 0: what is carried is 0 again at every so many steps. Only in gradients, which are reversed.</param>
public sealed record Scan(Graph Body, int Steps, EquatableArray<bool> Starts, int Sequences, bool IsReversed = false, int Truncation = 0, int Segment = 0) : Op
{
    /// <summary>How many inputs are first carried values.</summary>
    public int Initials => Starts.Count(start => start);

    /// <summary>What each result is in the body. The results are the first outputs; the last carried values follow.</summary>
    public IReadOnlyList<Value> Results => [.. SinksOf(SinkKind.StepOutput).Select(sink => sink.Inputs[0])];

    /// <summary>What is carried on from each step.</summary>
    public IReadOnlyList<Value> Carried => [.. SinksOf(SinkKind.Carried).Select(sink => sink.Inputs[0])];

    /// <summary>The input of the loop that a source of the body takes its values from, or −1 for a carried value that starts at 0.</summary>
    public int InputOf(Source source) => source.Kind switch
    {
        SourceKind.Carried => Starts[source.Index] ? Starts.Take(source.Index).Count(start => start) : -1,
        SourceKind.StepInput => Initials + source.Index,
        SourceKind.Shared => Initials + Sequences + source.Index,
        _ => throw new GraphException($"{source} stands in the body of a loop."),
    };

    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(Steps > 0 && inputs.Count >= Initials + Sequences, inputs);
        Require(Truncation == 0 || (Steps % Truncation == 0 && !IsReversed), inputs);
        Require(Segment == 0 || (Steps % Segment == 0 && IsReversed), inputs);
        foreach (Source source in Body.Nodes.Select(node => node.Op).OfType<Source>())
        {
            int input = InputOf(source);
            Require(input < inputs.Count && (input < 0 || inputs[input] == (source.Kind == SourceKind.StepInput ? Stacked(source.Type) : source.Type)), inputs);
            Require(source.Kind != SourceKind.Carried || Carried[source.Index].Type == source.Type, inputs);
        }

        return [.. Results.Select(result => Stacked(result.Type)), .. Carried.Select(carried => carried.Type)];
    }

    /// <summary>The type of a sequence of values.</summary>
    public TensorType Stacked(TensorType step) => step.With(new Shape(step.Shape.Dimensions.Prepend(Steps)));

    /// <summary>The same loop with some of its results only.</summary>
    /// <param name="results">Their indices.</param>
    public Scan Keep(IReadOnlyList<int> results)
    {
        Node[] sinks = [.. SinksOf(SinkKind.StepOutput)];
        var kept = new HashSet<Node>(results.Select(index => sinks[index]));
        return this with { Body = new Graph([.. Body.Nodes.Where(node => node.Op is not Sink { Kind: SinkKind.StepOutput } || kept.Contains(node))]) };
    }

    /// <summary>Backpropagation through time: a loop in the other direction.</summary>
    public override IReadOnlyList<Value?> Gradient(GradientContext context) => new ScanGradient(this, context).Append();

    private IEnumerable<Node> SinksOf(SinkKind kind) =>
        Body.Nodes.Where(node => node.Op is Sink sink && sink.Kind == kind).OrderBy(node => ((Sink)node.Op).Index);
}
