using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using NetGen.Compiler.Specs;
using NetGen.Generators.Reading;
using ReflectedParameter = System.Reflection.ParameterInfo;

namespace NetGen.Generators.Tests;

/// <summary>What the reader makes of each attribute.</summary>
public class AttributeTableTests
{
    /// <summary>The names are the contract with the compiler, so they are written out here.</summary>
    [Theory]
    [InlineData("Input(28, 28, 1)", "Input(shape: [28, 28, 1])")]
    [InlineData("Input(4, Name = \"left\")", "Input(shape: [4], Name: \"left\")")]
    [InlineData("Input(4, 2, Lengths = true)", "Input(shape: [4, 2], Lengths: true)")]
    [InlineData("Input", "Input()")]
    [InlineData("Tokens(64, 65, Name = \"text\")", "Tokens(length: 64, vocabulary: 65, Name: \"text\")")]
    [InlineData("Output(10)", "Output(shape: [10])")]
    [InlineData("Dense(10)", "Dense(units: 10)")]
    [InlineData("Dense(10, Activation.Relu)", "Dense(units: 10, activation: \"Relu\")")]
    [InlineData("Dense(10, Activation.Identity)", "Dense(units: 10, activation: \"Identity\")")]
    [InlineData("Dense(activation: Activation.Elu, units: 10)", "Dense(units: 10, activation: \"Elu\")")]
    [InlineData("Dense(10, Bias = false, Inputs = 128)", "Dense(units: 10, Bias: false, Inputs: 128)")]
    [InlineData("Dense(10, Init = Init.He, TiedTo = \"e\")", "Dense(units: 10, Init: \"He\", TiedTo: \"e\")")]
    [InlineData("Dense(10, Slope = 0.25f, Alpha = 2)", "Dense(units: 10, Slope: 0.25, Alpha: 2.0)")]
    [InlineData("Dense(10, Name = \"a\", From = \"b\")", "Dense(units: 10, Name: \"a\", From: \"b\")")]
    [InlineData("Dense(10, Name = null)", "Dense(units: 10)")]
    [InlineData("Dense(10, (Activation)99)", "Dense(units: 10, activation: \"99\")")]
    [InlineData("Conv1D(4, 3, Activation.Tanh, Padding = Padding.Causal)", "Conv1D(filters: 4, kernel: 3, activation: \"Tanh\", Padding: \"Causal\")")]
    [InlineData(
        "Conv2D(filters: 5, kernel: 3, Activation.Relu, Stride = 2, Padding = Padding.Explicit, PadHeight = 1, PadWidth = 1)",
        "Conv2D(filters: 5, kernel: 3, activation: \"Relu\", Stride: 2, Padding: \"Explicit\", PadHeight: 1, PadWidth: 1)")]
    [InlineData("Conv2D(filters: 7, kernelHeight: 3, kernelWidth: 5)", "Conv2D(filters: 7, kernelHeight: 3, kernelWidth: 5)")]
    [InlineData("Conv2D(7, 3, 5, Activation.Relu)", "Conv2D(filters: 7, kernelHeight: 3, kernelWidth: 5, activation: \"Relu\")")]
    [InlineData("DepthwiseConv2D(3, 2)", "DepthwiseConv2D(kernel: 3, multiplier: 2)")]
    [InlineData("DepthwiseConv2D(3, 5, 1, Activation.Relu)", "DepthwiseConv2D(kernelHeight: 3, kernelWidth: 5, multiplier: 1, activation: \"Relu\")")]
    [InlineData("SeparableConv2D(8, 3, Multiplier = 2)", "SeparableConv2D(filters: 8, kernel: 3, Multiplier: 2)")]
    [InlineData(
        "ConvTranspose2D(8, 3, Stride = 2, OutputPadding = 1, Groups = 2)",
        "ConvTranspose2D(filters: 8, kernel: 3, Stride: 2, OutputPadding: 1, Groups: 2)")]
    [InlineData(
        "Activate(Activation.LeakyRelu, Slope = 0.5f, Alpha = 1.5f)",
        "Activate(activation: \"LeakyRelu\", Slope: 0.5, Alpha: 1.5)")]
    [InlineData("Softmax", "Softmax()")]
    [InlineData("Flatten", "Flatten()")]
    [InlineData("Reshape(7, 7, 2)", "Reshape(shape: [7, 7, 2])")]
    [InlineData("Reshape(new[] { 7, 14 })", "Reshape(shape: [7, 14])")]
    [InlineData("Dropout(0.5f)", "Dropout(rate: 0.5)")]
    [InlineData("SpatialDropout(0.5f)", "SpatialDropout(rate: 0.5)")]
    [InlineData("BatchNorm", "BatchNorm()")]
    [InlineData("BatchNorm(Epsilon = 0.25, Momentum = 0.5, Affine = false)", "BatchNorm(Epsilon: 0.25, Momentum: 0.5, Affine: false)")]
    [InlineData("LayerNorm(Epsilon = 0.25, Bias = false)", "LayerNorm(Epsilon: 0.25, Bias: false)")]
    [InlineData("RmsNorm(Epsilon = 0.25, Affine = false)", "RmsNorm(Epsilon: 0.25, Affine: false)")]
    [InlineData("GroupNorm(4, Epsilon = 0.25)", "GroupNorm(groups: 4, Epsilon: 0.25)")]
    [InlineData("LocalResponseNorm(5, Alpha = 0.25, Beta = 0.5, K = 2)", "LocalResponseNorm(size: 5, Alpha: 0.25, Beta: 0.5, K: 2.0)")]
    [InlineData("Embedding(16, Init = Init.SmallNormal, TiedTo = \"e\")", "Embedding(features: 16, Init: \"SmallNormal\", TiedTo: \"e\")")]
    [InlineData("OneHot", "OneHot()")]
    [InlineData("BagOfWords", "BagOfWords()")]
    [InlineData("MaxPool1D(2, Stride = 1, Padding = Padding.Explicit, Pad = 1)", "MaxPool1D(size: 2, Stride: 1, Padding: \"Explicit\", Pad: 1)")]
    [InlineData("MaxPool2D(2, PadHeight = 1, PadWidth = 0, RoundUp = true)", "MaxPool2D(size: 2, PadHeight: 1, PadWidth: 0, RoundUp: true)")]
    [InlineData("AveragePool1D(3)", "AveragePool1D(size: 3)")]
    [InlineData("AveragePool2D(3, CountPadding = false)", "AveragePool2D(size: 3, CountPadding: false)")]
    [InlineData("GlobalMaxPool", "GlobalMaxPool()")]
    [InlineData("GlobalAveragePool", "GlobalAveragePool()")]
    [InlineData("Upsample2D(2)", "Upsample2D(factor: 2)")]
    [InlineData("Pad2D(1, 2, 0, 3)", "Pad2D(top: 1, bottom: 2, left: 0, right: 3)")]
    [InlineData("Add(\"a\", \"b\")", "Add(names: [\"a\", \"b\"])")]
    [InlineData("Add(\"a\", null)", "Add(names: [\"a\", \"\"])")]
    [InlineData("Add(null)", "Add()")]
    [InlineData("Multiply(\"a\", \"b\", Name = \"c\")", "Multiply(names: [\"a\", \"b\"], Name: \"c\")")]
    [InlineData("Concat(\"a\", nameof(Net))", "Concat(names: [\"a\", \"Net\"])")]
    [InlineData("Residual<Part>", "Residual() <Part>\n  Softmax()")]
    [InlineData("Repeat<Part>(6)", "Repeat(times: 6) <Part>\n  Softmax()")]
    [InlineData("Bidirectional<Part>(Merge = Merge.Sum)", "Bidirectional(Merge: \"Sum\") <Part>\n  Softmax()")]
    [InlineData("Rnn(4, Activation.Relu, InitialState = \"a\")", "Rnn(units: 4, activation: \"Relu\", InitialState: \"a\")")]
    [InlineData("Gru(4, ReturnSequences = true, ResetAfter = false)", "Gru(units: 4, ReturnSequences: true, ResetAfter: false)")]
    [InlineData("Lstm(4, Backward = true, Bias = false, InitialCell = \"a\")", "Lstm(units: 4, Backward: true, Bias: false, InitialCell: \"a\")")]
    [InlineData("LastState(Cell = true)", "LastState(Cell: true)")]
    [InlineData("LastStep", "LastStep()")]
    [InlineData("Reverse", "Reverse()")]
    [InlineData("RepeatVector(3)", "RepeatVector(times: 3)")]
    [InlineData("MeanSquaredError", "MeanSquaredError()")]
    [InlineData("HalfSquaredError", "HalfSquaredError()")]
    [InlineData("AbsoluteError", "AbsoluteError()")]
    [InlineData("Huber(0.5f)", "Huber(delta: 0.5)")]
    [InlineData("Huber", "Huber()")]
    [InlineData("Hinge(Margin = 2f)", "Hinge(Margin: 2.0)")]
    [InlineData("SquaredHinge(Margin = 2f)", "SquaredHinge(Margin: 2.0)")]
    [InlineData("MulticlassHinge(Margin = 2f)", "MulticlassHinge(Margin: 2.0)")]
    [InlineData("BinaryCrossEntropy", "BinaryCrossEntropy()")]
    [InlineData("SoftmaxCrossEntropy(Targets = Targets.Distribution)", "SoftmaxCrossEntropy(Targets: \"Distribution\")")]
    [InlineData("NegativeLogLikelihood", "NegativeLogLikelihood()")]
    [InlineData("KullbackLeibler", "KullbackLeibler()")]
    [InlineData("L2(0.25f)", "L2(lambda: 0.25)")]
    [InlineData("L1(1)", "L1(lambda: 1.0)")]
    [InlineData("NetGen.DenseAttribute(Units / 2)", "Dense(units: 8)")]
    public void Reads_what_is_written(string attribute, string expected) =>
        Assert.Equal(expected, SpecText.Of(Assert.Single(Read(attribute))));

