using NetGen.Compiler.Models;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Shapes;
using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Lowering;

/// <summary>Lowers <c>[Input]</c> and <c>[Tokens]</c>: each becomes a parameter of the generated methods and starts a new chain.</summary>
internal sealed class InputLowering(NetworkSpec spec, NetworkState state, Scope scope)
{
    private const string Input = "Input";
    private const string Tokens = "Tokens";

    /// <summary>Whether an attribute declares an input.</summary>
    public static bool IsInput(AttributeSpec attribute) => attribute.Name is Input or Tokens;

    /// <summary>Adds an input.</summary>
    public void Add(Arguments arguments)
    {
        try
        {
            PortModel port = arguments.Attribute.Name == Tokens ? TokenPort(arguments) : NumberPort(arguments);
            scope.Add(new NamedValue(arguments.TextOf("Name") ?? port.Name, state.AddInput(port), arguments.Place));
        }
        catch (OverflowException)
        {
            throw new ProblemException(NetworkTooLarge.Elements(arguments.Place, arguments.Attribute.Name));
        }
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

    /// <summary>The declared name; else <c>input</c> where no other input of the kind is unnamed too, else <c>input1</c>, <c>input2</c> …</summary>
    private string NameOf(Arguments arguments)
    {
        if (arguments.TextOf("Name") is not { } name)
        {
            string kind = Identifiers.CamelCase(arguments.Attribute.Name);
            bool isOnly = spec.Attributes.Count(each => each.Name == arguments.Attribute.Name && !IsNamed(each)) == 1;
            return isOnly ? kind : scope.NextName(kind);
        }

        Place place = arguments.PlaceOf("Name");
        string parameter = Identifiers.CamelCase(name);
        Identifiers.CheckParameter(place, name, parameter);
        if (state.Inputs.Any(input => input.Name == parameter))
            throw new ProblemException(DuplicateName.At(place, parameter));
        return parameter;
    }

    private static bool IsNamed(AttributeSpec input) => input.Arguments.Any(argument => argument is { Name: "Name", Value: string });
}
