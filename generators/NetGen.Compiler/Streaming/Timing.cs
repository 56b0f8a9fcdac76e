namespace NetGen.Compiler.Streaming;

/// <summary>When a value of the forward pass is known; each kind is known later than those before it.</summary>
internal enum Timing
{
    /// <summary>Always: it depends on parameters alone.</summary>
    Fixed,

    /// <summary>Before the first step: it depends on the inputs of other chains.</summary>
    Given,

    /// <summary>At each step: what it is after the steps so far.</summary>
    Latest,

    /// <summary>At each step: that step's part of a sequence.</summary>
    Stepped,
}
