using System.Diagnostics;

namespace NetGen.Compare;

/// <summary>The program once more, for what must be measured in a process of its own.</summary>
internal static class ChildProcess
{
    /// <summary>Runs it with a hidden option and reads what it prints.</summary>
    /// <exception cref="ComparisonException">The process failed; it has said why on the standard error stream.</exception>
    public static T Run<T>(string option)
    {
        using Process process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [option]) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? ComparisonJson.Read<T>(output) : throw new ComparisonException($"The measurement {option} failed.");
    }
}
