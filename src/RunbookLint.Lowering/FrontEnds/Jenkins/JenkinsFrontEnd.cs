using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Syntax.Groovy;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Jenkins;

/// <summary>Reads pipelines of Jenkins. One that a schedule starts is repeated; with several, once for each.</summary>
/// <seealso href="https://www.jenkins.io/doc/book/pipeline/syntax/"/>
internal sealed class JenkinsFrontEnd : IFrontEnd
{
    /// <inheritdoc/>
    public ImmutableArray<PlanNode> Lower(Fragment fragment, LoweringScope scope, LoweringContext context)
    {
        var root = GroovyParser.Parse(fragment.Text);
        scope = scope.Unattended("a pipeline", fragment.Span.FirstLine()) with { StopsOnError = true, Variables = scope.Variables.SetItem("WORKSPACE", Implied(fragment, ".")) };
        var schedules = JenkinsSchedules.In(root, fragment, new(fragment, new(scope, fragment.Text.Length)));
        if (schedules.IsEmpty)
            return LowerOnce(root, fragment, new(scope, fragment.Text.Length), context);

        return PlanNodes.Unordered(fragment.Span, [.. schedules.SelectMany(schedule => LowerScheduled(root, fragment, schedule, scope, context))]);
    }

    private static ImmutableArray<PlanNode> LowerScheduled(
        GroovyGroup root, Fragment fragment, (Setting<string> Schedule, Setting<string> Zone) schedule, LoweringScope scope, LoweringContext context)
    {
        var nodes = LowerOnce(root, fragment, new(scope, fragment.Text.Length) { IsScheduled = true }, context);
        return nodes.IsEmpty ? [] : [Region.Repeat(fragment.Span, nodes) with { Schedule = schedule.Schedule, TimeZone = schedule.Zone }];
    }

    private static ImmutableArray<PlanNode> LowerOnce(GroovyGroup root, Fragment fragment, JenkinsState state, LoweringContext context)
    {
        var lowering = new JenkinsLowering(fragment, state, context);
        lowering.FindFunctions(root);
        var main = lowering.Lower(root);
        var uncalled = lowering.LowerUncalledFunctions();
        return uncalled.IsEmpty ? main : [Region.Unordered(fragment.Span, [.. PlanNodes.InSequence(fragment.Span, main), .. uncalled])];
    }

    private static Argument Implied(Fragment source, string text)
    {
        var builder = new SpanMapBuilder();
        builder.Mark(0);
        builder.Insert(text);
        return Argument.Of(source.Embed(text, builder.ToMap()));
    }
}
