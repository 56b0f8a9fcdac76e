using NetGen.Compiler.Graphs;

namespace NetGen.Compiler.Tests.Interpreter;

/// <summary>What a graph gives: all values, and what went into its sinks.</summary>
public sealed class InterpreterResult
{
    private readonly Dictionary<Value, Tensor> values = [];

    /// <summary>What <c>Forward</c> gives.</summary>
    public Tensor? Output { get; internal set; }

    /// <summary>The sum of what went into sinks of the loss.</summary>
    public double Loss { get; internal set; }

    /// <summary>For each parameter that has a gradient, the sum of all parts.</summary>
    public Dictionary<int, double[]> ParameterGradients { get; } = [];

    /// <summary>For each input whose gradient was asked for, the gradient.</summary>
    public Dictionary<int, double[]> InputGradients { get; } = [];

    /// <summary>For each parameter that is a running statistic, its new value.</summary>
    public Dictionary<int, double[]> Statistics { get; } = [];

    /// <summary>In the graph of a step: what the state holds at its end.</summary>
    public Dictionary<int, double[]> State { get; } = [];

    /// <summary>Any value of the graph.</summary>
    public Tensor this[Value node]
    {
        get => values[node];
        internal set => values[node] = value;
    }

    /// <summary>Adds what the next tile of samples gave.</summary>
    public void Append(InterpreterResult tile)
    {
        Loss += tile.Loss;
        foreach ((int parameter, double[] part) in tile.ParameterGradients)
            AddParameterGradient(parameter, part);
        foreach ((int input, double[] part) in tile.InputGradients)
            InputGradients[input] = [.. InputGradients.GetValueOrDefault(input, []), .. part];
        foreach ((int parameter, double[] value) in tile.Statistics)
            Statistics[parameter] = value;
    }

    internal void AddParameterGradient(int parameter, double[] part)
    {
        if (!ParameterGradients.TryGetValue(parameter, out double[]? sum))
            ParameterGradients[parameter] = sum = new double[part.Length];
        for (int i = 0; i < part.Length; i++)
            sum[i] += part[i];
    }
}
