namespace NetGen;

/// <summary>Puts logits in order, the largest first and of equal ones that with the lower index. Its memory is used again.</summary>
internal sealed class LogitRanking
{
    private ulong[] keys = [];

    /// <summary>Sorts; afterwards <see cref="this"/> gives the order.</summary>
    public void Sort(ReadOnlySpan<float> logits)
    {
        if (keys.Length < logits.Length)
            keys = new ulong[logits.Length];
        for (int i = 0; i < logits.Length; i++)
            keys[i] = ((ulong)~Ascending(logits[i]) << 32) | (uint)i;
        keys.AsSpan(0, logits.Length).Sort();
    }

    /// <summary>Index of the logit at a rank, from 0.</summary>
    public int this[int rank] => (int)(uint)keys[rank];

    /// <summary>A whole number that is the larger the larger the value is.</summary>
    private static uint Ascending(float value)
    {
        // Floats are sign and magnitude: negative ones count backwards. Adding 0 makes +0 of -0, which is equal to it.
        uint bits = BitConverter.SingleToUInt32Bits(value + 0f);
        return (bits >> 31) == 0 ? bits | 0x8000_0000 : ~bits;
    }
}
