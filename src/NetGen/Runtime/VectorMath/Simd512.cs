using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static System.Runtime.Intrinsics.Vector512;

namespace NetGen;

/// <summary>Sixteen lanes.</summary>
internal readonly struct Simd512 : ISimd<Vector512<float>>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Constant(float value) => Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Add(Vector512<float> a, Vector512<float> b) => a + b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Add(Vector512<float> a, float b) => a + Create(b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Subtract(Vector512<float> a, Vector512<float> b) => a - b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Subtract(Vector512<float> a, float b) => a - Create(b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Multiply(Vector512<float> a, Vector512<float> b) => a * b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Multiply(Vector512<float> a, float b) => a * Create(b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Divide(Vector512<float> a, Vector512<float> b) => a / b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Negate(Vector512<float> a) => -a;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> MultiplyAdd(Vector512<float> a, Vector512<float> b, Vector512<float> c) => MultiplyAddEstimate(a, b, c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> MultiplyAdd(Vector512<float> a, Vector512<float> b, float c) => MultiplyAddEstimate(a, b, Create(c));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> MultiplyAdd(Vector512<float> a, float b, Vector512<float> c) => MultiplyAddEstimate(a, Create(b), c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> MultiplyAdd(Vector512<float> a, float b, float c) => MultiplyAddEstimate(a, Create(b), Create(c));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> FusedMultiplySubtract(Vector512<float> a, Vector512<float> b, Vector512<float> c) =>
        FusedMultiplyAdd(a, b, -c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Polynomial(Vector512<float> x, Vector512<float> square, float a, float b, float c) =>
        MultiplyAddEstimate(square, Create(a), MultiplyAddEstimate(x, Create(b), Create(c)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Polynomial(Vector512<float> x, Vector512<float> square, float a, float b, float c, float d) =>
        MultiplyAddEstimate(
            MultiplyAddEstimate(x, Create(a), Create(b)), square,
            MultiplyAddEstimate(x, Create(c), Create(d)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Polynomial(Vector512<float> x, Vector512<float> square, float a, float b, float c, float d, float e) =>
        MultiplyAddEstimate(
            MultiplyAddEstimate(square, Create(a), MultiplyAddEstimate(x, Create(b), Create(c))), square,
            MultiplyAddEstimate(x, Create(d), Create(e)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Continue(Vector512<float> p, Vector512<float> x, Vector512<float> square, float a, float b) =>
        MultiplyAddEstimate(p, square, MultiplyAddEstimate(x, Create(a), Create(b)));

    // Native: one instruction. It answers with its second operand where that is NaN (x64) or with NaN (Arm).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> AtLeast(float bound, Vector512<float> x) => MaxNative(Create(bound), x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> AtMost(float bound, Vector512<float> x) => MinNative(Create(bound), x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> AbsAtMost(float bound, Vector512<float> x) => MinNative(Create(bound), Vector512.Abs(x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Clamp(Vector512<float> x, float lowest, float highest) =>
        MinNative(Create(highest), MaxNative(Create(lowest), x));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Abs(Vector512<float> x) => Vector512.Abs(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SignedZero(Vector512<float> x) => x & Create(-0f);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> CopySign(Vector512<float> magnitude, Vector512<float> sign) =>
        ConditionalSelect(Create(-0f), sign, magnitude);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> IsBelow(Vector512<float> x, float bound) => LessThan(x, Create(bound));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> IsAbove(Vector512<float> x, float bound) => GreaterThan(x, Create(bound));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> IsZero(Vector512<float> x) => Vector512.Equals(x, Vector512<float>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Select(Vector512<float> mask, Vector512<float> a, Vector512<float> b) => ConditionalSelect(mask, a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Select(Vector512<float> mask, float a, float b) => ConditionalSelect(mask, Create(a), Create(b));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Any(Vector512<float> mask) => mask.AsInt32() != Vector512<int>.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Xor(Vector512<float> a, Vector512<float> b) => a ^ b;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> AndBits(Vector512<float> a, int b) => (a.AsInt32() & Create(b)).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> AddBits(Vector512<float> a, int b) => (a.AsInt32() + Create(b)).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> SubtractBits(Vector512<float> a, Vector512<float> b) => (a.AsInt32() - b.AsInt32()).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ShiftLeft(Vector512<float> a, int count) => (a.AsInt32() << count).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ShiftRight(Vector512<float> a, int count) => (a.AsInt32() >> count).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ToNumber(Vector512<float> bits) => ConvertToSingle(bits.AsInt32());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> TimesPowerOfTwo(Vector512<float> y, Vector512<float> exponent) => (y.AsInt32() + (exponent.AsInt32() << 23)).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> TimesPowerOfTwo(float y, Vector512<float> exponent) => TimesPowerOfTwo(Create(y), exponent);
}
