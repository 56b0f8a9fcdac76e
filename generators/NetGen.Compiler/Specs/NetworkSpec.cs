namespace NetGen.Compiler.Specs;

/// <summary>A network as its class declares it: everything the compiler needs to know of the source, and nothing of Roslyn.</summary>
/// <param name="Name">The class's name without type parameters.</param>
/// <param name="Namespace">The namespace, or <see langword="null"/> for the global one.</param>
/// <param name="Declarations">The headers of the enclosing types, outermost first, and last of the class itself.</param>
/// <param name="Attributes">The layers, inputs, losses and penalties in the order of the source.</param>
/// <param name="Streaming"><c>[Network(Streaming = true)]</c>.</param>
/// <param name="BatchTile"><c>[Network(BatchTile = …)]</c>: samples per tile; 0 lets the compiler choose.</param>
/// <param name="MemberNames">Names the class itself declares, which generated members must leave alone.</param>
/// <param name="MethodSignatures">
/// Methods and constructors the class itself declares: <c>Forward(global::System.Span&lt;float&gt;, ref int)</c>, <c>.ctor(ulong)</c>,
/// with the number of type parameters as in <c>Forward`1()</c>.
/// </param>
public sealed record NetworkSpec(
    string Name,
    string? Namespace,
    EquatableArray<TypeHeader> Declarations,
    EquatableArray<AttributeSpec> Attributes,
    bool Streaming = false,
    int BatchTile = 0,
    EquatableArray<string> MemberNames = default,
    EquatableArray<string> MethodSignatures = default);
