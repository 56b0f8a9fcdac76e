using NetGen.Compiler.Graphs;
using NetGen.Compiler.Ops;

namespace NetGen.Compiler.Emission.Kernels.Attentions;

/// <summary>
/// What the kernels of attention and its gradient share: the loops over samples, heads, and blocks of queries and keys. Inside of them <c>queries</c>, <c>keys</c> and
/// <c>values</c> are what the head has of a sample; <c>first</c> and <c>queryCount</c> say which queries it is about, <c>block</c> and <c>keyCount</c> which keys.
/// </summary>
internal sealed class AttentionLoops
{
    private readonly KernelBuilder builder;
    private readonly string scratch;

    /// <summary>Adds the parameters: the tensors, the lengths and the memory of a sample.</summary>
    /// <param name="builder">The kernel.</param>
    /// <param name="op">What is computed.</param>
    public AttentionLoops(KernelBuilder builder, Attention op)
    {
        this.builder = builder;
        Op = op;
        IReadOnlyList<Value> inputs = builder.Node.Inputs;
        QuerySteps = inputs[op.Query.Input].Shape[0];
        KeySteps = inputs[op.Key.Input].Shape[0];
        Blocks = op.Blocks(KeySteps);
        for (int i = 0; i < op.Tensors; i++)
            builder.Memory(inputs[i], $"x{i}");
        if (op.HasLengths)
            builder.Memory(inputs[op.Tensors], "lengths");
        if (op.Dropout is not null)
            builder.Parameter("global::NetGen.DropoutKey", "key", "key");
        scratch = builder.Memory(builder.Node.Outputs[builder.Node.Outputs.Count - 1], "scratch");
    }

    /// <summary>What is computed.</summary>
    public Attention Op { get; }

    /// <summary>The blocks it is computed in.</summary>
    public AttentionBlocks Blocks { get; }

    /// <summary>How many queries there are.</summary>
    public int QuerySteps { get; }

    /// <summary>How many keys there are.</summary>
    public int KeySteps { get; }

    /// <summary>The variable that says which head of keys it is: that of queries, unless they share keys.</summary>
    public string Group => Op.Group == 1 ? "head" : "group";

    private CodeWriter Body => builder.Body;

    private Lanes Lanes => builder.Lanes;

    /// <summary>A place in the memory of a sample.</summary>
    public string Scratch(int start, string offset = "0") => Lanes.At(scratch, KernelBuilder.Sum($"{start}", offset));

    /// <summary>The distance of the rows of the tensor that queries, keys or values are in.</summary>
    public int Stride(AttentionPart part) => builder.Node.Inputs[part.Input].Shape.Last;

    /// <summary>Whether a vector may be read past the end of the tensor that queries, keys or values are in.</summary>
    public bool MayOverread(AttentionPart part) => builder.Entry.MayOverread(builder.Node.Inputs[part.Input]);

    /// <summary>Where a head's part of a sample begins in a tensor of the given width.</summary>
    /// <param name="steps">Steps of the tensor.</param>
    /// <param name="stride">Its width.</param>
    /// <param name="start">The first column.</param>
    /// <param name="head">The head's number.</param>
    /// <param name="features">Columns of a head.</param>
    public static string Place(int steps, int stride, int start, string head, int features) =>
        KernelBuilder.Sum(KernelBuilder.Sum($"sample * {steps * stride}", $"{start}"), KernelBuilder.Times(head, features));

    /// <summary>Writes the loops.</summary>
    /// <param name="beforeHeads">What is done for each sample.</param>
    /// <param name="beforeGroup">What is done for each head of keys.</param>
    /// <param name="beforeHead">What is done for each head of queries.</param>
    /// <param name="beforeBlocks">What is done for each block of queries.</param>
    /// <param name="block">What is done for each of the blocks of keys that it sees.</param>
    /// <param name="afterBlocks">What is done behind them.</param>
    public void Write(Action? beforeHeads, Action beforeGroup, Action beforeHead, Action beforeBlocks, Action block, Action? afterBlocks) =>
        Body.Block($"for (nuint sample = 0; sample < {builder.Samples()}; sample++)", () =>
        {
            if (Op.HasLengths)
                Body.Line("nuint counted = (nuint)code::Unsafe.Add(ref lengths, sample);");
            beforeHeads?.Invoke();
            void WriteHeads(string from, string to, Action before) => Body.Block($"for (nuint head = {from}; head < {to}; head++)", () =>
            {
                before();
                Declare("queries", Op.Query, QuerySteps, "head", Op.Features);
                beforeHead();
                Body.Block($"for (nuint first = 0; first < {QuerySteps}; first += {AttentionBlocks.Queries})", () => WriteQueries(beforeBlocks, block, afterBlocks));
            });
            void DeclareKeys()
            {
                Declare("keys", Op.Key, KeySteps, Group, Op.Features);
                Declare("values", Op.Value, KeySteps, Group, Op.ValueFeatures);
                beforeGroup();
            }

            if (Op.Group == 1)
                WriteHeads("0", $"{Op.Heads}", DeclareKeys);
            else
                Body.Block($"for (nuint {Group} = 0; {Group} < {Op.KeyValueHeads}; {Group}++)", () =>
                {
                    DeclareKeys();
                    WriteHeads(KernelBuilder.Times(Group, Op.Group), KernelBuilder.Times($"({Group} + 1)", Op.Group), () => { });
                });
        });

