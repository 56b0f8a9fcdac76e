namespace NetGen.Benchmarks;

/// <summary>Benchmarks whose arithmetic is known.</summary>
public interface IHasFlops
{
    /// <summary>Samples in a call.</summary>
    int Samples { get; set; }

    /// <summary>Nominal floating-point operations of one call.</summary>
    /// <param name="benchmark">Name of the benchmark's method.</param>
    double FlopsOf(string benchmark);
}
