using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Programs;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.CSharp;

/// <summary>Decodes the string literals of C# with the places of their characters.</summary>
internal sealed class CSharpStrings(string source)
{
    private enum Quoting
    {
        Regular,
        Verbatim,
        Raw,
    }

    /// <summary>A literal without interpolations.</summary>
    public ProgramLiteral Literal(SyntaxToken token)
    {
        var span = token.Span;
        if (!token.IsKind(SyntaxKind.StringLiteralToken) && !IsRaw(token))
            return new(span, token.Text, SpanMap.Shifted(span.Start, span.Length));

        var quoting = IsRaw(token) ? Quoting.Raw : source[span.Start] == '@' ? Quoting.Verbatim : Quoting.Regular;
        var start = span.Start + (quoting == Quoting.Verbatim ? 1 : 0);
        var quotes = quoting == Quoting.Raw ? RunLength(start, span.End) : 1;
        var end = span.End;
        while (end > start + quotes && source[end - 1] != '"')
            end--;

        // A literal that is not closed ends with its line.
        var isClosed = end - quotes >= start + quotes && !token.ContainsDiagnostics;
        return Decode(Content(start + quotes, isClosed ? end - quotes : span.End, quoting), quoting, isInterpolated: false, braces: 1);
    }

    /// <summary>The texts and values of an interpolated string.</summary>
    /// <param name="text">The string.</param>
    /// <param name="read">Reads the values.</param>
    public ImmutableArray<ProgramExpression> Parts(InterpolatedStringExpressionSyntax text, Func<ExpressionSyntax, ProgramExpression> read)
    {
        var opening = text.StringStartToken;
        var isRaw = opening.IsKind(SyntaxKind.InterpolatedMultiLineRawStringStartToken) || opening.IsKind(SyntaxKind.InterpolatedSingleLineRawStringStartToken);
        var quoting = isRaw ? Quoting.Raw : opening.Text.IndexOf('@') >= 0 ? Quoting.Verbatim : Quoting.Regular;
        var braces = isRaw ? opening.Text.Count(c => c == '$') : 1;
        var content = isRaw ? Content(opening.Span.Start + opening.Text.TrimEnd('\r', '\n').Length, text.StringEndToken.Span.End - opening.Text.Count(c => c == '"'), quoting)
            : new Stretch(opening.Span.End, text.StringEndToken.Span.Start, 0);
        var parts = ImmutableArray.CreateBuilder<ProgramExpression>();

        foreach (var part in text.Contents)
        {
            if (part is not InterpolationSyntax hole)
                parts.Add(Decode(content.Cut(part.Span), quoting, isInterpolated: true, braces));
            else if (hole.FormatClause is not null)
                parts.Add(new ProgramOther(hole.Expression.Span, []));
            else if (read(hole.Expression) is ProgramText inner)
                parts.AddRange(inner.Parts);
            else
                parts.Add(read(hole.Expression));
        }

        return parts.ToImmutable();
    }

    private static bool IsRaw(SyntaxToken token) =>
        token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken) || token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken);

    private int RunLength(int start, int end)
    {
        var at = start;
        while (at < end && source[at] == '"')
            at++;

        return at - start;
    }

    /// <summary>The inside of a string. Of a raw one over several lines, without the first and the last line break, and with the indentation of the last line.</summary>
    private Stretch Content(int start, int end, Quoting quoting)
    {
        end = Math.Max(start, end);
        var first = source.IndexOf('\n', start, end - start);
        if (quoting != Quoting.Raw || first < 0)
            return new(start, end, 0);

        var last = source.LastIndexOf('\n', end - 1, end - start);
        var indentation = end - last - 1;
        var textEnd = last > start && source[last - 1] == '\r' ? last - 1 : last;
        return new(first + 1, Math.Max(first + 1, textEnd), indentation);
    }

    private ProgramLiteral Decode(Stretch stretch, Quoting quoting, bool isInterpolated, int braces)
    {
        var builder = new SpanMapBuilder();
        builder.Mark(stretch.Start);

        for (var at = stretch.Start; at < stretch.End;)
        {
            var c = source[at];

            if (stretch.Indentation > 0 && (at == 0 || source[at - 1] == '\n') && c is ' ' or '\t')
            {
                var skipped = 0;
                while (skipped < stretch.Indentation && at < stretch.End && source[at] is ' ' or '\t')
                    (skipped, at) = (skipped + 1, at + 1);

                if (skipped > 0)
                    continue;
            }

            if (c == '\\' && quoting == Quoting.Regular)
            {
                at = Escape(builder, at, stretch.End);
            }
            else if (c == '"' && quoting == Quoting.Verbatim && at + 1 < stretch.End && source[at + 1] == '"')
            {
                builder.Copy('"', at);
                at += 2;
            }
            else if (isInterpolated && quoting != Quoting.Raw && c is '{' or '}' && braces == 1 && at + 1 < stretch.End && source[at + 1] == c)
            {
                builder.Copy(c, at);
                at += 2;
            }
            else
            {
                builder.Copy(c, at++);
            }
        }

        builder.Mark(stretch.End);
        return new(TextSpan.FromBounds(stretch.Start, stretch.End), builder.ToString(), builder.ToMap());
    }

    private int Escape(SpanMapBuilder builder, int at, int end)
    {
        if (at + 1 >= end)
        {
            builder.Copy('\\', at);
            return at + 1;
        }

        var next = source[at + 1];
        builder.Mark(at);
        switch (next)
        {
            case 'u':
                return Code(builder, at, end, 4, 4);
            case 'U':
                return Code(builder, at, end, 8, 8);
            case 'x':
                return Code(builder, at, end, 1, 4);
        }

        builder.Insert(next switch
        {
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            '0' => '\0',
            'a' => '\a',
            'b' => '\b',
            'e' => '\u001b',
            'f' => '\f',
            'v' => '\v',
            _ => next,
        });
        builder.Mark(at + 2);
        return at + 2;
    }

    private int Code(SpanMapBuilder builder, int at, int end, int least, int most)
    {
        var stop = at + 2;
        while (stop < end && stop < at + 2 + most && Uri.IsHexDigit(source[stop]))
            stop++;

        if (stop - at - 2 >= least && int.TryParse(source.Substring(at + 2, stop - at - 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && code is >= 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF))
            builder.Insert(char.ConvertFromUtf32(code));

        builder.Mark(stop);
        return stop;
    }

    private readonly record struct Stretch(int Start, int End, int Indentation)
    {
        public Stretch Cut(TextSpan span)
        {
            var start = Math.Min(Math.Max(Start, span.Start), End);
            return new(start, Math.Max(start, Math.Min(End, span.End)), Indentation);
        }
    }
}
