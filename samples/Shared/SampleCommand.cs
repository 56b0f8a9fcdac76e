using System.CommandLine;
using NetGen;

namespace Samples;

/// <summary>Runs a sample's command line. A mistake of the user's ends it with one line and exit code 1.</summary>
internal static class SampleCommand
{
    /// <summary>Parses the arguments and, if they are right, does what the command does.</summary>
    /// <returns>The process's exit code.</returns>
    public static int Run(RootCommand command, string[] arguments)
    {
        ParseResult parsed = command.Parse(arguments);

        // Errors are printed here and not by the library, which would let the whole help text follow.
        if (parsed.Errors.Count > 0)
            return Fail(parsed.Errors[0].Message);
        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception) when (
            exception is IOException or UnauthorizedAccessException or InvalidDataException or TrainingDivergedException)
        {
            return Fail(exception.Message);
        }
    }

    private static int Fail(string message)
    {
        Console.Error.WriteLine(message);
        return 1;
    }
}
