namespace NetGen.Tests;

public class ParameterFileTests
{
    private static readonly ParameterLayout Layout = new(
        new ParameterInfo("conv.weight", 0, [2, 3, 4, 5], Init.Normal, 1, 1, PyTorchAxes: [3, 2, 0, 1]),
        new ParameterInfo("conv.bias", 128, [5], Init.Normal, 1, 1),
        new ParameterInfo("dense.weight", 144, [3, 2], Init.Normal, 1, 1, PyTorchAxes: [1, 0]),
        new ParameterInfo("scale", 160, [], Init.Normal, 1, 1));

    public static TheoryData<TensorLayout> TensorLayouts => [TensorLayout.NetGen, TensorLayout.PyTorch];

    [Theory]
    [MemberData(nameof(TensorLayouts))]
    public void Loads_what_it_saved(TensorLayout layout)
    {
        using var directory = new TemporaryDirectory();
        string path = directory.File("net.safetensors");
        ParameterSet saved = new(Layout, seed: 1), loaded = new(Layout, seed: 2);
        saved.Save(path, layout);
        loaded.Load(path, layout);
        Assert.Equal(saved.Span.ToArray(), loaded.Span.ToArray());
    }

    [Fact]
    public void Saves_to_where_a_link_leads()
    {
        using var directory = new TemporaryDirectory();
        string file = directory.File("net.safetensors"), link = directory.File("newest.safetensors");
        File.WriteAllText(file, "old");
        File.CreateSymbolicLink(link, file);
        new ParameterSet(Layout, seed: 1).Save(link);
        Assert.Equal(file, File.ResolveLinkTarget(link, returnFinalTarget: true)?.FullName);
        new ParameterSet(Layout, seed: 2).Load(file);
    }

    [Fact]
    public void Streams_work_as_files_do()
    {
        ParameterSet saved = new(Layout, seed: 1), loaded = new(Layout, seed: 2);
        loaded.Load(Save(saved));
        Assert.Equal(saved.Span.ToArray(), loaded.Span.ToArray());
    }

    // Dense [in, out] → [out, in], convolution [kh, kw, in, out] → [out, in, kh, kw].
    [Fact]
    public void PyTorch_stores_other_axes_first()
    {
        var parameters = new ParameterSet(Layout, seed: 1);
        using SafetensorsFile file = SafetensorsFile.Open(Save(parameters, TensorLayout.PyTorch));
        float[] dense = new float[6], ours = parameters["dense.weight"].Span.ToArray();
        file.Read("dense.weight", dense);
        Assert.Equal("F32 [2, 3]", file["dense.weight"].ToString());
        Assert.Equal([ours[0], ours[2], ours[4], ours[1], ours[3], ours[5]], dense);

        float[] stored = new float[120], convolution = parameters["conv.weight"].Span.ToArray();
        file.Read("conv.weight", stored);
        Assert.Equal("F32 [5, 4, 2, 3]", file["conv.weight"].ToString());
        for (int y = 0; y < 2; y++)
        {
            for (int x = 0; x < 3; x++)
            {
                for (int input = 0; input < 4; input++)
                {
                    for (int output = 0; output < 5; output++)
                    {
                        float expected = convolution[(((((y * 3) + x) * 4) + input) * 5) + output];
                        Assert.Equal(expected, stored[(((((output * 4) + input) * 2) + y) * 3) + x]);
                    }
                }
            }
        }
    }

