namespace NetGen.Compiler.Emission;

/// <summary>A parameter of the methods of one computation.</summary>
/// <param name="Type">As in <c>ref float</c>.</param>
/// <param name="Name">The name.</param>
public sealed record EntryParameter(string Type, string Name)
{
    /// <summary>As it is declared.</summary>
    public string Declaration => $"{Type} {Name}";

    /// <summary>As it is handed on where a variable of the same name is in scope.</summary>
    public string Argument => Type.StartsWith("ref ", StringComparison.Ordinal) ? $"ref {Name}" : Name;
}
