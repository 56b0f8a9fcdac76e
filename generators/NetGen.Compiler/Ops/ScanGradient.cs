using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;
using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Ops;

/// <summary>
/// The gradient of a loop: the body is differentiated, and what its backward pass needs of the forward pass becomes sequences. What depends on shared values
/// alone is computed once before the loop; gradients of shared values, which would be summed step by step, are one product over all steps behind it.
/// </summary>
/// <param name="scan">The loop.</param>
/// <param name="context">Where it stands.</param>
internal sealed class ScanGradient(Scan scan, GradientContext context)
{
    private readonly GraphBuilder outer = context.Builder, step = new(), body = new();
    private readonly HashSet<Node> forward = [.. scan.Body.Nodes];
    private readonly Dictionary<Value, Value> translated = [], once = [];
    private readonly List<Value> sequences = [], shared = [];
    private readonly List<Value> results = [];
    private readonly List<Node> appended = [];

    /// <summary>Appends it.</summary>
    /// <returns>The gradients of the loop's inputs.</returns>
    public IReadOnlyList<Value?> Append()
    {
        IReadOnlyList<Value> outputs = scan.Results, carried = scan.Carried;
        var upstream = new Dictionary<Value, List<Value>>();
        var lastGradients = new List<Value?>();
        for (int i = 0; i < outputs.Count; i++)
        {
            if (context.OutputGradients[i] is { } gradient)
                Add(upstream, outputs[i], Sequence(gradient, outputs[i].Type));
        }

        var carriedGradients = new List<Value>();
        for (int i = 0; i < carried.Count; i++)
        {
            lastGradients.Add(context.OutputGradients[outputs.Count + i]);
            carriedGradients.Add(body.Apply(new Source(SourceKind.Carried, i, carried[i].Type)));
            Add(upstream, carried[i], carriedGradients[i]);
        }

        Dictionary<Value, List<Value>> gradients = Differentiator.Backpropagate(step, scan.Body, upstream);
        Value? Gradient(Source source) => scan.Body.Nodes.FirstOrDefault(node => node.Op == source) is { } node && gradients.TryGetValue(node.Output, out List<Value>? parts)
            ? Translate(Differentiator.Sum(step, parts))
            : null;

        for (int i = 0; i < carried.Count; i++)
        {
            Value next = Gradient(new Source(SourceKind.Carried, i, carried[i].Type)) ?? Map.Apply(body, 0, carriedGradients[i]);
            body.Append(new Sink(SinkKind.Carried, i), next);
        }

        int?[] ofSequences = [.. Enumerable.Range(0, scan.Sequences).Select(i =>
            context.NeedsGradient[scan.Initials + i] && Gradient(new Source(SourceKind.StepInput, i, StepType(i))) is { } value ? Result(value) : (int?)null)];
        var ofShared = SharedSources().ToDictionary(node => scan.InputOf((Source)node.Op), node => gradients.TryGetValue(node.Output, out List<Value>? parts)
            && context.NeedsGradient[scan.InputOf((Source)node.Op)] ? parts.Select(Hoist).ToArray() : []);

        for (int i = 0; i < results.Count; i++)
            body.Append(new Sink(SinkKind.StepOutput, i), results[i]);
        var reversed = new Scan(body.Build(), scan.Steps, new(lastGradients.Select(last => last is not null)), sequences.Count, !scan.IsReversed, Segment: scan.Truncation);
        Node loop = outer.Append(reversed, [.. lastGradients.OfType<Value>(), .. sequences, .. shared]);

        return
        [
            .. scan.Starts.Select((start, i) => (start, i)).Where(pair => pair.start).Select(pair => (Value?)loop.Outputs[results.Count + pair.i]),
            .. ofSequences.Select(result => result is { } index ? loop.Outputs[index] : null),
            .. Enumerable.Range(scan.Initials + scan.Sequences, context.Inputs.Count - scan.Initials - scan.Sequences)
                .Select(input => ofShared.TryGetValue(input, out Func<Node, Value>[]? parts) && parts.Length > 0
                    ? Differentiator.Sum(outer, [.. parts.Select(part => part(loop))])
                    : null),
        ];
    }