    [Fact]
    public void Loads_a_file_that_PyTorch_wrote_by_a_name_map()
    {
        FixtureFile fixture = FixtureFile.Read("optimiser-sgd-plain");
        var writer = new SafetensorsWriter();
        writer.Add("fc1.weight", fixture.Floats("param.weight"), fixture.Shape("param.weight"));
        writer.Add("fc1.bias", fixture.Floats("param.bias"), fixture.Shape("param.bias"));
        writer.Add("norm.num_batches_tracked", new long[] { 5 });
        var layout = new ParameterLayout(
            new ParameterInfo("logits.weight", 0, [3, 2], Init.Zeros, 3, 2, PyTorchAxes: [1, 0]),
            new ParameterInfo("logits.bias", 6, [2], Init.Zeros, 3, 2));
        var names = new Dictionary<string, string> { ["logits.weight"] = "fc1.weight", ["logits.bias"] = "fc1.bias" };
        var parameters = new ParameterSet(layout, seed: 0);
        parameters.Load(Written(writer), TensorLayout.PyTorch, names);
        float[] weight = fixture.Floats("param.weight");
        Assert.Equal([weight[0], weight[3], weight[1], weight[4], weight[2], weight[5]], parameters["logits.weight"].Span.ToArray());
        Assert.Equal(fixture.Floats("param.bias"), parameters["logits.bias"].Span.ToArray());

        using SafetensorsFile saved = SafetensorsFile.Open(Save(parameters, TensorLayout.PyTorch, names));
        Assert.Equal(["fc1.weight", "fc1.bias"], saved.Tensors.Select(tensor => tensor.Name));
        Assert.Equal("pt", saved.Metadata["format"]);
    }

    [Fact]
    public void Lists_every_mismatch_and_changes_nothing()
    {
        var writer = new SafetensorsWriter();
        writer.Add("conv.weight", new float[120], 5, 4, 2, 3);
        writer.Add("dense.weight", new long[6], 3, 2);
        writer.Add("scale", new float[1], 1);
        writer.Add("extra", new float[2], 2);
        var parameters = new ParameterSet(Layout, seed: 1);
        float[] before = parameters.Span.ToArray();
        string message = Assert.Throws<InvalidDataException>(() => parameters.Load(Written(writer))).Message;
        string[] expected =
        [
            "The stream: 5 problems.",
            "\"conv.weight\": expected F32, F16, BF16 or F64 [2, 3, 4, 5], received F32 [5, 4, 2, 3], the shape in TensorLayout.PyTorch.",
            "\"conv.bias\": expected F32, F16, BF16 or F64 [5], received no such tensor.",
            "\"dense.weight\": expected F32, F16, BF16 or F64 [3, 2], received I64 [3, 2].",
            "\"scale\": expected F32, F16, BF16 or F64 [], received F32 [1].",
            "\"extra\": expected no such tensor, received F32 [2].",
        ];
        Assert.All(expected, part => Assert.Contains(part, message));
        Assert.Equal(before, parameters.Span.ToArray());
    }

    [Fact]
    public void The_message_names_the_file()
    {
        using var directory = new TemporaryDirectory();
        string path = directory.File("bad.safetensors");
        File.WriteAllText(path, "This is no safetensors file.");
        var error = Assert.Throws<InvalidDataException>(() => new ParameterSet(Layout, seed: 1).Load(path));
        Assert.StartsWith(path + ": ", error.Message);
        Assert.Throws<FileNotFoundException>(() => new ParameterSet(Layout, seed: 1).Load(path + "?"));
    }

    // A square matrix fits either way; only the file's mark tells.
    [Theory]
    [InlineData(TensorLayout.NetGen, TensorLayout.PyTorch)]
    [InlineData(TensorLayout.PyTorch, TensorLayout.NetGen)]
    public void Refuses_a_file_marked_as_of_the_other_layout(TensorLayout saved, TensorLayout loaded)
    {
        var layout = new ParameterLayout(new ParameterInfo("weight", 0, [3, 3], Init.Normal, 3, 3, PyTorchAxes: [1, 0]));
        MemoryStream stream = Save(new ParameterSet(layout, seed: 1), saved);
        var error = Assert.Throws<InvalidDataException>(() => new ParameterSet(layout, seed: 2).Load(stream, loaded));
        Assert.Contains($"Expected a file in TensorLayout.{loaded}, received one marked", error.Message);
    }

    [Fact]
    public void A_mark_does_not_matter_where_both_layouts_agree()
    {
        ParameterLayout layout = Layouts.Of(("bias", [3]));
        new ParameterSet(layout, seed: 1).Load(Save(new ParameterSet(layout, seed: 1)), TensorLayout.PyTorch);
    }

    [Fact]
    public void Batch_counters_are_extra_unless_the_file_is_PyTorchs()
    {
        var writer = new SafetensorsWriter();
        writer.Add("bias", new float[3], 3);
        writer.Add("norm.num_batches_tracked", new long[1]);
        var parameters = new ParameterSet(Layouts.Of(("bias", [3])), seed: 0);
        parameters.Load(Written(writer), TensorLayout.PyTorch);
        Assert.Throws<InvalidDataException>(() => parameters.Load(Written(writer)));
    }

