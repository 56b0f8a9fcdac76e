using System.CommandLine;
using Amp;
using Samples;

Option<string> model = SampleOption.Choice("--model", "The network", "lstm", "conv");
Option<FileInfo> input = SampleOption.ExistingFile("--input", "WAV file to play through the trained network, one channel; default: notes that the sample plucks");
Option<FileInfo> output = SampleOption.NewFile("--output", "WAV file to write what the network makes of them");
Option<int> epochs = SampleOption.Count("--epochs", "How often to go through the training windows", 100, minimum: 0);
Option<ulong> seed = SampleOption.Seed();

var command = new RootCommand("Trains a network to imitate a guitar amplifier.") { model, input, output, epochs, seed };
command.Validators.Add(result =>
{
    if (result.GetResult(input) is not null && result.GetResult(output) is null)
        result.AddError("--input: expected --output with it, to write what is played.");
});
command.SetAction(arguments =>
{
    var settings = new Settings(
        arguments.GetValue(epochs), arguments.GetValue(seed), arguments.GetValue(input)?.FullName, arguments.GetValue(output)?.FullName);
    var imitation = new Imitation(settings);
    if (arguments.GetValue(model) == "lstm")
    {
        var network = new LstmAmp(settings.Seed);
        imitation.Run(network, network.Step, network.CreateState);
    }
    else
    {
        var network = new ConvAmp(settings.Seed);
        imitation.Run(network, network.Step, network.CreateState);
    }
});
return SampleCommand.Run(command, args);