    /// <summary>Every constructor of every attribute there is, also one that was added after the table above: by reflection.</summary>
    public static TheoryData<string, int> Constructors
    {
        get
        {
            var constructors = new TheoryData<string, int>();
            foreach (Type type in typeof(DeclarationAttribute).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DeclarationAttribute)) && !type.IsAbstract))
            {
                for (int i = 0; i < type.GetConstructors().Length; i++)
                    constructors.Add(type.Name, i);
            }

            return constructors;
        }
    }

    [Theory]
    [MemberData(nameof(Constructors))]
    public void Reads_every_parameter_and_property(string typeName, int constructor)
    {
        Type type = typeof(DeclarationAttribute).Assembly.GetType($"NetGen.{typeName}")!;
        ReflectedParameter[] parameters = type.GetConstructors()[constructor].GetParameters();
        PropertyInfo[] properties = [.. type.GetProperties().Where(property => property.CanWrite)];
        (string Name, Sample Sample)[] expected =
        [
            .. parameters.Select(parameter => (parameter.Name!, Sample.Of(parameter.ParameterType))),
            .. properties.Select(property => (property.Name, Sample.Of(property.PropertyType))),
        ];
        string name = type.Name.Split('`')[0].Replace("Attribute", "", StringComparison.Ordinal) + (type.IsGenericType ? "<Part>" : "");
        IEnumerable<string> arguments = expected.Select((each, index) =>
            index < parameters.Length ? each.Sample.Source : $"{each.Name} = {each.Sample.Source}");

        AttributeSpec spec = Assert.Single(Read($"{name}({string.Join(", ", arguments)})"));

        Assert.Equal(name.Split('<')[0], spec.Name);
        Assert.Equal(expected.Select(each => new ArgumentSpec(each.Name, each.Sample.Value)), spec.Arguments);
    }

    /// <summary>The compiler reads constructor parameters, users of reflection the properties: they have to be the same.</summary>
    [Theory]
    [MemberData(nameof(Constructors))]
    public void Shows_every_parameter_as_a_property(string typeName, int constructor)
    {
        Type type = typeof(DeclarationAttribute).Assembly.GetType($"NetGen.{typeName}")!;
        foreach (ReflectedParameter parameter in type.GetConstructors()[constructor].GetParameters())
        {
            string property = char.ToUpper(parameter.Name![0], CultureInfo.InvariantCulture) + parameter.Name[1..];
            Assert.Equal(parameter.ParameterType, type.GetProperty(property)?.PropertyType);
        }
    }

    private static EquatableArray<AttributeSpec> Read(string attribute)
    {
        INamedTypeSymbol type = CompilationHelper.Class(
            "Net",
            $$"""
            [Network]
            [{{attribute}}]
            partial class Net { const int Units = 16; }

            [Block, Softmax]
            class Part;
            """);
        NetworkSpec? spec = NetworkReader.Read(type);
        Assert.NotNull(spec);
        return spec.Attributes;
    }

    /// <summary>A value of a type that no attribute has as its default: in C#, and as a spec holds it.</summary>
    private sealed record Sample(string Source, object Value)
    {
        public static Sample Of(Type type) => type switch
        {
            _ when type == typeof(int) => new("37", 37),
            _ when type == typeof(double) => new("0.375f", 0.375),
            _ when type == typeof(bool) => new("true", true),
            _ when type == typeof(string) => new("\"some\"", "some"),
            _ when type == typeof(int[]) => new("new[] { 2, 3 }", new EquatableArray<int>(2, 3)),
            _ when type == typeof(string[]) => new("new[] { \"a\", \"b\" }", new EquatableArray<string>("a", "b")),
            { IsEnum: true } => new($"{type.Name}.{Enum.GetNames(type)[^1]}", Enum.GetNames(type)[^1]),
            _ => throw new ArgumentException($"The reader has no rule for {type}.", nameof(type)),
        };
    }
}
