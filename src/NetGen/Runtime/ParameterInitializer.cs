using System.Diagnostics;

namespace NetGen;

/// <summary>Gives parameters their first values; the same for the same seed on every machine.</summary>
internal static class ParameterInitializer
{
    /// <summary>Fills a parameter. Its values depend on the seed and its own name, not on the other parameters.</summary>
    public static void Fill(Parameter parameter, ulong seed)
    {
        ParameterInfo info = parameter.Info;
        var random = new RandomStream(seed ^ Hash(info.Name));
        Span<float> values = parameter.Span;
        switch (info.Init)
        {
            case Init.Zeros: values.Clear(); break;
            case Init.Ones: values.Fill(1); break;
            case Init.He: FillUniform(values, 6f / info.FanIn, random); break;
            case Init.Glorot: FillUniform(values, 6f / ((float)info.FanIn + info.FanOut), random); break;
            case Init.LeCun: FillUniform(values, 3f / info.FanIn, random); break;
            case Init.Normal: FillNormal(values, 1, random); break;
            case Init.SmallNormal: FillNormal(values, 0.02f, random); break;
            default: throw new UnreachableException($"\"{info.Name}\": the compiler left {nameof(Init)}.{info.Init} unresolved.");
        }
    }

    private static void FillUniform(Span<float> values, float squaredLimit, RandomStream random)
    {
        float limit = MathF.Sqrt(squaredLimit);
        foreach (ref float value in values)
            value = limit * ((2 * random.NextSingle()) - 1);
    }

    private static void FillNormal(Span<float> values, float deviation, RandomStream random)
    {
        foreach (ref float value in values)
            value = deviation * random.NextNormal();
    }

    /// <summary>FNV-1a over the name's characters; <see cref="string.GetHashCode()"/> differs from run to run.</summary>
    private static ulong Hash(string name)
    {
        ulong hash = 0xCBF2_9CE4_8422_2325;
        foreach (char character in name)
            hash = (hash ^ character) * 0x0000_0100_0000_01B3;
        return hash;
    }
}
