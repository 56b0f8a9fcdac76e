using NetGen.Compiler.Lowering;
using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Layers;

/// <summary>The layers that a ready-made block stands for, one after the other, as if they were written so. Problems of theirs are the block's.</summary>
internal sealed class Composition
{
    private readonly LayerLowering layers;
    private readonly Scope scope;
    private readonly Arguments arguments;

    /// <summary>Begins with what the first layer takes, which inside is called <c>input</c>.</summary>
    public Composition(LayerLowering layers, Scope scope, Arguments arguments, NamedValue input)
    {
        this.layers = layers;
        this.scope = scope;
        this.arguments = arguments;
        Import("input", input);
        scope.Begin(input);
    }

    /// <summary>What the last layer gives.</summary>
    public NamedValue Output => scope.TakePrevious(arguments);

    /// <summary>Makes an output from outside known.</summary>
    public void Import(string name, NamedValue named) => scope.Import(name, named);

    /// <summary>Appends a layer.</summary>
    /// <param name="kind">As in <c>Dense</c>.</param>
    /// <param name="name">What it is called; it may have dots.</param>
    /// <param name="given">Its arguments; those that are <see langword="null"/> are left out.</param>
    public void Add(string kind, string name, params (string Name, object? Value)[] given)
    {
        ArgumentSpec[] specs = [.. given.Where(argument => argument.Value is not null).Select(argument => new ArgumentSpec(argument.Name, argument.Value))];
        var attribute = new AttributeSpec(kind, new(specs));
        layers.Add(scope, LayerCatalog.Find(kind)!, new Arguments(attribute, arguments.Place.Path), name, from: null);
    }
}
