using System.Runtime.CompilerServices;
using System.Text.Json;

namespace NetGen.Tests.Course;

/// <summary>
/// One worked example: its inputs, and its true values and gradients, each within the case's own tolerance. The notes write
/// W (out, in) and W x, NetGen keeps [in, out] and computes x W: methods with "Weight" in their names transpose.
/// </summary>
public sealed class CourseCase
{
    private readonly JsonElement json;
    private readonly HashSet<string> pending;

    private CourseCase(JsonElement json)
    {
        this.json = json;
        pending = [.. Names("expected", json), .. json.TryGetProperty("gradients", out JsonElement gradients) ? Names("wrt", gradients) : []];
    }

    /// <summary>
    /// Runs the test of the case that the calling method is named after, and fails if it left an expected value or a gradient
    /// of the case unchecked.
    /// </summary>
    public static void Check(Action<CourseCase> test, [CallerMemberName] string method = "")
    {
        var course = new CourseCase(CourseFile.Cases.Single(entry => CourseFile.MethodOf(entry.Key) == method).Value);
        test(course);
        Assert.True(course.pending.Count == 0, "Not checked: " + string.Join(", ", course.pending.Order(StringComparer.Ordinal)));
    }

    /// <summary>An input of any kind.</summary>
    public JsonElement Input(string name) => json.GetProperty("inputs").GetProperty(name);

    /// <summary>The numbers of an input, row by row.</summary>
    public float[] Floats(string name) => [.. Flat(Input(name)).Select(number => (float)number)];

    /// <summary>An input that is one number.</summary>
    public float Number(string name) => Assert.Single(Floats(name));

    /// <summary>The whole numbers of an input, row by row.</summary>
    public int[] Ints(string name) => ToInts(Input(name));

    /// <summary>The words of an input.</summary>
    public string[] Words(string name) => ToWords(Input(name));

    /// <summary>Gives a layer's weights the values of an input that the notes write (out, in).</summary>
    public void SetWeight(Parameter weight, string name) => Transpose(Floats(name), weight.Shape[1], weight.Shape[0]).CopyTo(weight.Span);

    /// <summary>Gives a parameter the values of an input that is laid out as the parameter is.</summary>
    public void Set(Parameter parameter, string name) => Floats(name).CopyTo(parameter.Span);

    /// <summary>The figures that the notes themselves print for an item.</summary>
    public string[] Printed(string item) =>
        [.. json.GetProperty("notes").EnumerateArray().Single(note => note.GetProperty("item").GetString() == item)
            .GetProperty("notes").EnumerateArray().Select(figure => figure.GetString()!)];

    /// <summary>An expected value of any kind, which the caller compares.</summary>
    public JsonElement Expected(string name)
    {
        pending.Remove(Key("expected", name));
        return json.GetProperty("expected").GetProperty(name);
    }

    /// <summary>The numbers of an expected value, which the caller compares or computes with.</summary>
    public float[] ExpectedFloats(string name) => [.. Flat(Expected(name)).Select(number => (float)number)];

    /// <summary>The whole numbers of an expected value, which the caller compares exactly.</summary>
    public int[] ExpectedInts(string name) => ToInts(Expected(name));

    /// <summary>The words of an expected value, which the caller compares.</summary>
    public string[] ExpectedWords(string name) => ToWords(Expected(name));

    /// <summary>Checks numbers against an expected value; true is 1.</summary>
    public void AssertValue(string name, params ReadOnlySpan<float> actual) => AssertClose(name, Expected(name), actual);

    /// <summary>Checks what a network that ends in a concatenation gives, sample by sample, against the expected values in their order.</summary>
    public void AssertJoined(float[] joined, int samples, params ReadOnlySpan<string> names)
    {
        int width = joined.Length / samples, start = 0;
        foreach (string name in names)
        {
            int count = Flat(Expected(name)).Count() / samples;
            AssertValue(name, Arrays.Columns(joined, width, start..(start + count)));
            start += count;
        }

        Assert.Equal(width, start);
    }

    /// <summary>Checks numbers against a part of an expected value.</summary>
    public void AssertClose(string what, JsonElement expected, params ReadOnlySpan<float> actual) =>
        ToleranceOf("value").AssertClose([.. Flat(expected).Select(number => (float)number)], actual, what);

    /// <summary>Checks weights against an expected value that the notes write (out, in).</summary>
    public void AssertWeight(string name, Parameter weight) => AssertValue(name, Transpose(weight.Span, weight.Shape[0], weight.Shape[1]));

    /// <summary>A gradient of any kind, which the caller compares.</summary>
    public JsonElement Gradient(string name)
    {
        pending.Remove(Key("wrt", name));
        return json.GetProperty("gradients").GetProperty("wrt").GetProperty(name);
    }

    /// <summary>Checks a gradient.</summary>
    public void AssertGradient(string name, params ReadOnlySpan<float> actual) => AssertGradientClose("gradient of " + name, Gradient(name), actual);

    /// <summary>Checks numbers against a part of a gradient.</summary>
    public void AssertGradientClose(string what, JsonElement expected, params ReadOnlySpan<float> actual) =>
        ToleranceOf("gradient").AssertClose([.. Flat(expected).Select(number => (float)number)], actual, what);

    /// <summary>Checks a gradient of weights that the notes write (out, in).</summary>
    public void AssertWeightGradient(string name, Parameter gradient) =>
        AssertGradient(name, Transpose(gradient.Span, gradient.Shape[0], gradient.Shape[1]));

    private Tolerance ToleranceOf(string kind)
    {
        JsonElement tolerance = json.GetProperty("tolerance").GetProperty(kind).GetProperty("float32");
        return new Tolerance(tolerance.GetProperty("rtol").GetDouble(), tolerance.GetProperty("atol").GetDouble());
    }

    private static IEnumerable<string> Names(string group, JsonElement owner) =>
        owner.GetProperty(group).EnumerateObject().Select(entry => Key(group, entry.Name));

    private static string Key(string group, string name) => $"{group}.{name}";

    private static IEnumerable<double> Flat(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Flat),
        JsonValueKind.True => [1],
        JsonValueKind.False => [0],
        _ => [value.GetDouble()],
    };

    private static int[] ToInts(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? [.. value.EnumerateArray().SelectMany(ToInts)]
        : [value.GetInt32()];

    private static string[] ToWords(JsonElement value) => [.. value.EnumerateArray().Select(word => word.GetString()!)];

    private static float[] Transpose(ReadOnlySpan<float> matrix, int rows, int columns)
    {
        Assert.Equal(rows * columns, matrix.Length);
        var transposed = new float[matrix.Length];
        for (int row = 0; row < rows; row++)
        {
            for (int column = 0; column < columns; column++)
                transposed[(column * rows) + row] = matrix[(row * columns) + column];
        }

        return transposed;
    }
}
