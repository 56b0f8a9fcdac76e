using System.CommandLine;
using Gpt;
using Samples;

Option<FileInfo> data = SampleOption.ExistingFile("--data", "Text file in UTF-8; default: sonnets that come with the sample");
Option<int> epochs = SampleOption.Count("--epochs", "How often to go through the text at most", 4, minimum: 0);
Option<int> stride = SampleOption.Count("--stride", "Characters from one window to the next; of the sonnets, which are few, 4 unless it is given", CharGpt.Context);
Option<int> batch = SampleOption.Count("--batch", "Windows for each step", 12);
Option<float> rate = SampleOption.Positive("--rate", "Highest learning rate", 1.5e-3f);
Option<ulong> seed = SampleOption.Seed();
var prompt = new Option<string>("--prompt") { Description = "What the text that is written goes on from; default: the end of a line, if the text has lines" };
Option<int> length = SampleOption.Count("--length", "Characters to write", 500, minimum: 0, maximum: 1_000_000);
Option<float> temperature = SampleOption.Positive("--temperature", "Below 1 likely characters become likelier, above 1 less so", 0.8f);
Option<int> topK = SampleOption.Count("--top-k", "Draw from so many characters, the likeliest", 40);
Option<float> topP = SampleOption.Share("--top-p", "Draw from those that make up this share of the probability", 0.95f);
Option<FileInfo> save = SampleOption.NewFile("--save", "File to write the parameters to, in the safetensors format");
Option<FileInfo> load = SampleOption.ExistingFile("--load", "File to read the parameters from, learnt of the same text; they are trained only if --epochs is given");

var command = new RootCommand("A small GPT: learns to write a text, character by character.")
{
    data, epochs, stride, batch, rate, seed, prompt, length, temperature, topK, topP, save, load,
};
command.SetAction(arguments =>
{
    const int ofSonnets = 4;
    FileInfo? file = arguments.GetValue(data), start = arguments.GetValue(load);
    TextData text = TextData.Read(
        file?.FullName ?? TextData.Standard, CharGpt.Context, file is null && !IsGiven(stride) ? ofSonnets : arguments.GetValue(stride), CharGpt.Vocabulary);
    var settings = new Settings(
        start is not null && !IsGiven(epochs) ? 0 : arguments.GetValue(epochs),
        arguments.GetValue(batch),
        arguments.GetValue(rate),
        arguments.GetValue(seed),
        arguments.GetValue(prompt) ?? (text.Vocabulary.TryGetToken('\n', out _) ? "\n" : text.Vocabulary.Characters[..1]),
        arguments.GetValue(length),
        arguments.GetValue(temperature),
        arguments.GetValue(topK),
        arguments.GetValue(topP),
        arguments.GetValue(save)?.FullName,
        start?.FullName);

    // Better known now than after the training.
    if (settings.Prompt.Length == 0 || settings.Prompt.Any(character => !text.Vocabulary.TryGetToken(character, out _)))
        throw new InvalidDataException($"--prompt: expected characters of the text, received \"{settings.Prompt}\".");
    LanguageModel.Run(text, settings);

    bool IsGiven(Option<int> option) => arguments.GetResult(option) is { Implicit: false };
});
return SampleCommand.Run(command, args);
