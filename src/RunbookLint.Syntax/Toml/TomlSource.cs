using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Templates;

namespace RunbookLint.Syntax.Toml;

/// <summary>A text to read as TOML, with what stands for templates in it.</summary>
internal sealed class TomlSource(string text, ImmutableArray<TemplateSpan> templates)
{
    private readonly Dictionary<int, TextSpan> values = [];
    private char[]? masked;

    /// <summary>As it is written.</summary>
    public string Text { get; } = text;

    /// <summary>Its templates, in order.</summary>
    public ImmutableArray<TemplateSpan> Templates { get; } = templates;

    /// <summary>A stretch as the parser sees it.</summary>
    public string Masked(TextSpan span) =>
        masked is null ? Text.Substring(span.Start, span.Length) : new string(masked, span.Start, span.Length);

    /// <summary>A character as the parser sees it.</summary>
    public char MaskedAt(int offset) => masked is null ? Text[offset] : masked[offset];

    /// <summary>Hides a template inside a key or a string behind a word.</summary>
    public void MaskWord(TextSpan span) => TemplateMask.Fill(masked ??= Text.ToCharArray(), span, TemplateMask.Word);

    /// <summary>Hides a value without quotes that holds a template behind a string of equal length.</summary>
    public void MaskValue(TextSpan span)
    {
        MaskWord(span);
        masked![span.Start] = masked[span.End - 1] = '\'';
        values[span.Start] = span;
    }

    /// <summary>The value that was hidden at the offset.</summary>
    public TextSpan? ValueAt(int offset) => values.TryGetValue(offset, out var span) ? span : null;
}
