namespace NetGen;

/// <summary>How a parameter gets its first values.</summary>
public enum Init
{
    /// <summary>The layer decides: <see cref="He"/> with a ReLU-like activation of its own, <see cref="Glorot"/> otherwise.</summary>
    Default,

    /// <summary>All 0.</summary>
    Zeros,

    /// <summary>All 1.</summary>
    Ones,

    /// <summary>Uniform in ±√(6 / fan-in) (He et al. 2015, "Delving Deep into Rectifiers").</summary>
    He,

    /// <summary>Uniform in ±√(6 / (fan-in + fan-out)) (Glorot and Bengio 2010).</summary>
    Glorot,

    /// <summary>Uniform in ±√(3 / fan-in) (LeCun et al. 1998, "Efficient BackProp").</summary>
    LeCun,

    /// <summary>Normal with mean 0 and standard deviation 1, as embeddings start.</summary>
    Normal,

    /// <summary>Normal with mean 0 and standard deviation 0.02, as in GPT-2.</summary>
    SmallNormal,
}
