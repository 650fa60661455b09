using RunbookLint.Cli.Files;

namespace RunbookLint.Cli.Commands;

/// <summary><c>runbooklint check --watch</c>: checks again whenever a file has changed, until it is interrupted.</summary>
internal static class WatchedCheck
{
    /// <summary>Asking is cheap next to checking, works on every file system, and nobody saves more often.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Checks for ever; only the interruption ends it.</summary>
    public static int Run(ParsedCommand command, Host host)
    {
        if (command.Has("staged"))
            throw new UsageException("--watch looks at the files as they are; it cannot go with --staged");

        if (Inputs.PathsOf(command).Contains("-") || command.Listed is not null || command.Value("files-from") is not null)
            throw new UsageException("--watch looks at files and folders that are named; it cannot go with standard input or --files-from");

        while (true)
        {
            // What is changed while it is being checked has to be checked again.
            var stamps = FileStamps.Take(command, host);
            Check(command, host);
            host.Messages.WriteLine("watching for changes; Ctrl-C ends it");

            var changed = Wait(stamps, command, host);
            host.Messages.WriteLine($"\n--- {Reporting.Harmless.Characters(Path.GetRelativePath(host.Folder, changed).Replace('\\', '/'))} changed");
        }
    }

    /// <summary>A mistake, such as in a baseline that somebody is editing, is told and does not end the watching.</summary>
    private static void Check(ParsedCommand command, Host host)
    {
        try
        {
            CheckCommand.Run(command, host);
            host.Output.Flush();
        }
        catch (UsageException exception)
        {
            host.Say(exception.Message);
        }
    }

    private static string Wait(FileStamps before, ParsedCommand command, Host host)
    {
        while (true)
        {
            if (host.Interrupted.WaitHandle.WaitOne(Pause))
                throw new OperationCanceledException(host.Interrupted);

            if (before.ChangedIn(FileStamps.Take(command, host)) is { } path)
                return path;
        }
    }
}
