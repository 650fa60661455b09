using System.Globalization;
using RunbookLint.Lowering.Values;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>Functions of texts. What only moves or cuts a text keeps the places of its characters, and its unknown parts.</summary>
internal static class TextFunctions
{
    /// <summary>Names are cut at such lengths; one that is partly unknown is hoped to be shorter.</summary>
    private const int MinTruncation = 24;

    private const int MaxIndentation = 200;

    /// <summary>Adds the functions by their names.</summary>
    public static void AddTo(Dictionary<string, Func<HelmCall, DataValue>> functions)
    {
        functions.Add("quote", call => Quote(call, '"'));
        functions.Add("squote", call => Quote(call, '\''));
        functions.Add("toString", call => Keep(call, 0));
        functions.Add("print", call => Join(call, ""));
        functions.Add("printf", PrintFunction.Call);
        functions.Add("cat", call => Join(call, " "));
        functions.Add("indent", call => Indent(call, startsLine: false));
        functions.Add("nindent", call => Indent(call, startsLine: true));
        functions.Add("trim", call => Cut(call, 0, (text, _) => (text.Length - text.TrimStart().Length, text.Trim().Length)));
        functions.Add("trimPrefix", call => Cut(call, 1, (text, prefix) => text.StartsWith(prefix, StringComparison.Ordinal) ? (prefix.Length, text.Length - prefix.Length) : (0, text.Length)));
        functions.Add("trimSuffix", call => Cut(call, 1, (text, suffix) => (0, text.EndsWith(suffix, StringComparison.Ordinal) ? text.Length - suffix.Length : text.Length)));
        functions.Add("trimAll", call => Cut(call, 1, (text, characters) => (text.Length - text.TrimStart(characters.ToCharArray()).Length, text.Trim(characters.ToCharArray()).Length)));
        functions.Add("trunc", Truncate);
        functions.Add("upper", call => Make(call, text => text.ToUpperInvariant()));
        functions.Add("lower", call => Make(call, text => text.ToLowerInvariant()));
        functions.Add("title", call => Make(call, CultureInfo.InvariantCulture.TextInfo.ToTitleCase));
        functions.Add("nospace", call => Make(call, text => text.Replace(" ", "")));
        functions.Add("replace", Replace);
        functions.Add("contains", call => Ask(call, (text, part) => text.IndexOf(part, StringComparison.Ordinal) >= 0));
        functions.Add("hasPrefix", call => Ask(call, (text, part) => text.StartsWith(part, StringComparison.Ordinal)));
        functions.Add("hasSuffix", call => Ask(call, (text, part) => text.EndsWith(part, StringComparison.Ordinal)));
        functions.Add("splitList", Split);
        functions.Add("repeat", Repeat);
    }

    /// <summary>The argument as a text with its places, else null.</summary>
    public static Argument? Of(DataValue value) => HelmText.OrUnknown(value) is DataScalar scalar ? scalar.Text : null;

    private static DataValue Keep(HelmCall call, int index) => Of(call[index]) is { } text ? new DataScalar(text, DataKind.String) : call.Unknown();

    private static DataValue Quote(HelmCall call, char quote)
    {
        if (call.Arguments.Any(argument => Of(argument) is null))
            return HelmText.OrUnknown(call[0]) is DataUnknown unknown && call.Count == 1 ? unknown : call.Unknown();

        return call.Composed(composer =>
        {
            foreach (var text in call.Arguments.Select(argument => Of(argument)!))
            {
                if (composer.Length > 0)
                    composer.Put(" ");

                PutQuoted(composer, text, quote);
            }
        });
    }

