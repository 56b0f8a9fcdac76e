namespace NetGen.Tests.Fixtures;

/// <summary>Recurrent layers that start from given states, and whose last states have gradients beside their sequences', against the golden cases.</summary>
public class RecurrentStateTests
{
    public static TheoryData<string> Cases => [.. RecurrentStateNetworks.Cases.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_recurrent_layer_starts_from_states_and_gives_states(string id)
    {
        FixtureFile file = FixtureFile.Read(id);
        NetworkCase state = RecurrentStateNetworks.Cases[id]();
        FixtureParameters.Load(file, state.Network.Parameters, RecurrentFixtureTests.PyTorchName);
        int samples = file.Shape("input")[0];
        string[] starts = [.. new[] { "input.h0", "input.c0" }.Where(file.Has)];
        float[][] inputs = [file.Floats("input"), .. starts.SelectMany(tensor => States(file, tensor))];

        float[] expected = Joined(file, "output", samples), output = new float[expected.Length];
        state.Forward(inputs, [], output);
        file.Tolerance("forward").AssertClose(expected, output, "sequence and last states");

        Gradients gradients = state.Network.CreateGradients();
        float[][] inputGradients = [.. inputs.Select(input => new float[input.Length])];
        state.BackwardFrom(inputs, [], Joined(file, "grad_output", samples), gradients, inputGradients);
        float[][] expectedGradients = [file.Floats("grad.input"), .. starts.SelectMany(tensor => States(file, "grad." + tensor))];
        for (int i = 0; i < inputs.Length; i++)
            file.Tolerance("gradient").AssertClose(expectedGradients[i], inputGradients[i], $"gradient of input {i}");
        foreach (Parameter parameter in state.Network.Parameters)
        {
            string tensor = "grad." + RecurrentFixtureTests.PyTorchName(parameter.Name);
            file.Tolerance("gradient").AssertClose(FixtureParameters.InNetworksLayout(file, tensor, parameter), gradients[parameter.Name].Span, tensor);
        }
    }

    // States are [layers and directions, samples, units].
    private static float[][] States(FixtureFile file, string tensor)
    {
        float[] all = file.Floats(tensor);
        return [.. all.Chunk(all.Length / file.Shape(tensor)[0])];
    }

    // Sample by sample the sequence, the hidden states and the cells, as the networks give them.
    private static float[] Joined(FixtureFile file, string tensor, int samples)
    {
        float[][] parts = [file.Floats(tensor), .. new[] { ".h_n", ".c_n" }.Where(part => file.Has(tensor + part)).SelectMany(part => States(file, tensor + part))];
        return [.. Enumerable.Range(0, samples).SelectMany(sample => parts.SelectMany(part => part.Chunk(part.Length / samples).ElementAt(sample)))];
    }
}
