using System.CommandLine;
using Digits;
using Samples;

Option<string> model = SampleOption.Choice("--model", "Dense layers alone or convolutions before them", "dense", "cnn");
Option<DirectoryInfo> data = new Option<DirectoryInfo>("--data")
{
    Description = "Folder of the MNIST files; default: digits that the sample draws",
}.AcceptExistingOnly();
Option<int> epochs = SampleOption.Count("--epochs", "How often to go through the training images", 10, minimum: 0);
Option<int> batch = SampleOption.Count("--batch", "Images for each step", 32);
Option<float> rate = SampleOption.Positive("--rate", "Learning rate at the start", 2e-3f);
Option<ulong> seed = SampleOption.Seed();
Option<FileInfo> save = SampleOption.NewFile("--save", "File to write the parameters to, in the safetensors format");
Option<FileInfo> load = SampleOption.ExistingFile("--load", "File to read the parameters from; they are tested, and trained only if --epochs is given");

var command = new RootCommand("Trains a network to recognise digits.") { model, data, epochs, batch, rate, seed, save, load };
command.SetAction(arguments =>
{
    FileInfo? start = arguments.GetValue(load);
    bool isOnlyTested = start is not null && arguments.GetResult(epochs) is not { Implicit: false };
    var settings = new Settings(
        isOnlyTested ? 0 : arguments.GetValue(epochs),
        arguments.GetValue(batch),
        arguments.GetValue(rate),
        arguments.GetValue(seed),
        arguments.GetValue(save)?.FullName,
        start?.FullName);

    // Shapes are known when a network is compiled, so each size of image has networks of its own.
    bool isCnn = arguments.GetValue(model) == "cnn";
    if (arguments.GetValue(data) is { } folder)
    {
        DigitData mnist = DigitData.ReadMnist(folder.FullName);
        if (isCnn)
            Recognition.Run(new MnistCnn(settings.Seed), mnist, settings);
        else
            Recognition.Run(new MnistNet(settings.Seed), mnist, settings);
    }
    else
    {
        DigitData drawn = DigitData.Draw(settings.Seed);
        if (isCnn)
            Recognition.Run(new DrawnDigitCnn(settings.Seed), drawn, settings);
        else
            Recognition.Run(new DrawnDigitNet(settings.Seed), drawn, settings);
    }
});
return SampleCommand.Run(command, args);
