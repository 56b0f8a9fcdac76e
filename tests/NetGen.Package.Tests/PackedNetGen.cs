using System.Diagnostics;
using System.Reflection;

namespace NetGen.Package.Tests;

/// <summary>The package, packed once for all tests into a feed of its own.</summary>
public sealed class PackedNetGen : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("netgen-package-").FullName;

    public PackedNetGen()
    {
        (int exitCode, string output) = Run(Root, "pack", "src/NetGen", "-c", "Release", "-o", Path.Combine(folder, "feed"), "-v", "quiet");
        Assert.True(exitCode == 0, output);
        PackagePath = Assert.Single(Directory.GetFiles(Path.Combine(folder, "feed"), "*.nupkg"));
    }

    /// <summary>The package's file.</summary>
    public string PackagePath { get; }

    private static string Root => typeof(PackedNetGen).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>Writes a project that references the package, and runs it.</summary>
    public (int ExitCode, string Output) RunConsumer(string name, Func<string, string> editProgram)
    {
        string project = Directory.CreateDirectory(Path.Combine(folder, name)).FullName;
        string template = Path.Combine(AppContext.BaseDirectory, "Consumer");
        File.Copy(Path.Combine(template, "Consumer.csproj.txt"), Path.Combine(project, "Consumer.csproj"));
        File.WriteAllText(Path.Combine(project, "Program.cs"), editProgram(File.ReadAllText(Path.Combine(template, "Program.cs.txt"))));
        File.WriteAllText(
            Path.Combine(project, "nuget.config"),
            $"""
            <configuration>
              <packageSources>
                <add key="local" value="{Path.Combine(folder, "feed")}" />
              </packageSources>
            </configuration>
            """);
        return Run(project, "run", "-c", "Release");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static (int ExitCode, string Output) Run(string workingDirectory, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the test host sets for itself must not reach the builds.
        foreach (string variable in start.Environment.Keys.Where(key => key.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
            start.Environment.Remove(variable);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
