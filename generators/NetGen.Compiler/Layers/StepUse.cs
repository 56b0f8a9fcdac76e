namespace NetGen.Compiler.Layers;

/// <summary>What a layer makes of the steps of a sequence, and so whether the sequence may have lengths.</summary>
internal enum StepUse
{
    /// <summary>A step of the output depends on others that may be padding, or the output has no steps.</summary>
    Mixed,

    /// <summary>A step of the output depends on the same step and those before it alone: it has the lengths of the input.</summary>
    Apart,

    /// <summary>The layer knows of lengths, and leaves steps out that are padding.</summary>
    Counted,
}
