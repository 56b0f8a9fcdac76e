using NetGen.Compiler.Problems;
using NetGen.Compiler.Shapes;
using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Lowering;

/// <summary>Reads the arguments of one attribute: by name, with a default or without, and checked.</summary>
/// <param name="attribute">The attribute.</param>
/// <param name="path">Where it is; see <see cref="Problem"/>.</param>
internal sealed class Arguments(AttributeSpec attribute, EquatableArray<int> path)
{
    /// <summary>The attribute.</summary>
    public AttributeSpec Attribute { get; } = attribute;

    /// <summary>Where the whole attribute is.</summary>
    public Place Place { get; } = new(path);

    /// <summary>Where an argument is.</summary>
    public Place PlaceOf(string argument) => Place with { Argument = argument };

    /// <summary>Whether an argument is given.</summary>
    public bool Has(string name) => Find(name) is not null;

    /// <summary>A whole number of 1 or more, which must be given.</summary>
    public int Positive(string name)
    {
        int value = Find(name) is int number ? number : throw Missing(name, "a whole number");
        Require(name, value > 0, "greater than 0", Text.Of(value));
        return value;
    }

    /// <summary>A whole number of 1 or more that has a default.</summary>
    public int Positive(string name, int fallback) => Has(name) ? Positive(name) : fallback;

    /// <summary>A whole number of 0 or more that is given or has a default.</summary>
    public int NotNegative(string name, int? fallback = null)
    {
        int value = Find(name) as int? ?? fallback ?? throw Missing(name, "a whole number");
        Require(name, value >= 0, "0 or more", Text.Of(value));
        return value;
    }

    /// <summary>A number that is given or has a default, checked by the caller with <see cref="Require"/>.</summary>
    public double Number(string name, double? fallback = null)
    {
        double value = Find(name) switch
        {
            double number => number,
            int number => number,
            null when fallback is { } number => number,
            _ => throw Missing(name, "a number"),
        };

        // Generated code computes in floats: there a larger number would be infinite.
        Require(name, double.IsInfinity(value) || !float.IsInfinity((float)value), "a number that a float can hold, up to 3.4E+38", Text.Of(value));
        return value;
    }

    /// <summary>A number that is neither infinite nor NaN.</summary>
    public double Finite(string name, double fallback)
    {
        double value = Number(name, fallback);
        Require(name, !double.IsNaN(value) && !double.IsInfinity(value), "a finite number", Text.Of(value));
        return value;
    }

    /// <summary>A finite number greater than 0.</summary>
    public double GreaterThanZero(string name, double fallback)
    {
        double value = Finite(name, fallback);
        Require(name, value > 0, "greater than 0", Text.Of(value));
        return value;
    }

    /// <summary>Yes or no.</summary>
    public bool Flag(string name, bool fallback) => Find(name) is bool value ? value : fallback;

    /// <summary>A text, or <see langword="null"/> where none is given.</summary>
    public string? TextOf(string name) => Find(name) as string;

    /// <summary>A text that must be given.</summary>
    public string RequiredText(string name, string expected) => TextOf(name) ?? throw Missing(name, expected);

    /// <summary>The member of an enumeration.</summary>
    public string Choice(string name, string fallback, IEnumerable<string> members)
    {
        string value = TextOf(name) ?? fallback;
        Require(name, members.Contains(value), "one of " + string.Join(", ", members), value);
        return value;
    }

    /// <summary>Dimensions, one or more, each 1 or more, that must be given.</summary>
    public Shape Dimensions(string name)
    {
        if (Find(name) is not EquatableArray<int> { Count: > 0 } dimensions)
            throw Missing(name, "one dimension or more");
        foreach (int dimension in dimensions)
            Require(name, dimension > 0, "dimensions greater than 0", Text.Of(dimension));
        return new Shape(dimensions);
    }

    /// <summary>Names, one or more, that must be given.</summary>
    public IReadOnlyList<string> Names(string name) =>
        Find(name) is EquatableArray<string> { Count: > 0 } names
            ? names.Select(each => each ?? "").ToArray()
            : throw Missing(name, "one name or more");

    /// <summary>Reports an argument whose value makes no sense.</summary>
    /// <param name="name">The argument.</param>
    /// <param name="condition">What must hold.</param>
    /// <param name="expected">As in <c>greater than 0</c>.</param>
    /// <param name="received">The value.</param>
    public void Require(string name, bool condition, string expected, string received)
    {
        if (!condition)
            throw new ProblemException(OutOfRange.At(PlaceOf(name), expected, received));
    }

    private object? Find(string name) => Attribute.Arguments.FirstOrDefault(argument => argument.Name == name)?.Value;

    private ProblemException Missing(string name, string expected) => new(MissingArgument.At(Place, Attribute.Name, name, expected));
}
