using System.Runtime.CompilerServices;

namespace NetGen;

/// <summary>The parameters of a network type: names, shapes, places in the flat buffer. One per network type.</summary>
public sealed class ParameterLayout
{
    /// <summary>Describes the parameters, in order of declaration.</summary>
    /// <exception cref="ArgumentException">
    /// Two parameters share a name, or one that is not trainable lies before one that is.
    /// </exception>
    public ParameterLayout(params ParameterInfo[] parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        Parameters = parameters;
        for (int i = 0; i < parameters.Length; i++)
        {
            int end = checked(parameters[i].Offset + parameters[i].Length);
            IndexByName.Add(parameters[i].Name, i);
            Length = Math.Max(Length, end);
            if (parameters[i].Trainable)
                TrainableLength = Math.Max(TrainableLength, end);
        }

        if (Array.Find(parameters, info => !info.Trainable && info.Offset < TrainableLength) is { } early)
        {
            throw new ArgumentException(
                $"\"{early.Name}\" is not trainable: expected its offset to be {TrainableLength} or more, behind all trainable " +
                $"parameters, received {early.Offset}.", nameof(parameters));
        }
    }

    /// <summary>The parameters, in order of declaration.</summary>
    internal ParameterInfo[] Parameters { get; }

    internal Dictionary<string, int> IndexByName { get; } = new(StringComparer.Ordinal);

    /// <summary>Number of floats of all parameters together.</summary>
    public int Length { get; }

    /// <summary>Number of floats, from the first on, that optimisers change; what is not trainable lies behind them.</summary>
    public int TrainableLength { get; }

    internal int IndexOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return IndexByName.TryGetValue(name, out int index)
            ? index
            : throw new KeyNotFoundException(
                $"There is no parameter \"{name}\". The network has: {string.Join(", ", IndexByName.Keys)}.");
    }

    /// <summary>Throws unless another layout has the same parameters in the same places. Allocates nothing if it has.</summary>
    /// <param name="received">The other layout.</param>
    /// <param name="what">What is laid out so, for the message, as in <c>"gradients"</c>.</param>
    /// <exception cref="ArgumentException">It has not; the message says where they first differ.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void ThrowIfOther(ParameterLayout received, string what)
    {
        if (!ReferenceEquals(this, received))
            ThrowIfNotAlike(received, what);
    }

    private void ThrowIfNotAlike(ParameterLayout received, string what)
    {
        for (int i = 0; i < Math.Max(Parameters.Length, received.Parameters.Length); i++)
        {
            ParameterInfo? mine = Parameters.ElementAtOrDefault(i), other = received.Parameters.ElementAtOrDefault(i);
            if (mine is null || other is null || !AreAlike(mine, other))
            {
                throw new ArgumentException(
                    $"Expected {what} of {Length} floats, received {received.Length}; they first differ at parameter {i}: " +
                    $"expected {Describe(mine)}, received {Describe(other)}.", what);
            }
        }
    }

    private static bool AreAlike(ParameterInfo a, ParameterInfo b) =>
        a.Name == b.Name && a.Offset == b.Offset && a.Trainable == b.Trainable && a.Shape.AsSpan().SequenceEqual(b.Shape);

    private static string Describe(ParameterInfo? info) =>
        info is null ? "none" : $"\"{info.Name}\" [{string.Join(", ", info.Shape)}] at {info.Offset}";
}
