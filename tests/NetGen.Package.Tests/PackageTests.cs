using System.IO.Compression;

namespace NetGen.Package.Tests;

/// <summary>What users get: the package, not the projects.</summary>
public class PackageTests(PackedNetGen package) : IClassFixture<PackedNetGen>
{
    [Fact]
    public void It_holds_the_runtime_and_the_three_compiler_assemblies_and_no_dependencies()
    {
        using ZipArchive archive = ZipFile.OpenRead(package.PackagePath);
        string[] expected =
        [
            "README.md",
            "analyzers/dotnet/cs/NetGen.CodeFixes.dll",
            "analyzers/dotnet/cs/NetGen.Compiler.dll",
            "analyzers/dotnet/cs/NetGen.Generators.dll",
            "lib/net10.0/NetGen.dll",
            "lib/net10.0/NetGen.xml",
        ];
        Assert.Equal(expected, archive.Entries.Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal)
                && name != "[Content_Types].xml" && name != "NetGen.nuspec")
            .Order(StringComparer.Ordinal));

        using var nuspec = new StreamReader(archive.GetEntry("NetGen.nuspec")!.Open());
        Assert.DoesNotContain("<dependency ", nuspec.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_that_references_it_trains_a_network_without_warnings()
    {
        (int exitCode, string output) = package.RunConsumer("xor", program => program);
        Assert.True(exitCode == 0, output);
        Assert.Equal("0110", output.Trim());
    }

    [Fact]
    public void A_wrong_declaration_is_one_error_of_the_build()
    {
        (int exitCode, string output) = package.RunConsumer(
            "wrong", program => program.Replace("[Input(2)]", "[Input(2, 1, 1)]", StringComparison.Ordinal));
        Assert.NotEqual(0, exitCode);
        Assert.Contains("error NG0110", output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_class_that_is_not_partial_is_told_so()
    {
        (int exitCode, string output) = package.RunConsumer(
            "whole", program => program.Replace("sealed partial class", "sealed class", StringComparison.Ordinal));
        Assert.NotEqual(0, exitCode);
        Assert.Contains("error NG0001", output, StringComparison.Ordinal);
    }
}
