namespace NetGen;

/// <summary>Collects all that is wrong with a file, to say it at once.</summary>
/// <param name="file">The file's name, for the message.</param>
internal sealed class FileProblems(string file)
{
    private readonly List<string> problems = [];

    /// <summary>Whether anything is wrong.</summary>
    public bool Any => problems.Count > 0;

    /// <summary>Adds what is wrong with a tensor.</summary>
    public void Add(string tensor, string expected, string received) =>
        problems.Add($"\"{tensor}\": expected {expected}, received {received}.");

    /// <summary>Adds what is wrong with the file as a whole.</summary>
    public void Add(string problem) => problems.Add(problem);

    /// <summary>Throws one exception that lists all problems.</summary>
    /// <exception cref="InvalidDataException">Something is wrong.</exception>
    public void ThrowIfAny()
    {
        if (problems.Count == 1)
            throw new InvalidDataException($"{file}: {problems[0]}");
        if (problems.Count > 1)
            throw new InvalidDataException($"{file}: {problems.Count} problems.\n  {string.Join("\n  ", problems)}");
    }
}
