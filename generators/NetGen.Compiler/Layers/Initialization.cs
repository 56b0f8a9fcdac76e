using NetGen.Compiler.Lowering;

namespace NetGen.Compiler.Layers;

/// <summary>How a weight starts: the members of the runtime's <c>Init</c>.</summary>
internal static class Initialization
{
    /// <summary>The argument's name.</summary>
    public const string Argument = "Init";

    private const string Default = "Default";

    private static readonly string[] Members = [Default, "Zeros", "Ones", "He", "Glorot", "LeCun", "Normal", "SmallNormal"];

    /// <summary>What <c>Init</c> says, or else what suits the activation behind the weight.</summary>
    public static string Read(Arguments arguments, Activation activation) => Read(arguments, activation.IsReluLike ? "He" : "Glorot");

    /// <summary>What <c>Init</c> says, or else the layer's own choice.</summary>
    public static string Read(Arguments arguments, string choice)
    {
        string init = arguments.Choice(Argument, Default, Members);
        return init == Default ? choice : init;
    }
}
