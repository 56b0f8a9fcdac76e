using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>Where a value leaves the graph to.</summary>
public enum SinkKind
{
    /// <summary>The network's output.</summary>
    Output,

    /// <summary>The loss; the parts of all tiles are summed.</summary>
    Loss,

    /// <summary>The gradient of a parameter, to which the value is added.</summary>
    ParameterGradient,

    /// <summary>∂loss/∂input, computed only where the caller asks for it.</summary>
    InputGradient,

    /// <summary>The new value of a parameter that is not learnt: a running statistic.</summary>
    Statistic,

    /// <summary>In the graph of a step: what the state holds at its end.</summary>
    State,

    /// <summary>In the body of a loop: what is carried on to the next step.</summary>
    Carried,

    /// <summary>In the body of a loop: the step's part of a result.</summary>
    StepOutput,
}

/// <summary>Carries a value out of the graph.</summary>
/// <param name="Kind">To where.</param>
/// <param name="Index">Which one of its kind.</param>
public sealed record Sink(SinkKind Kind, int Index = 0) : Op
{
    /// <summary>Whether values are added to what is there.</summary>
    public bool Accumulates => Kind is SinkKind.Loss or SinkKind.ParameterGradient;

    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(inputs.Count == 1 && ((!Accumulates && Kind != SinkKind.Statistic) || !inputs[0].Batched), inputs);
        return [];
    }
}
