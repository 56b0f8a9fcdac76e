namespace NetGen.Benchmarks;

/// <summary>Floating-point operations by the usual count: two for each multiply-add of the matrix products, nothing else.</summary>
internal static class NominalFlops
{
    /// <summary>Operations of one forward pass.</summary>
    public static double Forward(NetworkDescription network, int samples) => (double)samples * network.Layers.Sum(layer => layer.Flops);

    /// <summary>
    /// Operations of one step of training. Each product is computed three times: forward, for the gradient of its weights, and for
    /// the gradient of its inputs. That last one nobody computes for the network's own inputs, so it is not counted there: with it
    /// a good kernel would seem to do more than the machine can. A recurrent layer's product with its state has a gradient at every place.
    /// </summary>
    public static double Training(NetworkDescription network, int samples)
    {
        LayerDescription? firstLearnt = Array.Find(network.Layers, layer => layer.ParameterCount > 0);
        return (3 * Forward(network, samples)) - (firstLearnt is null ? 0 : samples * InputProduct(network, firstLearnt));
    }

    private static double InputProduct(NetworkDescription network, LayerDescription layer)
    {
        bool isRecurrent = Array.Exists(["Rnn(", "Gru(", "Lstm("], kind => layer.Kind.StartsWith(kind, StringComparison.Ordinal));
        double inputs = network.Inputs[0].Shape[^1], units = layer.OutputShape[^1];
        return isRecurrent ? layer.Flops * inputs / (inputs + units) : layer.Flops;
    }
}
