using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Systemd;

/// <summary>
/// Splits a value into words as systemd does: quotes of both kinds hold a word together, backslashes escape as in C, and specifiers such
/// as <c>%i</c> stand for properties of the unit.
/// </summary>
internal sealed class UnitWords(UnitName unit)
{
    /// <summary>The words. A <c>$$</c> is left as it is, as only command lines have it.</summary>
    public ImmutableArray<Argument> Split(Fragment value)
    {
        var text = value.Text;
        var words = ImmutableArray.CreateBuilder<Argument>();

        for (var index = 0; index < text.Length;)
        {
            if (TextLines.IsBlank(text[index]))
            {
                index++;
                continue;
            }

            words.Add(ReadWord(value, ref index));
        }

        return words.ToImmutable();
    }

    private Argument ReadWord(Fragment value, ref int index)
    {
        var text = value.Text;
        var builder = new SpanMapBuilder();
        var holes = ImmutableArray.CreateBuilder<TextSpan>();
        var quote = '\0';
        builder.Mark(index);

        for (; index < text.Length; index++)
        {
            var c = text[index];
            if (quote == '\0' && TextLines.IsBlank(c))
                break;

            if (quote == '\0' && c is '"' or '\'')
                quote = c;
            else if (c == quote)
                quote = '\0';
            else if (c == '\\' && index + 1 < text.Length)
                Escape(builder, text, ++index);
            else if (c == '%' && index + 1 < text.Length)
                Specifier(builder, holes, text, ref index);
            else
                builder.Copy(c, index);
        }

        builder.Mark(index);
        return Argument.Of(value.Embed(builder.ToString(), builder.ToMap()), holes.ToImmutable(), []);
    }

    private static void Escape(SpanMapBuilder builder, string text, int index)
    {
        switch (text[index])
        {
            case 'n':
                builder.Insert('\n');
                break;
            case 't':
                builder.Insert('\t');
                break;
            case 's':
                builder.Insert(' ');
                break;
            case '\\' or '"' or '\'' or ' ' or ';':
                builder.Copy(text[index], index);
                break;
            default:
                builder.Copy(text, index - 1, 2);
                break;
        }
    }

    private void Specifier(SpanMapBuilder builder, ImmutableArray<TextSpan>.Builder holes, string text, ref int index)
    {
        var start = index++;
        if (text[index] == '%')
        {
            builder.Copy('%', index);
            return;
        }

        if (ValueOf(text[index]) is { } known)
        {
            builder.Mark(start);
            builder.Insert(known);
            builder.Mark(index + 1);
            return;
        }

        if (char.IsLetter(text[index]))
            holes.Add(new(builder.Length, 2));

        builder.Copy(text, start, 2);
    }

    private string? ValueOf(char specifier) => unit.Text.Length == 0 ? null : specifier switch
    {
        'n' when IsWhole => unit.Text,
        'N' when IsWhole => unit.Stem,
        'p' => unit.Prefix,
        'i' or 'I' => unit.Instance,
        _ => null,
    };

    /// <summary>The template itself never runs, and so has no name that its instances have.</summary>
    private bool IsWhole => unit.Stem.IndexOf('@') < 0 || unit.Instance is not null;
}
