namespace NetGen;

/// <summary>
/// Angles too large for a product with a rounded π/2 (Payne and Hanek 1983, "Radian reduction for trigonometric functions").
/// </summary>
internal static class LargeAngle
{
    // The first 256 bits of 2/π behind the binary point; the largest float needs 230 of them.
    private static ReadOnlySpan<ulong> TwoOverPi => [0xA2F9836E4E441529, 0xFC2757D1F534DDC0, 0xDB6295993C439041, 0xFE5163ABDEBBC561];

    /// <summary>angle = n · π/2 + r with |r| ≤ π/4.</summary>
    /// <param name="angle">Any number from 4 on; ∞ and NaN give NaN.</param>
    /// <returns>n modulo 4, and r.</returns>
    public static (int Quarters, float Remainder) Reduce(float angle)
    {
        if (!float.IsFinite(angle)) return (0, float.NaN);

        // angle = mantissa · 2^exponent. Quarter turns are wanted modulo 4, so bits of 2/π that contribute whole multiples
        // of 4 are left out: the window starts behind them, and the product wraps around at exactly 4 quarters.
        int bits = BitConverter.SingleToInt32Bits(angle);
        int exponent = (bits >> 23) - 150;
        uint mantissa = ((uint)bits & 0x007FFFFF) | 0x00800000;
        UInt128 product = Window(exponent - 2) * mantissa;

        int quarters = (int)(product >> 126);
        Int128 fraction = (Int128)(product << 2);
        if (fraction < 0) quarters++; // Rounded to the nearest quarter; as a signed number the fraction is already what remains.
        const double RadiansPerUnit = Math.PI / 2 / (65536.0 * 65536 * 65536 * 65536) / (65536.0 * 65536 * 65536 * 65536);
        return (quarters, (float)((double)fraction * RadiansPerUnit));
    }

    /// <summary>128 bits of 2/π from the bit at <paramref name="start"/> on; before bit 0 there are zeros.</summary>
    private static UInt128 Window(int start)
    {
        if (start < 0) return new UInt128(TwoOverPi[0], TwoOverPi[1]) >> -start;
        int word = start / 64;
        UInt128 window = new(TwoOverPi[word], TwoOverPi[word + 1]);
        int shift = start % 64;
        return shift == 0 ? window : (window << shift) | (TwoOverPi[word + 2] >> (64 - shift));
    }
}
