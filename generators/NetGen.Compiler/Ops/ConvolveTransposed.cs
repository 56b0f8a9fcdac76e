using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>
/// Spreads each position over the elements that its window covers, the transpose of <see cref="Convolve"/>:
/// <c>[positions, positions, k] ∗ᵀ [kh, kw, k/g, n] → [height, width, n]</c>. It is a convolution's gradient and a layer of its own.
/// </summary>
/// <param name="Window">The window that slides over the result.</param>
/// <param name="Height">Rows of the result.</param>
/// <param name="Width">Columns of the result.</param>
/// <param name="Groups">How many groups of channels.</param>
/// <param name="Epilogue">What is done to each element before it is stored.</param>
public sealed record ConvolveTransposed(Window Window, int Height, int Width, int Groups = 1, Expression? Epilogue = null) : Op, IWithEpilogue
{
    /// <inheritdoc/>
    public int Operands => 2;

    /// <inheritdoc/>
    public Op With(Expression epilogue) => this with { Epilogue = epilogue };

    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(Convolution.AreOperands(inputs), inputs);
        Shape x = inputs[0].Shape, w = inputs[1].Shape;
        Require(Convolution.Fits(w, Window, Groups, x[2]), inputs);
        Require(Window.Height.Positions(Height) == x[0] && Window.Width.Positions(Width) == x[1], inputs);
        TensorType y = inputs[0].With(new Shape(Height, Width, w.Last));
        Require(inputs.Skip(Operands).All(extra => Broadcast.Fits(extra, y)), inputs);
        return [y];
    }

    /// <summary>dx is the convolution of dy; dw gathers dy under each tap, times x.</summary>
    public override IReadOnlyList<Value?> Gradient(GradientContext context)
    {
        if (Epilogue is not null)
            throw new GraphException("Convolutions are fused after differentiation.");

        GraphBuilder builder = context.Builder;
        Value x = context.Inputs[0], w = context.Inputs[1], dy = context.OutputGradient;
        return
        [
            context.NeedsGradient[0] ? builder.Apply(new Convolve(Window, Groups), dy, Convolution.SwapChannels(builder, w, Groups)) : null,
            context.NeedsGradient[1] ? Convolution.SwapChannels(builder, builder.Apply(new ConvolveWeights(Window, Groups), dy, x), Groups) : null,
        ];
    }
}
