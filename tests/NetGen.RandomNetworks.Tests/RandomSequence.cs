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
            bool isOneHot = random.Next(2) == 0;
            attributes.Add(isOneHot ? "OneHot" : $"Embedding({features})");
            features += isOneHot ? 1 : 0;
        }
        else
        {
            attributes.Add($"Input({steps}, {features}, Lengths = true)");
        }

        int units = features;
        for (int i = random.Next(1, 4); i > 0; i--)
        {
            int before = units;
            units = random.Next(1, 20);
            attributes.Add(random.Next(7) switch
            {
                0 when steps > 1 && before > 1 => $"SelfAttention({Heads(random, units = before)}{(random.Next(2) == 0 ? ", Causal = true" : "")})",
                1 => $"Conv1D({units}, {random.Next(1, steps + 1)}, Padding = Padding.Causal)",

                // A row of one element is its own mean: all gradients are 0, and rounding alone would be compared.
                2 => $"Dense({++units}, Activation.Tanh), LayerNorm(Epsilon = 0.5), Dropout(0.2)",
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

    private static int Heads(Random random, int features)
    {
        int[] divisors = [.. Enumerable.Range(1, features).Where(divisor => features % divisor == 0)];
        return divisors[random.Next(divisors.Length)];
    }
}
