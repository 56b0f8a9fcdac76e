using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Reflection.Emit;

namespace NetGen.Tests.Streaming;

/// <summary>
/// Reads the intermediate code of a method, and of all that it calls in NetGen and in the tests' own assembly, for what may allocate, wait or go nobody knows where:
/// what is left is arithmetic, memory and calls to <see cref="Harmless"/>. Methods that do nothing but throw are left out.
/// </summary>
internal sealed class ReachedCode
{
    // Vectors, spans over memory that is there, and checks of arguments, which allocate only what they throw.
    private static readonly string[] Harmless =
    [
        "System.Runtime.Intrinsics.", "System.Runtime.CompilerServices.Unsafe", "System.Runtime.InteropServices.MemoryMarshal", "System.Span`1", "System.ReadOnlySpan`1",
        "System.MemoryExtensions", "System.Math", "System.Int32", "System.UIntPtr", "System.ValueTuple`", "System.BitConverter", "System.ArgumentNullException",
    ];

    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    private readonly HashSet<MethodBase> seen = [];
    private readonly Queue<MethodBase> waiting = new();
    private readonly List<string> offences = [];

    /// <summary>How many methods were read.</summary>
    public int Methods => seen.Count;

    /// <summary>What should not be there: the method and what it does.</summary>
    public IReadOnlyList<string> Offences => offences;

    /// <summary>Reads a method and all that it reaches.</summary>
    public static ReachedCode Of(MethodBase method)
    {
        var code = new ReachedCode();
        code.Reach(method);
        while (code.waiting.TryDequeue(out MethodBase? next))
            code.Read(next);
        return code;
    }

    private void Reach(MethodBase method)
    {
        if (seen.Add(method))
            waiting.Enqueue(method);
    }

    private void Read(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body || body.GetILAsByteArray() is not { } bytes)
        {
            offences.Add($"{Name(method)} has no body");
            return;
        }

        if (body.ExceptionHandlingClauses.Count > 0)
            offences.Add($"{Name(method)} handles exceptions");
        for (int i = 0; i < bytes.Length;)
        {
            OpCode code = Codes[bytes[i] == 0xFE ? unchecked((short)(0xFE00 | bytes[i + 1])) : bytes[i]];
            i += code.Size;
            Check(method, code, bytes.AsSpan(i));
            i += OperandLength(code.OperandType, bytes.AsSpan(i));
        }
    }

    private void Check(MethodBase caller, OpCode code, ReadOnlySpan<byte> operand)
    {
        if (code == OpCodes.Newarr || code == OpCodes.Box || code == OpCodes.Calli || code == OpCodes.Ldftn || code == OpCodes.Ldvirtftn || code == OpCodes.Volatile)
            offences.Add($"{Name(caller)} has {code.Name}");
        if (code.OperandType != OperandType.InlineMethod)
            return;
        Type[]? ofType = caller.DeclaringType?.GetGenericArguments(), ofMethod = caller.IsGenericMethod ? caller.GetGenericArguments() : null;
        MethodBase called = caller.Module.ResolveMethod(BitConverter.ToInt32(operand), ofType, ofMethod)!;
        Type owner = called.DeclaringType!;
        if (called.IsDefined(typeof(DoesNotReturnAttribute)))
            return;
        if (code == OpCodes.Newobj && !owner.IsValueType)
            offences.Add($"{Name(caller)} makes a {owner.FullName}");
        else if (code == OpCodes.Callvirt && called is { IsVirtual: true, IsFinal: false } && !owner.IsSealed)
            offences.Add($"{Name(caller)} calls {Name(called)}, whoever implements it");
        else if (called is { IsStatic: true, IsAbstract: true })
            ReachImplementations(called);
        else if (owner.Assembly == typeof(INetwork).Assembly || owner.Assembly == typeof(ReachedCode).Assembly)
            Reach(called);
        else if (!Harmless.Any(name => owner.FullName!.StartsWith(name, StringComparison.Ordinal)))
            offences.Add($"{Name(caller)} calls {Name(called)}");
    }

    // Which one is known where the code runs; here all are read.
    private void ReachImplementations(MethodBase called)
    {
        Type @interface = called.DeclaringType!.IsGenericType ? called.DeclaringType.GetGenericTypeDefinition() : called.DeclaringType;
        foreach (Type type in @interface.Assembly.GetTypes().Where(type => type.GetInterfaces().Any(each => each == @interface || (each.IsGenericType && each.GetGenericTypeDefinition() == @interface))))
        {
            MethodInfo[] methods = type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic);
            foreach (MethodInfo method in methods.Where(method => method.Name == called.Name || method.Name.EndsWith($".{called.Name}", StringComparison.Ordinal)))
                Reach(method);
        }
    }

    private static string Name(MethodBase method) => $"{method.DeclaringType}.{method.Name}";

    private static int OperandLength(OperandType type, ReadOnlySpan<byte> operand) => type switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(operand)),
        _ => 4,
    };
}
