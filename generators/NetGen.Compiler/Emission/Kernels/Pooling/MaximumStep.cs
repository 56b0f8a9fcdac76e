namespace NetGen.Compiler.Emission.Kernels.Pooling;

/// <summary>The largest element under a window.</summary>
/// <param name="lanes">The vector width.</param>
public sealed class MaximumStep(Lanes lanes) : PoolStep(lanes)
{
    /// <inheritdoc/>
    public override string Key => "maximum";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Images => ["x"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Places => ["y"];

    /// <inheritdoc/>
    public override void Declare(CodeWriter body) => body.Line($"{Lanes.Type} largest = {Lanes.Broadcast("float.NegativeInfinity")};");

    /// <inheritdoc/>
    public override void Tap(CodeWriter body, PoolVector at, string element, bool isFirst) => body.Line(
        isFirst ? $"{Lanes.Type} largest = {at.Load("x", element)};" : $"largest = {Lanes.Class}.Max(largest, {at.Load("x", element)});");

    /// <inheritdoc/>
    public override void End(CodeWriter body, PoolVector at, string scale) => body.Line(at.Store("largest", "y"));
}
