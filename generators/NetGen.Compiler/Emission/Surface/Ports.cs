using NetGen.Compiler.Models;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Emission.Surface;

/// <summary>How inputs, outputs and targets are written in generated methods.</summary>
public static class Ports
{
    /// <summary><c>float</c> or <c>int</c>.</summary>
    public static string Element(this PortModel port) => port.Type.Element == ElementKind.Index ? "int" : "float";

    /// <summary>The span that is read.</summary>
    public static string Span(this PortModel port) => $"global::System.ReadOnlySpan<{port.Element()}>";

    /// <summary>As a method's parameter.</summary>
    public static string Parameter(this PortModel port) => $"{port.Span()} {port.Name}";

    /// <summary>The constant with the elements of a sample of a port.</summary>
    public static string LengthConstant(NetworkModel model, PortModel port) =>
        port.Name == "output" ? "OutputLength"
        : model.Loss is { } loss && port == loss.Target ? "TargetLength"
        : Sized(model).Count() == 1 ? "InputLength" : $"{Naming.Pascal(port.Name)}Length";

    /// <summary>The inputs that are numbers, whose gradients can be asked for.</summary>
    public static IEnumerable<PortModel> Numbers(NetworkModel model) => model.Inputs.Where(input => input.Type.Element == ElementKind.Number);

    /// <summary>The inputs whose samples' sizes are constants; a length is one number.</summary>
    public static IEnumerable<PortModel> Sized(NetworkModel model) => model.Inputs.Where(input => !input.IsLengths);

    /// <summary>Elements of a sample.</summary>
    public static int Length(this PortModel port) => port.Type.Shape.Length;

    /// <summary>The shape in words, for documentation: <c>28 × 28 × 1 numbers</c>.</summary>
    public static string Describe(this PortModel port)
    {
        string count = Dimensions(port.Type.Shape);
        bool isOne = count == "1";
        return port.IsLengths ? $"the number of steps that count, from 1 to {port.IndexBound - 1}"
            : port.Type.Element == ElementKind.Index ? $"{count} {(isOne ? "index" : "indices")} from 0 to {port.IndexBound - 1}"
            : $"{count} {(isOne ? "number" : "numbers")}";
    }

    /// <summary>Dimensions with crosses between.</summary>
    public static string Dimensions(Shape shape) => shape.Rank == 0 ? "1" : string.Join(" × ", shape.Dimensions);
}
