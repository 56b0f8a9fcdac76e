using NetGen.Compiler.Models;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Tests.Gradients;
using NetGen.Compiler.Tests.Interpreter;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Layers;

/// <summary>Normalising layers with numbers by hand; ε is chosen so that roots are whole.</summary>
public class NormalizationTests
{
    [Fact]
    public void Layer_norm_normalises_each_row()
    {
        var net = new NetworkCheck(Network(Input(2, 2), Attribute("LayerNorm", new { Epsilon = 3 })), samples: 1);
        Elements.Set(net.Input(0), 1, 3, -2, -4);
        Elements.Set(net.Parameter("layerNorm1.weight"), 2, 4);
        Elements.Set(net.Parameter("layerNorm1.bias"), 1, 10);

        // Mean 2 and −3, variance 1, √(1 + 3) = 2.
        Elements.AssertClose([0, 12, 2, 8], net.Output());
        Elements.AssertClose([0, 12, 2, 8], net.Inference());
    }

    [Fact]
    public void Layer_norm_without_bias_or_weight_has_none()
    {
        string[] Names(object options) =>
            [.. new NetworkCheck(Network(Input(2), Attribute("LayerNorm", options))).Model.Parameters.Select(parameter => parameter.Name)];
        Assert.Equal(["layerNorm1.weight", "layerNorm1.bias"], Names(new { }));
        Assert.Equal(["layerNorm1.weight"], Names(new { Bias = false }));
        Assert.Empty(Names(new { Affine = false }));
    }

    [Fact]
    public void Rms_norm_divides_by_the_root_mean_square()
    {
        var net = new NetworkCheck(Network(Input(2), Attribute("RmsNorm", new { Epsilon = 11 })), samples: 2);
        Elements.Set(net.Input(0), 1, 7, -7, 1);
        Elements.Set(net.Parameter("rmsNorm1.weight"), 6, 12);

        // Mean square 25, √(25 + 11) = 6.
        Elements.AssertClose([1, 14, -7, 2], net.Output());
        Assert.Equal(["Ones"], net.Model.Parameters.Select(parameter => parameter.Init));
    }

    [Fact]
    public void Group_norm_normalises_each_group_over_all_positions()
    {
        var net = new NetworkCheck(Network(Input(2, 4), Attribute("GroupNorm", new { groups = 2, Epsilon = 3 })), samples: 1);
        Elements.Set(net.Input(0), 1, 3, 10, 12, 3, 1, 12, 10);
        Elements.Set(net.Parameter("groupNorm1.weight"), 2, 2, 4, 8);
        Elements.Set(net.Parameter("groupNorm1.bias"), 0, 1, 0, 0);
        Elements.AssertClose([-1, 2, -2, 4, 1, 0, 2, -4], net.Output());
    }

    [Fact]
    public void Batch_norm_normalises_each_channel_over_samples_and_positions()
    {
        NetworkCheck net = BatchNorm();

        // Means 2 and 11, variances 1, √(1 + 3) = 2.
        Elements.AssertClose([-1, 1, 1, -3, 1, -3, -1, 1], net.Output());
    }

    [Fact]
    public void Batch_norm_moves_its_running_statistics()
    {
        InterpreterResult after = BatchNorm().GradientsFor(new double[8]);

        // A quarter of the new: means 2 and 11, unbiased variances 4/3.
        Elements.AssertClose([0.75 * 8 + 0.25 * 2, 0.25 * 11], after.Statistics[2]);
        Elements.AssertClose([(0.75 * 1) + (1 / 3.0), (0.75 * 13) + (1 / 3.0)], after.Statistics[3]);
    }

    [Fact]
    public void Batch_norm_learns_no_variance_from_a_single_value()
    {
        var net = new NetworkCheck(Network(Input(2), Attribute("BatchNorm")), samples: 1);
        Elements.Set(net.Input(0), 3, 5);
        Elements.Set(net.Parameter("batchNorm1.running_mean"), 1, 1);
        Elements.Set(net.Parameter("batchNorm1.running_var"), 4, 9);
        InterpreterResult after = net.GradientsFor(new double[2]);
        Elements.AssertClose([(0.9 * 1) + (0.1 * 3), (0.9 * 1) + (0.1 * 5)], after.Statistics[2]);
        Elements.AssertClose([4, 9], after.Statistics[3]);
    }

    [Fact]
    public void Batch_norm_at_inference_takes_its_running_statistics()
    {
        NetworkCheck net = BatchNorm();

        // √(1 + 3) = 2 and √(13 + 3) = 4.
        Elements.AssertClose([-7, -11, -5, -13, -5, -13, -7, -11], net.Inference());
        Assert.DoesNotContain(TrainingGraphs.Forward(net.Model).Nodes, node => node.Op is Statistic or Sink { Kind: SinkKind.Statistic });
    }

    [Fact]
    public void Batch_norm_of_a_single_value_stays_finite()
    {
        var net = new NetworkCheck(Network(Input(1), Attribute("BatchNorm", new { Affine = false })), samples: 1);
        Elements.Set(net.Input(0), 5);
        Elements.Set(net.Parameter("batchNorm1.running_var"), 1);
        Elements.AssertClose([0], net.Output());
        Assert.All(net.GradientsFor([1]).Statistics.Values.SelectMany(values => values), value => Assert.True(double.IsFinite(value)));
    }

    [Fact]
    public void Running_statistics_are_not_learnt() => Assert.Equal(
        ["batchNorm1.weight Ones True", "batchNorm1.bias Zeros True", "batchNorm1.running_mean Zeros False", "batchNorm1.running_var Ones False"],
        BatchNorm().Model.Parameters.Select(parameter => $"{parameter.Name} {parameter.Init} {parameter.IsTrainable}"));

    [Fact]
    public void Local_response_norm_sums_over_neighbouring_channels()
    {
        var net = new NetworkCheck(Network(Input(4), Attribute("LocalResponseNorm", new { size = 2, Alpha = 2, Beta = 1, K = 1 })), samples: 1);
        Elements.Set(net.Input(0), 1, 2, 3, 4);

        // The channel before and the channel itself: 1 + x² + x².
        Elements.AssertClose([1 / 2.0, 2 / 6.0, 3 / 14.0, 4 / 26.0], net.Output());
    }

    [Fact]
    public void Spatial_dropout_drops_whole_channels()
    {
        var net = new NetworkCheck(Network(Input(2, 3), Attribute("SpatialDropout", new { rate = 0.75f })), samples: 2);
        Elements.Set(net.Input(0), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        Elements.AssertClose([0, 8, 12, 0, 20, 24, 28, 0, 36, 40, 0, 48], net.Output((_, sample, channel) => sample == channel));
        Assert.Equal([1.0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], net.Inference());
    }

    private static NetworkCheck BatchNorm()
    {
        var net = new NetworkCheck(Network(Input(2, 2), Attribute("BatchNorm", new { Epsilon = 3, Momentum = 0.25f })), samples: 2);
        Elements.Set(net.Input(0), 1, 10, 3, 12, 3, 12, 1, 10);
        Elements.Set(net.Parameter("batchNorm1.weight"), 2, -4);
        Elements.Set(net.Parameter("batchNorm1.bias"), 0, -1);
        Elements.Set(net.Parameter("batchNorm1.running_mean"), 8, 0);
        Elements.Set(net.Parameter("batchNorm1.running_var"), 1, 13);
        return net;
    }
}
