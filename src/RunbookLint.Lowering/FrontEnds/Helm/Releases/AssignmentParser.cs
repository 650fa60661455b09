using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>Reads <c>a.b[0].c=1,d={e,f}</c> as Helm does: a backslash takes the next character as it is, wherever it stands.</summary>
/// <param name="text">The argument.</param>
/// <param name="kind">How values are read.</param>
/// <param name="holes">What only the run knows: nothing in it separates anything.</param>
internal sealed class AssignmentParser(string text, AssignmentKind kind, ImmutableArray<TextSpan> holes)
{
    private const int MaxNames = 30;
    private const int MaxSteps = 100;
    private const int MaxIndex = 65536;
    private const char End = '\0';

    private readonly List<ParsedAssignment> found = [];
    private int hole;
    private int at;

    /// <summary>What is wrong; null when nothing is.</summary>
    public AssignmentError? Error { get; private set; }

    /// <summary>The assignments up to the first mistake.</summary>
    public IReadOnlyList<ParsedAssignment> Parse()
    {
        // An object alone is laid over all values.
        if (kind == AssignmentKind.Json && text.TrimStart() is ['{', ..])
            return [new([], new(0, text.Length), [new(0, text.Length)], IsList: false)];

        while (at < text.Length && Error is null)
            ParseOne();

        return found;
    }

    /// <summary>A text without its backslashes.</summary>
    public static string Unescape(string text)
    {
        if (text.IndexOf('\\') < 0)
            return text;

        var plain = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            index += text[index] == '\\' ? 1 : 0;
            if (index < text.Length)
                plain.Append(text[index]);
        }

        return plain.ToString();
    }

    private void ParseOne()
    {
        var path = ImmutableArray.CreateBuilder<AssignmentKey>();
        var (start, names) = (at, 0);

        while (true)
        {
            var from = at;
            var isIndexed = path.Count > 0 && path[path.Count - 1].Name is null && text[at - 1] == ']';
            var key = ReadUntil(isIndexed ? "[.=" : "=[,.", out var stop);

            if (isIndexed && key.Length > 0)
            {
                Fail(from, $"'{key}' stands behind an index");
                return;
            }

            if (!isIndexed && (stop != End || key.Length > 0) && stop != '[')
                path.Add(new(key, 0));

            switch (stop)
            {
                case '=' when key.Length == 0 && names > 0 && !isIndexed:
                    Fail(from, "a key is empty");
                    return;
                case '=':
                    ReadValue(start, path);
                    return;
                case '.' when ++names > MaxNames:
                case '[' when path.Count > MaxSteps:
                    Fail(from, $"names are nested more than {MaxNames} deep");
                    return;
                case '.':
                    break;
                case '[':
                    if (!isIndexed)
                        path.Add(new(key, 0));

                    if (!ReadIndex(path))
                        return;

                    break;
                case ',':
                    Fail(from, $"the key '{key}' has no value");
                    return;
                default:
                    if (key.Length > 0)
                        Fail(from, $"the key '{key}' has no value");

                    return;
            }
        }
    }

    private bool ReadIndex(ImmutableArray<AssignmentKey>.Builder path)
    {
        var from = at;
        var index = ReadUntil("]", out var stop);
        if (stop == End)
            Fail(from, "an index has no closing bracket");
        else if (!int.TryParse(index, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number < 0)
            Fail(from, $"the index '{index}' is no number from 0");
        else if (number > MaxIndex)
            Fail(from, $"the index {index} is above {MaxIndex}");
        else
            path.Add(new(null, number));

        return Error is null;
    }

    private void ReadValue(int start, ImmutableArray<AssignmentKey>.Builder path)
    {
        var isList = kind is not (AssignmentKind.Literal or AssignmentKind.Json) && at < text.Length && text[at] == '{' && !IsHole();
        ImmutableArray<TextSpan> values = kind switch
        {
            AssignmentKind.Literal => [Rest()],
            AssignmentKind.Json => [ReadJson()],
            _ => isList ? ReadItems() : [ReadUntilComma()],
        };

        // Helm passes over what has no name.
        if (Error is null && path.All(key => key.Name?.Length != 0))
            found.Add(new(path.ToImmutable(), TextSpan.FromBounds(start, values[values.Length - 1].End + (isList ? 1 : 0)), values, isList));
    }

    private TextSpan Rest()
    {
        var span = TextSpan.FromBounds(at, text.Length);
        at = text.Length;
        return span;
    }

    private TextSpan ReadUntilComma()
    {
        var from = at;
        ReadUntil(",", out var stop);
        return TextSpan.FromBounds(from, stop == End ? at : at - 1);
    }

    private ImmutableArray<TextSpan> ReadItems()
    {
        var items = ImmutableArray.CreateBuilder<TextSpan>();
        var open = at++;

        while (true)
        {
            var from = at;
            ReadUntil(",}", out var stop);
            if (stop == End)
            {
                Fail(open, "a list has no closing brace");
                return [];
            }

            items.Add(TextSpan.FromBounds(from, at - 1));
            if (stop == ',')
                continue;

            if (at < text.Length && text[at] == ',')
                at++;

            return items.ToImmutable();
        }
    }

    private TextSpan ReadJson()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;

        var (from, depth, isQuoted) = (at, 0, false);
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (isQuoted)
            {
                at += c == '\\' ? 1 : 0;
                isQuoted = c != '"';
            }
            else if (c == '"')
                isQuoted = true;
            else if (c is '[' or '{')
                depth++;
            else if (c is ']' or '}')
                depth--;
            else if (c == ',' && depth == 0)
                break;
        }

        at = Math.Min(at, text.Length);
        var end = at;
        at += at < text.Length ? 1 : 0;
        while (end > from && char.IsWhiteSpace(text[end - 1]))
            end--;

        return TextSpan.FromBounds(from, end);
    }

    /// <summary>The text up to one of some characters, which is passed over; without its backslashes.</summary>
    private string ReadUntil(string stops, out char stop)
    {
        var read = new StringBuilder();
        for (; at < text.Length; at++)
        {
            if (IsHole())
            {
                read.Append(text[at]);
                continue;
            }

            if (stops.IndexOf(text[at]) >= 0)
            {
                stop = text[at++];
                return read.ToString();
            }

            at += text[at] == '\\' ? 1 : 0;
            if (at < text.Length)
                read.Append(text[at]);
        }

        at = text.Length;
        stop = End;
        return read.ToString();
    }

    private bool IsHole()
    {
        while (hole < holes.Length && holes[hole].End <= at)
            hole++;

        return hole < holes.Length && holes[hole].Contains(at);
    }

    private void Fail(int position, string message)
    {
        Error ??= new(position, message);
        at = text.Length;
    }
}
