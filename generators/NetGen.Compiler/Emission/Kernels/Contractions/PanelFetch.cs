namespace NetGen.Compiler.Emission.Kernels.Contractions;

/// <summary>What a panel asks for while it is computed: as many cache lines of the right operand as it is made of itself.</summary>
public enum PanelFetch
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The next panel.</summary>
    NextPanel,

    /// <summary>Its share of the next block of what is summed, in the order in which that lies; a parameter tells where.</summary>
    NextBlock,
}