    // GPT-2's published files: weights [in, out], marked as PyTorch's, with buffers and sometimes with the shared weight once more.
    [Fact]
    public void Loads_a_file_of_Conv1D_weights_and_passes_over_what_it_is_told_to()
    {
        var writer = new SafetensorsWriter();
        writer.Metadata["format"] = "pt";
        writer.Add("h.0.mlp.weight", new float[] { 1, 2, 3, 4 }, 2, 2);
        writer.Add("h.0.attn.bias", new float[4], 1, 1, 2, 2);
        writer.Add("lm_head.weight", new float[6], 3, 2);
        var parameters = new ParameterSet(new ParameterLayout(new ParameterInfo("dense.weight", 0, [2, 2], Init.Zeros, 2, 2, PyTorchAxes: [1, 0])), seed: 0);
        var names = new Dictionary<string, string> { ["dense.weight"] = "h.0.mlp.weight" };
        using SafetensorsFile file = SafetensorsFile.Open(Written(writer));
        parameters.Load(file, TensorLayout.PyTorchConv1D, names, name => name is "h.0.attn.bias" or "lm_head.weight");
        Assert.Equal([1, 2, 3, 4], parameters.Span[..4].ToArray());

        string message = Assert.Throws<InvalidDataException>(() => parameters.Load(file, TensorLayout.PyTorchConv1D, names, name => name == "lm_head.weight")).Message;
        Assert.Equal("The stream: \"h.0.attn.bias\": expected no such tensor, received F32 [1, 1, 2, 2].", message);
        Assert.Throws<InvalidDataException>(() => parameters.Load(file, TensorLayout.NetGen, names, _ => true));
        Assert.Equal("pt", SafetensorsFile.Open(Save(parameters, TensorLayout.PyTorchConv1D)).Metadata["format"]);
        Assert.Throws<ArgumentNullException>(() => parameters.Load((SafetensorsFile)null!));
    }

    [Fact]
    public void Refuses_bad_arguments()
    {
        var parameters = new ParameterSet(Layout, seed: 1);
        MemoryStream good = Save(parameters);
        var unknown = new Dictionary<string, string> { ["conv.wieght"] = "x" };
        Assert.Contains("received \"conv.wieght\"", Assert.Throws<ArgumentException>(() => parameters.Load(good, names: unknown)).Message);
        Assert.Throws<ArgumentException>(() => parameters.Save(new MemoryStream(), names: unknown));
        var twice = new Dictionary<string, string> { ["conv.weight"] = "x", ["conv.bias"] = "x" };
        Assert.Throws<ArgumentException>(() => parameters.Save(new MemoryStream(), names: twice));
        Assert.Throws<ArgumentOutOfRangeException>(() => parameters.Save(new MemoryStream(), (TensorLayout)7));
        good.Position = 0;
        Assert.Throws<ArgumentOutOfRangeException>(() => parameters.Load(good, (TensorLayout)7));
        Assert.Throws<ArgumentNullException>(() => parameters.Load((Stream)null!));
        Assert.Throws<ArgumentNullException>(() => parameters.Save((string)null!));
    }

    [Fact]
    public void A_directory_that_is_missing_is_named_with_the_file()
    {
        string directory = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), path = Path.Combine(directory, "net.safetensors");
        var error = Assert.Throws<DirectoryNotFoundException>(() => new ParameterSet(Layout, seed: 1).Save(path));
        Assert.Equal($"The directory of {path} is not there: {directory}.", error.Message);
    }

    private static MemoryStream Save(
        ParameterSet parameters, TensorLayout layout = TensorLayout.NetGen, Dictionary<string, string>? names = null)
    {
        var stream = new MemoryStream();
        parameters.Save(stream, layout, names);
        stream.Position = 0;
        return stream;
    }

    private static MemoryStream Written(SafetensorsWriter writer)
    {
        var stream = new MemoryStream();
        writer.Write(stream);
        stream.Position = 0;
        return stream;
    }
}
