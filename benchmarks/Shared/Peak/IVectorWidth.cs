namespace NetGen.Benchmarks;

/// <summary>One width of vectors, so that the chain of multiply-adds is written once.</summary>
/// <typeparam name="TVector">The vector type.</typeparam>
internal interface IVectorWidth<TVector>
    where TVector : struct
{
    /// <summary>Floats in a vector.</summary>
    static abstract int Lanes { get; }

    /// <summary>All lanes <paramref name="value"/>.</summary>
    static abstract TVector Create(float value);

    /// <summary>a · b + c, as kernels compute it: one instruction where the hardware has it, else two.</summary>
    static abstract TVector MultiplyAdd(TVector a, TVector b, TVector c);

    /// <summary>Sum of the lanes.</summary>
    static abstract float Sum(TVector vector);
}
