using System.Collections.Immutable;
using RunbookLint.Lowering.Vocabulary.Launchers;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Systemd;

/// <summary>What a service runs when it starts, one command after the other.</summary>
internal static class ServiceUnit
{
    private static readonly string[] Starts = ["ExecCondition", "ExecStartPre", "ExecStart", "ExecStartPost"];
    private static readonly string[] Others = ["ExecReload", "ExecStop", "ExecStopPost"];

    /// <summary>The plan of a service.</summary>
    public static ImmutableArray<PlanNode> Lower(UnitFile file, UnitName unit, Fragment fragment, LoweringScope scope, LoweringContext context)
    {
        var inner = scope with
        {
            Variables = UnitEnvironment.Read(file, unit, fragment.File, context),
            Facts = scope.Unattended("systemd", fragment.Span.FirstLine()).Facts.With(SettingNames.Memory, MemoryOf(file, fragment)),
        };

        ImmutableArray<PlanNode> nodes = [.. Starts.SelectMany(key => Commands(key))];
        ImmutableArray<PlanNode> others = [.. Others.SelectMany(key => Commands(key).Select(node => Region.Choice(node.Span, [Region.Sequence(node.Span, [node]) with { Title = key }])))];
        return [.. nodes, .. others];

        IEnumerable<PlanNode> Commands(string key) => file.Values("Service", key).SelectMany(value => ExecLine.Lower(value, unit, inner, context));
    }

    private static Setting<string> MemoryOf(UnitFile file, Fragment fragment)
    {
        var limit = file.Value("Service", "MemoryMax") ?? file.Value("Service", "MemoryLimit") ?? file.Value("Service", "MemoryHigh");
        return limit is null ? Setting<string>.Absent(fragment.Span) : MemoryFacts.FromSystemd(Argument.Of(limit));
    }
}
