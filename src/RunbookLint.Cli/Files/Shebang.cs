namespace RunbookLint.Cli.Files;

/// <summary>Tells scripts by their first two bytes.</summary>
internal static class Shebang
{
    /// <summary>Whether the file begins with <c>#!</c>.</summary>
    public static bool Opens(string path)
    {
        try
        {
            if (!FileType.IsRegular(path))
                return false;

            using var handle = File.OpenHandle(path);
            Span<byte> start = stackalloc byte[2];
            return RandomAccess.Read(handle, start, 0) == 2 && start.SequenceEqual("#!"u8);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
