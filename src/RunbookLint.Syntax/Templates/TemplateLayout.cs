using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.Templates;

/// <summary>Finds a mask for lines of nothing but templates that leaves the indented structure around them readable.</summary>
internal sealed class TemplateLayout
{
    private readonly string text;
    private readonly char[] masked;
    private readonly ImmutableArray<TemplateSpan> templates;
    private readonly List<TemplateLine> lines;
    private readonly ImmutableArray<TemplateInjection>.Builder injections = ImmutableArray.CreateBuilder<TemplateInjection>();
    private readonly List<TemplateSpan> expansions = [];

    /// <summary>The text with templates as words, in which <c>: </c> inside a template does not look like structure.</summary>
    private readonly string words;

    /// <summary>The last line of content outside block scalars.</summary>
    private IndentedLine previous = new(-1, 0, HasKey: false, IsItem: false);
    private int previousEnd;

    /// <summary>The index of the line of content that was last looked up, so that many lines above it find it at once.</summary>
    private int nextContent;

    private TemplateLayout(string text, char[] masked, ImmutableArray<TemplateSpan> templates)
    {
        (this.text, this.masked, this.templates) = (text, masked, templates);
        words = new string(masked);
        lines = TemplateLine.Split(text, templates);
    }

    /// <summary>Rewrites the mask of the lines that need more than words.</summary>
    public static TemplateLayout Arrange(string text, char[] masked, ImmutableArray<TemplateSpan> templates)
    {
        var layout = new TemplateLayout(text, masked, templates);
        layout.Arrange();
        return layout;
    }

    /// <summary>What the mask takes out although it brings something in, in order.</summary>
    public ImmutableArray<TemplateInjection> Injections => injections.ToImmutable();

    /// <summary>The templates, with the variables of a shell that stand for some.</summary>
    public ImmutableArray<TemplateSpan> Templates => expansions.Count == 0 ? templates : [.. templates.Concat(expansions).OrderBy(template => template.Start)];

    private void Arrange()
    {
        var isBehindBlock = false;

        for (var index = 0; index < lines.Count; index++)
        {
            var line = lines[index];

            switch (line.Kind)
            {
                case TemplateLineKind.Control when isBehindBlock:
                    MaskAsComment(line);
                    break;
                case TemplateLineKind.Control:
                    MaskAsBlank(line);
                    break;
                case TemplateLineKind.Injection:
                    ArrangeInjection(index, isBehindBlock);
                    break;
                case TemplateLineKind.Content when BringsEntries(index):
                    ArrangeExpansion(line, isBehindBlock);
                    break;
                case TemplateLineKind.Content:
                    previous = IndentedLine.Read(words, line.Start, line.End);
                    previousEnd = ContentEnd(line);
                    isBehindBlock = previous.TryReadBlockHeader(words, line.End, out var indicator);
                    if (isBehindBlock)
                        index = new BlockScalarLayout(text, masked, templates, lines).Arrange(index, previous.Column, indicator);
                    else
                        ArrangeInjectedValue(index);
                    break;
            }
        }
    }

    /// <summary>
    /// A line of its own that gives text is the value of the key above when nothing else is; it may be another line of a value
    /// without quotes; otherwise it brings in entries of which nothing is known.
    /// </summary>
    private void ArrangeInjection(int index, bool isBehindBlock)
    {
        var line = lines[index];

        if (AwaitsValue && !ValueFollows(index))
        {
            MaskAsWord(line, Math.Max(line.Indent, previous.Column + 1));
            previous = previous with { Value = previousEnd - 1 };
        }
        else if (!ContinuesPlainText(line))
        {
            var template = LastText(line);
            injections.Add(InjectionOf(template, line));
            if (isBehindBlock)
                MaskAsComment(line);
            else
                MaskAsBlank(line);
        }
    }

    /// <summary>What stands at the margin brings its own indentation along.</summary>
    private TemplateInjection InjectionOf(TemplateSpan template, TemplateLine line)
    {
        var told = template.Indentation(text);
        return new(template.Span, told ?? line.Indent) { IsLoose = told is null && line.Indent == 0 };
    }

    /// <summary>The last template of a line that gives text: <c>{{- with … }}{{- toYaml . | nindent 2 }}{{- end }}</c> has one.</summary>
    private TemplateSpan LastText(TemplateLine line)
    {
        var index = line.FirstTemplate + line.Templates - 1;
        while (index > line.FirstTemplate && !templates[index].GivesText(text))
            index--;

        return templates[index];
    }

    /// <summary>Whether a line of nothing but variables of a shell stands where only entries can.</summary>
    private bool BringsEntries(int index)
    {
        var line = lines[index];
        if (line.Templates > 0 || !ExpansionLine.Is(text, line.Start, line.End) || !(previous.HasKey || previous.IsItem || IsAboveKey(index)))
            return false;

        if (!previous.HasKey && !previous.IsItem)
            return true;

        if (AwaitsValue)
            return line.Indent <= previous.Column || ValueFollows(index);

        return line.Indent <= previous.Column ? IsClosed : StartsWithMark && IsClosed;
    }

