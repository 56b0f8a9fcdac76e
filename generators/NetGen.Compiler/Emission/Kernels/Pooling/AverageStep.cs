namespace NetGen.Compiler.Emission.Kernels.Pooling;

/// <summary>The mean of the elements under a window.</summary>
/// <param name="lanes">The vector width.</param>
public sealed class AverageStep(Lanes lanes) : PoolStep(lanes)
{
    /// <inheritdoc/>
    public override string Key => "average";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Images => ["x"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Places => ["y"];

    /// <inheritdoc/>
    public override bool Scales => true;

    /// <inheritdoc/>
    public override void Declare(CodeWriter body) => body.Line($"{Lanes.Type} sum = {Lanes.Zero};");

    /// <inheritdoc/>
    public override void Tap(CodeWriter body, PoolVector at, string element, bool isFirst) =>
        body.Line($"{(isFirst ? $"{Lanes.Type} sum =" : "sum +=")} {at.Load("x", element)};");

    /// <inheritdoc/>
    public override void End(CodeWriter body, PoolVector at, string scale) => body.Line(at.Store($"sum * {scale}", "y"));
}
