using NetGen.Compiler.Ops;

namespace NetGen.RandomNetworks.Tests;

/// <summary>Dropout's masks, taken from the runtime: what they are is tested elsewhere, here only that they are used alike.</summary>
internal static class Masks
{
    public static bool IsDropped(DropoutKey key, Dropout dropout, int sample, int element)
    {
        float[] ones = new float[element + 1], kept = new float[element + 1];
        Array.Fill(ones, 1f);
        key.Apply(dropout.Stream, (nuint)sample, (float)dropout.Rate, ref ones[0], ref kept[0], element + 1);
        return kept[element] == 0;
    }
}
