using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.GitLab;

/// <summary>
/// Evaluates conditions of rules by what started the pipeline. Other variables decide nothing: whoever starts a pipeline may give them.
/// </summary>
/// <seealso href="https://docs.gitlab.com/ci/jobs/job_rules/#cicd-variable-expressions"/>
internal sealed class GitLabCondition
{
    private const string Source = "$CI_PIPELINE_SOURCE";

    private readonly string text;
    private readonly bool? isScheduled;
    private int position;
    private int depth;

    private GitLabCondition(string text, bool? isScheduled) => (this.text, this.isScheduled) = (text, isScheduled);

    /// <summary>Whether a condition holds in a pipeline that a schedule starts, that something else starts, or (null) that anything may start.</summary>
    public static Certainty Holds(string condition, bool? isScheduled)
    {
        var reader = new GitLabCondition(condition, isScheduled);
        var holds = reader.ReadOr();
        reader.SkipBlanks();
        return reader.position < condition.Length ? Certainty.Maybe : holds;
    }

    private Certainty ReadOr()
    {
        var left = ReadAnd();
        while (Take("||"))
            left = Max(left, ReadAnd());

        return left;
    }

    private Certainty ReadAnd()
    {
        var left = ReadComparison();
        while (Take("&&"))
            left = Min(left, ReadComparison());

        return left;
    }

    private Certainty ReadComparison()
    {
        if (Take("("))
        {
            if (++depth > DepthLimits.Expression)
            {
                Reading.Meets($"a condition is nested more than {DepthLimits.Expression} levels deep; whether it holds is not known");
                return Stop();
            }

            var inner = ReadOr();
            depth--;
            return Take(")") ? inner : Stop();
        }

        var left = ReadOperand();
        var isEqual = Take("==");
        if (!isEqual && !Take("!="))
        {
            // Patterns, and variables that stand alone and need only be there.
            if (Take("=~") || Take("!~"))
                ReadOperand();

            return left == Source ? Certainty.Yes : Certainty.Maybe;
        }

        var right = ReadOperand();
        var other = left == Source ? right : right == Source ? left : null;
        if (other is null || isScheduled is not { } scheduled || other.Length == 0 || other[0] is not ('"' or '\''))
            return Certainty.Maybe;

        var namesSchedule = other.Trim('"', '\'') == "schedule";
        return namesSchedule ? Of(scheduled == isEqual) : scheduled ? Of(!isEqual) : Certainty.Maybe;
    }

    /// <summary>A variable, a quoted text, a pattern between slashes, or <c>null</c>, as written.</summary>
    private string ReadOperand()
    {
        SkipBlanks();
        var start = position;
        if (position < text.Length && text[position] is '"' or '\'' or '/')
        {
            var quote = text[position++];
            while (position < text.Length && text[position] != quote)
                position += text[position] == '\\' ? 2 : 1;

            position = Math.Min(text.Length, position + 1);
        }
        else if (position < text.Length && text[position] == '$')
        {
            position++;
        }

        while (position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] == '_'))
            position++;

        return text.Substring(start, position - start);
    }

    private Certainty Stop()
    {
        position = text.Length;
        return Certainty.Maybe;
    }

    private bool Take(string token)
    {
        SkipBlanks();
        if (string.CompareOrdinal(text, position, token, 0, token.Length) != 0)
            return false;

        position += token.Length;
        return true;
    }

    private void SkipBlanks()
    {
        while (position < text.Length && char.IsWhiteSpace(text[position]))
            position++;
    }

    private static Certainty Of(bool holds) => holds ? Certainty.Yes : Certainty.No;

    private static Certainty Max(Certainty a, Certainty b) => a > b ? a : b;

    private static Certainty Min(Certainty a, Certainty b) => a < b ? a : b;
}
