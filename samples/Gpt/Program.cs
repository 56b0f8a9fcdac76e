using System.CommandLine;
using Gpt;
using Samples;

Option<FileInfo> data = SampleOption.ExistingFile("--data", "Text file in UTF-8; default: sonnets that come with the sample");
Option<int> epochs = SampleOption.Count("--epochs", "How often to go through the text", 30, minimum: 0);
Option<int> batch = SampleOption.Count("--batch", "Windows for each step", 12);
Option<float> rate = SampleOption.Positive("--rate", "Highest learning rate", 1.5e-3f);
Option<ulong> seed = SampleOption.Seed();
var prompt = new Option<string>("--prompt") { Description = "What the text that is written goes on from; default: the end of a line, if the text has lines" };
Option<int> length = SampleOption.Count("--length", "Characters to write", 500, minimum: 0);
Option<float> temperature = SampleOption.Positive("--temperature", "Below 1 likely characters become likelier, above 1 less so", 0.8f);
Option<int> topK = SampleOption.Count("--top-k", "Draw from so many characters, the likeliest", 40);
Option<float> topP = SampleOption.Share("--top-p", "Draw from those that make up this share of the probability", 0.95f);

var command = new RootCommand("A small GPT: learns to write a text, character by character.") { data, epochs, batch, rate, seed, prompt, length, temperature, topK, topP };
command.SetAction(arguments =>
{
    TextData text = TextData.Read(arguments.GetValue(data)?.FullName ?? TextData.Standard, CharGpt.Context, CharGpt.Vocabulary);
    var settings = new Settings(
        arguments.GetValue(epochs),
        arguments.GetValue(batch),
        arguments.GetValue(rate),
        arguments.GetValue(seed),
        arguments.GetValue(prompt) ?? (text.Vocabulary.TryGetToken('\n', out _) ? "\n" : text.Vocabulary.Characters[..1]),
        arguments.GetValue(length),
        arguments.GetValue(temperature),
        arguments.GetValue(topK),
        arguments.GetValue(topP));

    // Better known now than after the training.
    if (settings.Prompt.Length == 0 || settings.Prompt.Any(character => !text.Vocabulary.TryGetToken(character, out _)))
        throw new InvalidDataException($"--prompt: expected characters of the text, received \"{settings.Prompt}\".");
    LanguageModel.Run(text, settings);
});
return SampleCommand.Run(command, args);
