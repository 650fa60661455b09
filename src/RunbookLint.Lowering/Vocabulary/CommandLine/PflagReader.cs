using System.Collections.Immutable;

namespace RunbookLint.Lowering.Vocabulary.CommandLine;

/// <summary>
/// Reads the words of a command line as the Go library pflag does: <c>--f v</c>, <c>--f=v</c>, <c>-s v</c>, <c>-sv</c>, <c>-s=v</c>; a
/// bool takes a value only with <c>=</c>; <c>--</c> ends the flags; flags and arguments may be mixed.
/// </summary>
/// <remarks>
/// Where pflag gives up, this goes on: an unknown flag takes the next word unless that looks like a flag, and typographic dashes count
/// as dashes.
/// </remarks>
/// <seealso href="https://github.com/spf13/pflag/blob/master/flag.go"/>
internal sealed class PflagReader
{
    private readonly FlagSet flags;
    private readonly ImmutableArray<Argument> words;
    private readonly ImmutableArray<GivenFlag>.Builder given = ImmutableArray.CreateBuilder<GivenFlag>();
    private readonly ImmutableArray<Argument>.Builder rest = ImmutableArray.CreateBuilder<Argument>();
    private int next;

    private PflagReader(FlagSet flags, ImmutableArray<Argument> words) => (this.flags, this.words) = (flags, words);

    /// <summary>Reads words.</summary>
    public static FlagsAndArguments Read(FlagSet flags, ImmutableArray<Argument> words)
    {
        var reader = new PflagReader(flags, words);
        reader.Read();
        return new(reader.given.ToImmutable(), reader.rest.ToImmutable());
    }

    /// <summary>Whether a word cannot be told to be a flag or an argument before the run: it begins with an expansion, or stands for more words.</summary>
    public static bool MayBeAnything(Argument word) =>
        word.Holes.Any(hole => hole.Start <= NameEnd(word.Text)) || (word.Text.Length > 0 && Dashes.Of(word.Text).Count == 0 && Stands(word.Text));

    private static bool Stands(string text) => text is "..." or "…" || (text[0] is '[' or '<' or '{' && Placeholders.IsPlaceholder(text)) || (text[0] == '[' && text[text.Length - 1] == ']');

    private static int NameEnd(string text)
    {
        var dashes = Dashes.Of(text).Count;
        if (dashes == 0)
            return 0;

        var equals = text.IndexOf('=');
        return (equals < 0 ? text.Length : equals) - 1;
    }

    private void Read()
    {
        while (next < words.Length)
        {
            var word = words[next++];
            if (word.Text == "--")
            {
                while (next < words.Length)
                    rest.Add(words[next++]);

                return;
            }

            var dashes = MayBeAnything(word) ? default : Dashes.Of(word.Text);
            if (dashes.Count == 0)
                rest.Add(word);
            else if (dashes.IsLong)
                ReadLong(word, dashes);
            else
                ReadShort(word, dashes);
        }
    }

    private void ReadLong(Argument word, Dashes dashes)
    {
        var equals = word.Text.IndexOf('=', dashes.Count);
        var end = equals < 0 ? word.Text.Length : equals;
        var name = word.Text.Substring(dashes.Count, end - dashes.Count);
        var flag = flags.Find(name);
        var value = equals >= 0 ? word.From(equals + 1) : Following(flag);

        Add(flag, name, word.Slice(0, end), value, dashes);
    }

    /// <summary>One-letter flags stand behind one dash together, up to the first that takes a value.</summary>
    private void ReadShort(Argument word, Dashes dashes)
    {
        for (var index = dashes.Count; index < word.Text.Length; index++)
        {
            var flag = flags.Find(word.Text[index]);
            var isOnly = index == dashes.Count;
            var spelling = isOnly ? word.Slice(0, index + 1) : word.Slice(index, 1);
            var rest = index + 1;

            if (rest + 1 < word.Text.Length && word.Text[rest] == '=')
            {
                Add(flag, flag?.Name ?? word.Text.Substring(index, 1), spelling, word.From(rest + 1), dashes);
                return;
            }

            if (flag is null)
            {
                // Nothing says where the name ends, so the whole word is the name: `-yes` is a long name that lacks a dash, not `-y` with more.
                var name = word.Text.Substring(dashes.Count);
                Add(null, name, word, name.Length == 1 ? Following(null) : null, dashes);
                return;
            }

            if (!flag.IsBool)
            {
                Add(flag, flag.Name, spelling, rest < word.Text.Length ? word.From(rest) : Following(flag), dashes);
                return;
            }

            Add(flag, flag.Name, spelling, null, dashes);
        }
    }

    /// <summary>The value behind a flag, taken from the words.</summary>
    private Argument? Following(FlagDefinition? flag)
    {
        if (next == words.Length || flag is { IsBool: true })
            return null;

        return flag is not null || Dashes.Of(words[next].Text).Count == 0 ? words[next++] : null;
    }

    private void Add(FlagDefinition? flag, string name, Argument spelling, Argument? value, Dashes dashes)
    {
        var detached = flag is { IsBool: true } && value is null && next < words.Length && words[next].Text is "true" or "false" ? words[next++] : null;
        given.Add(new(flag, name, spelling, value) { IsTypographic = dashes.IsTypographic, Detached = detached });
    }
}
