namespace NetGen;

/// <summary>Adds a learnt vector to each step of a sequence, which depends on where it stands: y[t] = x[t] + W[t], [time, features] → [time, features] (Radford et al. 2019).</summary>
/// <remarks>Parameter: <c>weight</c> [<see cref="Context"/>, features].</remarks>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class LearnedPositionsAttribute : LayerAttribute
{
    /// <summary>How many positions there are vectors for, at least as many as steps; default as many as the sequence has steps. Of more only the first ones are used: a published table serves shorter sequences.</summary>
    public int Context { get; set; }

    /// <summary>How the vectors start; default <see cref="Init.SmallNormal"/>.</summary>
    public Init Init { get; set; }
}
