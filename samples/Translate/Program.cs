using System.CommandLine;
using Samples;
using Translate;

Option<int> epochs = SampleOption.Count("--epochs", "How often to go through the training texts", 10, minimum: 0);
Option<ulong> seed = SampleOption.Seed();
Option<int> beam = SampleOption.Count("--beam", "Translations to follow at once", 3);
var texts = new Option<string[]>("--text") { Description = "A date to translate after the training; any number of them" };
texts.Validators.Add(result =>
{
    foreach (string wrong in result.Tokens.Select(token => token.Value).Where(text => !Alphabet.IsSource(text)))
        result.AddError($"--text: expected a date of at most {Alphabet.SourceLength} characters in English, received \"{wrong}\".");
});

var command = new RootCommand("Learns to translate dates from the ways in which people write them.") { epochs, seed, beam, texts };
command.SetAction(arguments =>
{
    var settings = new Settings(arguments.GetValue(epochs), arguments.GetValue(seed), arguments.GetValue(beam), arguments.GetValue(texts) ?? []);
    Translation.Run(new DateData(settings.Seed), settings);
});
return SampleCommand.Run(command, args);
