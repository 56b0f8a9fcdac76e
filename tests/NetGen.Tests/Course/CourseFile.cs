using System.Text.Json;

namespace NetGen.Tests.Course;

/// <summary>The worked examples of the course notes, with their true values: <c>reference/seed-cases.json</c>.</summary>
public static class CourseFile
{
    /// <summary>The directory of the reference cases and their data, beside the test assembly.</summary>
    public static string Directory { get; } = Path.Combine(AppContext.BaseDirectory, "reference");

    /// <summary>All cases by their ids.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Cases { get; } = Read();

    /// <summary>The name of the test method of a case: <c>softmax-temperature-0.5</c> is tested by <c>Softmax_temperature_0_5</c>.</summary>
    public static string MethodOf(string id) =>
        char.ToUpperInvariant(id[0]) + string.Concat(id.Skip(1).Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'));

    private static Dictionary<string, JsonElement> Read()
    {
        using FileStream file = File.OpenRead(Path.Combine(Directory, "seed-cases.json"));
        return JsonDocument.Parse(file).RootElement.GetProperty("cases").EnumerateArray()
            .ToDictionary(entry => entry.GetProperty("id").GetString()!);
    }
}
