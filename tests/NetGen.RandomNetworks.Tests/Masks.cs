using NetGen.Compiler.Ops;

namespace NetGen.RandomNetworks.Tests;

/// <summary>Dropout's masks, taken from the runtime: what they are is tested elsewhere, here only that they are used alike.</summary>
internal static class Masks
{
    public static bool IsDropped(DropoutKey key, Dropout dropout, int sample, int element)
    {
        Span<float> kept = stackalloc float[1];
        key.Mask(dropout.Stream, (nuint)sample, (float)dropout.Rate, (nuint)element, kept);
        return kept[0] == 0;
    }
}
