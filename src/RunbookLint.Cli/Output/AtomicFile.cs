using System.Text;
using RunbookLint.Cli.Files;

namespace RunbookLint.Cli.Output;

/// <summary>Writes files whole or not at all.</summary>
internal static class AtomicFile
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>What is being written and has not taken its place yet.</summary>
    private static volatile string? unfinished;

    /// <summary>Puts a text in the place of a file. Whoever reads the file meanwhile sees the old text or the new one.</summary>
    /// <exception cref="UsageException">The file cannot be written.</exception>
    public static void Write(string path, string text)
    {
        if (IsInPlace(path))
        {
            WriteInto(path, text, Utf8);
            return;
        }

        var temporary = Begin(path);

        try
        {
            File.WriteAllText(temporary, text, Utf8);
            End(temporary, path);
        }
        catch (DirectoryNotFoundException)
        {
            throw new UsageException($"the report cannot be written to '{path}': there is no folder '{Path.GetDirectoryName(path)}'");
        }
        catch (Exception exception) when (IsRefusal(exception))
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
        var temporary = Begin(target);

        try
        {
            File.WriteAllText(temporary, text, encoding ?? Utf8);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(target));

            End(temporary, target);
        }
        catch (Exception exception) when (IsRefusal(exception))
        {
            TryDelete(temporary);
            throw new UsageException($"'{path}' cannot be written: {exception.Message}");
        }
    }

    /// <summary>Takes away what is half written, when the process is about to end.</summary>
    public static void Abandon()
    {
        if (unfinished is { } temporary)
            TryDelete(temporary);
    }

    /// <summary>The name of the file is not in it: it may be as long as names can be.</summary>
    private static string Begin(string target) => unfinished = Path.Combine(Path.GetDirectoryName(target) ?? ".", $".runbooklint-{Path.GetRandomFileName()}.tmp");

    private static void End(string temporary, string target)
    {
        File.Move(temporary, target, overwrite: true);
        unfinished = null;
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
        catch (Exception exception) when (IsRefusal(exception))
        {
            throw new UsageException($"the report cannot be written to '{path}': {exception.Message}");
        }
    }

    /// <summary>Whether the system does not want it written. A file that would get larger than is allowed is an argument out of range to .NET.</summary>
    private static bool IsRefusal(Exception exception) => exception is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException;

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