    /// <summary>Go writes what cannot stand between double quotes as escapes; between single ones it is not touched.</summary>
    public static void PutQuoted(TextComposer composer, Argument text, char quote)
    {
        composer.Put(quote.ToString());
        if (quote == '\'' || (text.Text.IndexOfAny(['"', '\\', '\n', '\r', '\t']) < 0) || !text.IsKnown)
            composer.Put(text);
        else
            composer.PutMadeOf(text.Text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n").Replace("\r", "\\r").Replace("\t", "\\t"), text.Fragment);

        composer.Put(quote.ToString());
    }

    /// <summary>The arguments, one behind the other.</summary>
    private static DataValue Join(HelmCall call, string separator)
    {
        if (call.Arguments.Any(argument => argument is not (DataScalar or DataUnknown)))
            return call.Unknown();

        return call.Composed(composer =>
        {
            for (var index = 0; index < call.Count; index++)
            {
                if (index > 0)
                    composer.Put(separator);

                Put(composer, call, call[index]);
            }
        });
    }

    /// <summary>Puts a value, or its expression.</summary>
    public static void Put(TextComposer composer, HelmCall call, DataValue value)
    {
        if (HelmText.OrUnknown(value) is DataUnknown unknown)
            composer.Put(unknown, call.Place);
        else if (value is DataScalar scalar)
            composer.Put(scalar.Text);
    }

    private static DataValue Indent(HelmCall call, bool startsLine)
    {
        if (call.Integer(0) is not (>= 0 and <= MaxIndentation and var width) || Of(call[1]) is not { } text)
            return call.Unknown();

        var blanks = new string(' ', width);
        return call.Composed(composer =>
        {
            if (startsLine)
                composer.Put("\n");

            for (var start = 0; start <= text.Text.Length;)
            {
                var newline = text.Text.IndexOf('\n', start);
                var end = newline < 0 ? text.Text.Length : newline + 1;
                composer.Put(blanks);
                composer.Put(text, start, end - start);
                if (newline < 0)
                    break;

                start = end;
            }
        });
    }

    private static DataValue Cut(HelmCall call, int textIndex, Func<string, string, (int Start, int Length)> cut)
    {
        if (Of(call[textIndex]) is not { } text || (textIndex > 0 && call.Text(0) is null))
            return call.Unknown();

        var (start, length) = cut(text.Text, textIndex > 0 ? call.Text(0)! : "");
        return new DataScalar(text.Slice(Math.Min(start, text.Text.Length), Math.Max(0, Math.Min(length, text.Text.Length - start))), DataKind.String);
    }

    private static DataValue Truncate(HelmCall call)
    {
        if (call.Integer(0) is not { } length || Of(call[1]) is not { } text)
            return call.Unknown();

        if (!text.IsKnown)
            return length >= MinTruncation ? call[1] : call.Unknown();

        var (start, count) = length >= 0
            ? (0, Math.Min(length, text.Text.Length))
            : (Math.Max(0, text.Text.Length + length), Math.Min(-length, text.Text.Length));
        return new DataScalar(text.Slice(start, count), DataKind.String);
    }

    private static DataValue Make(HelmCall call, Func<string, string> make)
    {
        if (call.Text(0) is not { } text || Of(call[0]) is not { } source)
            return call.Unknown();

        return call.Composed(composer => composer.PutMadeOf(make(text), source.Fragment));
    }

    private static DataValue Replace(HelmCall call)
    {
        if (call.Text(0) is not { Length: > 0 } old || call[1] is not DataScalar { Text: { IsKnown: true, Text: var next } } || Of(call[2]) is not { } source)
            return call.Unknown();

        if (source.Text.IndexOf(old, StringComparison.Ordinal) < 0)
            return call[2];

        return source.IsKnown ? call.Composed(composer => composer.PutMadeOf(source.Text.Replace(old, next), source.Fragment)) : call.Unknown();
    }

    private static DataValue Ask(HelmCall call, Func<string, string, bool> ask) =>
        call.Text(0) is { } part && call[1] is DataScalar { Text: { IsKnown: true, Text: var text } } ? call.Made(ask(text, part)) : call.Unknown();

    private static DataValue Split(HelmCall call)
    {
        if (call.Text(0) is not { Length: > 0 } separator || call.Text(1) is null || Of(call[1]) is not { } text)
            return call.Unknown();

        var items = new List<DataValue>();
        for (var start = 0; ;)
        {
            var next = text.Text.IndexOf(separator, start, StringComparison.Ordinal);
            items.Add(new DataScalar(text.Slice(start, (next < 0 ? text.Text.Length : next) - start), DataKind.String));
            if (next < 0)
                return new DataList([.. items]);

            start = next + separator.Length;
        }
    }

    private static DataValue Repeat(HelmCall call) => call.Integer(0) is >= 0 and <= MaxIndentation and var count && call.Text(1) is { Length: <= MaxIndentation } text
        ? call.Made(string.Concat(Enumerable.Repeat(text, count)))
        : call.Unknown();
}
