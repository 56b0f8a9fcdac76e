using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector256;

namespace NetGen;

/// <summary>Eight lanes.</summary>
internal readonly struct Simd256 : ISimd<Vector256<float>>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Constant(float value) => Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Add(Vector256<float> a, Vector256<float> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Add(Vector256<float> a, float b) => a + Create(b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Subtract(Vector256<float> a, Vector256<float> b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Subtract(Vector256<float> a, float b) => a - Create(b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Multiply(Vector256<float> a, Vector256<float> b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Multiply(Vector256<float> a, float b) => a * Create(b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Divide(Vector256<float> a, Vector256<float> b) => a / b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Negate(Vector256<float> a) => -a;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> MultiplyAdd(Vector256<float> a, Vector256<float> b, Vector256<float> c) => MultiplyAddEstimate(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> MultiplyAdd(Vector256<float> a, Vector256<float> b, float c) => MultiplyAddEstimate(a, b, Create(c));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> MultiplyAdd(Vector256<float> a, float b, Vector256<float> c) => MultiplyAddEstimate(a, Create(b), c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> MultiplyAdd(Vector256<float> a, float b, float c) => MultiplyAddEstimate(a, Create(b), Create(c));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> FusedMultiplySubtract(Vector256<float> a, Vector256<float> b, Vector256<float> c) =>
        FusedMultiplyAdd(a, b, -c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Polynomial(Vector256<float> x, Vector256<float> square, float a, float b, float c) =>
        MultiplyAddEstimate(square, Create(a), MultiplyAddEstimate(x, Create(b), Create(c)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Polynomial(Vector256<float> x, Vector256<float> square, float a, float b, float c, float d) =>
        MultiplyAddEstimate(
            MultiplyAddEstimate(x, Create(a), Create(b)), square,
            MultiplyAddEstimate(x, Create(c), Create(d)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Polynomial(Vector256<float> x, Vector256<float> square, float a, float b, float c, float d, float e) =>
        MultiplyAddEstimate(
            MultiplyAddEstimate(square, Create(a), MultiplyAddEstimate(x, Create(b), Create(c))), square,
            MultiplyAddEstimate(x, Create(d), Create(e)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Continue(Vector256<float> p, Vector256<float> x, Vector256<float> square, float a, float b) =>
        MultiplyAddEstimate(p, square, MultiplyAddEstimate(x, Create(a), Create(b)));

    // Native: one instruction. It answers with its second operand where that is NaN (x64) or with NaN (Arm).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> AtLeast(float bound, Vector256<float> x) => MaxNative(Create(bound), x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> AtMost(float bound, Vector256<float> x) => MinNative(Create(bound), x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> AbsAtMost(float bound, Vector256<float> x) => MinNative(Create(bound), Vector256.Abs(x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Clamp(Vector256<float> x, float lowest, float highest) =>
        MinNative(Create(highest), MaxNative(Create(lowest), x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Abs(Vector256<float> x) => Vector256.Abs(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> SignedZero(Vector256<float> x) => x & Create(-0f);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> CopySign(Vector256<float> magnitude, Vector256<float> sign) =>
        ConditionalSelect(Create(-0f), sign, magnitude);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> IsBelow(Vector256<float> x, float bound) => LessThan(x, Create(bound));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> IsAbove(Vector256<float> x, float bound) => GreaterThan(x, Create(bound));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> IsZero(Vector256<float> x) => Vector256.Equals(x, Vector256<float>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Select(Vector256<float> mask, Vector256<float> a, Vector256<float> b) => ConditionalSelect(mask, a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Select(Vector256<float> mask, float a, float b) => ConditionalSelect(mask, Create(a), Create(b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(Vector256<float> mask) => mask.AsInt32() != Vector256<int>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Xor(Vector256<float> a, Vector256<float> b) => a ^ b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> AndBits(Vector256<float> a, int b) => (a.AsInt32() & Create(b)).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> AddBits(Vector256<float> a, int b) => (a.AsInt32() + Create(b)).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> SubtractBits(Vector256<float> a, Vector256<float> b) => (a.AsInt32() - b.AsInt32()).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ShiftLeft(Vector256<float> a, int count) => (a.AsInt32() << count).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ShiftRight(Vector256<float> a, int count) => (a.AsInt32() >> count).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ToNumber(Vector256<float> bits) => ConvertToSingle(bits.AsInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> TimesPowerOfTwo(Vector256<float> y, Vector256<float> exponent) => (y.AsInt32() + (exponent.AsInt32() << 23)).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> TimesPowerOfTwo(float y, Vector256<float> exponent) => TimesPowerOfTwo(Create(y), exponent);
}
