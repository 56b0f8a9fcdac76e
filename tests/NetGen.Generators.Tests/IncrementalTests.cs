using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace NetGen.Generators.Tests;

/// <summary>What an edit makes run again: compiling a network on every key stroke would make the editor unusable.</summary>
public class IncrementalTests
{
    private const string First =
        """
        // A comment.
        [Network, Input(2)]
        [Residual<Part>] // another
        partial class First { const int Size = 3; void Method() { } }
        """;

    private const string Second = "[Network, Input(2), Dense(4)] partial class Second;";
    private const string Block = "[Block, Dense(2)] class Part;";

    private readonly List<string> compiled = [];
    private readonly IncrementalRun run;

    public IncrementalTests()
    {
        var generator = new NetworkGenerator(spec =>
        {
            compiled.Add(spec.Name);
            return FakeCompiler.Compile(spec);
        });
        run = new IncrementalRun(generator, First, Second, Block);
        Assert.Equal(["First", "Second"], compiled);
        Assert.All(run.OutputReasons(), reason => Assert.Equal(IncrementalStepRunReason.New, reason));
        compiled.Clear();
    }

    [Fact]
    public void A_comment_runs_nothing_again()
    {
        run.Edit(0, "A comment.", "A longer comment, and\n// a line more.");
        run.Edit(0, "// another", "/* yet another */");
        AssertCached(0, 1);
    }

    [Fact]
    public void A_methods_body_runs_nothing_again()
    {
        run.Edit(0, "Method() { }", "Method() { System.Console.WriteLine(Size); }");
        AssertCached(0, 1);
    }

    [Fact]
    public void An_unrelated_type_runs_nothing_again()
    {
        run.Add("class Unrelated { int x; } [System.Obsolete] struct Other;");
        run.Edit(1, "partial class Second;", "partial class Second; class Third;");
        AssertCached(0, 1);
    }

    [Fact]
    public void Another_network_leaves_the_first_ones_cached()
    {
        run.Add("[Network, Input(3)] partial class Third;");
        Assert.Equal(["Third"], compiled);
        AssertCached(0, 1);
        Assert.Equal(IncrementalStepRunReason.New, run.Reasons(NetworkGenerator.CompileStep)[2]);
        Assert.Equal(3, run.Result.GeneratedSources.Length);
    }

    [Fact]
    public void An_edit_of_one_network_leaves_the_other_cached()
    {
        run.Edit(1, "Dense(4)", "Dense(4), Dense(5)");
        Assert.Equal(["Second"], compiled);
        AssertCached(0);
        Assert.Equal(IncrementalStepRunReason.Modified, run.Reasons(NetworkGenerator.CompileStep)[1]);
    }

    [Theory]
    [InlineData(0, "Input(2)", "Input(3)")]
    [InlineData(0, "[Network,", "[Network(BatchTile = 4),")]
    [InlineData(0, "Size = 3", "Count = 3")]
    [InlineData(2, "Dense(2)", "Dense(2, Activation.Relu)")]
    [InlineData(2, "[Block, Dense(2)]", "[Dense(2)]")]
    public void An_edit_of_the_declaration_or_its_blocks_compiles_it_again(int file, string before, string after)
    {
        run.Edit(file, before, after);
        Assert.Equal(["First"], compiled);
        AssertCached(1);
    }

    [Fact]
    public void Models_hold_nothing_of_Roslyn()
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (string step in new[] { NetworkGenerator.ReadStep, NetworkGenerator.CompileStep })
        {
            foreach ((object value, _) in run.Result.TrackedSteps[step].SelectMany(each => each.Outputs))
                AssertPlain(value, seen);
        }

        Assert.NotEmpty(seen.OfType<Compiler.Specs.BlockSpec>());
    }

    private void AssertCached(params int[] networks)
    {
        foreach (int network in networks)
        {
            Assert.NotEqual(IncrementalStepRunReason.Modified, run.Reasons(NetworkGenerator.ReadStep)[network]);
            Assert.Equal(IncrementalStepRunReason.Cached, run.Reasons(NetworkGenerator.CompileStep)[network]);
            Assert.Equal(IncrementalStepRunReason.Cached, run.OutputReasons()[network]);
        }

        if (networks.Length == 2)
            Assert.DoesNotContain(compiled, name => name is "First" or "Second");
    }

    /// <summary>Everything that can be reached from a value is made of plain values and of the compiler's own records.</summary>
    private static void AssertPlain(object? value, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
            return;

        Assert.DoesNotContain("Microsoft.CodeAnalysis", value.GetType().FullName!, StringComparison.Ordinal);
        if (value is IEnumerable items)
        {
            foreach (object? item in items)
                AssertPlain(item, seen);
            return;
        }

        foreach (FieldInfo field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            AssertPlain(field.GetValue(value), seen);
    }
}
