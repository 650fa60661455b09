using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds.Makefile;

/// <summary>Follows <c>ifeq</c>, <c>ifdef</c> and their like. A variable that the makefile does not set may come from outside.</summary>
internal sealed class MakeConditions(MakeVariables variables)
{
    private readonly Stack<Frame> frames = new();
    private int deeper;
    private int count;

    /// <param name="Id">Tells conditions apart.</param>
    /// <param name="Branch">Which branch is being read.</param>
    /// <param name="Holds">Whether that branch counts.</param>
    /// <param name="Taken">Whether it counts, or one before it does.</param>
    private sealed record Frame(int Id, int Branch, Certainty Holds, Certainty Taken);

    /// <summary>Whether what is being read counts for nothing.</summary>
    public bool IsSkipped => frames.Any(frame => frame.Holds == Certainty.No);

    /// <summary>The innermost condition that only the run knows, and its branch; null when there is none.</summary>
    public (int Condition, int Branch)? Current => frames.FirstOrDefault(frame => frame.Holds == Certainty.Maybe) is { } frame ? (frame.Id, frame.Branch) : null;

    /// <summary>Reads a line; false when it is no condition.</summary>
    public bool Read(Argument line)
    {
        var word = WordAt(line.Text);

        switch (word)
        {
            case "ifeq" or "ifneq" or "ifdef" or "ifndef":
                Open(word, line.From(word.Length));
                return true;
            case "else":
                Next(line.From(word.Length));
                return true;
            case "endif":
                Close();
                return true;
            default:
                return false;
        }
    }

    private static string WordAt(string text)
    {
        var end = text.IndexOfAny([' ', '\t', '(']);
        return end < 0 ? text : text.Substring(0, end);
    }

    private void Open(string word, Argument operands)
    {
        if (frames.Count == DepthLimits.Conditions)
        {
            deeper++;
            return;
        }

        var holds = Evaluate(word, operands);
        frames.Push(new(count++, 0, holds, holds));
    }

    private void Next(Argument rest)
    {
        if (frames.Count == 0 || deeper > 0)
            return;

        var frame = frames.Pop();
        var start = rest.Text.Length - rest.Text.TrimStart().Length;
        var word = WordAt(rest.Text.Substring(start));
        var holds = word.StartsWith("if", StringComparison.Ordinal) ? Evaluate(word, rest.From(start + word.Length)) : Certainty.Yes;

        var counts = frame.Taken == Certainty.Yes || holds == Certainty.No ? Certainty.No : frame.Taken == Certainty.Maybe ? Certainty.Maybe : holds;
        frames.Push(new(frame.Id, frame.Branch + 1, counts, frame.Taken > holds ? frame.Taken : holds));
    }

    private void Close()
    {
        if (deeper > 0)
            deeper--;
        else if (frames.Count > 0)
            frames.Pop();
    }

    private Certainty Evaluate(string word, Argument rest) => word switch
    {
        "ifeq" => Compare(rest),
        "ifneq" => Not(Compare(rest)),
        "ifdef" => IsSet(rest.Text.Trim()),
        "ifndef" => Not(IsSet(rest.Text.Trim())),
        _ => Certainty.Maybe,
    };

    private Certainty IsSet(string name) =>
        !variables.IsSet(name) ? Certainty.Maybe : variables.ValueOf(name) is { IsKnown: true } value ? value.Text.Length > 0 ? Certainty.Yes : Certainty.No : Certainty.Maybe;

    private static Certainty Not(Certainty certainty) => certainty switch { Certainty.Yes => Certainty.No, Certainty.No => Certainty.Yes, _ => certainty };

    /// <summary><c>(a,b)</c>, <c>"a" "b"</c> or <c>'a' 'b'</c>.</summary>
    private Certainty Compare(Argument operands)
    {
        var text = operands.Text.Trim();
        var comma = text.IndexOf(',');
        string first, second;

        if (text is ['(', .., ')'] && comma > 0)
        {
            comma = SplitAt(text);
            if (comma < 0)
                return Certainty.Maybe;

            (first, second) = (text.Substring(1, comma - 1).Trim(), text.Substring(comma + 1, text.Length - comma - 2).Trim());
        }
        else if (text.Length > 3 && text[0] is '"' or '\'' && text.IndexOf(text[0], 1) is > 0 and var end && text.Substring(end + 1).Trim() is { Length: > 1 } other)
        {
            (first, second) = (text.Substring(1, end - 1), other.Substring(1, other.Length - 2));
        }
        else
        {
            return Certainty.Maybe;
        }

        var (left, right) = (variables.Expand(operands.Renamed(first)), variables.Expand(operands.Renamed(second)));
        return !left.IsKnown || !right.IsKnown ? Certainty.Maybe : left.Text == right.Text ? Certainty.Yes : Certainty.No;
    }

    private static int SplitAt(string text)
    {
        var depth = 0;

        for (var index = 1; index < text.Length; index++)
        {
            if (text[index] is '(' or '{')
                depth++;
            else if (text[index] is ')' or '}')
                depth--;
            else if (text[index] == ',' && depth == 0)
                return index;
        }

        return -1;
    }
}
