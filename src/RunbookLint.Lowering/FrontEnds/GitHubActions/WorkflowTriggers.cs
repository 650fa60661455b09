using System.Collections.Immutable;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.GitHubActions;

/// <summary>What starts a workflow.</summary>
/// <param name="Schedules">Its schedules, each a mapping with <c>cron</c>.</param>
/// <param name="Others">The other events.</param>
internal sealed record WorkflowTriggers(ImmutableArray<YamlNode> Schedules, ImmutableArray<string> Others)
{
    /// <summary>Reads <c>on</c>: one event, a list of events, or a mapping.</summary>
    public static WorkflowTriggers Read(YamlNode on)
    {
        ImmutableArray<string> events = on switch
        {
            YamlScalar { Value: var only } => [only],
            YamlMapping mapping => [.. mapping.Entries.Where(entry => entry.Key.Text is not null).Select(entry => entry.Key.Text!)],
            _ => [.. on.Items.Where(item => item.Text is not null).Select(item => item.Text!)],
        };

        return new(
            [.. on["schedule"].Items.Where(item => item["cron"].Exists)],
            events.Remove("schedule"));
    }
}
