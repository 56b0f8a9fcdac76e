using System.CommandLine;
using CharRnn;
using Samples;

Option<string> model = SampleOption.Choice("--model", "The recurrent layer", "lstm", "gru", "rnn");
Option<FileInfo> data = SampleOption.ExistingFile("--data", "Text file in UTF-8; default: sonnets that come with the sample");
Option<int> epochs = SampleOption.Count("--epochs", "How often to go through the text", 40, minimum: 0);
Option<int> batch = SampleOption.Count("--batch", "Windows for each step", 16);
Option<float> rate = SampleOption.Positive("--rate", "Learning rate at the start", 5e-3f);
Option<ulong> seed = SampleOption.Seed();
Option<float> temperature = SampleOption.Positive("--temperature", "Below 1 likely characters become likelier, above 1 less so", 0.7f);
Option<int> length = SampleOption.Count("--length", "Characters to write", 500, minimum: 0, maximum: 1_000_000);
var carry = new Option<bool>("--carry") { Description = "Windows go on where those before have ended: truncated backpropagation through time" };

var command = new RootCommand("Learns to write a text, character by character.") { model, data, epochs, batch, rate, seed, temperature, length, carry };
command.SetAction(arguments =>
{
    TextData text = TextData.Read(arguments.GetValue(data)?.FullName ?? TextData.Standard, Size.Window, stride: Size.Window, Size.Characters);
    var settings = new Settings(
        arguments.GetValue(epochs),
        arguments.GetValue(batch),
        arguments.GetValue(rate),
        arguments.GetValue(seed),
        arguments.GetValue(temperature),
        arguments.GetValue(length),
        arguments.GetValue(carry));
    switch (arguments.GetValue(model))
    {
        case "lstm":
            var lstm = new LstmNet(settings.Seed);
            LanguageModel.Run(lstm, lstm.Step, lstm.CreateState(), text, settings);
            break;
        case "gru":
            var gru = new GruNet(settings.Seed);
            LanguageModel.Run(gru, gru.Step, gru.CreateState(), text, settings);
            break;
        default:
            var rnn = new RnnNet(settings.Seed);
            LanguageModel.Run(rnn, rnn.Step, rnn.CreateState(), text, settings);
            break;
    }
});
return SampleCommand.Run(command, args);
