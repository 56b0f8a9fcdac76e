using NetGen.Compiler.Lowering;
using NetGen.Compiler.Models;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Streaming;

/// <summary>Adds the single step to a network that is declared with <c>Streaming = true</c>.</summary>
internal static class StreamingLowering
{
    /// <summary>Adds it, or says which layer it is that needs later steps.</summary>
    /// <param name="model">The network.</param>
    /// <param name="problem">What is wrong, or <see langword="null"/>.</param>
    public static NetworkModel? Add(NetworkModel model, out Problem? problem)
    {
        problem = null;
        if (!model.Spec.Streaming)
            return model;
        try
        {
            StreamingModel streaming = StepGraph.Build(WithoutLengths(model));
            _ = streaming.Length;
            return model with { Streaming = streaming };
        }
        catch (OverflowException)
        {
            problem = NetworkTooLarge.State();
            return null;
        }
        catch (NotCausalException exception)
        {
            problem = NotCausal.At(exception.PlaceIn(model), exception.Layer, exception.Reason);
            return null;
        }
    }

    // Of a sequence that comes step by step all steps count.
    private static NetworkModel WithoutLengths(NetworkModel model)
    {
        if (!model.Inputs[model.Inputs.Count - 1].IsLengths)
            return model;
        AttributeSpec[] attributes = [.. model.Spec.Attributes];
        int last = Array.FindLastIndex(attributes, InputLowering.IsInput);
        attributes[last] = attributes[last] with { Arguments = new(attributes[last].Arguments.Where(argument => argument.Name != "Lengths")) };
        return NetworkLowering.Lower(model.Spec with { Attributes = new(attributes) }).Model ?? throw new InvalidOperationException("A network without lengths does not compile.");
    }
}
