using System.CommandLine;
using Samples;
using Words;

Option<FileInfo> data = SampleOption.ExistingFile("--data", "Text file in UTF-8; default: sentences that the sample writes itself");
Option<int> epochs = SampleOption.Count("--epochs", "How often to go through the text", 5, minimum: 0);
Option<ulong> seed = SampleOption.Seed();
var near = new Option<string[]>("--near") { Description = "A word whose nearest words to show; any number of them" };
near.Validators.Add(result =>
{
    foreach (string wrong in result.Tokens.Select(token => token.Value).Where(text => WordText.Split(text).Length == 0))
        result.AddError($"--near: expected a word, received \"{wrong}\".");
});
var analogies = new Option<string[]>("--analogy") { Description = "Three words a, b and c: a is to b as c is to what? Any number of them" };
analogies.Validators.Add(result =>
{
    foreach (string wrong in result.Tokens.Select(token => token.Value).Where(text => WordText.Split(text).Length != 3))
        result.AddError($"--analogy: expected three words such as \"man king woman\", received \"{wrong}\".");
});
Option<FileInfo> picture = SampleOption.NewFile("--picture", "File for the map of words; default: words.png");

var command = new RootCommand("Words as counts and as vectors: bag of words, embeddings, neighbours, analogies.") { data, epochs, seed, near, analogies, picture };
command.SetAction(arguments =>
{
    var settings = new Settings(
        arguments.GetValue(epochs),
        arguments.GetValue(seed),
        arguments.GetValue(near) ?? [],
        arguments.GetValue(analogies) ?? [],
        arguments.GetValue(picture)?.ToString() ?? "words.png");
    bool isRight = CourseExamples.Print();
    new Lesson(settings).Run(arguments.GetValue(data)?.FullName);
    return isRight ? 0 : 1;
});
return SampleCommand.Run(command, args);
