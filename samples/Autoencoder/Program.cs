using System.CommandLine;
using Autoencoder;
using Samples;

Option<DirectoryInfo> data = new Option<DirectoryInfo>("--data")
{
    Description = "Folder of the MNIST files; default: digits that the sample draws",
}.AcceptExistingOnly();
Option<int> epochs = SampleOption.Count("--epochs", "How often to go through the training images", 10);
Option<ulong> seed = SampleOption.Seed();
Option<FileInfo> picture = SampleOption.NewFile("--picture", "PNG file to write the picture to; default: autoencoder.png");

var command = new RootCommand("Packs digits into a few numbers, and unpacks them.") { data, epochs, seed, picture };
command.SetAction(arguments =>
{
    CourseExample.Print();
    var settings = new Settings(
        arguments.GetValue(epochs),
        arguments.GetValue(seed),
        arguments.GetValue(picture)?.ToString() ?? "autoencoder.png");

    // Shapes are known when a network is compiled, so each size of image has a network of its own.
    if (arguments.GetValue(data) is { } folder)
        Reconstruction.Run(new MnistAutoencoder(settings.Seed), DigitData.ReadMnist(folder.FullName), settings);
    else
        Reconstruction.Run(new DrawnDigitAutoencoder(settings.Seed), DigitData.Draw(settings.Seed), settings);
});
return SampleCommand.Run(command, args);
