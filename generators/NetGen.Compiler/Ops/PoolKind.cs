namespace NetGen.Compiler.Ops;

/// <summary>What becomes of the elements under a window.</summary>
public enum PoolKind
{
    /// <summary>The largest.</summary>
    Maximum,

    /// <summary>Their mean.</summary>
    Average,
}
