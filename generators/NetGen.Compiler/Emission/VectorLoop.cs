using NetGen.Compiler.Graphs;
using NetGen.Compiler.Shapes;

namespace NetGen.Compiler.Emission;

/// <summary>Writes the loops of a formula: outer ones element by element, the innermost one in vectors.</summary>
public sealed class VectorLoop
{
    private readonly KernelBuilder builder;
    private readonly IterationSpace space;
    private readonly string[] names;

    /// <summary>Prepares loops over <paramref name="space"/>; adds the operands and the number of samples as parameters.</summary>
    public VectorLoop(KernelBuilder builder, TensorType space, IReadOnlyList<Value> operands, params TensorType[] results)
    {
        this.builder = builder;
        names = operands.Select((operand, i) => builder.Operand(operand, $"x{i}")).ToArray();
        Numbers = operands.Select(operand => operand.Type.IsScalar).ToArray();
        this.space = IterationSpace.Of(space, [.. operands.Select(operand => operand.Type), .. results]);
    }

    /// <summary>Which operands are single numbers.</summary>
    public IReadOnlyList<bool> Numbers { get; }

    /// <summary>The loops.</summary>
    public IterationSpace Space => space;

    private Lanes Lanes => builder.Lanes;

    /// <summary>Adds the number of samples as a parameter if a loop needs it.</summary>
    public void AddSamples()
    {
        if (space.Loops.Any(loop => loop.PerSample))
            builder.Samples();
    }

    /// <summary>Declares vectors of the operands that are single numbers.</summary>
    public void DeclareNumbers(CodeWriter body)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (Numbers[i])
                body.Line($"{Lanes.Type} {names[i]}All = {Lanes.Broadcast(names[i])};");
        }
    }

    /// <summary>Declares, inside the outer loops, a reference to where an operand's innermost run starts, or its one value.</summary>
    public void DeclareRuns(CodeWriter body, IReadOnlyList<(IterationSpace.Loop Loop, string Index)> outer)
    {
        for (int i = 0; i < names.Length; i++)
        {
            if (Numbers[i])
                continue;
            string start = Lanes.At(names[i], Offset(outer, i));
            if (space.Inner.Strides[i] == 0)
                body.Line($"{Lanes.Type} {names[i]}All = {Lanes.Broadcast(start)};");
            else if (start != names[i])
                body.Line($"ref float {names[i]}Run = ref {start};");
        }
    }

    /// <summary>The offset of a run in an operand (or, after the operands, in a result).</summary>
    public static string Offset(IReadOnlyList<(IterationSpace.Loop Loop, string Index)> outer, int operand)
    {
        string[] terms = [.. outer.Where(loop => loop.Loop.Strides[operand] > 0).Select(loop => KernelBuilder.Times(loop.Index, loop.Loop.Strides[operand]))];
        return terms.Length == 0 ? "0" : string.Join(" + ", terms);
    }

    /// <summary>The vectors of all operands at a place of the innermost run.</summary>
    /// <param name="offset">The place.</param>
    /// <param name="part">How many lanes there are, or <see langword="null"/> for all.</param>
    /// <param name="runs">Whether <see cref="DeclareRuns"/> has named the runs.</param>
    public string[] Load(string offset, string? part, bool runs) => names.Select((name, i) =>
    {
        if (Numbers[i] || space.Inner.Strides[i] == 0)
            return $"{name}All";
        string run = runs && space.Loops.Count > 1 && Moves(i) ? $"{name}Run" : name;
        return part is null ? Lanes.Load(run, offset) : Lanes.LoadPart(run, offset, part);
    }).ToArray();

    private bool Moves(int operand) => space.Outer.Any(loop => loop.Strides[operand] > 0);
}
