using System.CommandLine;
using NetGen;
using Samples;
using Translate;

Option<string> model = SampleOption.Choice("--model", "How the decoder knows the text", "attention", "plain");
Option<int> epochs = SampleOption.Count("--epochs", "How often to go through the training texts", 5, minimum: 0);
Option<ulong> seed = SampleOption.Seed();
Option<int> beam = SampleOption.Count("--beam", "Translations to follow at once", 3, maximum: 100);
var texts = new Option<string[]>("--text") { Description = "A date to translate after the training; any number of them" };
texts.Validators.Add(result =>
{
    foreach (string wrong in result.Tokens.Select(token => token.Value).Where(text => !Alphabet.IsSource(text)))
        result.AddError($"--text: expected a date of 1 to {Alphabet.SourceLength} characters in English, received \"{wrong}\".");
});
Option<FileInfo> picture = SampleOption.NewFile("--picture", "File for the picture of what the decoder looks at; default: alignment.png");

var command = new RootCommand("Learns to translate dates from the ways in which people write them.") { model, epochs, seed, beam, texts, picture };
command.SetAction(arguments =>
{
    var settings = new Settings(
        arguments.GetValue(epochs),
        arguments.GetValue(seed),
        arguments.GetValue(beam),
        arguments.GetValue(texts) ?? [],
        arguments.GetValue(picture)?.ToString() ?? "alignment.png");
    var data = new DateData(settings.Seed);
    if (arguments.GetValue(model) == "plain")
    {
        var plain = new DateNet(settings.Seed);
        Translation.Run(plain, plain.Start, plain.Step, plain.CreateState, data, settings);
        return;
    }

    var attentive = new AttentiveDateNet(settings.Seed);
    var translator = Translation.Run(attentive, attentive.Start, attentive.Step, attentive.CreateState, data, settings);
    Alignment.Show(new Aligner(attentive), translator.Translate, settings.Texts.Length > 0 ? settings.Texts : data.Test.Texts[..3], settings.Picture);
});
return SampleCommand.Run(command, args);
