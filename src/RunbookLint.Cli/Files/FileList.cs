using System.Text;
using RunbookLint.Cli.Commands;

namespace RunbookLint.Cli.Files;

/// <summary>The list of files that <c>--files-from</c> names: one a line, or each ended by a NUL, as programs write names that may hold line breaks.</summary>
internal static class FileList
{
    private const string StandardInput = "-";

    /// <summary>A command with its list read; standard input can be read only once.</summary>
    /// <exception cref="UsageException">The list cannot be read.</exception>
    public static ParsedCommand ReadInto(ParsedCommand command, Host host)
    {
        if (command.Value("files-from") is not { } name)
            return command.Has("null") ? throw new UsageException("--null is about --files-from; there is none") : command;

        if (name == StandardInput && (command.Arguments.Contains(StandardInput) || command.Value("stdin-filename") is not null))
            throw new UsageException("standard input cannot be both a list of files and a file");

        return command with { Listed = Split(Read(name, host), command.Has("null")) };
    }

    /// <summary>The paths of a list. Git and others end each line; programs on Windows write a carriage return, too.</summary>
    public static string[] Split(string text, bool isNullSeparated) => isNullSeparated
        ? text.Split('\0', StringSplitOptions.RemoveEmptyEntries)
        : [.. text.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0)];

    private static string Read(string name, Host host)
    {
        if (name.Length == 0 || name.Contains('\0'))
            throw new UsageException("--files-from names no file");

        try
        {
            using var stream = name == StandardInput ? host.OpenInput() : File.OpenRead(Path.GetFullPath(name, host.Folder));
            using var reader = new StreamReader(stream, Encoding.UTF8);
            return reader.ReadToEnd();
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UsageException($"--files-from {name}: there is no such file");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--files-from {name}: {exception.Message.TrimEnd('.')}");
        }
    }
}
