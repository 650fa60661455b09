using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering;
using RunbookLint.Syntax.Templates;

namespace RunbookLint.Suppressions.Remarks;

/// <summary>Comments of the templates that a text of any language may hold: <c>{{/* … */}}</c> and <c>{# … #}</c>.</summary>
internal sealed class TemplateRemarks : IRemarkReader
{
    public void Read(RemarkedText text)
    {
        if (text.Text.IndexOf("{#", StringComparison.Ordinal) < 0 && text.Text.IndexOf("/*", StringComparison.Ordinal) < 0)
            return;

        foreach (var template in TemplateScanner.Find(text.Text).Where(template => template.Kind == TemplateKind.Comment && text.Text.IndexOf(LoweredText.Mark, template.Start, template.Span.Length, StringComparison.Ordinal) >= 0))
        {
            var (start, end) = (template.Start, template.End);
            while (start < end && text.Text[start] is '{' or '-' or ' ' or '#' or '/' or '*')
                start++;
            while (end > start && text.Text[end - 1] is '}' or '-' or ' ' or '#' or '/' or '*')
                end--;

            text.Remarks.Add(new(template.Span, TextSpan.FromBounds(start, end)));
        }
    }
}
