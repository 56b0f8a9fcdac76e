using NetGen.Compiler.Expressions;

namespace NetGen.Compiler.Losses;

/// <summary>All penalties. A new one is added here.</summary>
internal static class PenaltyCatalog
{
    /// <summary>The penalties, one line each.</summary>
    public static IReadOnlyList<Penalty> All { get; } =
    [
        new("L1", lambda => lambda * Expression.Apply(UnaryFunction.Absolute, new Argument(0))),
        new("L2", lambda => lambda * (new Argument(0) * (Expression)new Argument(0))),
    ];

    /// <summary>The penalty of an attribute's name, if there is one.</summary>
    public static Penalty? Find(string name) => All.FirstOrDefault(penalty => penalty.Name == name);
}
