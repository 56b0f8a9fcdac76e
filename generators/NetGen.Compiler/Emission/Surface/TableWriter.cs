using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Emission.Surface;

/// <summary>Writes the tables of constants: arrays that all instances share.</summary>
public static class TableWriter
{
    /// <summary>The class that they are in.</summary>
    public const string ClassName = "Tables";

    /// <summary>Writes the class.</summary>
    public static void Write(CodeWriter writer, NetworkSurface surface)
    {
        if (surface.Model.Tables.Count == 0)
            return;
        writer.Line();
        writer.Line("/// <summary>What neither is learnt nor changes.</summary>");
        writer.Block($"private static class {ClassName}", () =>
        {
            foreach (Table table in surface.Model.Tables)
                writer.Line($"internal static readonly float[] {surface.Model.NameOf(table)} = global::NetGen.PositionTable.{Call(table)}; // [{table.Steps}, {table.Features}]");
        });
    }

    /// <summary>Writes into the constructor what makes the tables before any call, which must not allocate.</summary>
    public static void WriteMaking(CodeWriter writer, NetworkSurface surface)
    {
        if (surface.Model.Tables.Count > 0)
            writer.Line($"code::RuntimeHelpers.RunClassConstructor(typeof({ClassName}).TypeHandle);");
    }

    private static string Call(Table table)
    {
        string sizes = $"{table.Steps}, {table.Features}, {Number(table.Base)}";
        return table.Kind == TableKind.Sinusoids ? $"Sinusoids({sizes})" : $"{table.Kind}({sizes}, {(table.Interleaved ? "true" : "false")})";
    }

    private static string Number(double value) => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture) + "d";
}
