using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.Templates;

/// <summary>
/// A text in which templates are hidden behind characters that a parser of YAML (or another indented language) can read.
/// Every character keeps its offset.
/// </summary>
/// <param name="Text">The masked text, as long as the original.</param>
/// <param name="Templates">The templates of the original, in order.</param>
public sealed record TemplateMask(string Text, ImmutableArray<TemplateSpan> Templates)
{
    /// <summary>Templates that the mask takes out of the text although they bring something in, in order.</summary>
    internal ImmutableArray<TemplateInjection> Injections { get; init; } = [];

    /// <summary>Hides a template that gives a word of text: <see cref="Restore"/> brings its characters back.</summary>
    internal const char Word = 'x';

    /// <summary>Hides a template that gives no text but stands where text has to: <see cref="Restore"/> makes it a blank.</summary>
    internal const char Filler = '_';

    /// <summary>
    /// Masks the templates of a text. Within a line they become words. A line of nothing but templates becomes blank when
    /// text around it could not be read otherwise, so that <c>{{- if … }}</c> and <c>{{- include … | nindent 4 }}</c> leave
    /// the structure alone. So does a line of nothing but a variable of a shell where a key is wanted.
    /// </summary>
    public static TemplateMask Apply(string text)
    {
        var templates = TemplateScanner.Find(text);
        if (templates.IsEmpty && !ExpansionLine.IsIn(text))
            return new(text, templates);

        var masked = text.ToCharArray();
        foreach (var template in templates)
            Fill(masked, template.Span, Word);

        var layout = TemplateLayout.Arrange(text, masked, templates);
        return new(new string(masked), layout.Templates) { Injections = layout.Injections };
    }

    /// <summary>The index of the first template that ends behind the offset.</summary>
    public int FirstBehind(int offset)
    {
        var (low, high) = (0, Templates.Length);

        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Templates[middle].End <= offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The character that stands for a masked one in a text read from the mask.</summary>
    /// <param name="masked">The character of the mask, inside a template.</param>
    /// <param name="original">The character of the original at the same place.</param>
    internal static char Restore(char masked, char original) => masked switch
    {
        Word => original,
        Filler => ' ',
        _ => masked,
    };

    internal static void Fill(char[] masked, TextSpan span, char character)
    {
        for (var at = span.Start; at < span.End; at++)
            masked[at] = character;
    }
}

/// <summary>A template that brings structure in, such as <c>{{- include "labels" . | nindent 4 }}</c>.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Indent">How far what it brings in is indented.</param>
internal readonly record struct TemplateInjection(TextSpan Span, int Indent)
{
    /// <summary>Whether nobody says how far: it may belong to any collection that is open.</summary>
    public bool IsLoose { get; init; }
}
