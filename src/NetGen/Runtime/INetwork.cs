namespace NetGen;

/// <summary>What every generated network can do, for code that serves any network.</summary>
public interface INetwork
{
    /// <summary>Inputs, output, layers and parameters.</summary>
    NetworkDescription Description { get; }

    /// <summary>The parameters.</summary>
    ParameterSet Parameters { get; }

    /// <summary>Allocates a workspace, so that another thread can compute with the same parameters.</summary>
    Workspace CreateWorkspace();

    /// <summary>Allocates gradients of the parameters' layout, all zero.</summary>
    Gradients CreateGradients();

    /// <summary>Inference for the samples <paramref name="first"/> … of a batch.</summary>
    /// <param name="batch">Inputs.</param>
    /// <param name="first">Index of the first sample to compute.</param>
    /// <param name="count">Number of samples.</param>
    /// <param name="output">Receives <paramref name="count"/> outputs.</param>
    /// <param name="workspace">Memory to compute in.</param>
    void Forward(Batch batch, int first, int count, Span<float> output, Workspace workspace);
}
