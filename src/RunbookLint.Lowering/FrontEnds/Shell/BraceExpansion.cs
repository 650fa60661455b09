using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Shell;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Shell;

/// <summary>The words that braces make of one: <c>/backup/{full,log}</c>, <c>tikv-{1..3}</c>. It comes before every other expansion.</summary>
/// <seealso href="https://www.gnu.org/software/bash/manual/html_node/Brace-Expansion.html"/>
internal static class BraceExpansion
{
    /// <summary>The words; the word itself when it has no list and no range in braces, or one that is too long.</summary>
    /// <param name="word">The word.</param>
    /// <param name="budget">What is left of <see cref="GrowthLimits.Braced"/>.</param>
    public static ImmutableArray<ShellWord> Of(ShellWord word, ref int budget)
    {
        if (budget <= 0 || word.Span.Length > GrowthLimits.BracedWord || !word.Parts.Any(HasBrace))
            return [word];

        var atoms = AtomsOf(word);
        if (atoms.Count(atom => atom.Is('{')) > GrowthLimits.Braces || IsTemplate(atoms))
            return [word];

        var words = ImmutableArray.CreateBuilder<ShellWord>();
        var open = new Stack<(List<Atom> Atoms, int From)>([(atoms, 0)]);

        while (open.Count > 0)
        {
            var (rest, from) = open.Pop();
            budget -= rest.Count;
            if (budget < 0)
                return [word];

            if (Next(rest, from) is not { } braces)
            {
                words.Add(word with { Parts = PartsOf(rest) });
                continue;
            }

            if (words.Count + open.Count + braces.Choices.Count > GrowthLimits.WordsOfBraces)
                return [word];

            for (var index = braces.Choices.Count - 1; index >= 0; index--)
                open.Push(([.. rest.Take(braces.Start), .. braces.Choices[index], .. rest.Skip(braces.End + 1)], braces.Start));
        }

        return words.Count == 1 ? [word] : words.ToImmutable();
    }

    /// <summary>Braces are text before there are variables: <c>$A{b,c}</c> is <c>$Ab</c> and <c>$Ac</c>.</summary>
    private static ImmutableArray<ShellWordPart> PartsOf(List<Atom> atoms)
    {
        var parts = ImmutableArray.CreateBuilder<ShellWordPart>(atoms.Count);
        foreach (var atom in atoms)
        {
            var part = atom.ToPart();
            if (part is ShellLiteral { IsQuoted: false, Value.Length: > 0 } literal && parts.Count > 0 && IsBare(parts[parts.Count - 1]) && IsName("_" + literal.Value))
                parts[parts.Count - 1] = Longer((ShellParameter)parts[parts.Count - 1], literal.Value);
            else
                parts.Add(part);
        }

        return parts.ToImmutable();
    }

    /// <summary>Whether a part is a variable without braces, so that letters behind it belong to its name.</summary>
    private static bool IsBare(ShellWordPart part) =>
        part is ShellParameter { IsQuoted: false, Operator: null, Index: null } bare && bare.Span.Length <= bare.Name.Length + 1 && IsName(bare.Name);

    private static ShellParameter Longer(ShellParameter bare, string letters) => bare with { Name = bare.Name + letters };

    private static bool IsName(string text) => (IsLetter(text[0]) || text[0] == '_') && text.All(c => IsLetter(c) || c is '_' or (>= '0' and <= '9'));

    private static bool HasBrace(ShellWordPart part) => part is ShellLiteral { IsQuoted: false } literal && literal.Value.IndexOf('{') >= 0;

    private static List<Atom> AtomsOf(ShellWord word)
    {
        var atoms = new List<Atom>();
        foreach (var part in word.Parts)
        {
            if (part is ShellLiteral { IsQuoted: false } literal)
                atoms.AddRange(Enumerable.Range(0, literal.Value.Length).Select(index => new Atom(literal, index)));
            else
                atoms.Add(new(part, -1));
        }

        return atoms;
    }

    /// <summary>Two braces in a row are a template of another language.</summary>
    private static bool IsTemplate(List<Atom> atoms) => Enumerable.Range(1, atoms.Count - 1).Any(index => atoms[index - 1].Is('{') && (atoms[index].Is('{') || atoms[index].Is('%')));

    /// <summary>The next braces that hold a list or a range.</summary>
    private static (int Start, int End, List<List<Atom>> Choices)? Next(List<Atom> atoms, int from)
    {
        for (var start = from; start < atoms.Count; start++)
        {
            if (atoms[start].Is('{') && EndOf(atoms, start) is { } end && (ListOf(atoms, start, end) ?? RangeOf(atoms, start, end)) is { } choices)
                return (start, end, choices);
        }

        return null;
    }

