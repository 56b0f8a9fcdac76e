namespace NetGen.Compiler.Ops;

/// <summary>What a table of constants holds; its columns 2i and 2i + 1 belong to the angle position / base^(2i / features).</summary>
public enum TableKind
{
    /// <summary>The sine in even columns, the cosine in odd ones.</summary>
    Sinusoids,

    /// <summary>The cosine by which each feature of a rotation counts.</summary>
    RotationCosines,

    /// <summary>The sine by which a feature's partner counts in a rotation: negative for the first of a pair.</summary>
    RotationSines,
}
