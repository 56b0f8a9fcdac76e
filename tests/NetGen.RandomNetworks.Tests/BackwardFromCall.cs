using NetGen.Compiler.Models;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.RandomNetworks.Tests;

/// <summary>Calls <c>BackwardFrom</c>.</summary>
internal static class BackwardFromCall
{
    /// <summary>Calls the method.</summary>
    /// <returns>For each input its gradient; empty for indices.</returns>
    public static float[][] Invoke(Type type, INetwork network, NetworkModel model, RandomData data, Gradients gradients, Workspace workspace)
    {
        float[][] inputGradients = [.. model.Inputs.Select(input => input.Type.Element == ElementKind.Number ? new float[data.Samples * input.Type.Shape.Length] : [])];
        object[] arguments =
        [
            .. model.Inputs.Select((input, i) => data.Array(input, SourceKind.Input, i)),
            data.Floats(SourceKind.OutputGradient),
            gradients,
            .. inputGradients.Where((_, i) => model.Inputs[i].Type.Element == ElementKind.Number),
            workspace,
        ];
        SpanCall.Of(network, type, "BackwardFrom", [.. arguments.Select(argument => argument.GetType())])(arguments);
        return inputGradients;
    }
}
