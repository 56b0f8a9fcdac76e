using NetGen.Compiler.Emission;
using NetGen.Compiler.Emission.Surface;
using NetGen.Compiler.Lowering;
using NetGen.Compiler.Planning;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Specs;
using NetGen.Compiler.Streaming;
using NetGen.Compiler.Truncation;

namespace NetGen.Compiler;

/// <summary>The compiler: from a network's declaration to C#.</summary>
public static class NetworkCompiler
{
    /// <summary>Finds what is wrong with a declaration; fast enough to run at every key stroke.</summary>
    public static EquatableArray<Problem> Check(NetworkSpec spec) => Lower(spec).Problems;

    /// <summary>Compiles a declaration to C#.</summary>
    public static CompiledNetwork Compile(NetworkSpec spec)
    {
        LoweredNetwork lowered = Lower(spec);
        IEnumerable<GeneratedFile> files = lowered.Model is { } model
            ? NetworkEmitter.Emit(SurfaceBuilder.Build(model))
            : [BrokenNetworkEmitter.Emit(spec)];
        return new CompiledNetwork(new EquatableArray<GeneratedFile>(files), lowered.Problems);
    }

    private static LoweredNetwork Lower(NetworkSpec spec)
    {
        LoweredNetwork lowered = LowerAll(spec);
        return lowered with { Problems = new(lowered.Problems.Select(problem => problem.In(spec))) };
    }

    private static LoweredNetwork LowerAll(NetworkSpec spec)
    {
        LoweredNetwork lowered = NetworkLowering.Lower(spec);
        if (lowered.Model is not { } forward)
            return lowered;
        if (StreamingLowering.Add(forward, out Problem? problem) is not { } streaming || TruncationLowering.Add(streaming, out problem) is not { } model)
            return new LoweredNetwork(null, new EquatableArray<Problem>([.. lowered.Problems, problem!]));
        Problem[] problems = [.. GeneratedMembers.Collisions(model), .. MemoryLimit.Check(model.Carrying ?? model) is { } tooLarge ? [tooLarge] : Array.Empty<Problem>()];
        return problems.Length == 0 ? lowered with { Model = model } : new LoweredNetwork(null, new EquatableArray<Problem>([.. lowered.Problems, .. problems]));
    }
}
