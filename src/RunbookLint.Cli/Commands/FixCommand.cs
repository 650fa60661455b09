using RunbookLint.Cli.Baselines;
using RunbookLint.Cli.Files;
using RunbookLint.Cli.Output;
using RunbookLint.Fixes;
using RunbookLint.Reporting;
using RunbookLint.Rules;

namespace RunbookLint.Cli.Commands;

/// <summary><c>runbooklint fix PATH…</c>: mends what a program can mend, and reports the rest.</summary>
internal static class FixCommand
{
    /// <summary>Fixes, writes the files or a diff, reports what is left.</summary>
    public static int Run(ParsedCommand command, Host host)
    {
        command = FileList.ReadInto(command, host);
        var options = CheckCommand.ReadOptions(command);
        var reportOptions = CheckCommand.ReadReportOptions(command, host);
        var inputs = Inputs.Load(command, host);
        var known = new KnownFindings(command, inputs, host);
        if (ConfigurationProblems.Say(inputs.Configurations, host, "nothing was changed"))
            return ExitCodes.Usage;

        var safety = command.Has("unsafe") ? FixSafety.Unsafe : FixSafety.Safe;

        var complete = inputs.Complete(options, command, host);
        var named = NamedFiles.Of(command, host, inputs.Shown);
        string? FullPathOf(string path) => inputs.FullPathOf(path) ?? named.GetValueOrDefault(path);
        var result = Fixer.Fix(inputs.Sources, inputs.Related, complete, safety, host.Interrupted, path => FullPathOf(path) is not null);

        // What a baseline knows is mended, too: that is how it shrinks. What is left of it is not shown.
        var report = CheckCommand.Complete(known.Hide(result.Report, complete), inputs, command);

        if (command.Has("diff"))
        {
            UnifiedDiff.Write(result.Files, host.Output);
            host.Output.Flush();
            inputs.SayNotices(host);
            if (result.Files.IsEmpty && !command.Has("quiet"))
                host.Messages.WriteLine("nothing would be fixed");

            return report.InternalErrors.IsEmpty ? result.Files.IsEmpty ? ExitCodes.Clean : ExitCodes.Findings : ExitCodes.Usage;
        }

        foreach (var file in result.Files)
        {
            host.Interrupted.ThrowIfCancellationRequested();
            if (FullPathOf(file.Before.Path) is { } path)
                AtomicFile.Replace(path, file.After.Content, file.Before.Text.Encoding);
        }

        // What comes through standard input goes on through standard output, changed or not: editors and pipes expect it there.
        var piped = inputs.Sources.Where(source => inputs.FullPathOf(source.File.Path) is null).ToList();
        foreach (var source in piped)
            host.Output.Write((result.Files.FirstOrDefault(file => file.Before.Path == source.File.Path)?.After ?? source.File).Content);

        new TextReporter().Write(report, reportOptions with { PathFromRoot = inputs.PathFromRoot, UriOf = path => Hyperlinks.UriOf(inputs.FullPathOf(path)) }, piped.Count > 0 ? host.Messages : host.Output);
        host.Output.Flush();
        inputs.SayNotices(host);

        if (!command.Has("quiet"))
        {
            host.Messages.WriteLine(Say(result));
            host.Messages.WriteLine(Summary.Of(report, inputs, command.Has("verbose")));
        }

        return CheckCommand.CodeOf(report, command);
    }

    private static string Say(FixResult result)
    {
        if (result.Fixed.IsEmpty)
            return "nothing was fixed";

        var findings = Plural.Of(result.Fixed.Length, "finding");
        var files = Plural.Of(result.Files.Length, "file");
        return $"fixed {findings} in {files}";
    }
}
