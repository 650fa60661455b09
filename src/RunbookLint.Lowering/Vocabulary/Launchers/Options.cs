using System.Collections.Immutable;

namespace RunbookLint.Lowering.Vocabulary.Launchers;

/// <summary>Skips the options in front of a command, as <c>getopt</c> would.</summary>
internal sealed class Options
{
    private readonly List<(string Name, Argument Value)> values = [];

    private Options(int end) => End = end;

    /// <summary>The index of the first word that is no option.</summary>
    public int End { get; private set; }

    /// <summary>Reads options from a word on.</summary>
    /// <param name="words">The words.</param>
    /// <param name="start">The first one to look at.</param>
    /// <param name="withValue">The options that take the next word as their value, with their dashes.</param>
    public static Options Read(ImmutableArray<Argument> words, int start, IReadOnlyCollection<string> withValue)
    {
        var options = new Options(start);

        while (options.End < words.Length && words[options.End].Text is ['-', _, ..] text)
        {
            var word = words[options.End++];
            if (text == "--")
                break;

            options.Take(word, text, words, withValue);
        }

        return options;
    }

    /// <summary>The options that are given, with their dashes.</summary>
    public IEnumerable<string> Names => values.Select(option => option.Name);

    /// <summary>The value of the last option with one of the names, or null.</summary>
    public Argument? Value(params string[] names)
    {
        var index = values.FindLastIndex(option => names.Contains(option.Name));
        return index < 0 ? null : values[index].Value;
    }

    /// <summary>All values of options with one of the names.</summary>
    public IEnumerable<Argument> Values(params string[] names) => values.Where(option => names.Contains(option.Name)).Select(option => option.Value);

    /// <summary>Whether a flag is given.</summary>
    public bool Has(params string[] names) => values.Any(option => names.Contains(option.Name));

    /// <summary>Whether a word is a flag of one letter, alone or among others: <c>-d</c>, <c>-dit</c>.</summary>
    public static bool IsFlag(Argument word, char letter, string others) =>
        word.Text is ['-', not '-', ..] text && text.IndexOf(letter) > 0 && text.Skip(1).All(c => c == letter || others.IndexOf(c) >= 0);

    /// <summary>These options with those that stood before them.</summary>
    public Options Merge(Options before)
    {
        values.InsertRange(0, before.values);
        return this;
    }

    private void Take(Argument word, string text, ImmutableArray<Argument> words, IReadOnlyCollection<string> withValue)
    {
        var equals = text.IndexOf('=');
        if (equals > 0)
            values.Add((text.Substring(0, equals), word.From(equals + 1)));
        else if (withValue.Contains(text) && End < words.Length)
            values.Add((text, words[End++]));
        else if (text.Length > 2 && text[1] != '-' && withValue.Contains(text.Substring(0, 2)))
            values.Add((text.Substring(0, 2), word.From(2)));
        else if (text.Length > 2 && text[1] != '-' && withValue.Contains("-" + text[text.Length - 1]) && End < words.Length)
            values.Add(("-" + text[text.Length - 1], words[End++]));
        else
            values.Add((text, word.From(0)));
    }
}
