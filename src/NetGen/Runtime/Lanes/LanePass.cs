using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace NetGen;

/// <summary>The one pass over targets, sources and states in which a rule is applied to all of them.</summary>
/// <remarks>
/// One vector goes by at a time: the rounds do not depend on each other, so the processor overlaps them, and to unroll
/// them was measured to gain nothing. What limits a pass is memory or, for square roots and quotients, the divider.
/// </remarks>
internal static class LanePass
{
    /// <summary>Applies a rule to all targets.</summary>
    /// <param name="rule">The formula.</param>
    /// <param name="targets">Changed.</param>
    /// <param name="sources">As long as the targets.</param>
    /// <param name="first">The rule's first state, as long as the targets; empty if it has none.</param>
    /// <param name="second">The rule's second state, as long as the targets; empty if it has none.</param>
    /// <exception cref="ArgumentException">A span is of another length.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run<TRule>(
        in TRule rule, Span<float> targets, ReadOnlySpan<float> sources, Span<float> first = default, Span<float> second = default)
        where TRule : struct, ILaneRule
    {
        ThrowIfMisfit<TRule>(targets, sources, first, second);
        ref float t = ref MemoryMarshal.GetReference(targets);
        ref float s = ref MemoryMarshal.GetReference(sources);
        ref float f = ref MemoryMarshal.GetReference(first);
        ref float g = ref MemoryMarshal.GetReference(second);
        if (Vector512.IsHardwareAccelerated)
            Loop<TRule, Lanes16>(in rule, targets.Length, ref t, ref s, ref f, ref g);
        else if (Vector256.IsHardwareAccelerated)
            Loop<TRule, Lanes8>(in rule, targets.Length, ref t, ref s, ref f, ref g);
        else
            Loop<TRule, Lanes4>(in rule, targets.Length, ref t, ref s, ref f, ref g);
    }

    /// <summary>Checks the lengths; parameters as for <see cref="Run"/>.</summary>
    /// <exception cref="ArgumentException">A span is of another length.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void ThrowIfMisfit<TRule>(
        ReadOnlySpan<float> targets, ReadOnlySpan<float> sources, ReadOnlySpan<float> first, ReadOnlySpan<float> second)
        where TRule : struct, ILaneRule
    {
        ThrowIfOther(sources.Length, targets.Length, nameof(sources));
        ThrowIfOther(first.Length, TRule.StateCount > 0 ? targets.Length : 0, nameof(first));
        ThrowIfOther(second.Length, TRule.StateCount > 1 ? targets.Length : 0, nameof(second));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Loop<TRule, V>(in TRule rule, int length, ref float target, ref float source, ref float first, ref float second)
        where TRule : struct, ILaneRule
        where V : struct, ILanes<V>
    {
        nuint i = 0;
        for (nuint whole = (nuint)(length - (length % V.Count)); i < whole; i += (nuint)V.Count)
        {
            V state1 = TRule.StateCount > 0 ? V.Load(ref Unsafe.Add(ref first, i)) : default;
            V state2 = TRule.StateCount > 1 ? V.Load(ref Unsafe.Add(ref second, i)) : default;
            ref float at = ref Unsafe.Add(ref target, i);
            rule.Apply(V.Load(ref at), V.Load(ref Unsafe.Add(ref source, i)), ref state1, ref state2).Store(ref at);
            if (TRule.StateCount > 0)
                state1.Store(ref Unsafe.Add(ref first, i));
            if (TRule.StateCount > 1)
                state2.Store(ref Unsafe.Add(ref second, i));
        }

        int rest = length - (int)i;
        if (rest > 0)
        {
            // The tail is a vector filled up with zeros, so that its lanes go through the very same instructions.
            V state1 = TRule.StateCount > 0 ? V.Load(ref Unsafe.Add(ref first, i), rest) : default;
            V state2 = TRule.StateCount > 1 ? V.Load(ref Unsafe.Add(ref second, i), rest) : default;
            ref float at = ref Unsafe.Add(ref target, i);
            rule.Apply(V.Load(ref at, rest), V.Load(ref Unsafe.Add(ref source, i), rest), ref state1, ref state2).Store(ref at, rest);
            if (TRule.StateCount > 0)
                state1.Store(ref Unsafe.Add(ref first, i), rest);
            if (TRule.StateCount > 1)
                state2.Store(ref Unsafe.Add(ref second, i), rest);
        }
    }

    private static void ThrowIfOther(int length, int expected, string name)
    {
        if (length != expected)
            throw new ArgumentException($"Expected {expected} floats, received {length}.", name);
    }
}
