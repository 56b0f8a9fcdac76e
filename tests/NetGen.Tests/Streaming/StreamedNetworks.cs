using System.Reflection;

namespace NetGen.Tests.Streaming;

/// <summary>Finds the streaming networks of the tests by name.</summary>
internal static class StreamedNetworks
{
    private static readonly Type[] Types =
    [
        .. new[] { typeof(RecurrentStreams), typeof(ConvolutionStreams), typeof(LayerStreams), typeof(TokenStreams), typeof(EncoderStreams), typeof(AttentionStreams), typeof(PositionStreams) }
            .SelectMany(group => group.GetNestedTypes(BindingFlags.NonPublic | BindingFlags.Public))
            .Where(type => type.IsDefined(typeof(NetworkAttribute)))
            .OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    /// <summary>All names.</summary>
    public static TheoryData<string> Names => [.. Types.Select(type => type.Name)];

    /// <summary>The types of all networks.</summary>
    public static IReadOnlyList<Type> All => Types;

    /// <summary>A network with parameters none of which is 0 or 1 by its initialisation, and a random sequence.</summary>
    public static StreamedNetwork Find(string name, ulong seed = 1)
    {
        Type type = Types.Single(type => type.Name == name);
        var network = (INetwork)Activator.CreateInstance(type, seed)!;
        var random = new RandomStream(seed);
        foreach (ref float value in network.Parameters.Span)
            value += 0.2f * random.NextSingle();

        // The most that a network has: one that can be started is also one that can be stepped.
        Type step = type.GetInterfaces().Where(each => each.IsGenericType).MaxBy(each => each.GetGenericArguments().Length)!;
        Type wrapper = step.GetGenericTypeDefinition() == typeof(IStartedNetwork<,,>) ? typeof(StartedNetworkOf<,,,>) : typeof(StreamedNetworkOf<,,>);
        return (StreamedNetwork)Activator.CreateInstance(wrapper.MakeGenericType([type, .. step.GetGenericArguments()]), network, seed)!;
    }
}
