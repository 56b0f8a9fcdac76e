using NetGen.Compiler.Streaming;

namespace NetGen.Compiler.Emission.Surface;

/// <summary>What a state holds behind what is carried: memory to compute in, and behind that the input of a chunk that steps do not fill.</summary>
public static class StepMemory
{
    /// <summary>Floats of it.</summary>
    public static int Of(NetworkSurface surface) =>
        checked(surface.StepEntries.Max(entry => entry.Plan.ArenaLength) + (surface.Prefill is null ? 0 : ChunkInputLength(surface.Model.Streaming!)));

    /// <summary>Elements of the input of a chunk.</summary>
    public static int ChunkInputLength(StreamingModel streaming) => checked(streaming.ChunkSteps * streaming.Input.Length());
}
