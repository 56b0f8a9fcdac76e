namespace NetGen.Compiler.Graphs;

/// <summary>Which way a node computes.</summary>
public enum Direction
{
    /// <summary>From inputs to outputs.</summary>
    Forward,

    /// <summary>From the loss back to the parameters.</summary>
    Backward,
}
