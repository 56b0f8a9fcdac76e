using NetGen;

namespace Translate;

/// <summary>One direction of an encoder that reads both ways; both together have as many units as the decoder.</summary>
[Block, Lstm(DateNet.Units / 2, ReturnSequences = true)]
internal sealed class Reader;
