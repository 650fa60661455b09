using System.Collections.Immutable;

namespace RunbookLint.Syntax.Templates;

/// <summary>What a line consists of, templates aside.</summary>
internal enum TemplateLineKind
{
    /// <summary>Nothing but blanks.</summary>
    Blank,

    /// <summary>A comment.</summary>
    Comment,

    /// <summary>Nothing but templates that give no text.</summary>
    Control,

    /// <summary>Nothing but templates, some of which give text.</summary>
    Injection,

    /// <summary>Something of its own.</summary>
    Content,
}

/// <summary>A line of a text with templates. A template that spans lines makes one line of them.</summary>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where its line break starts.</param>
/// <param name="Indent">How many blanks it starts with.</param>
/// <param name="FirstTemplate">The index of its first template, or of the next line's.</param>
/// <param name="Templates">How many templates stand in it.</param>
/// <param name="Kind">What it consists of.</param>
internal readonly record struct TemplateLine(int Start, int End, int Indent, int FirstTemplate, int Templates, TemplateLineKind Kind)
{
    public bool IsOnlyTemplates => Kind is TemplateLineKind.Control or TemplateLineKind.Injection;

    /// <summary>The lines of a text.</summary>
    public static List<TemplateLine> Split(string text, ImmutableArray<TemplateSpan> templates)
    {
        var lines = new List<TemplateLine>();
        var template = 0;

        for (var start = 0; start < text.Length;)
        {
            var first = template;
            var end = EndOfLine(text, start);

            for (; template < templates.Length && templates[template].Start < end; template++)
            {
                if (templates[template].End > end)
                    end = EndOfLine(text, templates[template].End);
            }

            var indent = 0;
            while (start + indent < end && text[start + indent] is ' ' or '\t')
                indent++;

            lines.Add(new(start, end, indent, first, template - first, KindOf(text, start + indent, end, templates, first, template)));
            start = end < text.Length ? end + 1 : end;
        }

        return lines;
    }

    private static TemplateLineKind KindOf(string text, int at, int end, ImmutableArray<TemplateSpan> templates, int first, int last)
    {
        if (at == end || (text[at] == '\r' && at + 1 == end))
            return TemplateLineKind.Blank;

        if (text[at] == '#')
            return TemplateLineKind.Comment;

        var kind = TemplateLineKind.Control;

        while (at < end)
        {
            if (first < last && templates[first].Start == at)
            {
                if (templates[first].GivesText(text))
                    kind = TemplateLineKind.Injection;
                at = templates[first++].End;
            }
            else if (text[at] is ' ' or '\t' or '\r')
            {
                at++;
            }
            else
            {
                return text[at] == '#' && text[at - 1] == ' ' ? kind : TemplateLineKind.Content;
            }
        }

        return kind;
    }

    private static int EndOfLine(string text, int from)
    {
        var newline = from >= text.Length ? -1 : text.IndexOf('\n', from);
        return newline < 0 ? text.Length : newline;
    }
}