    /// <summary>Transposes keys or values, block by block.</summary>
    /// <param name="name">Which.</param>
    /// <param name="part">Where they are.</param>
    /// <param name="features">Features of a head.</param>
    /// <param name="target">Where to.</param>
    public void WriteTransposed(string name, AttentionPart part, int features, int target)
    {
        void Run(string start, string count, string place) => Body.Line(
            $"global::NetGen.MatrixTranspose.Run(ref {Lanes.At(name, start)}, {count}, {features}, {Stride(part)}, ref {Scratch(target, place)}, {Blocks.Columns});");
        Body.Line($"// {name} as columns");
        if (Blocks.Count == 1)
        {
            Run("0", $"{KeySteps}", "0");
            return;
        }

        Body.Block($"for (int start = 0; start < {KeySteps}; start += {Blocks.Columns})", () =>
            Run($"start * {Stride(part)}", $"int.Min({Blocks.Columns}, {KeySteps} - start)", $"start * {features}"));
    }

    /// <summary>Writes a loop over the rows of scores of a block; <c>score</c> is where a row begins.</summary>
    /// <param name="comment">What is computed.</param>
    /// <param name="step">What is done for each row.</param>
    public void WriteRows(string comment, Action step) => Body.Line($"// {comment}").Block("for (nuint row = 0; row < queryCount; row++)", () =>
    {
        Body.Line($"ref float score = ref {Scratch(AttentionBlocks.Scores, $"row * {Blocks.Columns}")};");
        string position = Blocks.Count == 1 ? "(int)(first + row)" : "(int)(first + row) - (int)block";
        if (Op.Causal)
            Body.Line($"int seen = int.Min({position} + 1, (int)keyCount);");
        else if (HidesKeys)
            Body.Line("int seen = (int)keyCount;");
        if (Op.Window > 0)
            Body.Line($"int unseen = {position} + 1 - {Op.Window};");
        if (Op.Dropout is { } dropout)
        {
            Body.Line($"ref float mask = ref {Scratch(Blocks.Mask)};");
            Body.Line(
                $"key.Mask({dropout.Stream}, sample, {ExpressionWriter.Literal(dropout.Rate)}, (((head * {QuerySteps}) + first + row) * {KeySteps}) + block, "
                + "memory::MemoryMarshal.CreateSpan(ref mask, (int)wide));");
        }

        step();
    });

    /// <summary>Writes a loop over the vectors of a row of scores.</summary>
    public void WriteVectors(Action step) => Body.Block($"for (nuint i = 0; i < wide; i += {Lanes.Count})", step);

    /// <summary>A vector of a row, with something else in the places of keys that the query does not see. What is there may be anything, also not a number.</summary>
    public string Seen(string vector, string others)
    {
        if (HidesKeys)
            vector = $"global::NetGen.VectorLanes.Keep({vector}, {others}, seen - (int)i)";
        return Op.Window > 0 ? $"global::NetGen.VectorLanes.Keep({others}, {vector}, unseen - (int)i)" : vector;
    }

    /// <summary>A vector of a row of weights, or of their gradients, with what is dropped at 0.</summary>
    public string Dropped(string vector) => Op.Dropout is null ? vector : $"{vector} * {Lanes.Load("mask", "i")}";

    // Where all keys count and fill their blocks, every place of a row is a key that is seen.
    private bool HidesKeys => Op.Causal || Op.HasLengths || KeySteps != Blocks.Count * Blocks.Columns;

    private void Declare(string name, AttentionPart part, int steps, string head, int features) =>
        Body.Line($"ref float {name} = ref {Lanes.At($"x{part.Input}", Place(steps, Stride(part), part.Start, head, features))};");

    private void WriteQueries(Action beforeBlocks, Action block, Action? afterBlocks)
    {
        string counted = Op.HasLengths ? "counted" : $"{KeySteps}";
        Body.Line($"nuint queryCount = nuint.Min({AttentionBlocks.Queries}, {QuerySteps} - first);");
        Body.Line($"nuint end = {(Op.Causal ? $"nuint.Min(first + queryCount, {counted})" : counted)};");
        beforeBlocks();
        string start = Op.Window > 0 && Blocks.Count > 1 ? $"first + 1 > {Op.Window} ? (first + 1 - {Op.Window}) / {Blocks.Columns} * {Blocks.Columns} : 0" : "0";
        void WriteBlock()
        {
            Body.Line($"nuint keyCount = nuint.Min({Blocks.Columns}, end - block);");
            Body.Line($"nuint wide = (keyCount + {Lanes.Count - 1}) / {Lanes.Count} * {Lanes.Count};");
            block();
        }

        if (Blocks.Count > 1)
            Body.Block($"for (nuint block = {start}; block < end; block += {Blocks.Columns})", WriteBlock);
        else
            Body.Block("// all keys are one block", () =>
            {
                Body.Line("const uint block = 0;");
                WriteBlock();
            });
        afterBlocks?.Invoke();
    }
}
