namespace NetGen;

/// <summary>The parameters of a network type: names, shapes, places in the flat buffer. One per network type.</summary>
public sealed class ParameterLayout
{
    /// <summary>Describes the parameters, in order of declaration.</summary>
    public ParameterLayout(params ParameterInfo[] parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        Parameters = parameters;
        for (int i = 0; i < parameters.Length; i++)
        {
            IndexByName.Add(parameters[i].Name, i);
            Length = Math.Max(Length, parameters[i].Offset + parameters[i].Length);
        }
    }

    /// <summary>The parameters, in order of declaration.</summary>
    internal ParameterInfo[] Parameters { get; }

    internal Dictionary<string, int> IndexByName { get; } = new(StringComparer.Ordinal);

    /// <summary>Number of floats of all parameters together.</summary>
    public int Length { get; }

    internal int IndexOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return IndexByName.TryGetValue(name, out int index)
            ? index
            : throw new KeyNotFoundException(
                $"There is no parameter \"{name}\". The network has: {string.Join(", ", IndexByName.Keys)}.");
    }
}
