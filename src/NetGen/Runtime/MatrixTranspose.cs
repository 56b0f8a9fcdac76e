using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace NetGen;

/// <summary>Writes the columns of a matrix as rows, for generated code. Not for use by hand: nothing is checked.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class MatrixTranspose
{
    // Floats of a cache line: what is read of a block of so many rows is read to the end before the cache needs its place again.
    private const int Block = 16;

    /// <summary>y[j, i] = x[i, j].</summary>
    /// <param name="x">The first element of a matrix of <paramref name="rows"/> by <paramref name="columns"/>.</param>
    /// <param name="rows">Rows of x.</param>
    /// <param name="columns">Columns of x.</param>
    /// <param name="y">The first element of the result.</param>
    /// <param name="stride">The distance of the result's rows: <paramref name="rows"/> or more.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Run(ref float x, int rows, int columns, ref float y, int stride) => Run(ref x, rows, columns, columns, ref y, stride);

    /// <summary>y[j, i] = x[i, j] of some columns of a matrix.</summary>
    /// <param name="x">The first of the columns in the first row.</param>
    /// <param name="rows">Rows of x.</param>
    /// <param name="columns">How many columns.</param>
    /// <param name="distance">The distance of x's rows: <paramref name="columns"/> or more.</param>
    /// <param name="y">The first element of the result.</param>
    /// <param name="stride">The distance of the result's rows: <paramref name="rows"/> or more.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(ref float x, int rows, int columns, int distance, ref float y, int stride)
    {
        for (int row = 0; row < rows; row += Block)
        {
            int height = int.Min(Block, rows - row);
            for (int column = 0; column < columns; column += Block)
            {
                ref float source = ref Unsafe.Add(ref x, ((nint)row * distance) + column);
                ref float target = ref Unsafe.Add(ref y, ((nint)column * stride) + row);
                int width = int.Min(Block, columns - column);
                if (Avx.IsSupported && height == Block && width == Block)
                    CopyBlock(ref source, distance, ref target, stride);
                else
                    Copy(ref source, distance, height, width, ref target, stride);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Copy(ref float x, int columns, int height, int width, ref float y, int stride)
    {
        int wholeHeight = height & ~3, wholeWidth = width & ~3;
        for (int j = 0; j < wholeWidth; j += 4)
        {
            for (int i = 0; i < wholeHeight; i += 4)
                Copy4(ref Unsafe.Add(ref x, (i * columns) + j), columns, ref Unsafe.Add(ref y, (j * stride) + i), stride);
        }

        for (int i = 0; i < height; i++)
        {
            for (int j = i < wholeHeight ? wholeWidth : 0; j < width; j++)
                Unsafe.Add(ref y, (j * stride) + i) = Unsafe.Add(ref x, (i * columns) + j);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void CopyBlock(ref float x, nint columns, ref float y, nint stride)
    {
        for (int j = 0; j < Block; j += 8)
        {
            Copy8(ref x, columns, ref y, stride);
            Copy8(ref Unsafe.Add(ref x, 8 * columns), columns, ref Unsafe.Add(ref y, 8), stride);
            x = ref Unsafe.Add(ref x, 8);
            y = ref Unsafe.Add(ref y, 8 * stride);
        }
    }

    // Pairs of rows are interleaved, then pairs of pairs, then halves change places. Written out: what the just-in-time compiler does not
    // inline runs in its slow first version.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Copy8(ref float x, nint columns, ref float y, nint stride)
    {
        Vector256<float> a = Vector256.LoadUnsafe(ref x), b = Vector256.LoadUnsafe(ref Unsafe.Add(ref x, columns));
        Vector256<float> c = Vector256.LoadUnsafe(ref Unsafe.Add(ref x, 2 * columns)), d = Vector256.LoadUnsafe(ref Unsafe.Add(ref x, 3 * columns));
        Vector256<float> e = Vector256.LoadUnsafe(ref Unsafe.Add(ref x, 4 * columns)), f = Vector256.LoadUnsafe(ref Unsafe.Add(ref x, 5 * columns));
        Vector256<float> g = Vector256.LoadUnsafe(ref Unsafe.Add(ref x, 6 * columns)), h = Vector256.LoadUnsafe(ref Unsafe.Add(ref x, 7 * columns));
        Vector256<float> abLow = Avx.UnpackLow(a, b), abHigh = Avx.UnpackHigh(a, b), cdLow = Avx.UnpackLow(c, d), cdHigh = Avx.UnpackHigh(c, d);
        Vector256<float> efLow = Avx.UnpackLow(e, f), efHigh = Avx.UnpackHigh(e, f), ghLow = Avx.UnpackLow(g, h), ghHigh = Avx.UnpackHigh(g, h);

        // Columns 0 and 4, 1 and 5, 2 and 6, 3 and 7; of rows a to d, and of e to h.
        Vector256<float> top0 = Avx.Shuffle(abLow, cdLow, 0x44), top1 = Avx.Shuffle(abLow, cdLow, 0xEE);
        Vector256<float> top2 = Avx.Shuffle(abHigh, cdHigh, 0x44), top3 = Avx.Shuffle(abHigh, cdHigh, 0xEE);
        Vector256<float> low0 = Avx.Shuffle(efLow, ghLow, 0x44), low1 = Avx.Shuffle(efLow, ghLow, 0xEE);
        Vector256<float> low2 = Avx.Shuffle(efHigh, ghHigh, 0x44), low3 = Avx.Shuffle(efHigh, ghHigh, 0xEE);
        Avx.Permute2x128(top0, low0, 0x20).StoreUnsafe(ref y);
        Avx.Permute2x128(top1, low1, 0x20).StoreUnsafe(ref Unsafe.Add(ref y, stride));
        Avx.Permute2x128(top2, low2, 0x20).StoreUnsafe(ref Unsafe.Add(ref y, 2 * stride));
        Avx.Permute2x128(top3, low3, 0x20).StoreUnsafe(ref Unsafe.Add(ref y, 3 * stride));
        Avx.Permute2x128(top0, low0, 0x31).StoreUnsafe(ref Unsafe.Add(ref y, 4 * stride));
        Avx.Permute2x128(top1, low1, 0x31).StoreUnsafe(ref Unsafe.Add(ref y, 5 * stride));
        Avx.Permute2x128(top2, low2, 0x31).StoreUnsafe(ref Unsafe.Add(ref y, 6 * stride));
        Avx.Permute2x128(top3, low3, 0x31).StoreUnsafe(ref Unsafe.Add(ref y, 7 * stride));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy4(ref float x, int columns, ref float y, int stride)
    {
        Vector128<float> a = Vector128.LoadUnsafe(ref x), b = Vector128.LoadUnsafe(ref Unsafe.Add(ref x, columns));
        Vector128<float> c = Vector128.LoadUnsafe(ref Unsafe.Add(ref x, 2 * columns)), d = Vector128.LoadUnsafe(ref Unsafe.Add(ref x, 3 * columns));

        // a0 c0 a1 c1, a2 c2 a3 c3, and the same of b and d.
        (Vector128<float> acLow, Vector128<float> acHigh) = Zip(a, c);
        (Vector128<float> bdLow, Vector128<float> bdHigh) = Zip(b, d);
        (Vector128<float> first, Vector128<float> second) = Zip(acLow, bdLow);
        (Vector128<float> third, Vector128<float> fourth) = Zip(acHigh, bdHigh);
        first.StoreUnsafe(ref y);
        second.StoreUnsafe(ref Unsafe.Add(ref y, stride));
        third.StoreUnsafe(ref Unsafe.Add(ref y, 2 * stride));
        fourth.StoreUnsafe(ref Unsafe.Add(ref y, 3 * stride));
    }

    // a0 b0 a1 b1 and a2 b2 a3 b3.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector128<float> Low, Vector128<float> High) Zip(Vector128<float> a, Vector128<float> b)
    {
        if (Sse.IsSupported)
            return (Sse.UnpackLow(a, b), Sse.UnpackHigh(a, b));
        if (AdvSimd.Arm64.IsSupported)
            return (AdvSimd.Arm64.ZipLow(a, b), AdvSimd.Arm64.ZipHigh(a, b));
        return (Vector128.Create(a[0], b[0], a[1], b[1]), Vector128.Create(a[2], b[2], a[3], b[3]));
    }
}
