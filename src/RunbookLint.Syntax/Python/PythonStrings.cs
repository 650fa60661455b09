using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Programs;
using RunbookLint.Text;

namespace RunbookLint.Syntax.Python;

/// <summary>Decodes the strings of Python with the places of their characters.</summary>
internal sealed class PythonStrings(string source, Func<int, int, ProgramExpression> read)
{
    /// <summary>The texts and values of a string.</summary>
    public IEnumerable<ProgramExpression> Parts(TextSpan token)
    {
        var quote = token.Start;
        while (source[quote] is not ('"' or '\''))
            quote++;

        var prefix = source.Substring(token.Start, quote - token.Start).ToLowerInvariant();
        var isTriple = token.End - quote >= 6 && source[quote + 1] == source[quote] && source[quote + 2] == source[quote];
        var marks = isTriple ? 3 : 1;
        var start = Math.Min(token.End, quote + marks);
        var isClosed = token.End - marks >= start && source[token.End - 1] == source[quote];
        var end = isClosed ? token.End - marks : token.End;

        return Parts(start, end, isRaw: prefix.IndexOf('r') >= 0, isFormatted: prefix.IndexOf('f') >= 0);
    }

    private ImmutableArray<ProgramExpression> Parts(int start, int end, bool isRaw, bool isFormatted)
    {
        var parts = ImmutableArray.CreateBuilder<ProgramExpression>();
        var builder = new SpanMapBuilder();
        var from = start;
        builder.Mark(start);

        for (var at = start; at < end;)
        {
            var c = source[at];

            if (isFormatted && c is '{' or '}' && at + 1 < end && source[at + 1] == c)
            {
                builder.Copy(c, at);
                at += 2;
            }
            else if (isFormatted && c == '{')
            {
                Close(at);
                at = AddValue(parts, at, end);
                builder = new();
                builder.Mark(at);
                from = at;
            }
            else if (c == '\\' && !isRaw && at + 1 < end)
            {
                at = Escape(builder, at, end);
            }
            else
            {
                builder.Copy(c, at++);
            }
        }

        Close(end);
        return parts.ToImmutable();

        void Close(int at)
        {
            builder.Mark(at);
            parts.Add(new ProgramLiteral(TextSpan.FromBounds(from, at), builder.ToString(), builder.ToMap()));
        }
    }

    /// <summary>A value in braces: up to its conversion or its format.</summary>
    private int AddValue(ImmutableArray<ProgramExpression>.Builder parts, int open, int end)
    {
        var (depth, stop) = (0, -1);
        var at = open + 1;

        for (; at < end; at++)
        {
            var c = source[at];
            if (c is '(' or '[' or '{')
                depth++;
            else if (c is ')' or ']' || (c == '}' && depth > 0))
                depth--;
            else if (c == '}')
                break;
            else if (depth == 0 && stop < 0 && (c == ':' || (c == '!' && at + 1 < end && source[at + 1] != '=')))
                stop = at;
        }

        var hasFormat = stop >= 0 && source[stop] == ':';
        var value = stop >= 0 ? stop : at;
        if (hasFormat)
            parts.Add(new ProgramOther(TextSpan.FromBounds(open + 1, value), []));
        else if (read(open + 1, value) is var inner)
            parts.AddRange(inner is ProgramText text ? text.Parts : [inner]);

        return Math.Min(end, at + 1);
    }

    private int Escape(SpanMapBuilder builder, int at, int end)
    {
        var next = source[at + 1];
        builder.Mark(at);

        switch (next)
        {
            case 'x':
                return Code(builder, at, end, 2);
            case 'u':
                return Code(builder, at, end, 4);
            case 'U':
                return Code(builder, at, end, 8);
            case '\n':
                builder.Mark(at + 2);
                return at + 2;
            case '\r':
                return at + (at + 2 < end && source[at + 2] == '\n' ? 3 : 2);
        }

        var decoded = next switch
        {
            'n' => "\n",
            't' => "\t",
            'r' => "\r",
            '0' => "\0",
            '\\' => "\\",
            '\'' => "'",
            '"' => "\"",
            _ => null,
        };

        // What is no escape keeps its backslash.
        if (decoded is null)
            builder.Copy(source, at, 2);
        else
            builder.Insert(decoded);

        builder.Mark(at + 2);
        return at + 2;
    }

    private int Code(SpanMapBuilder builder, int at, int end, int digits)
    {
        var stop = Math.Min(end, at + 2 + digits);
        if (int.TryParse(source.Substring(at + 2, stop - at - 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            && code is >= 0 and <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF))
            builder.Insert(char.ConvertFromUtf32(code));

        builder.Mark(stop);
        return stop;
    }
}
