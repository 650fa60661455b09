using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Ci;
using RunbookLint.Plan;
using RunbookLint.Syntax.Groovy;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Jenkins;

/// <summary>Finds when a pipeline starts by itself: <c>cron('H 2 * * *')</c>, one schedule a line, with <c>TZ=</c> before them.</summary>
/// <seealso href="https://www.jenkins.io/doc/book/pipeline/syntax/#cron-syntax"/>
internal static class JenkinsSchedules
{
    /// <summary>The schedules with their time zones; none when only others start the pipeline.</summary>
    public static ImmutableArray<(Setting<string> Schedule, Setting<string> Zone)> In(GroovyGroup root, Fragment script, JenkinsValues values)
    {
        var found = ImmutableArray.CreateBuilder<(Setting<string>, Setting<string>)>();
        foreach (var expression in Expressions(root))
        {
            var strings = Strings(expression).ToList();
            if (strings.Count == 0)
                found.Add((Setting<string>.Dynamic(script.Locate(expression.Span)), Setting<string>.Absent(script.Locate(expression.Span))));
            else if (strings.Find(text => text.Parts.Length > 0) is { } text)
                found.AddRange(Lines(values.Text(text)));
        }

        if (found.Count > GrowthLimits.Schedules)
            Reading.Meets(Schedules.TooMany);

        return found.Count <= GrowthLimits.Schedules ? found.ToImmutable() : [found[0] with { Item1 = Setting<string>.Dynamic(found[0].Item1.Span) }];
    }

    private static IEnumerable<GroovyNode> Expressions(GroovyGroup root)
    {
        var open = new Stack<GroovyGroup>();
        open.Push(root);

        while (open.Count > 0)
        {
            var nodes = open.Pop().Children;
            for (var index = 0; index < nodes.Length; index++)
            {
                if (nodes[index] is GroovyWord { Name: "cron" or "parameterizedCron" } && index + 1 < nodes.Length && nodes[index + 1] is GroovyString or GroovyGroup { Open: '(' })
                    yield return nodes[index + 1];
                else if (nodes[index] is GroovyGroup group)
                    open.Push(group);
            }
        }
    }

    /// <summary>The texts of an argument; one that depends on the branch has one for the branch that is scheduled.</summary>
    private static IEnumerable<GroovyString> Strings(GroovyNode argument) => argument switch
    {
        GroovyString only => [only],
        GroovyGroup { Children: var children } => AfterCondition(children).OfType<GroovyString>(),
        _ => [],
    };

    private static IEnumerable<GroovyNode> AfterCondition(ImmutableArray<GroovyNode> nodes)
    {
        var mark = -1;
        for (var index = 0; index < nodes.Length; index++)
            mark = nodes[index] is GroovySymbol { Text: "?" } ? index : mark;

        return nodes.Skip(mark + 1);
    }

    private static IEnumerable<(Setting<string>, Setting<string>)> Lines(Argument text)
    {
        const string Zone = "TZ=";
        var zone = Setting<string>.Absent(text.Span);

        for (var start = 0; start < text.Text.Length;)
        {
            var newline = text.Text.IndexOf('\n', start);
            var end = newline < 0 ? text.Text.Length : newline;
            var line = Trimmed(text, start, end);
            start = end + 1;

            if (line.Text.Length == 0 || line.Text[0] == '#')
                continue;

            if (line.Text.StartsWith(Zone, StringComparison.Ordinal))
                zone = line.From(Zone.Length).ToSetting();
            else
                yield return (line.ToSetting(), zone);
        }
    }

    /// <summary>A line without the blanks around it, and without the parameters that follow a percent sign.</summary>
    private static Argument Trimmed(Argument text, int start, int end)
    {
        var percent = text.Text.IndexOf('%', start, end - start);
        end = percent < 0 ? end : percent;
        while (start < end && char.IsWhiteSpace(text.Text[start]))
            start++;

        while (end > start && char.IsWhiteSpace(text.Text[end - 1]))
            end--;

        return text.Slice(start, end - start);
    }
}
