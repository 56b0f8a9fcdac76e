using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Layers;

/// <summary>f(x · W + b): <c>[in] → [units]</c>, and so for each step of a sequence, <c>[time, in] → [time, units]</c>.</summary>
internal sealed class DenseLayer : Layer
{
    /// <inheritdoc/>
    public override string Name => "Dense";

    /// <inheritdoc/>
    public override StepUse Steps(Arguments arguments) => StepUse.Apart;

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        int units = context.Arguments.Positive("units");
        Activation activation = Activation.Read(context);

        Value x = context.Numbers();
        if (x.Shape.Rank > 2)
            throw new ProblemException(DenseOnImage.At(context.Place, x.Shape));
        CheckInputs(context.Arguments, x.Shape);

        Value weight = Weight(context, x, units, activation);
        Value product = context.Apply(new MatMul(), x, weight);
        return BiasAndActivation.After(context, activation, new LayerOutput(product, "x · W", 2L * x.Shape.Length * units));
    }

    private static void CheckInputs(Arguments arguments, Shape x)
    {
        const string inputs = "Inputs";
        if (arguments.Has(inputs) && arguments.Positive(inputs) != x.Last)
            throw new ProblemException(InputsAreNot.At(arguments.PlaceOf(inputs), arguments.Positive(inputs), x));
    }

    private static Value Weight(LayerContext context, Value x, int units, Activation activation)
    {
        int inputs = x.Shape.Last;
        var shape = new Shape(inputs, units);
        string init = Initialization.Read(context.Arguments, activation);
        if (context.TiedWeight() is not { } tied)
        {
            if (FlattenedImage.Of(x) is not { } image)
                return context.Weight(shape, init, inputs, units, pyTorchAxes: [1, 0]);

            // [h, w, c, units] → [units, c, h, w], or without h for steps.
            int rank = image.Rank;
            return context.Weight(
                shape, init, inputs, units, pyTorchAxes: [rank, rank - 1, .. Enumerable.Range(0, rank - 1)], pyTorchSplit: new Shape(image.Dimensions.Append(units)));
        }

        var transposed = new Shape(units, inputs);
        if (!tied.IsTable && tied.Value.Shape == shape)
            return tied.Value;
        if (tied.Value.Shape == transposed)
            return context.Apply(Transpose.OfMatrix, tied.Value);
        throw context.TiedShapesDiffer(tied, tied.IsTable ? transposed.ToString() : $"{shape} or its transpose {transposed}");
    }
}
