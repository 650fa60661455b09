using System.Collections.Immutable;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds.Dockerfile;

/// <summary>A command that looks at a container again and again.</summary>
internal static class HealthCheck
{
    /// <summary>Its plan, at its interval.</summary>
    /// <param name="command">The command.</param>
    /// <param name="interval">The interval; half a minute when it is absent.</param>
    /// <param name="scope">The environment of the container.</param>
    /// <param name="context">The document.</param>
    public static ImmutableArray<PlanNode> Lower(ImageCommand command, Setting<string> interval, LoweringScope scope, LoweringContext context)
    {
        var nodes = ImageCommand.Lower(null, command, scope, context);
        if (nodes.IsEmpty)
            return [];

        var every = interval.Or("30s");
        return [Region.Repeat(nodes[0].Span, nodes) with
        {
            Schedule = every.IsKnown(out var text) ? Setting<string>.Known("@every " + text, every.Span) : every,
        }];
    }
}
