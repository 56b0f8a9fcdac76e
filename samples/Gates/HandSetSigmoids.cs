namespace Gates;

/// <summary>The same gates with soft steps. The larger the weights, the steeper the step and the surer the answer.</summary>
internal static class HandSetSigmoids
{
    public static void PrintOne()
    {
        Console.WriteLine("A soft step, σ(w1 x1 + w2 x2 + b), is read as true above one half. Each column gives w1 w2 b.");
        var table = new TruthTable(SigmoidNeuron.Description);
        Add(Gate.And, 10, 10, -15);
        Add(Gate.Or, 10, 10, -5);
        Add(Gate.Nand, -20, -20, 30);
        table.Print();
        Console.WriteLine();

        void Add(Gate gate, params ReadOnlySpan<float> parameters)
        {
            SigmoidNeuron neuron = new SigmoidNeuron().With(parameters);
            table.Add(gate, neuron.Describe(), neuron.Forward);
        }
    }

    public static void PrintTwoLayers()
    {
        Console.WriteLine("OR and NAND in front of AND: XOR again.");
        SigmoidXor network = new SigmoidXor().With(
            20, -20, // x1 to OR and to NAND
            20, -20, // x2 to OR and to NAND
            -10, 30, // their biases
            20, 20,  // both of them to AND
            -30);
        new TruthTable(SigmoidXor.Description).Add(Gate.Xor, "by hand", network.Forward).Print();
        Console.WriteLine();
    }
}
