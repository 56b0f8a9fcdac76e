using System.Text;
using Spectre.Console;

namespace NetGen.Tests.Training;

/// <summary>A console that writes into a string, as a terminal or as redirected output.</summary>
internal sealed class TextConsole : IAnsiConsoleOutput, IDisposable
{
    private readonly StringWriter writer = new();

    public TextConsole(bool isTerminal, int width = 120)
    {
        (IsTerminal, Width) = (isTerminal, width);
        Console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = this,
            Ansi = isTerminal ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
    }

    public IAnsiConsole Console { get; }

    public string Text => writer.ToString();

    public string[] Lines => Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public TextWriter Writer => writer;

    public bool IsTerminal { get; }

    public int Width { get; }

    public int Height => 40;

    public void Dispose() => writer.Dispose();

    public void SetEncoding(Encoding encoding)
    {
    }
}
