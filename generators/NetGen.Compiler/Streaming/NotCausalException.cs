namespace NetGen.Compiler.Streaming;

/// <summary>A step can't be computed without steps that have not come yet.</summary>
/// <param name="layer">The full name of the layer that wants them.</param>
/// <param name="reason">What it does, as in <c>looks at 2 later steps</c>.</param>
internal sealed class NotCausalException(string layer, string reason) : Exception($"{layer} {reason}")
{
    /// <summary>The full name of the layer.</summary>
    public string Layer => layer;

    /// <summary>What it does.</summary>
    public string Reason => reason;
}
