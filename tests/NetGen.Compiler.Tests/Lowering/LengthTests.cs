using NetGen.Compiler.Layers;
using NetGen.Compiler.Losses;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Specs;
using NetGen.Compiler.Tests.Declarations;
using NetGen.Compiler.Tests.Gradients;
using NetGen.Compiler.Tests.Interpreter;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Lowering;

/// <summary>Sequences of which only so many steps count as an input says.</summary>
public class LengthTests
{
    private const int Samples = 6;

    public static TheoryData<string> Names => [.. LengthNetworks.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_gradients_of_a_network_are_right(string name) => Assert.True(new NetworkCheck(LengthNetworks.All[name], Samples).CheckGradients());

    [Theory]
    [MemberData(nameof(Names))]
    public void What_padding_holds_changes_nothing(string name)
    {
        NetworkSpec spec = LengthNetworks.All[name];
        double[] expected = Everything(new NetworkCheck(spec, Samples));
        foreach (double garbage in new[] { 1e9, double.NaN, double.PositiveInfinity })
        {
            var net = new NetworkCheck(spec, Samples);
            Assert.True(FillPadding(net, garbage) > 0);
            Assert.Equal(expected, Everything(net));
        }
    }

    [Fact]
    public void Every_layer_that_takes_lengths_is_among_them()
    {
        HashSet<string> covered = [.. LengthNetworks.All.Values.SelectMany(network => Attributes(network.Attributes)).Select(attribute => attribute.Name)];
        IEnumerable<string> taking = LayerCatalog.All.Where(layer => layer.Steps(new Arguments(Attribute(layer.Name), default)) != StepUse.Mixed).Select(layer => layer.Name);
        Assert.Empty(taking.Append("Conv1D").Except(covered));
        Assert.Empty(LossCatalog.All.Select(loss => loss.Name).Except(covered));
    }

    [Fact]
    public void Lengths_are_an_input_behind_their_sequence()
    {
        var net = new NetworkCheck(Network(Input(2), LengthNetworks.Sequence(4, 3), LengthNetworks.Words(5, 9), Attribute("OneHot")));
        Assert.Equal(["input1", "input2", "input2Lengths", "tokens", "tokensLengths"], net.Model.Inputs.Select(input => input.Name));
        Assert.Equal(["indices [n] 5", "indices [n] 6"], net.Model.Inputs.Where(input => input.IsLengths).Select(input => $"{input.Type} {input.IndexBound}"));
        Assert.Equal(4, net.Model.OutputLengths);
    }

    [Theory]
    [InlineData("Rnn")]
    [InlineData("Gru")]
    [InlineData("Lstm")]
    public void A_recurrent_layer_stays_as_it_is_in_padding(string layer)
    {
        foreach (bool backward in new[] { false, true })
        {
            var longer = new NetworkCheck(Network(LengthNetworks.Sequence(5, 2), Attribute(layer, new { units = 3, Backward = backward })), samples: 1);
            var shorter = new NetworkCheck(Network(Input(3, 2), Attribute(layer, new { units = 3, Backward = backward })), samples: 1);
            Elements.Set(longer.Input(1), 3);
            longer.Input(0).AsSpan(0, 6).CopyTo(shorter.Input(0));
            foreach (var parameter in longer.Model.Parameters)
                longer.Parameter(parameter.Name).CopyTo(shorter.Parameter(parameter.Name), 0);
            Assert.Equal(shorter.Output(), longer.Output());
        }
    }

    [Fact]
    public void The_last_step_is_the_last_that_counts()
    {
        var net = new NetworkCheck(Network(LengthNetworks.Sequence(3, 2), Attribute("LastStep")), samples: 3);
        Elements.Set(net.Input(0), 1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6);
        Elements.Set(net.Input(1), 1, 2, 3);
        Assert.Equal([1, 2, 3, 4, 5, 6], net.Output());
    }

    [Fact]
    public void Pooling_sees_what_counts()
    {
        foreach ((string layer, double[] expected) in new[] { ("GlobalMaxPool", new double[] { -1, -1, 7 }), ("GlobalAveragePool", [-1, -2, 1]) })
        {
            var net = new NetworkCheck(Network(LengthNetworks.Sequence(3, 1), Attribute(layer)), samples: 3);
            Elements.Set(net.Input(0), -1, 8, 9, -1, -3, 9, -1, -3, 7);
            Elements.Set(net.Input(1), 1, 2, 3);
            Assert.Equal(expected, net.Output());
        }
    }

    [Theory]
    [InlineData("MeanSquaredError", ((0 + 4) / 2.0 + 9) / 2)]
    [InlineData("AbsoluteError", ((0 + 2) / 2.0 + 3) / 2)]
    [InlineData("HalfSquaredError", 0.5 * (0 + 4 + 9) / 2)]
    public void The_loss_of_a_sample_is_that_of_the_steps_that_count(string loss, double expected)
    {
        var net = new NetworkCheck(Network(LengthNetworks.Sequence(3, 1), Attribute("Activate", new { activation = "Identity" }), Attribute(loss)), samples: 2);
        Elements.Set(net.Input(0), 0, 2, 7, 3, 7, 7);
        Elements.Set(net.Input(1), 2, 1);
        Elements.Set(net.Targets(), 0, 0, 5, 0, 5, 5);
        Assert.Equal(expected, net.LossValue(), 12);
        Assert.Equal([0, 2, 0, 3, 0, 0], net.Output());
    }

    private static IEnumerable<AttributeSpec> Attributes(IEnumerable<AttributeSpec> attributes) =>
        attributes.SelectMany(attribute => Attributes(attribute.Block?.Attributes ?? default).Append(attribute));

    // Output, loss, and gradients of the loss and for the output.
    private static double[] Everything(NetworkCheck net)
    {
        double[] all = net.Output();
        if (net.Loss is not null)
            all = [.. all, net.LossValue(), .. Flat(net.Gradients())];
        return [.. all, .. Flat(net.GradientsFor([.. Enumerable.Range(0, net.Output().Length).Select(i => 1.0 + (i % 3))]))];
    }

    private static IEnumerable<double> Flat(InterpreterResult result) => result.ParameterGradients.Concat(result.InputGradients).OrderBy(pair => pair.Key).SelectMany(pair => pair.Value);

    // Numbers only: tokens and classes must be in range.
    private static int FillPadding(NetworkCheck net, double garbage)
    {
        int filled = 0;
        for (int i = 0; i < net.Model.Inputs.Count; i++)
        {
            if (net.Model.Inputs[i].IsLengths)
                filled += Fill(net.Input(i - 1), i, net.Model.Inputs[i - 1].IndexBound);
        }

        if (net.Model.OutputLengths is { } lengths && net.Model.Loss is { } loss)
            filled += Fill(net.Targets(), lengths, loss.Target.IndexBound);
        return filled;

        int Fill(double[] values, int lengths, int bound)
        {
            double[] counts = net.Input(lengths);
            int perSample = values.Length / Samples, steps = net.Model.Inputs[lengths].IndexBound - 1, count = 0;
            for (int i = 0; i < values.Length; i++)
            {
                if (i % perSample / (perSample / steps) < counts[i / perSample])
                    continue;
                values[i] = bound == 0 ? garbage : (values[i] + 1) % bound;
                count++;
            }

            return count;
        }
    }
}
