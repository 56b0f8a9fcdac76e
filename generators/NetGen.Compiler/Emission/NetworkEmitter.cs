using NetGen.Compiler.Emission.Straight;
using NetGen.Compiler.Emission.Surface;
using NetGen.Compiler.Specs;

namespace NetGen.Compiler.Emission;

/// <summary>Writes the files of a network: its surface, and the kernels of each vector width.</summary>
public static class NetworkEmitter
{
    /// <summary>Writes the files.</summary>
    public static IEnumerable<GeneratedFile> Emit(NetworkSurface surface)
    {
        NetworkSpec spec = surface.Model.Spec;
        string hint = HintName(spec);
        yield return new GeneratedFile($"{hint}.g.cs", WriteSurface(surface));
        foreach (Lanes lanes in Lanes.All)
            yield return new GeneratedFile($"{hint}.Kernels{lanes.Count}.g.cs", WriteKernels(surface, lanes));
    }

    /// <summary>A name for the files that no other network of the project has.</summary>
    public static string HintName(NetworkSpec spec)
    {
        IEnumerable<string> names = spec.Declarations.Select(declaration => declaration.Name.Replace('<', '{').Replace('>', '}').Replace(" ", "").Replace("@", ""));
        return $"{(spec.Namespace is null ? "" : $"{spec.Namespace}.".Replace("@", ""))}{string.Join(".", names)}";
    }

    private static string WriteSurface(NetworkSurface surface)
    {
        NetworkSpec spec = surface.Model.Spec;
        string interfaces = $" : {InterfaceWriter.NameOf(surface.Model)}";
        string summary = $"{spec.Name}\n\n{DescriptionWriter.Table(surface)}\n";
        return FileFrame.Write(spec, summary, interfaces, DescriptionWriter.Documentation(surface), writer =>
        {
            ConstantsWriter.WriteLengths(writer, surface);
            DescriptionWriter.Write(writer, surface);
            MembersWriter.Write(writer, surface);
            StateWriter.Write(writer, surface);
            ForwardWriter.Write(writer, surface);
            BackwardWriter.Write(writer, surface);
            BackwardFromWriter.Write(writer, surface);
            CarriedWriter.Write(writer, surface);
            StepWriter.Write(writer, surface);
            InterfaceWriter.Write(writer, surface);
            TableWriter.Write(writer, surface);
            ConstantsWriter.WriteOffsets(writer, surface);
        });
    }

    private static string WriteKernels(NetworkSurface surface, Lanes lanes)
    {
        NetworkSpec spec = surface.Model.Spec;
        var library = new KernelLibrary();
        library.Reserve("At");
        library.Reserve("FullSpeed");
        library.Reserve("ParameterOffset");
        library.Reserve("StateOffset");
        library.Reserve(TableWriter.ClassName);
        library.Reserve($"Kernels{lanes.Count}");
        foreach (EntryPoint entry in surface.Entries)
        {
            library.Reserve(entry.Name);
            library.Reserve(entry.OnceName);
            library.Reserve(StraightMethod.NameOf(entry));
            library.Reserve(entry.BufferClass);
        }

        var entries = new CodeWriter();
        foreach (EntryPoint entry in surface.Entries)
            new EntryWriter(entry, lanes, library).Write(entries);

        return FileFrame.Write(spec, $"{spec.Name}: kernels for vectors of {lanes.Count} floats", "", [], writer =>
        {
            writer.Line($"/// <summary>Kernels for vectors of {lanes.Count} floats.</summary>");
            writer.Block($"private static class Kernels{lanes.Count}", () =>
            {
                writer.Line(CodeWriter.KernelSpeedConstant).Line();
                writer.Line("[code::MethodImpl(code::MethodImplOptions.AggressiveInlining)]");
                writer.Line("private static ref float At(ref float origin, int offset) => ref code::Unsafe.Add(ref origin, offset);");
                writer.Lines(entries.ToString());
                library.Write(writer);
            });
        });
    }
}
