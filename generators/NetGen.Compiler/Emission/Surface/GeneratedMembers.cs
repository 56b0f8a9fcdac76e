using NetGen.Compiler.Models;
using NetGen.Compiler.Problems;
using NetGen.Compiler.Specs;
using NetGen.Compiler.Streaming;

namespace NetGen.Compiler.Emission.Surface;

/// <summary>The members that every network of a model gets, accessors of layers aside, which make way for the class's own.</summary>
public static class GeneratedMembers
{
    private const string OutputSpan = "global::System.Span<float> output";
    private const string OutputGradientSpan = "global::System.ReadOnlySpan<float> outputGradient";
    private const string Gradients = "global::NetGen.Gradients gradients";
    private const string Workspace = "global::NetGen.Workspace workspace";

    /// <summary>Says which generated member the class's own name or one of its own members takes the name of.</summary>
    public static IEnumerable<Problem> Collisions(NetworkModel model)
    {
        NetworkSpec spec = model.Spec;
        string[] methods = [.. Methods(model)];
        string[] methodNames = [.. methods.Select(NameOf).Distinct()];
        if (Names(model).Concat(methodNames).Contains(spec.Name))
            yield return NameTaken.ByClass(spec.Name);

        foreach (string name in spec.MemberNames)
        {
            bool isMethod = spec.MethodSignatures.Any(signature => NameOf(signature) == name);
            if (Names(model).Contains(name) || (!isMethod && methodNames.Contains(name)))
                yield return NameTaken.ByMember(name, spec.Name);
        }

        foreach (string signature in spec.MethodSignatures.Intersect(methods))
            yield return NameTaken.ByMember(signature, spec.Name);
    }

    /// <summary>The names of fields, properties and nested types.</summary>
    public static IEnumerable<string> Names(NetworkModel model) =>
    [
        .. Ports.Sized(model).Select(input => Ports.LengthConstant(model, input)), "OutputLength", "TargetLength", "ParameterCount",
        "BatchTile", "WorkspaceLength", "Description", "ownWorkspace", "Parameters", "ParameterOffset",
        .. model.Streaming is null ? [] : new[] { "State", "StateOffset", "StateLength", "StepInputLength", "StepOutputLength", "StepWorkspaceLength" },
        .. model.Streaming?.MostSteps is null ? [] : new[] { "ContextLength" },
        .. model.Carrying is null ? [] : new[] { "CarriedLengths" },
        .. model.Tables.Count == 0 ? [] : new[] { TableWriter.ClassName },
        .. EntryPoint.Names(model).Select(EntryPoint.BufferClassOf), .. Lanes.All.Select(lanes => $"Kernels{lanes.Count}"),
    ];

    /// <summary>The signatures of methods and of the constructor, as in <see cref="NetworkSpec.MethodSignatures"/>.</summary>
    public static IEnumerable<string> Methods(NetworkModel model)
    {
        string inputs = string.Join(", ", model.Inputs.Select(Ports.Parameter));
        string wanted = string.Concat(Ports.Numbers(model).Select(input => $", global::System.Span<float> {input.Name}Gradient"));
        string[] all =
        [
            Signature(".ctor", "ulong seed"), Signature("CreateGradients", ""), Signature("CreateWorkspace", ""),
            .. WithWorkspace("Forward", $"{inputs}, {OutputSpan}"), Signature("ForwardMany", $"{inputs}, {OutputSpan}, {Workspace}, int samples"),
            .. WithWorkspace("BackwardFrom", $"{inputs}, {OutputGradientSpan}, {Gradients}{wanted}"),
        ];
        if (model.Streaming is { } streaming)
            all = [.. all, .. StepMethods(streaming)];
        all = [.. all, .. CarriedWriter.Signatures(model)];
        if (model.Loss is not { } loss)
            return all;

        string targets = $"{inputs}, {loss.Target.Parameter()}";
        return
        [
            .. all, .. WithWorkspace("Loss", targets), .. WithWorkspace("Backward", $"{targets}, {Gradients}"),
            Signature("LossOf", $"{targets}, {Workspace}, int batch"), Signature("BackwardOf", $"{targets}, {Gradients}, {Workspace}, int batch"),
        ];
    }

    /// <summary>A method's name and the types of its parameters; what is written of them may have default values.</summary>
    public static string Signature(string name, string parameters)
    {
        IEnumerable<string> types = parameters.Split([", "], StringSplitOptions.RemoveEmptyEntries).Select(parameter => parameter.Split(' ')[0]);
        return $"{name}({string.Join(", ", types)})";
    }

    /// <summary>The name in a signature.</summary>
    public static string NameOf(string signature) => signature.Substring(0, signature.IndexOfAny(['(', '`']));

    private static IEnumerable<string> StepMethods(StreamingModel streaming)
    {
        yield return Signature("CreateState", "");
        yield return Signature("Step", StepWriter.StepParameters(streaming));
        if (StepWriter.TakesToken(streaming))
            yield return Signature("Step", StepWriter.TokenParameters);
        if (streaming.HasCache)
            yield return Signature("Prefill", StepWriter.StepParameters(streaming));
        if (streaming.Start is not null)
            yield return Signature("Start", StepWriter.StartParameters(streaming));
    }

    private static IEnumerable<string> WithWorkspace(string name, string parameters) =>
        [Signature(name, parameters), Signature(name, $"{parameters}, {Workspace}")];
}
