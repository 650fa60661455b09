using System.Collections.Immutable;
using RunbookLint.Cli.Files;
using RunbookLint.Lowering;
using RunbookLint.Planning;
using RunbookLint.Reporting;

namespace RunbookLint.Cli.Commands;

/// <summary><c>runbooklint plan PATH…</c>: how runbooks are understood, in the plan notation or as JSON.</summary>
internal static class PlanCommand
{
    /// <summary>Writes the plan of each file.</summary>
    public static int Run(ParsedCommand command, Host host)
    {
        var isJson = command.Choice("output", "text", "text", "json") == "json";
        command = FileList.ReadInto(command, host);
        var inputs = Inputs.Load(command, host);
        var documents = new List<LoweredDocument>();
        var isComplete = inputs.Notices.IsEmpty && (!inputs.IsEmpty || inputs.AllowsNothing);
        var lowering = inputs.LoweringOf(command, host);
        isComplete &= Complain([.. lowering.ChartValues.Select(values => values.File).Distinct().SelectMany(file => new ChartValuesFile(file, null).FindProblems())], host);

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

            isComplete &= Complain(document.Problems, host);
            documents.Add(document);
        }

        if (isJson)
            PlanJson.Write(documents.Where(document => !document.Root.IsEmpty), inputs.Notices, host.Output);
        else
            WriteText(documents, isNamed: inputs.Sources.Length > 1, host);

        if (inputs.Sources.Length == 1 && documents is [{ Root.IsEmpty: true } only] && !Inputs.OptionsOf(command).IsQuiet)
            host.Say($"{only.File.Path}: no operation on a cluster or its backups found");

        inputs.SayNotices(host);
        foreach (var problem in inputs.Configurations.SelectMany(configuration => configuration.Problems))
            host.Say(Harmless.Line($"{problem.Span}: {problem.Message} [{problem.Rule.Id}]"));

        if (inputs.Configurations.Any(configuration => !configuration.Problems.IsEmpty))
            return ExitCodes.Usage;

        return isComplete ? ExitCodes.Clean : ExitCodes.Incomplete;
    }

    private static void WriteText(List<LoweredDocument> documents, bool isNamed, Host host)
    {
        var contained = WorkspacePlan.Contained(documents);
        LoweredDocument[] plans = [.. documents.Where(document => !document.Root.IsEmpty)];
        var isFirst = true;

        foreach (var document in plans.Where(document => !contained.ContainsKey(document.File.Path)))
        {
            host.Output.Write(isFirst ? "" : "\n");
            PlanText.Write(document, isNamed, host.Output);
            isFirst = false;
        }

        var parts = plans.Where(document => contained.ContainsKey(document.File.Path)).ToArray();
        host.Output.Write(parts.Length == 0 ? "" : "\n");
        foreach (var document in parts)
            PlanText.WritePartOf(document, contained[document.File.Path], host.Output);
    }

    private static bool Complain(ImmutableArray<LoweringProblem> problems, Host host)
    {
        foreach (var problem in problems)
            host.Say($"{problem.Span}: {problem.Message}");

        return problems.IsEmpty;
    }
}
