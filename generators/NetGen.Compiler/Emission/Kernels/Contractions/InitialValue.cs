namespace NetGen.Compiler.Emission.Kernels.Contractions;

/// <summary>What the sums of a product start from.</summary>
public enum InitialValue
{
    /// <summary>Nothing.</summary>
    Zero,

    /// <summary>A row that is added to all rows.</summary>
    Bias,

    /// <summary>What is there: the product is added to it.</summary>
    Output,
}
