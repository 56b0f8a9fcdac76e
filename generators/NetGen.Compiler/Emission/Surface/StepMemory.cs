using NetGen.Compiler.Streaming;

namespace NetGen.Compiler.Emission.Surface;

/// <summary>What a state holds behind what is carried: memory to compute in, and behind that the input of a chunk that steps do not fill.</summary>
public static class StepMemory
{
    /// <summary>Floats of it.</summary>
    public static int Of(NetworkSurface surface) => checked(ChunkInput(surface) + (surface.Prefill is null ? 0 : ChunkInputLength(surface.Model.Streaming!)));

    /// <summary>Where the input of a chunk starts.</summary>
    public static int ChunkInput(NetworkSurface surface) => surface.StepEntries.Max(entry => entry.Plan.ArenaLength);

    /// <summary>Elements of it.</summary>
    public static int ChunkInputLength(StreamingModel streaming) => checked(streaming.ChunkSteps * streaming.Input.Length());
}
