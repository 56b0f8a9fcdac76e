using System.Linq.Expressions;
using System.Reflection;
using NetGen.Compiler.Models;
using NetGen.Compiler.Ops;
using NetGen.Compiler.Shapes;

namespace NetGen.RandomNetworks.Tests;

/// <summary>Calls <c>BackwardFrom</c>, whose parameters are spans, which reflection cannot pass, by an expression compiled for it.</summary>
internal static class BackwardFromCall
{
    /// <summary>Calls the method.</summary>
    /// <returns>For each input its gradient; empty for indices.</returns>
    public static float[][] Invoke(Type type, INetwork network, NetworkModel model, RandomData data, Gradients gradients, Workspace workspace)
    {
        MethodInfo method = type.GetMethods().Single(candidate => candidate.Name == "BackwardFrom" && candidate.GetParameters()[^1].ParameterType == typeof(Workspace));
        float[][] inputGradients = [.. model.Inputs.Select(input => input.Type.Element == ElementKind.Number ? new float[data.Samples * input.Type.Shape.Length] : [])];
        object[] arguments =
        [
            .. model.Inputs.Select((input, i) => input.Type.Element == ElementKind.Index ? (object)data.Indices(SourceKind.Input, i) : data.Floats(SourceKind.Input, i)),
            data.Floats(SourceKind.OutputGradient),
            gradients,
            .. inputGradients.Where((_, i) => model.Inputs[i].Type.Element == ElementKind.Number),
            workspace,
        ];
        Passed[] parameters = [.. method.GetParameters().Zip(arguments, (parameter, argument) => new Passed(parameter.ParameterType, argument))];
        Expression call = Expression.Call(Expression.Constant(network, type), method, parameters.Select(parameter => parameter.Convert()));
        Expression.Lambda<Action>(call).Compile()();
        return inputGradients;
    }

    private sealed record Passed(Type Type, object Argument)
    {
        public Expression Convert() => Type == Argument.GetType()
            ? Expression.Constant(Argument)
            : Expression.Convert(Expression.Constant(Argument), Type, Type.GetMethod("op_Implicit", [Argument.GetType()]));
    }
}
