using NetGen.Compiler.Graphs;
using NetGen.Compiler.Models;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Lowering;

/// <summary>What has been lowered of a network so far.</summary>
internal sealed class NetworkState
{
    private readonly List<PortModel> inputs = [];
    private readonly List<ParameterModel> parameters = [];
    private int parameterLength;

    /// <summary>Takes the nodes.</summary>
    public GraphBuilder Graph { get; } = new();

    /// <summary>The inputs in order of declaration.</summary>
    public IReadOnlyList<PortModel> Inputs => inputs;

    /// <summary>The parameters in order of declaration.</summary>
    public IReadOnlyList<ParameterModel> Parameters => parameters;

    /// <summary>The layers in order of declaration.</summary>
    public List<LayerModel> Layers { get; } = [];

    /// <summary>Full names of layers.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>What does not stop the network.</summary>
    public List<Problem> Warnings { get; } = [];

    /// <summary>Step activations with something to learn before them.</summary>
    public List<Place> Steps { get; } = [];

    /// <summary>Outputs that a layer takes the mean off, and the name of that layer.</summary>
    public List<(NamedValue Input, string Layer)> Normalized { get; } = [];

    /// <summary>Number of dropouts.</summary>
    public int Dropouts { get; set; }

    /// <summary>Adds an input.</summary>
    public Value AddInput(PortModel port)
    {
        Graph.Origin = new Origin(port.Name);
        inputs.Add(port);
        return Graph.Apply(new Source(SourceKind.Input, inputs.Count - 1, port.Type));
    }

    /// <summary>Adds a parameter.</summary>
    /// <exception cref="OverflowException">All parameters together are too long.</exception>
    public Value AddParameter(ParameterModel parameter)
    {
        parameterLength = checked(parameterLength + parameter.Shape.Length);
        parameters.Add(parameter);
        return Graph.Apply(new Source(SourceKind.Parameter, parameters.Count - 1, TensorType.Shared(parameter.Shape)));
    }
}
