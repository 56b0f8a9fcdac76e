using NetGen.Compiler.Expressions;
using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Problems;
using static NetGen.Compiler.Expressions.Expression;

namespace NetGen.Compiler.Layers;

/// <summary>An activation: the members of <c>Activation</c>, one line each.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Formula">What it computes of <c>{0}</c>, for a comment.</param>
/// <param name="Body">The formula for one element, or <see langword="null"/> where the elements of a row depend on each other.</param>
/// <param name="Row">The op for a row.</param>
/// <param name="IsReluLike">Whether about half of the inputs are cut off, so that weights start larger (He et al. 2015).</param>
/// <param name="Parameter">The property that sets its parameter, if it has one.</param>
/// <param name="Fallback">The parameter where it is not set.</param>
internal sealed record Activation(
    string Name,
    string Formula,
    Func<Expression, double, Expression>? Body,
    Op? Row = null,
    bool IsReluLike = false,
    string? Parameter = null,
    double Fallback = 0)
{
    private static readonly Activation[] All =
    [
        new("Identity", "{0}", (x, _) => x),
        new("Relu", "max(0, {0})", (x, _) => Apply(UnaryFunction.Relu, x), IsReluLike: true),
        new("LeakyRelu", "leakyRelu({0})", (x, slope) => Apply(UnaryFunction.LeakyRelu, x, slope), null, true, "Slope", 0.01),
        new("Sigmoid", "σ({0})", (x, _) => Apply(UnaryFunction.Sigmoid, x)),
        new("Tanh", "tanh({0})", (x, _) => Apply(UnaryFunction.Tanh, x)),
        new("Softmax", "softmax({0})", null, new Softmax()),
        new("LogSoftmax", "ln softmax({0})", null, new Softmax(Logarithm: true)),
        new("Gelu", "gelu({0})", (x, _) => Apply(UnaryFunction.Gelu, x), IsReluLike: true),
        new("GeluTanh", "geluTanh({0})", (x, _) => Apply(UnaryFunction.GeluTanh, x), IsReluLike: true),
        new("Silu", "silu({0})", (x, _) => Apply(UnaryFunction.Silu, x), IsReluLike: true),
        new("Elu", "elu({0})", (x, alpha) => Apply(UnaryFunction.Elu, x, alpha), null, true, "Alpha", 1),
        new("Softplus", "ln(1 + exp({0}))", (x, _) => Apply(UnaryFunction.Softplus, x), IsReluLike: true),
        new("Step", "step({0})", (x, _) => Apply(UnaryFunction.Step, x)),
    ];

    /// <summary>The names of all activations.</summary>
    public static IEnumerable<string> Names => All.Select(activation => activation.Name);

    /// <summary>The activation that a layer's argument <c>activation</c> names.</summary>
    public static Activation Read(LayerContext context)
    {
        string name = context.Arguments.Choice("activation", "Identity", Names);
        Activation chosen = All.Single(activation => activation.Name == name);
        foreach (Activation other in All.Where(each => each != chosen))
        {
            if (other.Parameter is { } parameter && context.Arguments.Has(parameter))
                context.Warn(NoEffect.At(context.Arguments.PlaceOf(parameter), $"it belongs to '{other.Name}'"));
        }

        return chosen;
    }

    /// <summary>Appends the activation of a layer.</summary>
    public Value Apply(LayerContext context, Value x)
    {
        if (Body is null)
            return context.Apply(Row!, x);
        if (Name == "Step" && context.HasParameters)
            context.AddStep("activation");
        double parameter = Parameter is null ? 0 : context.Arguments.Finite(Parameter, Fallback);
        return context.Map(Body(new Argument(0), parameter), x);
    }

    /// <summary>The formula of something activated.</summary>
    public string Of(string inner) => string.Format(System.Globalization.CultureInfo.InvariantCulture, Formula, inner);

    private static Expression Apply(UnaryFunction function, Expression x, double parameter = 0) => Expression.Apply(function, x, parameter);
}
