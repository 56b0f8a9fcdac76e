using System.Text.Json.Serialization;

namespace NetGen.Compare;

/// <summary>What the command line asks for. Folders of the machine do not get into reports.</summary>
/// <param name="Only">Workloads to compare, by their short names; all if empty.</param>
/// <param name="Rounds">Turns of each contestant.</param>
/// <param name="TurnTime">How long a turn takes at least, about.</param>
/// <param name="Cpu">The processor to run on.</param>
/// <param name="Output">Folder for the report.</param>
/// <param name="Cache">Folder with ONNX Runtime and the large models, filled by <c>setup</c>.</param>
/// <param name="Python">The Python that has PyTorch.</param>
/// <param name="Lanes">
/// Times NetGen alone, in vectors of so many floats, and prints the result as JSON; 0 for the whole comparison.
/// </param>
/// <param name="FirstCall">Times NetGen's first call alone, and prints the result as JSON.</param>
/// <param name="TwoCores">Times NetGen's training on one and two processors alone, and prints the result as JSON.</param>
internal sealed record Settings(
    string[] Only,
    int Rounds,
    TimeSpan TurnTime,
    int Cpu,
    [property: JsonIgnore] string Output,
    [property: JsonIgnore] string Cache,
    [property: JsonIgnore] string Python,
    [property: JsonIgnore] int Lanes,
    [property: JsonIgnore] bool FirstCall,
    [property: JsonIgnore] bool TwoCores);
