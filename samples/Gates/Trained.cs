using System.Globalization;
using NetGen;

namespace Gates;

/// <summary>The same two networks with weights that are learnt from the truth table alone.</summary>
internal static class Trained
{
    public static void PrintAnd()
    {
        Console.WriteLine("AND learnt: 300 steps of gradient descent at rate 5, from w1 = w2 = b = 0.");
        SigmoidNeuron neuron = new SigmoidNeuron().With(0, 0, 0);
        Descend(neuron, new Sgd(5), 300, gradients => neuron.Backward(Gate.Inputs, Gate.And.Targets, gradients));
        new TruthTable(SigmoidNeuron.Description).Add(Gate.And, neuron.Describe(), neuron.Forward).Print();
        Console.WriteLine();
    }

    /// <summary>Two hidden units are just enough: from some starts descent ends where two rows are settled and two at one half.</summary>
    public static void PrintXor()
    {
        const int starts = 4;
        Console.WriteLine($"XOR learnt: 1,000 steps of Adam at rate 0.1, from {starts} random starts. Some get stuck.");
        var table = new TruthTable(SigmoidXor.Description);
        for (ulong seed = 0; seed < starts; seed++)
        {
            var network = new SigmoidXor(seed);
            float loss = Descend(
                network, new Adam(0.1f), 1000, gradients => network.Backward(Gate.Inputs, Gate.Xor.Targets, gradients));
            table.Add(Gate.Xor, string.Create(CultureInfo.InvariantCulture, $"seed {seed}\nloss {loss:F4}"), network.Forward);
        }
        table.Print();
    }

    /// <summary>A training loop by hand: gradients, step, gradients, step. The other samples leave it to a <c>Trainer</c>.</summary>
    /// <returns>The loss before the last step.</returns>
    private static float Descend(INetwork network, Optimizer optimizer, int steps, Func<Gradients, float> backward)
    {
        Gradients gradients = network.CreateGradients();
        float loss = float.NaN;
        for (int step = 0; step < steps; step++)
        {
            gradients.Clear(); // Backward adds.
            loss = backward(gradients);
            optimizer.Step(network.Parameters, gradients);
        }
        return loss;
    }
}
