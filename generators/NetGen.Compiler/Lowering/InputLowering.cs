using NetGen.Compiler.Graphs;
using NetGen.Compiler.Models;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Shapes;
using NetGen.Compiler.Specs;
using NetGen.Compiler.Truncation;

namespace NetGen.Compiler.Lowering;

/// <summary>Lowers <c>[Input]</c> and <c>[Tokens]</c>: each becomes a parameter of the generated methods and starts a new chain.</summary>
internal sealed class InputLowering(NetworkSpec spec, NetworkState state, Scope scope)
{
    private const string Input = "Input";
    private const string Tokens = "Tokens";
    private const string NameArgument = "Name";
    private const string Lengths = "Lengths";

    private static readonly string[] Suffixes = ["", "Gradient", "Tile", "GradientTile"];

    /// <summary>Whether an attribute declares an input.</summary>
    public static bool IsInput(AttributeSpec attribute) => attribute.Name is Input or Tokens;

    /// <summary>Whether an input brings lengths with it.</summary>
    public static bool HasLengths(AttributeSpec input) => input.Arguments.Any(argument => argument is { Name: Lengths, Value: true });

    /// <summary>The name of the input with the lengths of another.</summary>
    public static string LengthsOf(string input) => input + Lengths;

    /// <summary>Adds an input, and behind it that with its lengths if it has any.</summary>
    public void Add(Arguments arguments)
    {
        try
        {
            PortModel port = arguments.Attribute.Name == Tokens ? TokenPort(arguments) : NumberPort(arguments);
            Value value = AddPort(arguments, port);
            StepLengths? lengths = arguments.Flag(Lengths, false) ? AddLengths(arguments, port) : null;
            if (lengths is not null && port.Type.Element == ElementKind.Number)
            {
                state.Graph.Origin = new Origin($"{port.Name}Masked");
                value = lengths.Apply(state.Graph, value);
            }

            scope.Add(new NamedValue(arguments.TextOf(NameArgument) ?? port.Name, value, arguments.Place, lengths: lengths));
        }
        catch (OverflowException)
        {
            throw new ProblemException(NetworkTooLarge.Elements(arguments.Place, arguments.Attribute.Name));
        }
    }

    private Value AddPort(Arguments arguments, PortModel port)
    {
        if (state.Inputs.Any(other => Collide(other.Name, port.Name)))
            throw new ProblemException(DuplicateName.At(arguments.PlaceOf(NameArgument), port.Name));
        return state.AddInput(port);
    }

    private StepLengths AddLengths(Arguments arguments, PortModel sequence)
    {
        Shape shape = sequence.Type.Shape;
        if (sequence.Type.Element == ElementKind.Number)
            arguments.Require("shape", shape.Rank == 2, $"[time, features] with '{Lengths}'", shape.ToString());
        var type = new TensorType(ElementKind.Index, true, Shape.Scalar);
        var port = new PortModel(LengthsOf(sequence.Name), type, checked(shape[0] + 1), IsLengths: true);
        Value lengths = AddPort(arguments, port);
        state.Graph.Origin = new Origin($"{sequence.Name}Mask");
        return new StepLengths(lengths, state.Graph.Apply(new StepMask(shape[0]), lengths), port.Name);
    }

    private PortModel NumberPort(Arguments arguments)
    {
        Shape shape = arguments.Dimensions("shape");
        _ = shape.Length;
        return new PortModel(NameOf(arguments), TensorType.PerSample(shape));
    }

    private PortModel TokenPort(Arguments arguments)
    {
        var type = new TensorType(ElementKind.Index, true, new Shape(arguments.Positive("length")));
        return new PortModel(NameOf(arguments), type, arguments.Positive("vocabulary"));
    }

    /// <summary>The declared name; else <c>input</c>, or <c>input1</c>, <c>input2</c> … where several of the kind have none.</summary>
    private string NameOf(Arguments arguments)
    {
        if (arguments.TextOf(NameArgument) is not { } name)
        {
            string kind = Identifiers.CamelCase(arguments.Attribute.Name);
            bool isOnly = spec.Attributes.Count(each => each.Name == arguments.Attribute.Name && !IsNamed(each)) == 1;
            return isOnly ? kind : scope.NextName(kind);
        }

        string parameter = Identifiers.CamelCase(name);
        Identifiers.CheckParameter(arguments.PlaceOf(NameArgument), name, parameter, TruncationLowering.TakesState(spec));
        return parameter;
    }

    /// <summary>Whether two inputs give generated code one name twice: <c>xGradient</c> is a parameter beside <c>x</c>.</summary>
    private static bool Collide(string first, string second)
    {
        string a = first.Replace("_", ""), b = second.Replace("_", "");
        return Suffixes.Any(suffix => IsSame(a, b + suffix) || IsSame(b, a + suffix));
    }

    private static bool IsSame(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);

    private static bool IsNamed(AttributeSpec input) => input.Arguments.Any(argument => argument is { Name: NameArgument, Value: string });
}
