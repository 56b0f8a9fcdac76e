namespace NetGen.Compiler.Emission.Kernels;

/// <summary>Writes a loop over the vectors of one row, whose length is known.</summary>
public static class RowLoop
{
    /// <summary>
    /// Writes <paramref name="step"/> for all vectors of a row; it gets the offset, and for the last, partial one the number of
    /// its lanes.
    /// </summary>
    public static void Write(CodeWriter body, Lanes lanes, int length, Action<string, string?> step)
    {
        int whole = length / lanes.Count * lanes.Count;
        if (whole > lanes.Count)
            body.Block($"for (nuint i = 0; i < {whole}; i += {lanes.Count})", () => step("i", null));
        else if (whole > 0)
            body.Block("", () => step("0", null));
        if (length > whole)
            body.Block("", () => step($"{whole}", $"{length - whole}"));
    }

    /// <summary>Loads a vector or a part of one.</summary>
    public static string Load(Lanes lanes, string reference, string offset, string? part) =>
        part is null ? lanes.Load(reference, offset) : lanes.LoadPart(reference, offset, part);

    /// <summary>Stores a vector or a part of one.</summary>
    public static string Store(Lanes lanes, string vector, string reference, string offset, string? part) =>
        part is null ? lanes.Store(vector, reference, offset) : Lanes.StorePart(vector, reference, offset, part);

    /// <summary>Declares <c>largest</c>: the row's largest element, in all lanes.</summary>
    public static void WriteMaximum(CodeWriter body, Lanes lanes, int length, string row)
    {
        body.Line($"{lanes.Type} top = {lanes.Broadcast(row)};");
        Write(body, lanes, length, (offset, part) =>
        {
            string vector = Load(lanes, row, offset, part);
            if (part is not null)
                vector = $"global::NetGen.VectorLanes.Keep({vector}, top, {part})";
            body.Line($"top = {lanes.Class}.Max(top, {vector});");
        });
        body.Line($"{lanes.Type} largest = {lanes.Broadcast("global::NetGen.VectorLanes.Max(top)")};");
    }

    /// <summary>Adds the lanes that are there to <c>sum</c>.</summary>
    public static void AddToSum(CodeWriter body, string vector, string? part) =>
        body.Line(part is null ? $"sum += {vector};" : $"sum += global::NetGen.VectorLanes.Keep({vector}, {part});");
}
