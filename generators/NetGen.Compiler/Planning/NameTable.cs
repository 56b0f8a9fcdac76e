namespace NetGen.Compiler.Planning;

/// <summary>Gives out names, each only once: <c>dense1</c>, <c>dense1_2</c>, …</summary>
public sealed class NameTable
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>The name itself, or with the first number that makes it unique.</summary>
    public string Unique(string name)
    {
        string unique = name;
        for (int number = 2; !taken.Add(unique); number++)
            unique = $"{name}_{number}";
        return unique;
    }
}
