namespace NetGen.Tests.Data;

public class DatasetCheckTests
{
    private static readonly float[] Points = new float[8];
    private static readonly int[] Tokens = [0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 1];
    private static readonly int[] Classes = [0, 1, 2, 3];

    [Fact]
    public void Fitting_columns_pass()
    {
        new Dataset(4, Points, Tokens, Classes).Check(Describe.Mixed);
        new Dataset(4, Points, Tokens, Classes).Slice(2, 0).Check(Describe.Mixed);
        new Dataset(0, Array.Empty<float>(), Array.Empty<int>(), Array.Empty<int>()).Check(Describe.Mixed);
        Assert.Throws<ArgumentNullException>(() => new Dataset(4, Points).Check(null!));
    }

    [Fact]
    public void The_target_may_be_missing_where_it_is_not_needed()
    {
        var inputs = new Dataset(4, Points, Tokens);
        inputs.Check(Describe.Mixed, withTarget: false);
        new Dataset(4, Points, Tokens, Classes).Check(Describe.Mixed, withTarget: false);
        inputs.Check(Describe.Network(Describe.Mixed.Inputs, null));
        AssertSays(
            inputs,
            "Expected 3 columns (\"points\", \"tokens\", \"target\"), received 2.",
            "\"target\": expected int[] with one class index a sample, received no column.");
    }

    [Fact]
    public void Columns_must_not_be_too_many() =>
        AssertSays(new Dataset(4, Points, Tokens, Classes, Classes), "Expected 3 columns (\"points\", \"tokens\", \"target\"), received 4.");

    [Fact]
    public void Every_port_that_does_not_fit_is_named() => AssertSays(
        new Dataset(4, Classes, Classes, Points),
        "\"points\": expected float[] with 2 elements a sample, shape [1, 2], received column 0, int[] with 1 element a sample.",
        "\"tokens\": expected int[] with 3 elements a sample, shape [3], received column 1, int[] with 1 element a sample.",
        "\"target\": expected int[] with one class index a sample, received column 2, float[] with 2 elements a sample.");

    [Fact]
    public void Indices_must_be_in_range()
    {
        int[] tokens = [.. Tokens];
        tokens[7] = 5;
        AssertSays(
            new Dataset(4, Points, tokens, new[] { 0, 1, 2, -1 }),
            "\"tokens\": expected indices from 0 to 4, received 5 in column 1 at sample 2, element 1.",
            "\"target\": expected indices from 0 to 3, received -1 in column 2 at sample 3.");
    }

    [Fact]
    public void Indices_between_windows_do_not_matter()
    {
        int[] tokens = [0, 1, 2, 99, 1, 2, 3, -1];
        float[] points = new float[4];
        new Dataset(2, points, DataColumn.Windows(tokens, 3, 4), new int[2]).Check(Describe.Mixed);
        AssertSays(
            new Dataset(2, points, DataColumn.Windows(tokens, 3, 3), new int[2]),
            "\"tokens\": expected indices from 0 to 4, received 99 in column 1 at sample 1, element 0.");
    }

    private static void AssertSays(Dataset dataset, params string[] expected)
    {
        string message = Assert.Throws<ArgumentException>(() => dataset.Check(Describe.Mixed)).Message;
        Assert.StartsWith("The data set does not fit Example. ", message, StringComparison.Ordinal);
        foreach (string part in expected)
            Assert.Contains(part, message, StringComparison.Ordinal);
        Assert.Equal(expected.Length, message.Split('\n').Length);
    }
}
