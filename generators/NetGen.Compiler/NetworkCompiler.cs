using NetGen.Compiler.Emission;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Specs;

namespace NetGen.Compiler;

/// <summary>The compiler: from a network's declaration to C#.</summary>
public static class NetworkCompiler
{
    /// <summary>Finds what is wrong with a declaration; fast enough to run at every key stroke.</summary>
    public static EquatableArray<Problem> Check(NetworkSpec spec) => NetworkLowering.Lower(spec).Problems;

    /// <summary>Compiles a declaration to C#.</summary>
    public static CompiledNetwork Compile(NetworkSpec spec)
    {
        LoweredNetwork lowered = NetworkLowering.Lower(spec);
        IEnumerable<GeneratedFile> files = lowered.Model is { } model
            ? NetworkEmitter.Emit(SurfaceBuilder.Build(model))
            : [BrokenNetworkEmitter.Emit(spec)];
        return new CompiledNetwork(new EquatableArray<GeneratedFile>(files), lowered.Problems);
    }
}
