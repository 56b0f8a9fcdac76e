using NetGen.Compiler.Graphs;
using NetGen.Compiler.Models;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Shapes;
using NetGen.Compiler.Specs;
using NetGen.Compiler.Truncation;

namespace NetGen.Compiler.Lowering;

/// <summary>From a declaration to a checked network, or to what is wrong with it.</summary>
public static class NetworkLowering
{
    private const int LargestBatchTile = 1 << 16;

    /// <summary>Lowers a declaration; its first error stops it.</summary>
    public static LoweredNetwork Lower(NetworkSpec spec)
    {
        var state = new NetworkState();
        try
        {
            NetworkModel model = Lower(spec, state);
            return new LoweredNetwork(model, Distinct(state.Warnings));
        }
        catch (ProblemException exception)
        {
            return new LoweredNetwork(null, Distinct(state.Warnings.Append(exception.Problem)));
        }
    }

    private static NetworkModel Lower(NetworkSpec spec, NetworkState state)
    {
        CheckBatchTile(spec.BatchTile);
        var scope = new Scope("");
        var layers = new LayerLowering(state);
        var inputs = new InputLowering(spec, state, scope);
        var outputs = new List<Arguments>();
        var ending = new EndingLowering(state);

        for (int i = 0; i < spec.Attributes.Count; i++)
        {
            var arguments = new Arguments(spec.Attributes[i], new EquatableArray<int>(i));
            if (arguments.Attribute.Name == "Output")
            {
                outputs.Add(arguments);
            }
            else if (!TruncationLowering.IsTruncate(arguments.Attribute) && !ending.TryAdd(arguments))
            {
                ending.ForbidAfterLoss(arguments);
                if (InputLowering.IsInput(arguments.Attribute))
                    inputs.Add(arguments);
                else
                    layers.Add(scope, arguments);
            }
        }

        if (state.Inputs.Count == 0)
            throw new ProblemException(MissingInput.At(Place.Class, "the first layer"));
        NamedValue output = scope.LastLayer ?? throw new ProblemException(NoLayers.At(Place.Class, "network", spec.Name));
        output.IsUsed = true;
        foreach (Arguments assertion in outputs)
            CheckOutput(assertion, output);
        LossModel? loss = ending.Loss(output);

        // What is given and what the loss sees is 0 in steps that are padding.
        Value value = output.Lengths is { } lengths ? lengths.Apply(state.Graph, output.Value) : output.Value;
        state.Warnings.AddRange(scope.Unused());
        Graph graph = state.Graph.Build();
        state.Warnings.AddRange(RedundantBias.Find(graph, state.Normalized));
        return new NetworkModel(
            spec, state.Inputs, state.Parameters, state.Layers, graph, value, loss, ending.Penalties(), output.Lengths?.Input);
    }

    private static void CheckBatchTile(int tile)
    {
        if (tile is < 0 or > LargestBatchTile)
        {
            throw new ProblemException(OutOfRange.At(
                Place.Class with { Argument = "BatchTile" },
                $"between 0 (the compiler chooses) and {Text.Of(LargestBatchTile)}",
                Text.Of(tile)));
        }
    }

    private static void CheckOutput(Arguments assertion, NamedValue output)
    {
        Shape expected = assertion.Dimensions("shape");
        if (expected != output.Value.Shape)
            throw new ProblemException(OutputIsNot.At(assertion.PlaceOf("shape"), expected, output.Name, output.Value.Shape));
    }

    /// <summary>A layer in a block that stands several times says the same each time.</summary>
    private static EquatableArray<Problem> Distinct(IEnumerable<Problem> problems) => new(problems.Distinct());
}
