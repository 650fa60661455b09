using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.Templates;

/// <summary>What a template does at its place.</summary>
public enum TemplateKind
{
    /// <summary>It puts text there: <c>{{ .Values.image }}</c>, <c>{{ include "x" . }}</c>, <c>${{ env.PD }}</c>.</summary>
    Expression,

    /// <summary>It steers what is around it: <c>{{- if … }}</c>, <c>{{ $x := 1 }}</c>, <c>{% for … %}</c>.</summary>
    Statement,

    /// <summary>It says something to readers: <c>{{/* … */}}</c>, <c>{# … #}</c>.</summary>
    Comment,
}

/// <summary>A template expression of a text, its braces included.</summary>
public readonly record struct TemplateSpan(TextSpan Span, TemplateKind Kind)
{
    /// <summary>Where it starts.</summary>
    public int Start => Span.Start;

    /// <summary>The offset behind it.</summary>
    public int End => Span.End;

    /// <summary>Whether it puts text at its place, be it that of another file: <c>{% include "source.yaml" %}</c>.</summary>
    internal bool GivesText(string text) => Kind == TemplateKind.Expression || (Kind == TemplateKind.Statement && Keyword(text) == "include");

    /// <summary>The word that says what it does; empty without one.</summary>
    internal string Keyword(string text)
    {
        var start = text.IndexOf('{', Start) + 2;
        while (start < End && text[start] is '-' or '~' or '+' or ' ' or '\t' or '\r' or '\n')
            start++;

        var end = start;
        while (end < End && (text[end] == '_' || char.IsLetterOrDigit(text[end])))
            end++;

        return text.Substring(start, end - start);
    }

    /// <summary>How far the template indents what it gives, when it says so: <c>| nindent 4</c>.</summary>
    internal int? Indentation(string text)
    {
        var at = text.LastIndexOf("indent ", End - 1, Span.Length, StringComparison.Ordinal);
        if (at < 0)
            return null;

        var number = 0;
        for (at += "indent ".Length; at < End && text[at] is >= '0' and <= '9' && number < 1000; at++)
            number = (number * 10) + text[at] - '0';

        return number;
    }
}
