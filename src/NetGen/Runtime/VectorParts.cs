using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace NetGen;

/// <summary>
/// Loads and stores of the first lanes of a vector that touch nothing behind them, for generated code. A count that is
/// constant leaves two or three moves: 8, 4, 2 and 1 lanes as its bits say.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class VectorParts
{
    /// <summary>The first <paramref name="count"/> floats, 0 to 15; 0 in the other lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Load512(ref float source, int count) => count >= 8
        ? Vector256.LoadUnsafe(ref source).ToVector512Unsafe().WithUpper(Load256(ref Unsafe.Add(ref source, 8), count & 7))
        : Load256(ref source, count).ToVector512();

    /// <summary>The first <paramref name="count"/> floats, 0 to 7; 0 in the other lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Load256(ref float source, int count) => count >= 4
        ? Vector128.LoadUnsafe(ref source).ToVector256Unsafe().WithUpper(Load128(ref Unsafe.Add(ref source, 4), count & 3))
        : Load128(ref source, count).ToVector256();

    /// <summary>The first <paramref name="count"/> floats, 0 to 3; 0 in the other lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Load128(ref float source, int count) => count switch
    {
        1 => Vector128.CreateScalar(source),
        2 => Pair(ref source),
        3 => Pair(ref source).WithElement(2, Unsafe.Add(ref source, 2)),
        _ => Vector128<float>.Zero,
    };

    /// <summary>Stores the first <paramref name="count"/> lanes, 0 to 15.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector512<float> vector, ref float destination, int count)
    {
        if (count >= 8)
        {
            vector.GetLower().StoreUnsafe(ref destination);
            Store(vector.GetUpper(), ref Unsafe.Add(ref destination, 8), count & 7);
        }
        else
        {
            Store(vector.GetLower(), ref destination, count);
        }
    }

    /// <summary>Stores the first <paramref name="count"/> lanes, 0 to 7.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector256<float> vector, ref float destination, int count)
    {
        if (count >= 4)
        {
            vector.GetLower().StoreUnsafe(ref destination);
            Store(vector.GetUpper(), ref Unsafe.Add(ref destination, 4), count & 3);
        }
        else
        {
            Store(vector.GetLower(), ref destination, count);
        }
    }

    /// <summary>Stores the first <paramref name="count"/> lanes, 0 to 3.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(Vector128<float> vector, ref float destination, int count)
    {
        if ((count & 2) != 0)
        {
            Unsafe.WriteUnaligned(ref Unsafe.As<float, byte>(ref destination), vector.AsDouble().ToScalar());
            if ((count & 1) != 0)
                Unsafe.Add(ref destination, 2) = vector.GetElement(2);
        }
        else if ((count & 1) != 0)
        {
            destination = vector.ToScalar();
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Pair(ref float source) =>
        Vector128.CreateScalar(Unsafe.ReadUnaligned<double>(ref Unsafe.As<float, byte>(ref source))).AsSingle();
}
