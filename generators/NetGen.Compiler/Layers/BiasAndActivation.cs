using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;

namespace NetGen.Compiler.Layers;

/// <summary>What follows the sums of a layer with weights: f(sums + b), the bias only if the layer has one.</summary>
internal static class BiasAndActivation
{
    /// <summary>Appends a bias for each channel, unless <c>Bias = false</c>, and the activation.</summary>
    /// <param name="context">The layer.</param>
    /// <param name="activation">Its activation.</param>
    /// <param name="sums">The sums, with their formula and cost.</param>
    public static LayerOutput After(LayerContext context, Activation activation, LayerOutput sums)
    {
        bool hasBias = context.Arguments.Flag("Bias", true);
        Value sum = hasBias ? context.Map(new Argument(0) + new Argument(1), sums.Value, context.Bias(sums.Value.Shape.Last)) : sums.Value;
        return new LayerOutput(activation.Apply(context, sum), activation.Of(hasBias ? $"{sums.Formula} + b" : sums.Formula!), sums.Flops);
    }
}
