using System.Text.Encodings.Web;
using System.Text.Json;

namespace NetGen.Compare;

/// <summary>What was measured as JSON, round by round.</summary>
internal static class ComparisonJson
{
    private static readonly JsonSerializerOptions options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes anything that was measured.</summary>
    public static string Write<T>(T measured) => JsonSerializer.Serialize(measured, options);

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, options)!;
}
