using RunbookLint.Plan;

namespace RunbookLint.Rules.CommandLine;

/// <summary>A tool refuses a flag or a subcommand that it does not have, often only when it is needed most.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/use-br-command-line-tool"/>
public sealed class UnknownFlag : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL7019",
        Name: "unknown-flag",
        RuleCategory.CommandLine,
        Severity.Error,
        Summary: "A tool refuses a flag or a subcommand that it does not have");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context) => plan.Operations.SelectMany(Check);

    private IEnumerable<Finding> Check(Operation operation)
    {
        var line = operation.Settings[MistakeNames.CommandLine].Value ?? "";
        NamedSetting[] settings = [.. operation.Settings];

        for (var index = 0; index < settings.Length; index++)
        {
            // What belongs to a mistake stands right behind it.
            var next = index + 1 < settings.Length ? settings[index + 1] : default;
            if (settings[index].Name == MistakeNames.UnknownFlag)
                yield return ReportFlag(operation, settings[index].Value, line, next);
            else if (settings[index].Name == MistakeNames.UnknownVerb)
                yield return ReportVerb(settings[index].Value, line, next);
        }
    }

    private Finding ReportFlag(Operation operation, Setting<string> flag, string line, NamedSetting next)
    {
        var (tool, command) = Split(line);
        var where = command.Length == 0 ? "" : $" for '{command}'";
        var version = next.Name == MistakeNames.FlagSince ? " " + operation.ToolVersion.Value : "";

        return new(Descriptor, flag.Span, $"{tool}{version} has no flag '{flag.Value}'{where}" + next.Name switch
        {
            MistakeNames.NearFlag => $"; did you mean '{next.Value.Value}'?",
            MistakeNames.FlagSince => $"; it came with {next.Value.Value}",
            MistakeNames.FlagOf => $"; '{next.Value.Value}' has it",
            _ => "",
        })
        {
            Label = "unknown to the tool",
            Fix = next.Name == MistakeNames.NearFlag && FixEdit.Replace(flag, next.Value.Value!) is { } edit ? new($"write {next.Value.Value}", FixSafety.Unsafe, edit) : null,
            Help = next.Name switch
            {
                MistakeNames.NearFlag => $"write {next.Value.Value}",
                MistakeNames.FlagSince => $"leave it out, or use {next.Value.Value} or later",
                _ => command.Length == 0 ? "leave it out" : $"leave it out; `{line} --help` lists what there is",
            },
        };
    }

    private Finding ReportVerb(Setting<string> verb, string line, NamedSetting next)
    {
        var (tool, path) = Split(line);
        var near = next.Name == MistakeNames.NearVerb ? (path + " " + next.Value.Value).Trim() : null;

        return new(Descriptor, verb.Span, $"{tool} has no subcommand '{(path + " " + verb.Value).Trim()}'" + (near is null ? "" : $"; did you mean '{near}'?"))
        {
            Label = "unknown to the tool",
            Fix = near is not null && FixEdit.Replace(verb, next.Value.Value!) is { } edit ? new($"write {tool} {near}", FixSafety.Unsafe, edit) : null,
            Help = near is null ? $"`{line} --help` lists what there is" : $"write {tool} {near}",
        };
    }

    private static (string Tool, string Command) Split(string line)
    {
        var blank = line.IndexOf(' ');
        return blank < 0 ? (line, "") : (line.Substring(0, blank), line.Substring(blank + 1));
    }
}
