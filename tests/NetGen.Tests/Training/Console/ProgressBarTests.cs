using System.Text.RegularExpressions;
using NetGen.ConsoleOutput;

namespace NetGen.Tests.Training;

public partial class ProgressBarTests
{
    private const string Clear = "\r\u001b[2K";

    [Fact]
    public void Redirected_output_has_a_line_for_each_epoch_and_nothing_else()
    {
        using var console = new TextConsole(isTerminal: false, width: 20);
        Trainer(console).Fit(TestData.Classes(64), epochs: 2, validation: TestData.Classes(32));

        Assert.Equal(2, console.Lines.Length);
        Assert.DoesNotContain('\u001b', console.Text);
        Assert.DoesNotContain('\r', console.Text);
        for (int i = 0; i < 2; i++)
        {
            Assert.Matches(
                $@"^epoch {i + 1}/2  loss [\d.]+  validation [\d.]+  accuracy [\d.]+  [\d.]+[kM]? samples/s  lr 0\.05  (\d+ ms|[\d.]+ s)$",
                console.Lines[i]);
        }
    }

    [Fact]
    public void A_terminal_gets_a_bar_that_the_epochs_line_replaces()
    {
        using var console = new TextConsole(isTerminal: true);
        Trainer(console).Fit(TestData.Classes(64), epochs: 1);

        string[] paints = console.Text.Split(Clear);
        Assert.Matches(@"^epoch 1/1  ━{10}─{30}  loss [\d.]+  [\d.]+[kM]? samples/s  lr 0\.05  [\d.]+ s left$", WithoutStyles(paints[0]));
        Assert.StartsWith("epoch 1/1  loss", paints[^1], StringComparison.Ordinal);
        Assert.EndsWith("\n", paints[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(80)]
    [InlineData(60)]
    [InlineData(40)]
    [InlineData(10)]
    public void The_bar_never_reaches_the_last_column(int width)
    {
        using var console = new TextConsole(isTerminal: true, width);
        Trainer(console).Fit(TestData.Classes(64), epochs: 1);
        string[] paints = console.Text.Split(Clear);
        foreach (string paint in paints.SkipLast(1))
        {
            Assert.DoesNotContain('\n', paint);
            Assert.InRange(WithoutStyles(paint).Length, 0, width - 1);
        }
    }

    [Fact]
    public void The_end_is_told_when_it_is_not_the_last_epochs()
    {
        using var console = new TextConsole(isTerminal: false);
        using var source = new CancellationTokenSource();
        Trainer<SoftmaxNetwork> trainer = Trainer(console);
        trainer.EpochCompleted += _ => source.Cancel();
        trainer.Fit(TestData.Classes(64), epochs: 5, cancellationToken: source.Token);
        Assert.Equal("Cancelled. Full epochs: 1.", console.Lines[^1]);

        trainer.Network.BeforeShard = _ => throw new NotSupportedException();
        Assert.Throws<NotSupportedException>(() => trainer.Fit(TestData.Classes(64), epochs: 5));
        Assert.Equal("Failed. Full epochs: 0.", console.Lines[^1]);
    }

    [Fact]
    public void Early_stopping_names_the_epoch_that_came_back()
    {
        using var console = new TextConsole(isTerminal: false);
        var trainer = new Trainer<CountingNetwork>(new CountingNetwork(2, 1, 3, 0), new Sgd(1))
        {
            EarlyStopping = new EarlyStopping(patience: 1) { RestoreBest = true },
        };
        trainer.WithProgressBar(console.Console).Fit(TestData.Line(4), epochs: 4, validation: TestData.Line(4));
        Assert.Equal(
            "Stopped early after epoch 3: the validation loss no longer got better. The parameters are those of epoch 2.",
            console.Lines[^1]);
    }

    private static Trainer<SoftmaxNetwork> Trainer(TextConsole console) =>
        new Trainer<SoftmaxNetwork>(new SoftmaxNetwork(2, 3), new Adam(0.05f)) { BatchSize = 16, Metrics = [Metric.Accuracy] }
            .WithProgressBar(console.Console);

    private static string WithoutStyles(string text) => StyleCodes().Replace(text, "");

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex StyleCodes();
}
