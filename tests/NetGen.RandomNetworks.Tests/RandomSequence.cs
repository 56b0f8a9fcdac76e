namespace NetGen.RandomNetworks.Tests;

/// <summary>Declares a sequence of which not all steps count, and layers that may take such.</summary>
internal static class RandomSequence
{
    private static readonly string[] Recurrent = ["Rnn", "Gru", "Lstm"];

    /// <summary>Adds the attributes.</summary>
    /// <param name="random">Decides everything.</param>
    /// <param name="attributes">Takes them.</param>
    /// <returns>The shape of what they give: a sequence still, or a vector.</returns>
    public static int[] Add(Random random, List<string> attributes)
    {
        int steps = random.Next(1, 12), features = random.Next(1, 9);
        if (random.Next(3) == 0)
        {
            attributes.Add($"Tokens({steps}, {features + 1}, Lengths = true)");
            attributes.Add(random.Next(2) == 0 ? "OneHot" : $"Embedding({features})");
        }
        else
        {
            attributes.Add($"Input({steps}, {features}, Lengths = true)");
        }

        int units = 0;
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            units = random.Next(1, 20);
            attributes.Add(random.Next(6) switch
            {
                0 => $"Conv1D({units}, {random.Next(1, steps + 1)}, Padding = Padding.Causal)",

                // A row of one element is its own mean: all gradients are 0, and rounding alone would be compared.
                1 => $"Dense({++units}, Activation.Tanh), LayerNorm(Epsilon = 0.5), Dropout(0.2)",
                _ => $"{Recurrent[random.Next(3)]}({units}, ReturnSequences = true{(random.Next(2) == 0 ? ", Backward = true" : "")})",
            });
        }

        switch (random.Next(5))
        {
            case 0:
                return [steps, units];
            case 1:
                attributes.Add($"{Recurrent[random.Next(3)]}({units}{(random.Next(2) == 0 ? ", Backward = true" : "")})");
                break;
            case 2:
                attributes.Add("LastStep");
                break;
            default:
                attributes.Add(random.Next(2) == 0 ? "GlobalMaxPool" : "GlobalAveragePool");
                break;
        }

        return [units];
    }
}
