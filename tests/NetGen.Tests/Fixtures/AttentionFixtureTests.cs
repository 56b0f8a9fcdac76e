namespace NetGen.Tests.Fixtures;

/// <summary>Attention of all forms, alone and in a transformer's block, against the golden cases.</summary>
public class AttentionFixtureTests
{
    public static TheoryData<string> Cases => [.. AttentionNetworks.Cases.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Attention_gives_what_it_should(string id)
    {
        FixtureFile file = FixtureFile.Read(id);
        NetworkCase attention = AttentionNetworks.Cases[id]();
        FixtureParameters.Load(file, attention.Network.Parameters, PyTorchName);
        string[] tensors = file.Has("input.query") ? [.. new[] { "input.query", "input.key", "input.value", "input.memory" }.Where(file.Has)]
            : file.Has("input.memory") ? ["input", "input.memory"]
            : file.Has("input.lengths") ? ["input", "input"]
            : ["input"];
        float[][] inputs = [.. tensors.Select(file.Floats)];
        int[] lengths = file.Has("input.lengths") ? file.Indices("input.lengths") : [];

        float[] expected = file.Floats("output"), output = new float[expected.Length];
        attention.Forward(inputs, lengths, output);
        file.Tolerance("forward").AssertClose(expected, output, "output");

        Gradients gradients = attention.Network.CreateGradients();
        float[][] inputGradients = [.. inputs.Select(input => new float[input.Length])];
        attention.BackwardFrom(inputs, lengths, file.Floats("grad_output"), gradients, inputGradients);
        foreach (string tensor in tensors.Distinct())
        {
            float[][] parts = [.. inputGradients.Where((_, i) => tensors[i] == tensor)];
            float[] sum = [.. parts[0].Select((_, element) => parts.Sum(part => part[element]))];
            file.Tolerance("gradient").AssertClose(file.Floats("grad." + tensor), sum, "grad." + tensor);
        }

        foreach (Parameter parameter in attention.Network.Parameters)
        {
            string tensor = "grad." + PyTorchName(parameter.Name);
            file.Tolerance("gradient").AssertClose(FixtureParameters.InNetworksLayout(file, tensor, parameter), gradients[parameter.Name].Span, tensor);
        }
    }

    // A layer alone has no name there, and the second half of a transformer's block is called mlp.
    private static string PyTorchName(string name)
    {
        string[] parts = name.Split('.', 2);
        return parts[0].Contains("ttention", StringComparison.Ordinal) ? parts[1] : parts[0].StartsWith("fc", StringComparison.Ordinal) ? $"mlp.{name}" : name;
    }
}
