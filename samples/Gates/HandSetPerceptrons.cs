using System.Globalization;

namespace Gates;

/// <summary>Rosenblatt's perceptron with weights found by thinking: what one unit can do, and what it cannot.</summary>
internal static class HandSetPerceptrons
{
    public static void PrintOne()
    {
        Console.WriteLine("A perceptron fires where w1 x1 + w2 x2 + b > 0: on one side of a line. Each column gives w1 w2 b.");
        var table = new TruthTable(Perceptron.Description);
        Add(Gate.And, 1, 1, -1);
        Add(Gate.Or, 1, 1, -1); // (0,1) and (1,0) lie on the line itself: they do not fire.
        Add(Gate.Or, 1, 1, 0);
        Add(Gate.Nand, -1, -1, 2);
        Add(Gate.Xor, 1, 1, -1);
        Add(Gate.Xor, 1, 1, -2);
        table.Print();

        void Add(Gate gate, params ReadOnlySpan<float> parameters)
        {
            Perceptron perceptron = new Perceptron().With(parameters);
            table.Add(gate, perceptron.Describe(), perceptron.Forward);
        }
    }

    /// <summary>Tries all weights on a grid. No line has (0,1) and (1,0) on one side and (0,0) and (1,1) on the other.</summary>
    public static void SearchXor()
    {
        const int steps = 33; // from -4 to 4 in steps of a quarter
        const int settings = steps * steps * steps;
        var perceptron = new Perceptron();
        var outputs = new float[4];
        int best = 0;
        for (int i = 0; i < settings; i++)
        {
            perceptron.With(Weight(i % steps), Weight(i / steps % steps), Weight(i / steps / steps));
            perceptron.Forward(Gate.Inputs, outputs);
            best = int.Max(best, Gate.Xor.CountRight(outputs));
        }
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"XOR needs more than a line: the best of {settings:N0} settings has {best} of 4 rows right.\n"));

        static float Weight(int step) => -4 + (step / 4f);
    }

    public static void PrintTwoLayers()
    {
        Console.WriteLine("Two perceptrons, OR and AND, in front of a third that wants the one but not the other: XOR.");
        ThresholdXor network = new ThresholdXor().With(
            1, 1,  // x1 to OR and to AND
            1, 1,  // x2 to OR and to AND
            0, -1, // their biases
            1, -2, // OR speaks for, AND against
            0);
        new TruthTable(ThresholdXor.Description).Add(Gate.Xor, "by hand", network.Forward).Print();
        Console.WriteLine();
    }
}
