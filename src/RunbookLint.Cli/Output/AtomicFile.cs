using System.Text;
using RunbookLint.Cli.Files;

namespace RunbookLint.Cli.Output;

/// <summary>Writes files whole or not at all.</summary>
internal static class AtomicFile
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Puts a text in the place of a file. Whoever reads the file meanwhile sees the old text or the new one.</summary>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static void Write(string path, string text)
    {
        if (IsInPlace(path))
        {
            WriteInto(path, text, Utf8);
            return;
        }

        var temporary = Path.Combine(Path.GetDirectoryName(path) ?? ".", $".{Path.GetFileName(path)}.{Environment.ProcessId}.tmp");

        try
        {
            File.WriteAllText(temporary, text, Utf8);
            File.Move(temporary, path, overwrite: true);
        }
        catch (DirectoryNotFoundException)
        {
            throw new UsageException($"the report cannot be written to '{path}': there is no folder '{Path.GetDirectoryName(path)}'");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            TryDelete(temporary);
            throw new UsageException($"the report cannot be written to '{path}': {exception.Message}");
        }
    }

    /// <summary>Puts another text into a file, in its encoding; links stay links, and who may read or run the file stays as it is.</summary>
    /// <param name="path">The file.</param>
    /// <param name="text">The text.</param>
    /// <param name="encoding">The encoding, which writes a byte order mark when the file has one; UTF-8 when null.</param>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static void Replace(string path, string text, Encoding? encoding)
    {
        if (IsInPlace(path))
        {
            WriteInto(path, text, encoding ?? Utf8);
            return;
        }

        var target = RealPath.Of(path) ?? path;
        var temporary = Path.Combine(Path.GetDirectoryName(target) ?? ".", $".{Path.GetFileName(target)}.{Environment.ProcessId}.tmp");

        try
        {
            File.WriteAllText(temporary, text, encoding ?? Utf8);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));

            File.Move(temporary, target, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            TryDelete(temporary);
            throw new UsageException($"'{path}' cannot be written: {exception.Message}");
        }
    }

    /// <summary>Whether a path is a pipe, a device or the like: another file in its place would take it away from everybody.</summary>
    private static bool IsInPlace(string path) =>
        File.Exists(path) && (!FileType.IsRegular(path) || Path.GetDirectoryName(Path.GetFullPath(path)) is "/dev" or "/dev/fd" or "/proc/self/fd");

    private static void WriteInto(string path, string text, Encoding encoding)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            if (file.CanSeek)
                file.Seek(0, SeekOrigin.End);

            file.Write([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"the report cannot be written to '{path}': {exception.Message}");
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The first failure is the one to tell of.
        }
    }
}
