using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Layers;

/// <summary>
/// A recurrent layer, <c>[time, features] → [time, units]</c>, or <c>→ [units]</c> of the last step only. What the input adds to the gates is one product for all
/// steps, before the loop.
/// </summary>
internal abstract class RecurrentLayer : Layer
{
    /// <summary>How many gates there are, each of which has its columns in the weights.</summary>
    protected abstract int Gates { get; }

    /// <summary>How many values are carried.</summary>
    protected virtual int States => 1;

    /// <summary>The formula, for a comment.</summary>
    protected abstract string Formula(LayerContext context);

    /// <inheritdoc/>
    public override StepUse Steps(Arguments arguments) => StepUse.Counted;

    /// <inheritdoc/>
    public override LayerOutput Lower(LayerContext context)
    {
        int units = context.Arguments.Positive("units");
        bool isSequence = context.Arguments.Flag("ReturnSequences", false), isReversed = context.Arguments.Flag("Backward", false) != context.IsReversed;
        Value x = context.Sequence();
        int inputs = x.Shape.Last, steps = x.Shape[0];
        Value inputWeight = Weight(context, "weight_ih", inputs, units), weight = Weight(context, "weight_hh", units, units);
        Value? inputBias = null, bias = null;
        if (context.Arguments.Flag("Bias", true))
        {
            inputBias = context.Parameter("bias_ih", Gates * units, "Zeros");
            bias = context.Parameter("bias_hh", Gates * units, "Zeros");
        }

        var step = new Recurrence(context);
        var cell = new RecurrentCell(context, step, units, weight, bias);
        Value[] before = [.. InitialState.Read(context, units, States).Select(initial => step.Carry(new Shape(units), initial))];
        Value product = context.Apply(new MatMul(), x, inputWeight);
        Value[] next = Step(cell, product, inputBias, before);
        if (context.Lengths is { } lengths)
            next = KeptInPadding(step, step.Step(lengths.Mask), next, before);
        (Value all, Value[] last) = step.Close(steps, next, next[0], isReversed);
        var state = new LastState(last[0], States > 1 ? last[1] : null, context.Place);
        return new LayerOutput(
            isSequence ? all : last[0], Formula(context), 2L * steps * Gates * units * (inputs + units), state, isSequence ? context.Lengths : null);
    }

    /// <summary>Writes one step.</summary>
    /// <param name="cell">What it is written with.</param>
    /// <param name="product">x · W_ih of all steps.</param>
    /// <param name="inputBias">The bias of the input's part.</param>
    /// <param name="before">What the step before carried on: the hidden state first.</param>
    /// <returns>What is carried on.</returns>
    protected abstract Value[] Step(RecurrentCell cell, Value product, Value? inputBias, Value[] before);

    // What a step carries on if it counts, else what it has received.
    private static Value[] KeptInPadding(Recurrence step, Value mask, Value[] next, Value[] before) =>
        [.. next.Select((value, i) => step.Map(Expression.Where(new Argument(0), 0, new Argument(1), new Argument(2)), mask, value, before[i]))];

    private Value Weight(LayerContext context, string name, int inputs, int units) => context.Weight(
        new Shape(inputs, Gates * units), Initialization.Read(context.Arguments, "Glorot"), inputs, units, name: name, pyTorchAxes: [1, 0]);
}
