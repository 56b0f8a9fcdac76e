using System.CommandLine;
using System.Globalization;
using System.Numerics;

namespace Samples;

/// <summary>Makes options whose values are checked as they are parsed, with a message in plain words.</summary>
internal static class SampleOption
{
    private delegate bool TryRead<T>(string text, out T value);

    /// <summary>A whole number.</summary>
    public static Option<int> Count(string name, string description, int standard, int minimum = 1, int maximum = int.MaxValue) =>
        Number(
            name, description, standard, number => number >= minimum && number <= maximum,
            maximum == int.MaxValue ? $"a whole number, {minimum} or more" : $"a whole number from {minimum} to {maximum}");

    /// <summary>A number above 0.</summary>
    public static Option<float> Positive(string name, string description, float standard) =>
        Number(name, description, standard, number => number > 0 && float.IsFinite(number), "a number above 0");

    /// <summary>A share of the whole.</summary>
    public static Option<float> Share(string name, string description, float standard) =>
        Number(name, description, standard, number => number is > 0 and <= 1, "a number above 0, at most 1");

    /// <summary>The seed of all random numbers.</summary>
    public static Option<ulong> Seed() =>
        Number("--seed", "Seed of all random numbers", 42ul, _ => true, "a whole number, 0 or more");

    /// <summary>One of several words, of which the first is the default.</summary>
    public static Option<string> Choice(string name, string description, params string[] words)
    {
        return Option(name, description, words[0], TryReadWord, $"one of {string.Join(", ", words)}");

        bool TryReadWord(string text, out string word) => words.Contains(word = text);
    }

    /// <summary>A file to write, in a folder that must be there: better known now than after the training.</summary>
    public static Option<FileInfo> NewFile(string name, string description) =>
        OneFile(name, description, path => new FileInfo(path).Directory is { Exists: false } folder ? $"the folder {folder} does not exist" : null);

    /// <summary>A file to read, which must be there.</summary>
    public static Option<FileInfo> ExistingFile(string name, string description) =>
        OneFile(name, description, path => File.Exists(path) ? null : $"the file {path} does not exist");

    private static Option<FileInfo> OneFile(string name, string description, Func<string, string?> findFault)
    {
        var option = new Option<FileInfo>(name) { Description = description };
        option.Validators.Add(result =>
        {
            foreach (string path in result.Tokens.Select(token => token.Value))
            {
                string? fault = path.Length == 0 ? "expected a file, received nothing" : Directory.Exists(path) ? $"expected a file, received the folder {path}" : findFault(path);
                if (fault is not null)
                    result.AddError($"{name}: {fault}.");
            }
        });
        return option;
    }

    private static Option<T> Number<T>(string name, string description, T standard, Func<T, bool> isValid, string expected)
        where T : struct, INumber<T>
    {
        return Option(name, description, standard, TryReadNumber, expected);

        bool TryReadNumber(string text, out T number) =>
            T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && isValid(number);
    }

    private static Option<T> Option<T>(string name, string description, T standard, TryRead<T> tryRead, string expected) =>
        new(name)
        {
            Description = $"{description}: {expected}",
            DefaultValueFactory = _ => standard,
            CustomParser = argument =>
            {
                string text = argument.Tokens[0].Value;
                if (tryRead(text, out T value))
                    return value;
                argument.AddError($"{name}: expected {expected}, received \"{text}\".");
                return standard;
            },
        };
}
