namespace Gates;

/// <summary>A logical function of two inputs.</summary>
/// <param name="Name">As in <c>AND</c>.</param>
/// <param name="Targets">What it gives for each row of <see cref="Inputs"/>.</param>
internal sealed record Gate(string Name, params float[] Targets)
{
    /// <summary>The four rows of every truth table, x1 and x2 each: four samples, one after the other.</summary>
    public static float[] Inputs { get; } = [0, 0, 0, 1, 1, 0, 1, 1];

    public static Gate And { get; } = new("AND", 0, 0, 0, 1);

    public static Gate Or { get; } = new("OR", 0, 1, 1, 1);

    public static Gate Nand { get; } = new("NAND", 1, 1, 1, 0);

    public static Gate Xor { get; } = new("XOR", 0, 1, 1, 0);

    /// <summary>A network's output is read as true above one half.</summary>
    public static bool Decide(float output) => output > 0.5f;

    public bool IsRight(int row, float output) => Decide(output) == Decide(Targets[row]);

    /// <summary>For how many of the four rows the decision is right.</summary>
    public int CountRight(float[] outputs) => Enumerable.Range(0, Targets.Length).Count(row => IsRight(row, outputs[row]));
}
