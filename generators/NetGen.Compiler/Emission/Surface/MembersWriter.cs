using NetGen.Compiler.Models;
using NetGen.Compiler.Planning;

namespace NetGen.Compiler.Emission.Surface;

/// <summary>Writes the constructor, the parameters with their typed accessors, and what makes workspaces and gradients.</summary>
public static class MembersWriter
{
    /// <summary>Writes the members.</summary>
    public static void Write(CodeWriter writer, NetworkSurface surface)
    {
        string name = surface.Model.Spec.Declarations[surface.Model.Spec.Declarations.Count - 1].Name;
        writer.Line();
        writer.Line("private readonly global::NetGen.Workspace ownWorkspace;");
        writer.Line();
        writer.Line("/// <summary>Allocates the parameters and gives them their first values.</summary>");
        writer.Line("/// <param name=\"seed\">The same seed gives the same values on every machine.</param>");
        writer.Block($"public {name}(ulong seed = 0)", () =>
        {
            writer.Line("Parameters = new global::NetGen.ParameterSet(Description.Parameters, seed);");
            writer.Line("ownWorkspace = new global::NetGen.Workspace(WorkspaceLength, seed);");
            TableWriter.WriteMaking(writer, surface);
        });
        writer.Line();
        writer.Line("/// <summary>All parameters: flat, and each by its name.</summary>");
        writer.Line("public global::NetGen.ParameterSet Parameters { get; }");
        WriteAccessors(writer, surface);
        writer.Line();
        writer.Line("/// <summary>Allocates gradients of the parameters' layout, all zero.</summary>");
        writer.Line("public global::NetGen.Gradients CreateGradients() => new(Description.Parameters);");
        writer.Line();
        writer.Line("/// <summary>Allocates memory to compute in, for another thread.</summary>");
        writer.Line("public global::NetGen.Workspace CreateWorkspace() => new(WorkspaceLength, ownWorkspace.Seed);");
    }

    private static void WriteAccessors(CodeWriter writer, NetworkSurface surface)
    {
        NetworkModel model = surface.Model;
        var taken = new HashSet<string>(OtherMembers(model), StringComparer.Ordinal);
        foreach (LayerModel layer in model.Layers.Where(layer => layer.IsNamed && layer.Parameters.Count > 0))
        {
            string property = Naming.Pascal(layer.Name);

            // Other members of that name go first; the parameters are still to be had by name.
            if (!taken.Add(property) || !taken.Add($"{property}Parameters"))
                continue;
            writer.Line();
            writer.Line($"/// <summary>The parameters of {layer.Name}: {layer.Kind}.</summary>");
            writer.Line($"public {property}Parameters {property} => new(Parameters);");
            writer.Line();
            writer.Line($"/// <summary>The parameters of {layer.Name}.</summary>");
            writer.Block($"public readonly ref struct {property}Parameters(global::NetGen.ParameterSet parameters)", () =>
            {
                foreach (int index in layer.Parameters)
                {
                    ParameterModel parameter = model.Parameters[index];
                    string own = Naming.Pascal(parameter.Name.Substring(parameter.Name.LastIndexOf('.') + 1));
                    writer.Line($"/// <summary>{parameter.Name}, {parameter.Shape}.</summary>");
                    writer.Line($"public global::System.Span<float> {own} => parameters[{index}].Span;");
                }
            });
        }
    }

    // What the class has beside the accessors: its own members, the base class's, and its name.
    private static IEnumerable<string> OtherMembers(NetworkModel model) =>
    [
        model.Spec.Name, .. model.Spec.MemberNames, .. GeneratedMembers.Names(model), .. GeneratedMembers.Methods(model).Select(GeneratedMembers.NameOf),
        "Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString",
    ];
}
