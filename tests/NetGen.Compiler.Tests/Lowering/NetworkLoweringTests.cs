using NetGen.Compiler.Graphs;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Models;
using NetGen.Compiler.Ops;
using static NetGen.Compiler.Tests.Declarations.Declare;

namespace NetGen.Compiler.Tests.Lowering;

public class NetworkLoweringTests
{
    [Fact]
    public void A_dense_network_has_its_parameters_layers_and_loss()
    {
        LoweredNetwork lowered = NetworkLowering.Lower(Network(
            Input(28, 28, 1), Attribute("Flatten"), Dense(16, "Relu"), Attribute("Dense", new { units = 10, Name = "logits" }),
            Attribute("SoftmaxCrossEntropy")));

        Assert.Empty(lowered.Problems);
        NetworkModel model = lowered.Model!;
        GraphVerifier.Verify(model.Forward);
        Assert.Equal(["dense1.weight", "dense1.bias", "logits.weight", "logits.bias"], model.Parameters.Select(parameter => parameter.Name));
        Assert.Equal(["He", "Zeros", "Glorot", "Zeros"], model.Parameters.Select(parameter => parameter.Init));
        Assert.Equal(["flatten1", "dense1", "logits"], model.Layers.Select(layer => layer.Name));
        Assert.Equal("[n, 10]", model.Output.Type.ToString());
        Assert.Equal("indices [n]", model.Loss!.Target.Type.ToString());
        Assert.Equal("Dense(16, Relu)", model.Layers[1].Kind);
        Assert.Equal("max(0, x · W + b)", model.Layers[1].Formula);
        Assert.Equal(2 * 784 * 16, model.Layers[1].Flops);
    }
}