    private static int? EndOf(List<Atom> atoms, int start)
    {
        var depth = 0;
        for (var index = start; index < atoms.Count; index++)
        {
            depth += atoms[index].Is('{') ? 1 : atoms[index].Is('}') ? -1 : 0;
            if (depth == 0)
                return index;
        }

        return null;
    }

    private static List<List<Atom>>? ListOf(List<Atom> atoms, int start, int end)
    {
        var choices = new List<List<Atom>> { new() };
        var depth = 0;
        for (var index = start + 1; index < end; index++)
        {
            depth += atoms[index].Is('{') ? 1 : atoms[index].Is('}') ? -1 : 0;
            if (depth == 0 && atoms[index].Is(','))
                choices.Add([]);
            else
                choices[choices.Count - 1].Add(atoms[index]);
        }

        return choices.Count > 1 ? choices : null;
    }

    private static List<List<Atom>>? RangeOf(List<Atom> atoms, int start, int end)
    {
        var inside = atoms.GetRange(start + 1, end - start - 1);
        if (!inside.All(atom => atom.Index >= 0) || Values(string.Concat(inside.Select(atom => atom.Character))) is not { } values)
            return null;

        var span = TextSpan.FromBounds(atoms[start].Span.Start, atoms[end].Span.End);
        return [.. values.Select(value => new List<Atom> { new(Made(value, span), -1) })];
    }

    /// <summary>A value of a range stands where the range stands.</summary>
    private static ShellLiteral Made(string value, TextSpan span)
    {
        var builder = new SpanMapBuilder();
        builder.Mark(span.Start);
        builder.Insert(value);
        builder.Mark(span.End);
        return new(span, IsQuoted: false, value, builder.ToMap());
    }

    /// <summary><c>1..3</c>, <c>01..10..2</c>, <c>a..e</c>; null for everything else, and for what is too long.</summary>
    private static List<string>? Values(string range)
    {
        var ends = range.Split([".."], StringSplitOptions.None);
        if (ends.Length is not (2 or 3))
            return null;

        var step = 1L;
        if (ends.Length == 3 && !TryReadNumber(ends[2], out step))
            return null;

        step = Math.Max(1, Math.Abs(step));
        if (TryReadNumber(ends[0], out var first) && TryReadNumber(ends[1], out var last))
        {
            var width = IsPadded(ends[0]) || IsPadded(ends[1]) ? Math.Max(ends[0].Length, ends[1].Length) : 0;
            return Steps(first, last, step)?.ConvertAll(value => Padded(value, width));
        }

        return ends[0] is [var from] && ends[1] is [var to] && IsLetter(from) && IsLetter(to) && IsLower(from) == IsLower(to)
            ? Steps(from, to, step)?.ConvertAll(value => ((char)value).ToString())
            : null;
    }

    private static List<long>? Steps(long first, long last, long step)
    {
        if (Math.Abs(last - first) / step >= GrowthLimits.WordsOfBraces)
            return null;

        var values = new List<long>();
        for (var value = first; first <= last ? value <= last : value >= last; value += first <= last ? step : -step)
            values.Add(value);

        return values;
    }

    private static bool TryReadNumber(string text, out long value) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value) && Math.Abs(value) < int.MaxValue;

    private static bool IsPadded(string number) => number.TrimStart('-', '+') is { Length: > 1 } digits && digits[0] == '0';

    private static string Padded(long value, int width) =>
        (value < 0 ? "-" : "") + Math.Abs(value).ToString(CultureInfo.InvariantCulture).PadLeft(width - (value < 0 ? 1 : 0), '0');

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsLower(char c) => c >= 'a';

    /// <summary>A character of an unquoted literal, or a whole part of another kind.</summary>
    /// <param name="Part">The part.</param>
    /// <param name="Index">Which character of it; -1 for the whole part.</param>
    private readonly record struct Atom(ShellWordPart Part, int Index)
    {
        public char Character => ((ShellLiteral)Part).Value[Index];

        public TextSpan Span => Index < 0 ? Part.Span : ((ShellLiteral)Part).Map.ToOuter(new(Index, 1));

        public bool Is(char character) => Index >= 0 && Character == character;

        public ShellWordPart ToPart() => Index < 0 ? Part : new ShellLiteral(Span, IsQuoted: false, Character.ToString(), ((ShellLiteral)Part).Map.Embed(SpanMap.Shifted(Index, 1)));
    }
}
