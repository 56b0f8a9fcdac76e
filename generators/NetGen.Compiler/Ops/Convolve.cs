using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>
/// A window's weighted sums over an image: <c>[h, w, c] ∗ [kh, kw, c/g, n] → [positions, positions, n]</c>. Channels
/// are split into g groups, and each group of outputs sees its group of inputs only. What lies outside the image counts as 0.
/// </summary>
/// <param name="Window">The window: its sizes, strides, dilations, padding.</param>
/// <param name="Groups">How many groups of channels.</param>
/// <param name="Epilogue">What is done to each element before it is stored.</param>
/// <param name="Together">
/// How many neighbouring outputs may be computed in one vector; more than 1 only after <c>WidenConvolutions</c>. Then input 2 is the
/// weights <see cref="Widen"/>ed, and behind the epilogue's inputs stand its rows, as often repeated.
/// </param>
/// <param name="Truncation">If not 0: a causal window along a sequence, through which no gradient goes back beyond a multiple of so many steps.</param>
public sealed record Convolve(Window Window, int Groups = 1, Expression? Epilogue = null, int Together = 1, int Truncation = 0) : Op, IWithEpilogue
{
    /// <inheritdoc/>
    public int Operands => Together > 1 ? 3 : 2;

    /// <summary>How many inputs the epilogue has.</summary>
    public int Extras => Epilogue?.Arguments().Max() ?? 0;

    /// <inheritdoc/>
    public Op With(Expression epilogue) => this with { Epilogue = epilogue };

    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(Convolution.AreOperands(inputs), inputs);
        Shape x = inputs[0].Shape, w = inputs[1].Shape;
        Require(Convolution.Fits(w, Window, Groups, x[2]), inputs);
        TensorType y = inputs[0].With(Window.Slide(x, w.Last));
        Require(y.Shape.Length > 0 && inputs.Skip(Operands).Take(Extras).All(extra => Broadcast.Fits(extra, y)), inputs);
        return [y];
    }

    /// <summary>dx spreads dy with the same window; dw gathers x under each tap, times dy.</summary>
    public override IReadOnlyList<Value?> Gradient(GradientContext context)
    {
        if (Epilogue is not null)
            throw new GraphException("Convolutions are fused after differentiation.");

        GraphBuilder builder = context.Builder;
        Value x = context.Inputs[0], w = context.Inputs[1], dy = context.OutputGradient;
        return
        [
            !context.NeedsGradient[0] ? null
                : Truncation > 0 ? TruncatedInputGradient(builder, x, Convolution.SwapChannels(builder, w, Groups), dy)
                : builder.Apply(new ConvolveTransposed(Window, x.Shape[0], x.Shape[1], Groups), dy, Convolution.SwapChannels(builder, w, Groups)),
            context.NeedsGradient[1] ? builder.Apply(new ConvolveWeights(Window, Groups), x, dy) : null,
        ];
    }

    // Each part of so many steps is a row of an image of its own, before which there is nothing.
    private Value TruncatedInputGradient(GraphBuilder builder, Value x, Value w, Value dy)
    {
        int steps = dy.Shape[1], parts = steps / Truncation;
        Value rows = builder.Apply(new Reshape(new Shape(parts, Truncation, dy.Shape.Last)), dy);
        var window = new Window(new WindowAxis(1), Window.Width.Causal());
        Value dx = builder.Apply(new ConvolveTransposed(window, parts, Truncation, Groups), rows, w);
        dx = builder.Apply(new Reshape(new Shape(1, steps, x.Shape.Last)), dx);
        return x.Shape[1] == steps ? dx : builder.Apply(new Pad(1, x.Shape[1] - steps, 0), dx);
    }
}
