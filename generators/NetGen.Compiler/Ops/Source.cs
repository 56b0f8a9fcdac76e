using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>Where a value comes into the graph from.</summary>
public enum SourceKind
{
    /// <summary>An input of the network.</summary>
    Input,

    /// <summary>What the loss compares the output with.</summary>
    Target,

    /// <summary>∂loss/∂output, given from outside.</summary>
    OutputGradient,

    /// <summary>A parameter.</summary>
    Parameter,

    /// <summary>One over the number of samples of the whole batch: what makes a sum a mean.</summary>
    BatchScale,

    /// <summary>The number of samples of the tile.</summary>
    SampleCount,

    /// <summary>In the graph of a step: what the state holds at its start.</summary>
    State,

    /// <summary>In the body of a loop: what the step before carried on.</summary>
    Carried,

    /// <summary>In the body of a loop: the step's part of a sequence.</summary>
    StepInput,

    /// <summary>In the body of a loop: what is the same in all steps.</summary>
    Shared,
}

/// <summary>A value that comes from outside.</summary>
/// <param name="Kind">From where.</param>
/// <param name="Index">Which one of its kind.</param>
/// <param name="Type">Its type.</param>
public sealed record Source(SourceKind Kind, int Index, TensorType Type) : Op
{
    /// <summary>One over the number of samples of the whole batch.</summary>
    public static Source BatchScale { get; } = new(SourceKind.BatchScale, 0, TensorType.Scalar);

    /// <summary>The number of samples of the tile.</summary>
    public static Source SampleCount { get; } = new(SourceKind.SampleCount, 0, TensorType.Scalar);

    /// <inheritdoc/>
    internal override bool IsPlace => true;

    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(inputs.Count == 0, inputs);
        return [Type];
    }
}
