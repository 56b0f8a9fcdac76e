namespace NetGen.Compiler.Emission.Straight;

/// <summary>A value of one sample, or a parameter: in vectors held by variables, or in memory.</summary>
/// <param name="Lanes">The narrowest width that takes the fewest vectors.</param>
/// <param name="Length">How many numbers.</param>
/// <param name="Name">The variables' name, without <c>_</c> and their number, or that of the reference to the first element.</param>
/// <param name="IsMemory">Whether it lies in memory.</param>
/// <param name="MayOverread">Whether a vector may be read past its end.</param>
public sealed record StraightValue(Lanes Lanes, int Length, string Name, bool IsMemory, bool MayOverread = false)
{
    /// <summary>A value whose width is yet to be chosen.</summary>
    public static StraightValue Of(Lanes widest, int length, string name, bool isMemory, bool mayOverread = false) => new(
        Lanes.All.Last(lanes => lanes.Count >= length || lanes == widest), length, name, isMemory, mayOverread);

    /// <summary>Vectors that hold it.</summary>
    public int Vectors => Lanes.Vectors(Length);

    /// <summary>Numbers in a vector.</summary>
    public int Count(int vector) => Math.Min(Lanes.Count, Length - (vector * Lanes.Count));

    /// <summary>A vector; what its lanes past the end hold is of no use.</summary>
    public string Vector(int vector)
    {
        string offset = $"{vector * Lanes.Count}";
        return !IsMemory ? $"{Name}_{vector}"
            : Count(vector) == Lanes.Count || MayOverread ? Lanes.Load(Name, offset)
            : Lanes.LoadPart(Name, offset, $"{Count(vector)}");
    }

    /// <summary>One number.</summary>
    public string Element(int index) =>
        IsMemory ? Lanes.At(Name, $"{index}") : $"{Name}_{index / Lanes.Count}[{index % Lanes.Count}]";
}
