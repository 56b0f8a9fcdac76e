using NetGen.Compiler.Lowering;
using NetGen.Compiler.Models;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Shapes;
using NetGen.Compiler.Specs;
using NetGen.Compiler.Streaming;

namespace NetGen.Compiler.Truncation;

/// <summary>Cuts the gradients of a network with <c>[Truncate]</c>, and adds its form that carries a state from call to call.</summary>
internal static class TruncationLowering
{
    private const string Steps = "steps";

    /// <summary>Whether it is the attribute that asks for it.</summary>
    public static bool IsTruncate(AttributeSpec attribute) => attribute.Name == "Truncate";

    /// <summary>Whether generated methods take a state: one of steps, or one that goes from call to call.</summary>
    public static bool TakesState(NetworkSpec spec) => spec.Streaming || spec.Attributes.Any(IsTruncate);

    /// <summary>Does it, or says why it has no meaning.</summary>
    /// <param name="model">The network.</param>
    /// <param name="problem">What is wrong, or <see langword="null"/>.</param>
    public static NetworkModel? Add(NetworkModel model, out Problem? problem)
    {
        problem = null;
        int index = Array.FindIndex([.. model.Spec.Attributes], IsTruncate);
        if (index < 0)
            return model;
        var truncate = new Arguments(model.Spec.Attributes[index], new EquatableArray<int>(index));
        try
        {
            NetworkModel truncated = Truncate(model, truncate);
            _ = truncated.Carrying!.Forward.Nodes.SelectMany(node => node.Outputs).Max(value => value.Shape.Length);
            return truncated;
        }
        catch (ProblemException exception)
        {
            problem = exception.Problem;
        }
        catch (OverflowException)
        {
            problem = NetworkTooLarge.Elements(truncate.Place, truncate.Attribute.Name);
        }

        return null;
    }

    private static NetworkModel Truncate(NetworkModel model, Arguments truncate)
    {
        int steps = truncate.Positive(Steps);
        PortModel input = model.Inputs[model.Inputs.Count - 1];
        if (input.IsLengths)
            throw new ProblemException(NotTruncatable.At(truncate.Place, input.Name, "lets samples end before their last step: expected an input without lengths"));
        StateValue[] state = CarriedBy(model);
        int length = input.Type.Shape[0];
        if (length % steps != 0)
            throw new ProblemException(TruncationDoesNotDivide.At(truncate.PlaceOf(Steps), input.Name, length, steps));
        if (state.Length == 0)
            throw new ProblemException(NothingCarried.At(truncate.Place));

        // With as many steps as there are nothing is cut inside of a call.
        int truncation = steps < length ? steps : 0;
        NetworkModel carrying = new TruncatedGraph(model, state, truncation, carries: true).Run() with { State = Ports(model, state) };
        return new TruncatedGraph(model, state, truncation, carries: false).Run() with { Carrying = carrying };
    }

    // Parameters of generated methods, beside the inputs; the part of a tile has a name of its own.
    private static PortModel[] Ports(NetworkModel model, StateValue[] state)
    {
        const string Tile = "Tile";
        var names = new NameTable();
        foreach (string input in model.Inputs.Select(input => input.Name))
            names.Unique(input.EndsWith(Tile, StringComparison.Ordinal) ? input.Substring(0, input.Length - Tile.Length) : input);
        return [.. state.Select(value => new PortModel(names.Unique($"carried{Naming.Pascal(value.Name)}"), TensorType.PerSample(value.Shape)))];
    }

    // What a step leaves to the next one, a call leaves to the next one too.
    private static StateValue[] CarriedBy(NetworkModel model)
    {
        try
        {
            StreamingModel streaming = model.Streaming ?? StepGraph.Build(model);
            if (streaming.Step.Nodes.FirstOrDefault(node => node.Op is Rows { AtPosition: true }) is { Origin.Layer: var layer })
                throw new NotCausalException(layer, "counts the positions of one call: they do not go on in the next");
            if (streaming.State.FirstOrDefault(value => value is { IsCache: true, Layer: not null }) is { } cache)
                throw new NotCausalException(cache.Layer!, "attends to all steps so far, which a call would have to keep");
            return [.. streaming.State.Where(value => value.Layer is not null)];
        }
        catch (NotCausalException exception)
        {
            throw new ProblemException(NotTruncatable.At(exception.PlaceIn(model), exception.Layer, exception.Reason));
        }
    }
}
