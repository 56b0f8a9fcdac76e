using NetGen.Compiler;
using NetGen.Compiler.Specs;

namespace NetGen.Generators;

/// <summary>What becomes of one network: files, or the compiler's own failure.</summary>
/// <param name="Network">The class's name.</param>
/// <param name="Files">The files to add.</param>
/// <param name="Error">The exception's text in one line, if the compiler failed.</param>
internal sealed record GeneratorOutput(string Network, EquatableArray<GeneratedFile> Files, string? Error)
{
    /// <summary>Compiles a network. A failure ends in a diagnostic and not in a build that silently lacks the network.</summary>
    public static GeneratorOutput Of(NetworkSpec spec, Func<NetworkSpec, CompiledNetwork> compile)
    {
        try
        {
            return new GeneratorOutput(spec.Name, compile(spec).Files, Error: null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Build logs keep the first line of a message only.
            string[] lines = exception.ToString().Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
            return new GeneratorOutput(spec.Name, default, string.Join(" ", lines.Select(line => line.Trim())));
        }
    }
}
