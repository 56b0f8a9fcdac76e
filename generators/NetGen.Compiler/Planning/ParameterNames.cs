using NetGen.Compiler.Models;

namespace NetGen.Compiler.Planning;

/// <summary>
/// The parameters' names as C# members, each only once: <c>hidden1.weight</c> and <c>hidden_1.weight</c> would both be
/// <c>Hidden1Weight</c>.
/// </summary>
public sealed class ParameterNames
{
    private readonly string[] names;

    /// <summary>Names the parameters in order of declaration.</summary>
    public ParameterNames(IEnumerable<ParameterModel> parameters)
    {
        var table = new NameTable();
        names = [.. parameters.Select(parameter => table.Unique(Naming.Pascal(parameter.Name)))];
    }

    /// <summary>The name of a parameter by its index.</summary>
    public string this[int parameter] => names[parameter];
}
