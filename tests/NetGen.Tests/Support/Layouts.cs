namespace NetGen.Tests;

/// <summary>Parameter layouts for tests of what does not care where a layout comes from.</summary>
internal static class Layouts
{
    /// <summary>Parameters one behind the other, all starting at 0.</summary>
    public static ParameterLayout Of(params (string Name, int[] Shape)[] parameters)
    {
        var infos = new ParameterInfo[parameters.Length];
        int offset = 0;
        for (int i = 0; i < infos.Length; i++)
        {
            infos[i] = new ParameterInfo(parameters[i].Name, offset, parameters[i].Shape, Init.Zeros, FanIn: 1, FanOut: 1);
            offset += infos[i].Length;
        }

        return new ParameterLayout(infos);
    }

    /// <summary>One parameter of this many floats.</summary>
    public static ParameterLayout Flat(int length) => Of(("flat", [length]));

    /// <summary>Fills with normal numbers.</summary>
    public static void FillNormal(Span<float> values, ulong seed)
    {
        var random = new RandomStream(seed);
        foreach (ref float value in values)
            value = random.NextNormal();
    }
}
