using System.CommandLine;
using Names;
using Samples;

Option<string> model = SampleOption.Choice("--model", "What to learn", "all", "counts", "bigram", "mlp");
Option<FileInfo> data = SampleOption.ExistingFile("--data", "File with one name on each line; default: a list that comes with the sample");
Option<int> epochs = SampleOption.Count("--epochs", "How often the networks go through the names", 10);
Option<ulong> seed = SampleOption.Seed();
Option<float> temperature = SampleOption.Positive("--temperature", "Below 1 likely letters become likelier, above 1 less so", 0.7f);

var command = new RootCommand("Learns to write first names.") { model, data, epochs, seed, temperature };
command.SetAction(arguments =>
{
    string[] names = NameList.Read(arguments.GetValue(data)?.FullName ?? NameList.Standard);
    var settings = new Settings(arguments.GetValue(epochs), arguments.GetValue(seed), arguments.GetValue(temperature));
    Console.WriteLine(FormattableString.Invariant($"{names.Length:N0} names"));

    var models = new Models(names, settings);
    string chosen = arguments.GetValue(model)!;
    if (chosen is "all" or "counts")
        models.Count();
    if (chosen is "all" or "bigram")
        models.LearnBigram();
    if (chosen is "all" or "mlp")
        models.LearnContext();
});
return SampleCommand.Run(command, args);
