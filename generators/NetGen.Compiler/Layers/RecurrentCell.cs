using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Layers;

/// <summary>What the step of a recurrent layer is written with.</summary>
/// <param name="context">The layer.</param>
/// <param name="step">The step.</param>
/// <param name="units">Units of the layer.</param>
/// <param name="weight">The recurrent weight, <c>[units, gates · units]</c>.</param>
/// <param name="bias">The recurrent bias, or <see langword="null"/>.</param>
internal sealed class RecurrentCell(LayerContext context, Recurrence step, int units, Value weight, Value? bias)
{
    /// <summary>An option of the layer.</summary>
    public bool Flag(string name, bool fallback) => context.Arguments.Flag(name, fallback);

    /// <summary>What the input adds to the gates: one product for all steps, with both biases.</summary>
    public Value Inputs(Value product, Value? inputBias) => step.Step(inputBias is null ? product
        : context.Map(new Argument(0) + new Argument(1), product, context.Map(new Argument(0) + new Argument(1), inputBias, bias!)));

    /// <summary>The same without the recurrent bias, which stays in the loop.</summary>
    public Value InputsAlone(Value product, Value? inputBias) => step.Step(inputBias is null ? product : context.Map(new Argument(0) + new Argument(1), product, inputBias));

    /// <summary>h · W_hh.</summary>
    public Value Recurrent(Value hidden) => step.Apply(new MatMul(), hidden, step.Share(weight));

    /// <summary>h · W_hh + b_hh.</summary>
    public Value RecurrentWithBias(Value hidden) =>
        bias is null ? Recurrent(hidden) : step.Map(new Argument(0) + new Argument(1), Recurrent(hidden), step.Share(bias));

    /// <summary>x · W_hh with the columns of some gates only.</summary>
    /// <param name="x">What is multiplied.</param>
    /// <param name="first">The first gate.</param>
    /// <param name="count">How many gates.</param>
    public Value Recurrent(Value x, int first, int count) =>
        step.Apply(new MatMul(), x, step.Share(context.Apply(new Slice(1, first * units, count * units), weight)));

    /// <summary>A gate's part.</summary>
    public Value Gate(Value gates, int gate) => step.Apply(new Slice(0, gate * units, units), gates);

    /// <summary>The layer's activation, tanh or ReLU.</summary>
    public Expression Activate(Expression x)
    {
        string name = context.Arguments.Choice("activation", "Tanh", ["Tanh", "Relu"]);
        return Expression.Apply(name == "Tanh" ? UnaryFunction.Tanh : UnaryFunction.Relu, x);
    }

    /// <summary>A formula.</summary>
    public Value Map(Expression formula, params Value[] inputs) => step.Map(formula, inputs);
}
