using System.Linq.Expressions;

namespace NetGen.RandomNetworks.Tests;

/// <summary>Calls methods whose parameters are spans, which reflection cannot pass, by an expression compiled for them.</summary>
internal static class SpanCall
{
    /// <summary>Makes a call that takes arrays for spans.</summary>
    /// <param name="instance">Whose method it is.</param>
    /// <param name="type">Its type.</param>
    /// <param name="name">The method.</param>
    /// <param name="arguments">The types of what is passed: arrays for spans.</param>
    /// <exception cref="InvalidOperationException">There is no such method, or several.</exception>
    public static Action<object[]> Of(object instance, Type type, string name, params Type[] arguments)
    {
        var method = type.GetMethods().Single(method => method.Name == name && method.GetParameters() is var parameters
            && parameters.Length == arguments.Length && parameters.Zip(arguments).All(pair => pair.First.ParameterType == pair.Second || Conversion(pair.First.ParameterType, pair.Second) is not null));
        ParameterExpression passed = Expression.Parameter(typeof(object[]));
        IEnumerable<Expression> converted = method.GetParameters().Select((parameter, i) =>
        {
            Expression argument = Expression.Convert(Expression.ArrayIndex(passed, Expression.Constant(i)), arguments[i]);
            return parameter.ParameterType == arguments[i] ? argument : Expression.Convert(argument, parameter.ParameterType, Conversion(parameter.ParameterType, arguments[i]));
        });
        return Expression.Lambda<Action<object[]>>(Expression.Call(Expression.Constant(instance, type), method, converted), passed).Compile();
    }

    private static System.Reflection.MethodInfo? Conversion(Type span, Type array) => array.IsArray ? span.GetMethod("op_Implicit", [array]) : null;
}
