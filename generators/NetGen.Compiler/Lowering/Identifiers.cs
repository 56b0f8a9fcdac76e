using NetGen.Compiler.Problems;

namespace NetGen.Compiler.Lowering;

/// <summary>Names that stand in generated code.</summary>
internal static class Identifiers
{
    /// <summary>Other parameters and the locals of generated methods, which an input can't be called.</summary>
    private static readonly HashSet<string> Taken =
    [
        "arena", "batch", "count", "first", "gradientMemory", "gradients", "key", "loss", "lossGradient", "lossSum", "output",
        "outputGradient", "outputGradientTile", "outputTile", "ownWorkspace", "parameters", "rows", "sample", "samples", "scale", "seed", "step",
        "target", "targets", "targetsTile", "tiles", "wantsInputGradient", "weights", "workspace",
    ];

    /// <summary>Those of <c>Step</c>, <c>Start</c> and <c>Prefill</c>, which a streaming network alone has, and of calls that go on, which a truncated one has.</summary>
    private static readonly HashSet<string> TakenBySteps =
    [
        "carried", "firstRow", "last", "position", "state", "steps",
        "context", "stepInput", "stepOutput", "stepWorkspace", // the constant with an input's length is called as ContextLength is
    ];

    private static readonly HashSet<string> Keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue",
        "decimal", "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally",
        "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long",
        "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected", "public",
        "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch",
        "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void",
        "volatile", "while",
    ];

    /// <summary>
    /// A name with a small letter in front: <c>Dense</c> → <c>dense</c>, <c>Conv2D</c> → <c>conv2d</c>, <c>LSTM</c> →
    /// <c>lstm</c>, <c>RMSNorm</c> → <c>rmsNorm</c>, <c>Stage2Block</c> → <c>stage2Block</c>.
    /// </summary>
    public static string CamelCase(string name)
    {
        char[] letters = name.ToCharArray();
        for (int i = 0; i < letters.Length && char.IsUpper(name[i]) && (i == 0 || !BeginsWord(name, i)); i++)
            letters[i] = char.ToLowerInvariant(letters[i]);
        for (int i = 1; i < letters.Length; i++)
        {
            if (char.IsDigit(name[i - 1]) && !BeginsWord(name, i))
                letters[i] = char.ToLowerInvariant(letters[i]);
        }

        return new string(letters);
    }

    private static bool BeginsWord(string name, int letter) => letter + 1 < name.Length && char.IsLower(name[letter + 1]);

    /// <summary>Whether a name is a letter and letters, digits and underscores behind it.</summary>
    public static bool IsIdentifier(string name) =>
        name.Length > 0 && char.IsLetter(name[0]) && name.All(letter => char.IsLetterOrDigit(letter) || letter == '_');

    /// <summary>Whether a parameter of generated methods can't have a name.</summary>
    /// <param name="parameter">The name.</param>
    /// <param name="isStreaming">Whether they are those of a network that is streamed or truncated.</param>
    public static bool IsTaken(string parameter, bool isStreaming) => Keywords.Contains(parameter) || IsUsed(parameter, isStreaming);

    /// <summary>Reports a name that is no C# identifier.</summary>
    public static void Check(Place place, string name)
    {
        if (!IsIdentifier(name))
            throw new ProblemException(InvalidName.At(place, name, "can't be a name in code"));
    }

    /// <summary>Reports an input's name that generated methods can't have as a parameter.</summary>
    /// <param name="place">The argument.</param>
    /// <param name="name">The name as it is declared.</param>
    /// <param name="parameter">The parameter's name.</param>
    /// <param name="isStreaming">Whether they are those of a network that is streamed or truncated.</param>
    public static void CheckParameter(Place place, string name, string parameter, bool isStreaming)
    {
        Check(place, name);
        if (Keywords.Contains(parameter))
            throw new ProblemException(InvalidName.At(place, name, "is a keyword of C#"));
        if (IsUsed(parameter, isStreaming))
            throw new ProblemException(InvalidName.At(place, name, $"is '{parameter}' in generated methods, where that is taken"));
    }

    private static bool IsUsed(string parameter, bool isStreaming) => Taken.Contains(parameter) || (isStreaming && TakenBySteps.Contains(parameter));
}
