using System.Globalization;
using System.Text;

namespace RunbookLint.Plan;

/// <summary>
/// Writes the plan notation: one operation a line with its settings behind it, regions as lines with their children indented below.
/// <c>?</c> stands for what only the run knows, followed by the expression when there is one.
/// </summary>
public static class PlanPrinter
{
    /// <summary>The notation of a plan. <see cref="PlanReader"/> reads it back to an equal one.</summary>
    public static string Print(RunbookPlan plan) => Print(plan.Root);

    /// <summary>The notation of a region. The outermost sequence is not written when it says nothing.</summary>
    public static string Print(Region root) => Print(root, _ => []);

    /// <summary>The notation of a region, with comments.</summary>
    /// <param name="root">The region.</param>
    /// <param name="comment">What to say about a node: a text that starts with a blank goes behind it on its line, the others on lines of their own below it.</param>
    public static string Print(Region root, Func<PlanNode, IEnumerable<string>> comment)
    {
        var text = new StringBuilder();
        var stack = new Stack<(PlanNode Node, int Depth)>();

        if (SaysNothing(root) && !PlanReader.IsRoot(root.Children))
            Push(stack, root, 0);
        else
            stack.Push((root, 0));

        while (stack.Count > 0)
        {
            var (node, depth) = stack.Pop();
            text.Append(' ', 2 * depth);

            if (node is Region region)
            {
                AppendHeader(text, region);
                Push(stack, region, depth + 1);
            }
            else if (node is Operation operation)
            {
                text.Append(Print(operation));
            }

            foreach (var said in comment(node))
            {
                if (said.StartsWith(" ", StringComparison.Ordinal))
                    text.Append("  #").Append(said);
                else
                    text.Append('\n').Append(' ', 2 * (depth + 1)).Append("# ").Append(said);
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>One operation on one line.</summary>
    public static string Print(Operation operation)
    {
        var line = new StringBuilder(operation.Verb);
        foreach (var (name, value) in operation.Settings)
            Append(line, name, value);

        return line.ToString();
    }

    private static bool SaysNothing(Region region) =>
        region is { Kind: RegionKind.Sequence, Title: null, File: null, Document: null, IsFallback: false, Schedule.IsAbsent: true, TimeZone.IsAbsent: true };

    private static void Push(Stack<(PlanNode Node, int Depth)> stack, Region region, int depth)
    {
        for (var index = region.Children.Length - 1; index >= 0; index--)
            stack.Push((region.Children[index], depth));
    }

    private static void AppendHeader(StringBuilder text, Region region)
    {
        text.Append(region.Kind.ToString().ToLowerInvariant());
        if (region.Document is not null)
            text.Append(" document=").Append(Quote(region.Document));

        if (region.File is not null)
            text.Append(" file=").Append(Quote(region.File));

        if (region.Title is not null)
            text.Append(" title=").Append(Quote(region.Title));

        if (region.IsFallback)
            text.Append(" fallback=true");

        Append(text, "schedule", region.Schedule);
        Append(text, "time-zone", region.TimeZone);
    }

    private static void Append(StringBuilder line, string name, Setting<string> setting)
    {
        if (setting.IsAbsent)
            return;

        line.Append(' ').Append(name).Append('=');
        if (setting.IsKnown(out var value))
            line.Append(Quote(value!));
        else
            line.Append('?').Append(string.IsNullOrEmpty(setting.Expression) ? "" : Quote(setting.Expression!));
    }

    private static string Quote(string value)
    {
        if (value.Length > 0 && value[0] != '?' && value.All(c => c != ' ' && !MustEscape(c) && c is not ('"' or '\\' or '#')))
            return value;

        var text = new StringBuilder("\"");
        foreach (var c in value)
        {
            text.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when MustEscape(c) => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }

        return text.Append('"').ToString();
    }

    /// <summary>What would end the line, or do something to the terminal.</summary>
    private static bool MustEscape(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';
}
