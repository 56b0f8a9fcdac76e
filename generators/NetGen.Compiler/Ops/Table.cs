using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Ops;

/// <summary>
/// Constants, a row for each position of a sequence: <c>[steps, features]</c>. They are neither learnt nor do they depend on samples; generated code makes them once, and equal tables are one.
/// </summary>
/// <param name="Kind">What they are.</param>
/// <param name="Steps">How many positions.</param>
/// <param name="Features">How many for each.</param>
/// <param name="Base">By what the wavelengths grow from the first features to the last.</param>
/// <param name="Interleaved">Of rotations: whether a pair is two neighbours, and not the same place of both halves.</param>
public sealed record Table(TableKind Kind, int Steps, int Features, double Base, bool Interleaved = false) : Op
{
    /// <inheritdoc/>
    internal override bool IsPlace => true;

    /// <inheritdoc/>
    public override IReadOnlyList<TensorType> Infer(IReadOnlyList<TensorType> inputs)
    {
        Require(inputs.Count == 0 && Steps > 0 && Features > 0 && (Kind == TableKind.Sinusoids || Features % 2 == 0), inputs);
        return [TensorType.Shared(new Shape(Steps, Features))];
    }
}
