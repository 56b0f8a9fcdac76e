namespace NetGen.Compiler.Emission.Kernels.Pooling;

/// <summary>A mean's gradient: to each element its share.</summary>
/// <param name="lanes">The vector width.</param>
/// <param name="adds">Whether windows overlap, so that an element has several shares to add.</param>
public sealed class AverageGradientStep(Lanes lanes, bool adds) : PoolStep(lanes)
{
    /// <inheritdoc/>
    public override string Key => $"gradient of average {adds}";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Images => ["dx"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Places => ["dy"];

    /// <inheritdoc/>
    public override bool Scales => true;

    /// <inheritdoc/>
    public override void Begin(CodeWriter body, PoolVector at, string scale) => body.Line($"{Lanes.Type} share = {at.Keep(at.Load("dy"))} * {scale};");

    /// <inheritdoc/>
    public override void Tap(CodeWriter body, PoolVector at, string element, bool isFirst) =>
        body.Line(at.Store(adds ? $"{at.Load("dx", element)} + share" : "share", "dx", element));
}
