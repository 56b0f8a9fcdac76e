using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>Clamps each gradient into ±limit; what is not a number stays so.</summary>
internal readonly struct ValueClip(float limit) : ILaneRule
{
    public static int StateCount => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<V>(V target, V source, ref V first, ref V second)
        where V : struct, ILanes<V> => V.Min(limit, V.Max(-limit, source));
}
