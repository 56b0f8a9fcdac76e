using System.Globalization;
using NetGen;

namespace Gates;

/// <summary>Sets and tells the parameters of small networks.</summary>
internal static class Weights
{
    /// <summary>
    /// Sets all parameters. They lie in one block in order of declaration: of each layer the weights [in, out], a row for each
    /// input, then the biases.
    /// </summary>
    public static TNetwork With<TNetwork>(this TNetwork network, params ReadOnlySpan<float> parameters)
        where TNetwork : INetwork
    {
        parameters.CopyTo(network.Parameters.Span);
        return network;
    }

    /// <summary>All parameters as text, in that order.</summary>
    public static string Describe(this INetwork network)
    {
        IEnumerable<float> parameters = network.Parameters.Span.ToArray();
        return string.Join(" ", parameters.Select(parameter => parameter.ToString("0.##", CultureInfo.InvariantCulture)));
    }
}
