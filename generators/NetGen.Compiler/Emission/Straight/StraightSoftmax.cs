namespace NetGen.Compiler.Emission.Straight;

/// <summary>Softmax of a row that lies in registers.</summary>
public static class StraightSoftmax
{
    /// <summary>Declares the result's vectors.</summary>
    public static void Write(CodeWriter body, StraightValue x, StraightValue y)
    {
        Lanes lanes = y.Lanes;
        string name = y.Name;
        string top = Join(y, vector => Keep(x, vector, x.Vector(vector), lanes.Broadcast("float.NegativeInfinity")), (a, b) => $"{lanes.Class}.Max({a}, {b})");
        body.Line($"{lanes.Type} {name}_largest = {lanes.Broadcast($"global::NetGen.VectorLanes.Max({top})")};");
        for (int vector = 0; vector < y.Vectors; vector++)
            body.Line($"{lanes.Type} {name}_e{vector} = global::NetGen.VectorMath.Exp({x.Vector(vector)} - {name}_largest);");
        string sum = Join(y, vector => Keep(x, vector, $"{name}_e{vector}", null), (a, b) => $"({a} + {b})");
        body.Line($"{lanes.Type} {name}_scale = {lanes.Broadcast($"1f / {lanes.Class}.Sum({sum})")};");
        for (int vector = 0; vector < y.Vectors; vector++)
            body.Line($"{lanes.Type} {y.Vector(vector)} = {name}_e{vector} * {name}_scale;");
    }

    private static string Join(StraightValue value, Func<int, string> vector, Func<string, string, string> join) =>
        Enumerable.Range(1, value.Vectors - 1).Aggregate(vector(0), (all, next) => join(all, vector(next)));

    // What lies past the end must not be counted.
    private static string Keep(StraightValue value, int vector, string text, string? others) =>
        value.Count(vector) == value.Lanes.Count ? text
        : $"global::NetGen.VectorLanes.Keep({text}, {(others is null ? "" : $"{others}, ")}{value.Count(vector)})";
}
