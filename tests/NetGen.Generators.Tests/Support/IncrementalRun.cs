using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generators.Tests;

/// <summary>A generator that keeps its state from edit to edit, and tells what each edit made run again.</summary>
internal sealed class IncrementalRun
{
    private GeneratorDriver driver;

    /// <summary>Runs the generator on the sources for the first time.</summary>
    public IncrementalRun(NetworkGenerator generator, params string[] sources)
    {
        Compilation = CompilationHelper.Compile(sources);
        driver = CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()],
            parseOptions: CompilationHelper.ParseOptions,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        driver = driver.RunGenerators(Compilation);
    }

    public CSharpCompilation Compilation { get; private set; }

    /// <summary>The last run.</summary>
    public GeneratorRunResult Result => driver.GetRunResult().Results.Single();

    /// <summary>Edits file <c>index.cs</c> and runs the generator again.</summary>
    public void Edit(int index, string before, string after)
    {
        SyntaxTree old = Compilation.SyntaxTrees.Single(tree => tree.FilePath == $"{index}.cs");
        Assert.Contains(before, old.ToString(), StringComparison.Ordinal);
        string text = old.ToString().Replace(before, after, StringComparison.Ordinal);
        Run(Compilation.ReplaceSyntaxTree(old, CompilationHelper.Parse(text, old.FilePath)));
    }

    /// <summary>Adds a file and runs the generator again.</summary>
    public void Add(string source) => Run(Compilation.AddSyntaxTrees(CompilationHelper.Parse(source, "added.cs")));

    /// <summary>Why each output of a named step is what it is, in the order of the networks.</summary>
    public ImmutableArray<IncrementalStepRunReason> Reasons(string step) => Reasons(Result.TrackedSteps[step]);

    /// <summary>The same for the steps that add files.</summary>
    public ImmutableArray<IncrementalStepRunReason> OutputReasons() =>
        Reasons(Result.TrackedOutputSteps.Values.SelectMany(steps => steps));

    private static ImmutableArray<IncrementalStepRunReason> Reasons(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        [.. steps.SelectMany(step => step.Outputs).Select(output => output.Reason)];

    private void Run(CSharpCompilation compilation)
    {
        Compilation = compilation;
        driver = driver.RunGenerators(compilation);
    }
}
