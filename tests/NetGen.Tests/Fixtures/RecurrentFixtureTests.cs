namespace NetGen.Tests.Fixtures;

/// <summary>Recurrent layers, forward and backward through time, against the golden cases.</summary>
public class RecurrentFixtureTests
{
    public static TheoryData<string> Cases => [.. RecurrentNetworks.Cases.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_recurrent_layer_gives_what_it_should(string id)
    {
        FixtureFile file = FixtureFile.Read(id);
        foreach ((string tensor, float[] expected, float[] actual) in LayerRun.Results(file, RecurrentNetworks.Cases[id](), name: PyTorchName))
            file.Tolerance(tensor == "output" ? "forward" : "gradient").AssertClose(expected, actual, tensor);
    }

    /// <summary><c>weight_ih_l0_reverse</c> of <c>l0_reverse.weight_ih</c>, in a block or not.</summary>
    internal static string PyTorchName(string name) => string.Join('_', name.Split('.')[^2..].Reverse());
}
