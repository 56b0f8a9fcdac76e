using System.CommandLine;
using Gpt2;
using NetGen;
using Samples;
using TextWriter = Gpt2.TextWriter;

Option<FileInfo> weights = SampleOption.ExistingFile("--weights", "Parameters as GPT-2's are published, model.safetensors; default: random ones");
Option<FileInfo> vocabulary = SampleOption.ExistingFile("--vocab", "The published vocabulary, vocab.json");
Option<FileInfo> merges = SampleOption.ExistingFile("--merges", "The published merges, merges.txt");
var prompt = new Option<string>("--prompt") { Description = "Text to go on from; needs --vocab and --merges. Default: random tokens" };
Option<int> promptTokens = SampleOption.Count("--prompt-tokens", "How many random tokens, where there is no prompt", 64, maximum: Gpt2Net.Context - 1);
Option<int> length = SampleOption.Count("--length", "Tokens to write", 64, minimum: 0);
Option<float> temperature = SampleOption.Positive("--temperature", "Below 1 likely tokens become likelier, above 1 less so", 0.8f);
Option<int> topK = SampleOption.Count("--top-k", "Draw from so many tokens, the likeliest", 40);
Option<float> topP = SampleOption.Share("--top-p", "Draw from those that make up this share of the probability", 0.95f);
Option<ulong> seed = SampleOption.Seed();

var command = new RootCommand("GPT-2 with 124 million parameters: goes on with a text.") { weights, vocabulary, merges, prompt, promptTokens, length, temperature, topK, topP, seed };
command.SetAction(arguments =>
{
    var settings = new Settings(
        arguments.GetValue(seed), arguments.GetValue(length), arguments.GetValue(temperature), arguments.GetValue(topK), arguments.GetValue(topP));
    BytePairTokenizer? tokenizer = ReadTokenizer(arguments.GetValue(vocabulary), arguments.GetValue(merges));
    int[] tokens = ReadPrompt(arguments.GetValue(prompt), tokenizer) ?? RandomTokens(arguments.GetValue(promptTokens), tokenizer?.Count ?? Gpt2Net.Vocabulary, settings.Seed);
    if (tokens.Length is 0 or >= Gpt2Net.Context)
        throw new InvalidDataException($"Expected a prompt of 1 to {Gpt2Net.Context - 1} tokens, received {tokens.Length}.");

    // A file that is none is found out before the parameters are made.
    using SafetensorsFile? published = arguments.GetValue(weights) is { } file ? SafetensorsFile.Open(file.FullName) : null;
    Gpt2Net network = Measured.Time($"{Gpt2Net.ParameterCount:N0} parameters, random", () => new Gpt2Net(settings.Seed));
    if (published is not null)
    {
        Measured.Time($"{arguments.GetValue(weights)!.Name} loaded", () =>
        {
            PublishedWeights.Load(network.Parameters, published);
            return network;
        });
    }

    new TextWriter(network, tokenizer, settings).Write(tokens);
    Measured.PrintMemory();
});
return SampleCommand.Run(command, args);

static BytePairTokenizer? ReadTokenizer(FileInfo? vocabulary, FileInfo? merges)
{
    if (vocabulary is null && merges is null)
        return null;
    if (vocabulary is null || merges is null)
        throw new InvalidDataException("Expected --vocab and --merges together, received one of them.");
    BytePairTokenizer tokenizer = BytePairTokenizer.Load(vocabulary.FullName, merges.FullName);
    return tokenizer.Count <= Gpt2Net.Vocabulary
        ? tokenizer
        : throw new InvalidDataException($"{vocabulary}: expected at most {Gpt2Net.Vocabulary} tokens, received {tokenizer.Count}.");
}

static int[]? ReadPrompt(string? prompt, BytePairTokenizer? tokenizer) => prompt is null ? null
    : tokenizer?.Encode(prompt) ?? throw new InvalidDataException("--prompt: expected --vocab and --merges too, which make tokens of it.");

static int[] RandomTokens(int count, int vocabulary, ulong seed)
{
    var random = new Random((int)(seed % int.MaxValue));
    var tokens = new int[count];
    foreach (ref int token in tokens.AsSpan())
        token = random.Next(vocabulary);
    return tokens;
}
