using System.Collections.Immutable;

namespace RunbookLint.Syntax.Templates;

/// <summary>Tells the arm that a place of a text stands in.</summary>
internal sealed class TemplateArms
{
    private readonly List<(int Start, TemplateArm? Arm)> changes = [];

    private TemplateArms()
    {
    }

    /// <summary>The arms of the statements of a text.</summary>
    public static TemplateArms Of(string text, ImmutableArray<TemplateSpan> templates)
    {
        var arms = new TemplateArms();
        var open = new Stack<TemplateArm>();

        foreach (var template in templates)
        {
            if (template.Kind == TemplateKind.Statement && text[template.Start] != '$' && TryStep(open, template.Keyword(text), text[template.Start + 1] == '%'))
                arms.changes.Add((template.End, open.Count > 0 ? open.Peek() : null));
        }

        return arms;
    }

    /// <summary>The innermost arm around an offset; null when there is none.</summary>
    public TemplateArm? At(int offset)
    {
        var (low, high) = (0, changes.Count);

        while (low < high)
        {
            var middle = (low + high) / 2;
            if (changes[middle].Start <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low == 0 ? null : changes[low - 1].Arm;
    }

    /// <summary>Opens, changes or closes an arm; false when the statement does none of it.</summary>
    private static bool TryStep(Stack<TemplateArm> open, string keyword, bool isJinja)
    {
        switch (keyword)
        {
            case "if" or "for":
            case "with" or "range" or "block" or "define" when !isJinja:
                open.Push(new TemplateArm(open.Count > 0 ? open.Peek() : null));
                return true;
            case "else" or "elif" when open.Count > 0:
                open.Push(open.Pop().Next());
                return true;
            case "end" or "endif" or "endfor" when open.Count > 0:
                open.Pop();
                return true;
            default:
                return false;
        }
    }
}
