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
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run(ref float x, int rows, int columns, ref float y, int stride)
    {
        for (int row = 0; row < rows; row += Block)
        {
            int height = int.Min(Block, rows - row);
            for (int column = 0; column < columns; column += Block)
            {
                ref float source = ref Unsafe.Add(ref x, ((nint)row * columns) + column);
                ref float target = ref Unsafe.Add(ref y, ((nint)column * stride) + row);
                Copy(ref source, columns, height, int.Min(Block, columns - column), ref target, stride);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Copy(ref float x, int columns, int height, int width, ref float y, int stride)
    {
        if (Avx.IsSupported && height == Block && width == Block)
        {
            for (int j = 0; j < Block; j += 8)
            {
                Copy8(ref x, columns, ref y, stride);
                Copy8(ref Unsafe.Add(ref x, 8 * (nint)columns), columns, ref Unsafe.Add(ref y, 8), stride);
                x = ref Unsafe.Add(ref x, 8);
                y = ref Unsafe.Add(ref y, 8 * (nint)stride);
            }

            return;
        }

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

    // Pairs of rows are interleaved, then pairs of pairs, then halves change places.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Copy8(ref float x, nint columns, ref float y, nint stride)
    {
        (Vector256<float> a, Vector256<float> b, Vector256<float> c, Vector256<float> d) = Quarter(ref x, columns);
        (Vector256<float> e, Vector256<float> f, Vector256<float> g, Vector256<float> h) = Quarter(ref Unsafe.Add(ref x, 4 * columns), columns);
        Avx.Permute2x128(a, e, 0x20).StoreUnsafe(ref y);
        Avx.Permute2x128(b, f, 0x20).StoreUnsafe(ref Unsafe.Add(ref y, stride));
        Avx.Permute2x128(c, g, 0x20).StoreUnsafe(ref Unsafe.Add(ref y, 2 * stride));
        Avx.Permute2x128(d, h, 0x20).StoreUnsafe(ref Unsafe.Add(ref y, 3 * stride));
        Avx.Permute2x128(a, e, 0x31).StoreUnsafe(ref Unsafe.Add(ref y, 4 * stride));
        Avx.Permute2x128(b, f, 0x31).StoreUnsafe(ref Unsafe.Add(ref y, 5 * stride));
        Avx.Permute2x128(c, g, 0x31).StoreUnsafe(ref Unsafe.Add(ref y, 6 * stride));
        Avx.Permute2x128(d, h, 0x31).StoreUnsafe(ref Unsafe.Add(ref y, 7 * stride));
    }

    // Columns 0 and 4, 1 and 5, 2 and 6, 3 and 7 of four rows.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (Vector256<float> First, Vector256<float> Second, Vector256<float> Third, Vector256<float> Fourth) Quarter(ref float x, nint columns)
    {
        Vector256<float> a = Vector256.LoadUnsafe(ref x), b = Vector256.LoadUnsafe(ref Unsafe.Add(ref x, columns));
        Vector256<float> c = Vector256.LoadUnsafe(ref Unsafe.Add(ref x, 2 * columns)), d = Vector256.LoadUnsafe(ref Unsafe.Add(ref x, 3 * columns));
        Vector256<float> abLow = Avx.UnpackLow(a, b), abHigh = Avx.UnpackHigh(a, b), cdLow = Avx.UnpackLow(c, d), cdHigh = Avx.UnpackHigh(c, d);
        return (Avx.Shuffle(abLow, cdLow, 0x44), Avx.Shuffle(abLow, cdLow, 0xEE), Avx.Shuffle(abHigh, cdHigh, 0x44), Avx.Shuffle(abHigh, cdHigh, 0xEE));
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