    /// <summary>Whether the value of the previous line starts with a quote or a bracket.</summary>
    private bool StartsWithMark => previous.Value < previousEnd && words[previous.Value] is '"' or '\'' or '[' or '{';

    /// <summary>Whether that value ends where the line does.</summary>
    private bool IsClosed => !StartsWithMark || (previousEnd - previous.Value > 1 && words[previousEnd - 1] is '"' or '\'' or ']' or '}');

    private bool IsAboveKey(int index)
    {
        var next = NextContent(index);
        return next < lines.Count && IndentedLine.Read(words, lines[next].Start, lines[next].End).HasKey;
    }

    private void ArrangeExpansion(TemplateLine line, bool isBehindBlock)
    {
        var end = line.End;
        while (words[end - 1] is ' ' or '\t' or '\r')
            end--;

        var span = TextSpan.FromBounds(line.Start + line.Indent, end);
        expansions.Add(new(span, TemplateKind.Expression));
        injections.Add(InjectionOf(expansions[expansions.Count - 1], line));
        TemplateMask.Fill(masked, span, isBehindBlock ? TemplateMask.Word : ' ');
        if (isBehindBlock)
            masked[span.Start] = '#';
    }

    /// <summary>A template behind a key, and the key's entries on the lines below: the template brings in more of them.</summary>
    private void ArrangeInjectedValue(int index)
    {
        var line = lines[index];
        if (!previous.HasKey || line.Templates == 0 || previous.Value >= previousEnd)
            return;

        var template = templates[line.FirstTemplate + line.Templates - 1];
        if (template.Start == previous.Value && template.End == previousEnd && ValueFollows(index))
        {
            TemplateMask.Fill(masked, template.Span, ' ');
            injections.Add(new(template.Span, template.Indentation(text) ?? previous.Column + 1));
        }
    }

    private bool AwaitsValue => (previous.HasKey || previous.IsItem) && previous.Value >= previousEnd;

    /// <summary>Whether the next line of content belongs to the entry of the previous one.</summary>
    private bool ValueFollows(int index)
    {
        if (NextContent(index) == lines.Count)
            return false;

        var next = lines[nextContent];
        var read = IndentedLine.Read(words, next.Start, next.End);
        return next.Indent > previous.Column
            ? read.HasKey || read.IsItem
            : next.Indent == previous.Column && previous.HasKey && read.IsItem;
    }

    /// <summary>The index of the line of content below another line; the number of lines when there is none.</summary>
    private int NextContent(int index)
    {
        if (nextContent <= index)
        {
            nextContent = index + 1;
            while (nextContent < lines.Count && lines[nextContent].Kind != TemplateLineKind.Content)
                nextContent++;
        }

        return nextContent;
    }

    private bool ContinuesPlainText(TemplateLine line)
    {
        if (line.Indent <= previous.Column || previous.Value >= previousEnd)
            return false;

        // What Helm charts inject brings its own line breaks and stands wherever it reads best.
        var span = templates[line.FirstTemplate].Span;
        return words[previous.Value] is not ('"' or '\'' or '[' or '{' or '|' or '>')
            && text[span.Start + 2] != '-'
            && text.IndexOf("indent", span.Start, span.Length, StringComparison.Ordinal) < 0
            && text.IndexOf("include", span.Start, span.Length, StringComparison.Ordinal) < 0
            && text.IndexOf("toYaml", span.Start, span.Length, StringComparison.Ordinal) < 0;
    }

    /// <summary>Where the content of a line ends: before its comment, and before the blanks at its end.</summary>
    private int ContentEnd(TemplateLine line)
    {
        var end = line.End;

        for (var at = Math.Max(line.Start + 1, previous.Value); at < line.End; at++)
        {
            if (words[at] == '#' && words[at - 1] is ' ' or '\t')
            {
                end = at;
                break;
            }
        }

        while (end > line.Start && words[end - 1] is ' ' or '\t' or '\r')
            end--;

        return end;
    }

    private void MaskAsBlank(TemplateLine line) => FillTemplates(line, ' ');

    /// <summary>Behind a block scalar, blanks would count as a line of it; a comment ends it.</summary>
    private void MaskAsComment(TemplateLine line)
    {
        FillTemplates(line, TemplateMask.Word);
        masked[line.Start + line.Indent] = '#';
    }

    /// <summary>Moves the start of the line's text to a column, so that it is indented as its context demands.</summary>
    private void MaskAsWord(TemplateLine line, int column)
    {
        FillTemplates(line, TemplateMask.Word);
        TemplateMask.Fill(masked, TextSpan.FromBounds(line.Start + line.Indent, Math.Min(line.End, line.Start + column)), ' ');
    }

    private void FillTemplates(TemplateLine line, char character)
    {
        for (var index = 0; index < line.Templates; index++)
        {
            var span = templates[line.FirstTemplate + index].Span;
            for (var at = span.Start; at < span.End; at++)
            {
                masked[at] = character == ' ' && text[at] is '\r' or '\n' ? text[at] : character;
            }
        }
    }
}
