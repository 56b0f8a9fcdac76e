using System.Text.Json;
using NetGen.Compiler.Specs;
using NetGen.Compiler.Tests.Gradients;
using NetGen.Compiler.Tests.Interpreter;
using NetGen.Tests;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Fixtures;

/// <summary>Layers against the golden cases: forward, and the gradients for a given upstream gradient.</summary>
public class LayerFixtureTests
{
    public static TheoryData<string> DenseLayers => FixtureFile.Ids("dense-");

    public static TheoryData<string> Activations => FixtureFile.Ids("activation-");

    /// <summary>But for the case with a padding index, which the language doesn't have.</summary>
    public static TheoryData<string> Embeddings =>
        [.. FixtureFile.Ids("embedding-").Cast<object[]>().Select(row => (string)row[0]).Where(id => id != "embedding-padding")];

    [Theory]
    [MemberData(nameof(DenseLayers))]
    public void A_dense_layer_gives_what_it_should(string id)
    {
        FixtureFile file = FixtureFile.Read(id);
        bool bias = file.Attributes.GetProperty("bias").GetBoolean();
        string activation = Member(file.Attributes.GetProperty("activation").GetString()!);
        int[] shape = file.Shape("input");
        var net = new NetworkCheck(
            Network(Input(shape[1..]), Attribute("Dense", new { units = file.Attributes.GetProperty("out").GetInt32(), activation, Bias = bias })),
            samples: shape[0]);
        Fill(net.Input(0), file.Floats("input"));
        Fill(net.Parameter("dense1.weight"), Transposed(file, "param.weight"));
        if (bias)
            Fill(net.Parameter("dense1.bias"), file.Floats("param.bias"));

        InterpreterResult gradients = Compare(file, net);
        AssertClose(file, "gradient", Transposed(file, "grad.weight"), gradients.ParameterGradients[0]);
        AssertClose(file, "gradient", file.Floats("grad.input"), gradients.InputGradients[0]);
        if (bias)
            AssertClose(file, "gradient", file.Floats("grad.bias"), gradients.ParameterGradients[1]);
    }

    [Theory]
    [MemberData(nameof(Activations))]
    public void An_activation_gives_what_it_should(string id)
    {
        FixtureFile file = FixtureFile.Read(id);
        int[] shape = file.Shape("input");
        var net = new NetworkCheck(Network(Input(shape[1..]), Attribute("Activate", new { activation = Member(file.Operation) })), samples: shape[0]);
        Fill(net.Input(0), file.Floats("input"));
        AssertClose(file, "gradient", file.Floats("grad.input"), Compare(file, net).InputGradients[0]);
    }

    [Theory]
    [MemberData(nameof(Embeddings))]
    public void An_embedding_gives_what_it_should(string id)
    {
        FixtureFile file = FixtureFile.Read(id);
        int[] shape = file.Shape("input");
        JsonElement attributes = file.Attributes;
        AttributeSpec tokens = Tokens(shape[^1], attributes.GetProperty("vocabulary").GetInt32());
        var net = new NetworkCheck(
            Network(tokens, Attribute("Embedding", new { features = attributes.GetProperty("width").GetInt32() })), samples: shape.Length == 1 ? 1 : shape[0]);
        Fill(net.Input(0), file.Indices("input").Select(index => (float)index));
        Fill(net.Parameter("embedding1.weight"), file.Floats("param.weight"));
        AssertClose(file, "gradient", file.Floats("grad.weight"), Compare(file, net).ParameterGradients[0]);
    }

    /// <summary><c>leaky_relu</c> is called <c>LeakyRelu</c> here.</summary>
    private static string Member(string activation) =>
        string.Concat(activation.Split('_').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    private static InterpreterResult Compare(FixtureFile file, NetworkCheck net)
    {
        AssertClose(file, "forward", file.Floats("output"), net.Output());
        return net.GradientsFor([.. file.Floats("grad_output").Select(value => (double)value)]);
    }

    private static float[] Transposed(FixtureFile file, string name)
    {
        int rows = file.Shape(name)[0], columns = file.Shape(name)[1];
        float[] values = file.Floats(name);
        return [.. Enumerable.Range(0, values.Length).Select(i => values[(i % rows * columns) + (i / rows)])];
    }

    internal static void Fill(double[] elements, IEnumerable<float> values) => Elements.Set(elements, [.. values.Select(value => (double)value)]);

    internal static void AssertClose(FixtureFile file, string kind, float[] expected, double[] actual) =>
        file.Tolerance(kind).AssertClose(expected, Array.ConvertAll(actual, value => (float)value), kind);
}
