namespace NetGen;

/// <summary>Writes files whole or not at all.</summary>
internal static class AtomicFile
{
    /// <summary>
    /// Writes beside the target, to the disk, and then puts the new file in the target's place in one move: whoever reads
    /// sees the old file or the new one, even after a power failure.
    /// </summary>
    /// <exception cref="DirectoryNotFoundException">The target's directory is not there.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        string target = Path.GetFullPath(path);

        // A link stays one; what it leads to is replaced.
        if (new FileInfo(target).LinkTarget is not null)
            target = File.ResolveLinkTarget(target, returnFinalTarget: true)!.FullName;
        string directory = Path.GetDirectoryName(target) ?? target;
        if (!Directory.Exists(directory))
            throw new DirectoryNotFoundException($"The directory of {path} is not there: {directory}.");
        string temporary = Path.Combine(directory, Path.GetRandomFileName() + ".tmp");
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
