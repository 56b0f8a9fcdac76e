namespace NetGen.Compiler.Shapes;

/// <summary>What a tensor is made of.</summary>
public enum ElementKind
{
    /// <summary>Numbers (<c>float</c> in generated code).</summary>
    Number,

    /// <summary>Token or class indices (<c>int</c> in generated code).</summary>
    Index,
}
