namespace Words;

/// <summary>"<paramref name="A"/> is to <paramref name="B"/> as <paramref name="C"/> is to <paramref name="D"/>."</summary>
internal sealed record Analogy(string A, string B, string C, string D);
