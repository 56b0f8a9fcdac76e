using System.Text;

namespace NetGen.Compiler.Emission;

/// <summary>Writes indented C#.</summary>
public sealed class CodeWriter
{
    /// <summary>
    /// The attribute of every method that computes: the just-in-time compiler's quick first version would be many times slower, and a
    /// loop can stay in it for seconds.
    /// </summary>
    public const string FullSpeed = "[code::MethodImpl(code::MethodImplOptions.AggressiveOptimization | code::MethodImplOptions.NoInlining)]";

    /// <summary>The attribute of a method that computes so little that a call would count.</summary>
    public const string FullSpeedInlined = "[code::MethodImpl(code::MethodImplOptions.AggressiveOptimization | code::MethodImplOptions.AggressiveInlining)]";

    /// <summary><see cref="FullSpeed"/> in a class of kernels, which has many of them.</summary>
    public const string KernelSpeed = "[code::MethodImpl(FullSpeed)]";

    /// <summary>What <see cref="KernelSpeed"/> means.</summary>
    public const string KernelSpeedConstant =
        "private const code::MethodImplOptions FullSpeed = code::MethodImplOptions.AggressiveOptimization | code::MethodImplOptions.NoInlining;";

    private readonly StringBuilder text = new();
    private int depth;

    /// <summary>Writes a line; an empty one stays without indentation.</summary>
    public CodeWriter Line(string line = "")
    {
        if (line.Length > 0)
            text.Append(' ', 4 * depth).Append(line);
        text.Append('\n');
        return this;
    }

    /// <summary>Writes several lines.</summary>
    public CodeWriter Lines(string lines)
    {
        // Whole files go through here, so the lines are copied from where they stand.
        for (int start = 0, end; start < lines.Length; start = end + 1)
        {
            end = lines.IndexOf('\n', start);
            if (end < 0)
                end = lines.Length;
            if (end > start)
                text.Append(' ', 4 * depth).Append(lines, start, end - start);
            text.Append('\n');
        }

        return this;
    }

    /// <summary>Writes a head and a block in braces.</summary>
    public CodeWriter Block(string head, Action body)
    {
        Line(head).Line("{");
        Indent(body);
        return Line("}");
    }

    /// <summary>Writes a head and its one statement.</summary>
    public CodeWriter Nest(string head, string statement)
    {
        Line(head);
        return Indent(() => Line(statement));
    }

    /// <summary>Writes something one step further in.</summary>
    public CodeWriter Indent(Action body)
    {
        depth++;
        body();
        depth--;
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();
}
