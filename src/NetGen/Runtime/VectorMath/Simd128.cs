using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector128;

namespace NetGen;

/// <summary>Four lanes.</summary>
internal readonly struct Simd128 : ISimd<Vector128<float>>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Constant(float value) => Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Add(Vector128<float> a, Vector128<float> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Add(Vector128<float> a, float b) => a + Create(b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Subtract(Vector128<float> a, Vector128<float> b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Subtract(Vector128<float> a, float b) => a - Create(b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Multiply(Vector128<float> a, Vector128<float> b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Multiply(Vector128<float> a, float b) => a * Create(b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Divide(Vector128<float> a, Vector128<float> b) => a / b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Negate(Vector128<float> a) => -a;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> MultiplyAdd(Vector128<float> a, Vector128<float> b, Vector128<float> c) => MultiplyAddEstimate(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> MultiplyAdd(Vector128<float> a, Vector128<float> b, float c) => MultiplyAddEstimate(a, b, Create(c));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> MultiplyAdd(Vector128<float> a, float b, Vector128<float> c) => MultiplyAddEstimate(a, Create(b), c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> MultiplyAdd(Vector128<float> a, float b, float c) => MultiplyAddEstimate(a, Create(b), Create(c));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> FusedMultiplySubtract(Vector128<float> a, Vector128<float> b, Vector128<float> c) =>
        FusedMultiplyAdd(a, b, -c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Polynomial(Vector128<float> x, Vector128<float> square, float a, float b, float c) =>
        MultiplyAddEstimate(square, Create(a), MultiplyAddEstimate(x, Create(b), Create(c)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Polynomial(Vector128<float> x, Vector128<float> square, float a, float b, float c, float d) =>
        MultiplyAddEstimate(
            MultiplyAddEstimate(x, Create(a), Create(b)), square,
            MultiplyAddEstimate(x, Create(c), Create(d)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Polynomial(Vector128<float> x, Vector128<float> square, float a, float b, float c, float d, float e) =>
        MultiplyAddEstimate(
            MultiplyAddEstimate(square, Create(a), MultiplyAddEstimate(x, Create(b), Create(c))), square,
            MultiplyAddEstimate(x, Create(d), Create(e)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Continue(Vector128<float> p, Vector128<float> x, Vector128<float> square, float a, float b) =>
        MultiplyAddEstimate(p, square, MultiplyAddEstimate(x, Create(a), Create(b)));

    // Native: one instruction. It answers with its second operand where that is NaN (x64) or with NaN (Arm).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> AtLeast(float bound, Vector128<float> x) => MaxNative(Create(bound), x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> AtMost(float bound, Vector128<float> x) => MinNative(Create(bound), x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> AbsAtMost(float bound, Vector128<float> x) => MinNative(Create(bound), Vector128.Abs(x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Clamp(Vector128<float> x, float lowest, float highest) =>
        MinNative(Create(highest), MaxNative(Create(lowest), x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Abs(Vector128<float> x) => Vector128.Abs(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> SignedZero(Vector128<float> x) => x & Create(-0f);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> CopySign(Vector128<float> magnitude, Vector128<float> sign) =>
        ConditionalSelect(Create(-0f), sign, magnitude);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> IsBelow(Vector128<float> x, float bound) => LessThan(x, Create(bound));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> IsAbove(Vector128<float> x, float bound) => GreaterThan(x, Create(bound));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> IsZero(Vector128<float> x) => Vector128.Equals(x, Vector128<float>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Select(Vector128<float> mask, Vector128<float> a, Vector128<float> b) => ConditionalSelect(mask, a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Select(Vector128<float> mask, float a, float b) => ConditionalSelect(mask, Create(a), Create(b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(Vector128<float> mask) => mask.AsInt32() != Vector128<int>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Xor(Vector128<float> a, Vector128<float> b) => a ^ b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> AndBits(Vector128<float> a, int b) => (a.AsInt32() & Create(b)).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> AddBits(Vector128<float> a, int b) => (a.AsInt32() + Create(b)).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> SubtractBits(Vector128<float> a, Vector128<float> b) => (a.AsInt32() - b.AsInt32()).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ShiftLeft(Vector128<float> a, int count) => (a.AsInt32() << count).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ShiftRight(Vector128<float> a, int count) => (a.AsInt32() >> count).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ToNumber(Vector128<float> bits) => ConvertToSingle(bits.AsInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> TimesPowerOfTwo(Vector128<float> y, Vector128<float> exponent) => (y.AsInt32() + (exponent.AsInt32() << 23)).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> TimesPowerOfTwo(float y, Vector128<float> exponent) => TimesPowerOfTwo(Create(y), exponent);
}
