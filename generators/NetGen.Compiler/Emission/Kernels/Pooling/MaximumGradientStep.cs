namespace NetGen.Compiler.Emission.Kernels.Pooling;

/// <summary>A maximum's gradient, for the first element that equals it: what an element takes is gone for those behind it.</summary>
/// <param name="lanes">The vector width.</param>
/// <param name="adds">Whether windows overlap, so that an element has several gradients to add.</param>
public sealed class MaximumGradientStep(Lanes lanes, bool adds) : PoolStep(lanes)
{
    /// <inheritdoc/>
    public override string Key => $"gradient of maximum {adds}";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Images => ["x", "dx"];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Places => ["y", "dy"];

    /// <inheritdoc/>
    public override int Statements => 3;

    /// <inheritdoc/>
    public override void Begin(CodeWriter body, PoolVector at, string scale) =>
        body.Line($"{Lanes.Type} largest = {at.Load("y")}, rest = {at.Keep(at.Load("dy"))}, taken;");

    /// <inheritdoc/>
    public override void Tap(CodeWriter body, PoolVector at, string element, bool isFirst)
    {
        body.Line($"taken = {Lanes.Class}.Equals({at.Load("x", element)}, largest);");
        body.Line(at.Store(adds ? $"{at.Load("dx", element)} + (taken & rest)" : "taken & rest", "dx", element));
        body.Line($"rest = {Lanes.Class}.AndNot(rest, taken);");
    }
}
