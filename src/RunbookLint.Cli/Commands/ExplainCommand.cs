using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Cli.Commands;

/// <summary><c>runbooklint explain RULE</c>: the page of a rule; <c>--flag NAME</c>: what is known of a flag.</summary>
internal static class ExplainCommand
{
    /// <summary>Writes the pages of the rules that are named.</summary>
    public static int Run(ParsedCommand command, Host host)
    {
        string[] flags = [.. command.Values("flag")];
        FlagText.Write(flags, host);
        if (flags.Length > 0 && command.Arguments.Count == 0)
            return ExitCodes.Clean;

        if (command.Arguments.Count == 0)
            throw new UsageException("explain needs the id or the name of a rule, such as: runbooklint explain RBL3001");

        RuleDescriptor[] rules = [.. command.Arguments.Select(Find)];
        var color = host.UsesColor(command.Choice("color", "auto", "auto", "always", "never"));

        for (var index = 0; index < rules.Length; index++)
        {
            if (index > 0)
                host.Output.Write('\n');

            var page = RulePages.Get(rules[index].Id) ?? $"# {rules[index].Id}: {rules[index].Name}\n\n{rules[index].Summary}.\n";
            host.Output.Write(color ? TerminalMarkdown.Render(page) : page.TrimEnd() + "\n");
        }

        return ExitCodes.Clean;
    }

    private static RuleDescriptor Find(string word)
    {
        var rule = RuleCatalog.Descriptors.FirstOrDefault(rule =>
            rule.Id.Equals(word, StringComparison.OrdinalIgnoreCase) || rule.Name.Equals(word, StringComparison.OrdinalIgnoreCase));
        if (rule is not null)
            return rule;

        var nearest = Nearest.To(word, RuleCatalog.Descriptors.SelectMany(known => new[] { known.Id, known.Name }));
        throw new UsageException($"there is no rule '{word}'" + (nearest is null ? "; 'runbooklint rules' lists them" : $"; did you mean '{nearest}'?"));
    }
}
