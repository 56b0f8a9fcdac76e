using System.CommandLine;
using Images;
using Samples;

Option<DirectoryInfo> data = new Option<DirectoryInfo>("--data")
{
    Description = "Folder of PNM pictures (P5, P6), a subfolder for each class; default: pictures that the sample draws",
}.AcceptExistingOnly();
Option<int> epochs = SampleOption.Count("--epochs", "How often to go through the training pictures", 10, minimum: 0);
Option<int> batch = SampleOption.Count("--batch", "Pictures for each step", 32);
Option<float> rate = SampleOption.Positive("--rate", "Learning rate at the start", 2e-3f);
Option<ulong> seed = SampleOption.Seed();
var write = new Option<DirectoryInfo>("--write") { Description = "Folder to write the pictures to, in the form that --data takes" };

var alexNet = new Command("alexnet", "Prints AlexNet's layers and times one picture through them.") { seed };
alexNet.SetAction(arguments => AlexNetRun.Run(arguments.GetValue(seed)));

var command = new RootCommand("Trains a small residual network to tell pictures apart.") { data, epochs, batch, rate, seed, write, alexNet };
command.SetAction(arguments =>
{
    var settings = new Settings(arguments.GetValue(epochs), arguments.GetValue(batch), arguments.GetValue(rate), arguments.GetValue(seed));
    ImageData images = arguments.GetValue(data) is { } folder ? ImageData.Read(folder.FullName, settings.Seed) : ImageData.Draw(settings.Seed);
    if (arguments.GetValue(write) is { } target)
        images.Write(target.FullName);
    Classification.Run(images, settings);
});
return SampleCommand.Run(command, args);
