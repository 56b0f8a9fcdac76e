using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen;

/// <summary>The one pass over parameters, gradients and states that a step of any optimiser is.</summary>
internal static class UpdatePass
{
    /// <summary>Applies a rule to all parameters.</summary>
    /// <param name="rule">The formula.</param>
    /// <param name="parameters">Changed.</param>
    /// <param name="gradients">As long as the parameters.</param>
    /// <param name="first">The rule's first state, as long as the parameters; empty if it has none.</param>
    /// <param name="second">The rule's second state, as long as the parameters; empty if it has none.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<TRule>(
        TRule rule, Span<float> parameters, ReadOnlySpan<float> gradients, Span<float> first = default, Span<float> second = default)
        where TRule : struct, IUpdateRule
    {
        Debug.Assert(gradients.Length == parameters.Length, "gradients");
        Debug.Assert(first.Length == (TRule.StateCount > 0 ? parameters.Length : 0), "first state");
        Debug.Assert(second.Length == (TRule.StateCount > 1 ? parameters.Length : 0), "second state");
        ref float p = ref MemoryMarshal.GetReference(parameters);
        ref float g = ref MemoryMarshal.GetReference(gradients);
        ref float s = ref MemoryMarshal.GetReference(first);
        ref float t = ref MemoryMarshal.GetReference(second);
        int whole = parameters.Length - (parameters.Length % Vector<float>.Count);
        for (nuint i = 0; i < (nuint)whole; i += (nuint)Vector<float>.Count)
        {
            Vector<float> state1 = TRule.StateCount > 0 ? Vector.LoadUnsafe(ref s, i) : default;
            Vector<float> state2 = TRule.StateCount > 1 ? Vector.LoadUnsafe(ref t, i) : default;
            rule.Apply(Vector.LoadUnsafe(ref p, i), Vector.LoadUnsafe(ref g, i), ref state1, ref state2).StoreUnsafe(ref p, i);
            if (TRule.StateCount > 0)
                state1.StoreUnsafe(ref s, i);
            if (TRule.StateCount > 1)
                state2.StoreUnsafe(ref t, i);
        }

        if (whole < parameters.Length)
        {
            // The tail is a vector filled up with zeros, so that its lanes go through the very same instructions.
            Vector<float> state1 = TRule.StateCount > 0 ? Padded(first[whole..]) : default;
            Vector<float> state2 = TRule.StateCount > 1 ? Padded(second[whole..]) : default;
            CopyLanes(rule.Apply(Padded(parameters[whole..]), Padded(gradients[whole..]), ref state1, ref state2), parameters[whole..]);
            if (TRule.StateCount > 0)
                CopyLanes(state1, first[whole..]);
            if (TRule.StateCount > 1)
                CopyLanes(state2, second[whole..]);
        }
    }

    private static Vector<float> Padded(ReadOnlySpan<float> tail)
    {
        Vector<float> padded = default;
        tail.CopyTo(MemoryMarshal.CreateSpan(ref Unsafe.As<Vector<float>, float>(ref padded), Vector<float>.Count));
        return padded;
    }

    private static void CopyLanes(Vector<float> vector, Span<float> tail) =>
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<Vector<float>, float>(ref vector), tail.Length).CopyTo(tail);
}
