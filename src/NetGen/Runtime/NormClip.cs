using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>Scales gradients down to a norm, as PyTorch does: g · min(1, maximum / (norm + 10⁻⁶)).</summary>
/// <param name="norm">The gradients' norm.</param>
/// <param name="maximum">The norm they shall have at most.</param>
internal readonly struct NormClip(float norm, float maximum) : ILaneRule
{
    // Lest it divide by zero.
    private const float Epsilon = 1e-6f;

    private readonly float factor = MathF.Min(1, maximum / (norm + Epsilon));

    public static int StateCount => 0;

    /// <summary>Whether the norm is above the maximum.</summary>
    public bool ChangesAnything => factor != 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<V>(V target, V source, ref V first, ref V second)
        where V : struct, ILanes<V> => factor * source;
}
