using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Programs;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Programs;

/// <summary>Puts values into the texts that have places for them.</summary>
internal static class TextFormats
{
    /// <summary><c>{0}</c>, <c>{}</c>, <c>{name}</c> and <c>{0:yyyy}</c>; doubled braces are braces.</summary>
    public static ProgramValue Braces(Argument template, ImmutableArray<(string? Name, ProgramValue Value)> values)
    {
        var text = template.Text;
        var builder = new ArgumentBuilder(template.Fragment);
        var positional = values.Where(value => value.Name is null).Select(value => value.Value).ToList();
        var (next, start) = (0, 0);

        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] is not ('{' or '}') || IsInHole(template, index))
                continue;

            builder.Copy(start, index);
            if (index + 1 < text.Length && text[index + 1] == text[index])
            {
                start = ++index;
                continue;
            }

            start = index;
            var end = text[index] == '{' ? text.IndexOf('}', index) : -1;
            if (end < 0)
                continue;

            var name = Name(text.Substring(index + 1, end - index - 1));
            if (name.Length == 0)
                name = (next++).ToString(CultureInfo.InvariantCulture);

            var value = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? positional.ElementAtOrDefault(at) : values.FirstOrDefault(pair => pair.Name == name).Value;
            Add(builder, TextSpan.FromBounds(index, end + 1), value, name);
            (index, start) = (end, end + 1);
            if (builder.HoleCount > GrowthLimits.Elements)
                return TooMany();
        }

        builder.Copy(start, text.Length);
        return new TextValue(builder.ToArgument());
    }

    /// <summary><c>%s</c>, <c>%d</c> and <c>%(name)s</c>; a doubled per cent sign is one.</summary>
    public static ProgramValue Percent(ProgramInterpreter interpreter, ProgramFormat format, ProgramValue template, ProgramValue values)
    {
        if (template is not TextValue { Argument: var argument })
            return ProgramValue.Unknown;

        var text = argument.Text;
        var positional = values is ListValue list ? list.Items : [values is UnknownValue ? new TextValue(interpreter.Hole(format.Values.Span)) : values];
        var builder = new ArgumentBuilder(argument.Fragment);
        var (next, start) = (0, 0);

        for (var index = 0; index + 1 < text.Length; index++)
        {
            if (text[index] != '%' || IsInHole(argument, index))
                continue;

            builder.Copy(start, index);
            if (text[index + 1] == '%')
            {
                start = ++index;
                continue;
            }

            start = index;
            var (name, end) = (default(string), index + 1);
            if (text[end] == '(' && text.IndexOf(')', end) is > 0 and var close)
                (name, end) = (text.Substring(end + 1, close - end - 1), close + 1);

            while (end < text.Length && (char.IsDigit(text[end]) || text[end] is '-' or '.' or '+' or '#'))
                end++;

            if (end >= text.Length || text[end] is not ('s' or 'd' or 'i' or 'r' or 'f' or 'x'))
                continue;

            var value = name is null ? positional.ElementAtOrDefault(next++) : values is MapValue map && map.Entries.TryGetValue(name, out var entry) ? entry : null;
            Add(builder, TextSpan.FromBounds(index, end + 1), value, name ?? "");
            (index, start) = (end, end + 1);
            if (builder.HoleCount > GrowthLimits.Elements)
                return TooMany();
        }

        builder.Copy(start, text.Length);
        return new TextValue(builder.ToArgument());
    }

    /// <summary>The texts of a list with another one between them.</summary>
    public static ProgramValue Join(Argument separator, ImmutableArray<Argument> words)
    {
        if (words.IsEmpty)
            return new TextValue(separator.Slice(0, 0));

        if (words.Length == 1)
            return new TextValue(words[0]);

        if (separator.Text == " ")
            return new TextValue(Argument.Join(words));

        if (words.Any(word => !word.IsKnown) || !separator.IsKnown)
            return ProgramValue.Unknown;

        // Only blanks keep each word at its place; other lists are shown as a whole.
        var text = string.Join(separator.Text, words.Select(word => word.Text));
        return new TextValue(words[0].Renamed(text));
    }

    private static void Add(ArgumentBuilder builder, TextSpan span, ProgramValue? value, string name)
    {
        switch (value)
        {
            case TextValue text:
                builder.AddValue(span, text.Argument, isOnlyUse: false);
                break;
            case UnknownText unknown:
                builder.AddValue(span, unknown.Argument, isOnlyUse: false);
                break;
            default:
                builder.AddHole(span, ArgumentBuilder.HoleOf(name));
                break;
        }
    }

    private static string Name(string place)
    {
        var end = place.IndexOfAny([':', ',', '!']);
        return (end < 0 ? place : place.Substring(0, end)).Trim();
    }

    private static bool IsInHole(Argument argument, int index)
    {
        foreach (var hole in argument.Holes)
        {
            if (hole.Contains(index))
                return true;
        }

        return false;
    }

    private static ProgramValue TooMany()
    {
        Reading.Meets($"a format has more than {GrowthLimits.Elements} places; what it gives is not known");
        return ProgramValue.Unknown;
    }
}