    private TensorType StepType(int sequence)
    {
        TensorType type = context.Inputs[scan.Initials + sequence].Type;
        return type.With(new Shape(type.Shape.Dimensions.Skip(1)));
    }

    private IEnumerable<Node> SharedSources() => scan.Body.Nodes.Where(node => node.Op is Source { Kind: SourceKind.Shared });

    private static void Add(Dictionary<Value, List<Value>> contributions, Value value, Value gradient)
    {
        if (!contributions.TryGetValue(value, out List<Value>? list))
            contributions[value] = list = [];
        list.Add(gradient);
    }

    // A value of the outer graph as a sequence of the reversed loop.
    private Value Sequence(Value sequence, TensorType step)
    {
        int index = sequences.IndexOf(sequence);
        if (index >= 0)
            return translated[sequence];
        sequences.Add(sequence);
        return translated[sequence] = body.Apply(new Source(SourceKind.StepInput, sequences.Count - 1, step));
    }

    private Value Shared(Value value)
    {
        if (translated.TryGetValue(value, out Value? known))
            return known;
        shared.Add(value);
        return translated[value] = body.Apply(new Source(SourceKind.Shared, shared.Count - 1, value.Type));
    }

    private int Result(Value value)
    {
        if (!results.Contains(value))
            results.Add(value);
        return results.IndexOf(value);
    }

    // The value of the outer graph that a value of the body is in all steps alike, if it is.
    private Value? Once(Value value)
    {
        if (once.TryGetValue(value, out Value? known))
            return known;
        if (value.Producer.Op is Source { Kind: SourceKind.Shared } source)
            return context.Inputs[scan.InputOf(source)];
        if (value.Producer.Op is Source || value.Producer.Inputs.Count == 0)
            return null;
        Value?[] inputs = [.. value.Producer.Inputs.Select(Once)];
        return inputs.Any(input => input is null) ? null : once[value] = outer.Append(value.Producer.Op, inputs!).Outputs[value.Index];
    }

    // All steps' values of a value of the forward pass.
    private Value Stack(Value value)
    {
        if (value.Producer.Op is Source { Kind: SourceKind.StepInput } source)
            return context.Inputs[scan.InputOf(source)];
        int result = scan.Results.ToList().IndexOf(value);
        return result >= 0 ? context.Node.Outputs[result] : throw new GraphException($"A loop does not give {value}, which its gradient needs.");
    }

    // A value of the differentiated body as one of the reversed loop's.
    private Value Translate(Value value)
    {
        if (translated.TryGetValue(value, out Value? known))
            return known;
        if (value.Producer.Op is Source && !forward.Contains(value.Producer))
            return value; // A gradient that comes from outside or is carried.
        if (Once(value) is { } same)
            return translated[value] = Shared(same);
        if (forward.Contains(value.Producer))
            return translated[value] = Sequence(Stack(value), value.Type);
        Value[] inputs = [.. value.Producer.Inputs.Select(Translate)];
        body.Origin = value.Producer.Origin;
        Node? node = appended.FirstOrDefault(same => same.Op == value.Producer.Op && same.Inputs.SequenceEqual(inputs));
        if (node is null)
            appended.Add(node = body.Append(value.Producer.Op, inputs));
        for (int i = 0; i < node.Outputs.Count; i++)
            translated[value.Producer.Outputs[i]] = node.Outputs[i];
        return translated[value];
    }

    // A part of a shared value's gradient, summed over all steps at once.
    private Func<Node, Value> Hoist(Value part)
    {
        Node node = part.Producer;
        if (node.Op is not (MatMul { TransposeA: true } or Reduce { Body: null }))
            throw new GraphException($"{node} can't be summed over the steps of a loop.");
        Func<Node, Value>[] operands = [.. node.Inputs.Select<Value, Func<Node, Value>>(input =>
        {
            if (forward.Contains(input.Producer))
            {
                Value stack = Stack(input);
                return _ => stack;
            }

            int result = Result(Translate(input));
            return loop => loop.Outputs[result];
        })];
        return loop => outer.Apply(node.Op, [.. operands.Select(operand => operand(loop))]);
    }
}
