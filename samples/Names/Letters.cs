using NetGen;

namespace Names;

/// <summary>The alphabet of names: the letters a to z, and a full stop that stands for a name's beginning and its end.</summary>
public static class Letters
{
    /// <summary>Number of tokens. The networks' shapes are made of it, so it has to be a constant.</summary>
    public const int Count = 27;

    /// <summary>The token of the full stop.</summary>
    public const int Boundary = 0;

    /// <summary>The letters and their tokens.</summary>
    public static CharacterVocabulary Vocabulary { get; } =
        CharacterVocabulary.FromCharacters(".abcdefghijklmnopqrstuvwxyz", hasBoundary: true);
}
