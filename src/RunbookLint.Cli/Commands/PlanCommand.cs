using RunbookLint.Cli.Files;
using RunbookLint.Lowering;
using RunbookLint.Plan;
using RunbookLint.Reporting;

namespace RunbookLint.Cli.Commands;

/// <summary><c>runbooklint plan PATH…</c>: how runbooks are understood, in the plan notation.</summary>
internal static class PlanCommand
{
    /// <summary>Writes the plan of each file.</summary>
    public static int Run(ParsedCommand command, Host host)
    {
        var inputs = Inputs.Load(command, host);
        var options = Inputs.OptionsOf(command);
        var hasHeaders = inputs.Sources.Length > 1;
        var isComplete = inputs.Notices.IsEmpty && !inputs.IsEmpty;
        var isFirst = true;
        var lowering = Inputs.LoweringOf(command, host);

        foreach (var source in inputs.Sources)
        {
            host.Interrupted.ThrowIfCancellationRequested();
            if (source.Problem is { } problem)
            {
                isComplete = false;
                host.Say($"{source.File.Path}: {problem.Message}");
                continue;
            }

            var document = Linter.Lower(source.File, inputs.Related, lowering, out var error);
            if (error is not null)
            {
                host.Say($"{error.Path}: {error.Message}");
                return ExitCodes.Usage;
            }

            isComplete &= Complain(document, host);
            if (document.Root.IsEmpty)
            {
                if (!hasHeaders && !options.IsQuiet)
                    host.Say($"{source.File.Path}: no operation on a cluster or its backups found");

                continue;
            }

            if (hasHeaders)
                host.Output.Write($"{(isFirst ? "" : "\n")}# {Harmless.Characters(source.File.Path)}\n");

            isFirst = false;
            host.Output.Write(Redact(PlanPrinter.Print(document.Root with { Document = null })));
        }

        inputs.SayNotices(host);
        return isComplete ? ExitCodes.Clean : ExitCodes.Incomplete;
    }

    private static bool Complain(LoweredDocument document, Host host)
    {
        foreach (var problem in document.Problems)
            host.Say($"{problem.Span}: {problem.Message}");

        return document.Problems.IsEmpty;
    }

    private static string Redact(string plan) => string.Join('\n', plan.Split('\n').Select(Redaction.Mask));
}
