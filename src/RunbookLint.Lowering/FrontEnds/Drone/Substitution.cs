using RunbookLint.Lowering.FrontEnds.Texts;

namespace RunbookLint.Lowering.FrontEnds.Drone;

/// <summary>
/// Variables in braces are put in before a step starts, from what the server knows of the build; behind two dollars they are left to the
/// shell. So the first kind does not see the environment of the step.
/// </summary>
/// <seealso href="https://docs.drone.io/pipeline/environment/substitution/"/>
internal static class Substitution
{
    /// <summary>The line as the shell gets it; what the server puts in is a variable under a name that no step sets.</summary>
    public static Argument Apply(Argument line)
    {
        var text = line.Text;
        if (text.IndexOf("${", StringComparison.Ordinal) < 0)
            return line;

        var builder = new ArgumentRewriter(line);
        while (!builder.IsAtEnd)
        {
            var index = builder.Position;
            if (StartsWith("$${", index))
            {
                builder.Skip(1);
                builder.Copy(2);
                continue;
            }

            var end = StartsWith("${", index) ? EndOfName(text, index + 2) : 0;
            var close = end > index + 2 ? text.IndexOf('}', end) : -1;
            if (close < 0)
                builder.Copy(1);
            else
                builder.PutHole("${PIPELINE_" + text.Substring(index + 2, end - index - 2) + "}", close + 1 - index);
        }

        return builder.ToArgument();

        bool StartsWith(string start, int index) => string.CompareOrdinal(text, index, start, 0, start.Length) == 0;
    }

    private static int EndOfName(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            end++;

        return end;
    }
}
