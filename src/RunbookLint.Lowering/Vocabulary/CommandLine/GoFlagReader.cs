using System.Collections.Immutable;

namespace RunbookLint.Lowering.Vocabulary.CommandLine;

/// <summary>
/// Reads the words of a command line as Go's own package flag does: one dash or two, <c>-x v</c> or <c>-x=v</c>, a bool with a value only
/// behind <c>=</c>; the first word that is no flag ends them.
/// </summary>
/// <seealso href="https://pkg.go.dev/flag#hdr-Command_line_flag_syntax"/>
internal static class GoFlagReader
{
    /// <summary>Reads words.</summary>
    public static FlagsAndArguments Read(FlagSet flags, ImmutableArray<Argument> words)
    {
        var given = ImmutableArray.CreateBuilder<GivenFlag>();
        var rest = ImmutableArray.CreateBuilder<Argument>();
        var next = 0;

        while (next < words.Length)
        {
            var word = words[next];
            if (PflagReader.MayBeAnything(word))
            {
                rest.Add(word);
                next++;
                continue;
            }

            var dashes = Dashes.Of(word.Text);
            if (dashes.Count == 0 || word.Text == "--")
                break;

            next++;
            given.Add(ReadFlag(flags, words, word, dashes, ref next));
        }

        rest.AddRange(words.Skip(next));
        return new(given.ToImmutable(), rest.ToImmutable());
    }

    private static GivenFlag ReadFlag(FlagSet flags, ImmutableArray<Argument> words, Argument word, Dashes dashes, ref int next)
    {
        var equals = word.Text.IndexOf('=', dashes.Count);
        var end = equals < 0 ? word.Text.Length : equals;
        var name = word.Text.Substring(dashes.Count, end - dashes.Count);
        var flag = flags.Find(name);
        var spelling = word.Slice(0, end);

        if (equals >= 0)
            return new(flag, name, spelling, word.From(equals + 1)) { IsTypographic = dashes.IsTypographic };

        if (next == words.Length || flag is { IsBool: true } || (flag is null && Dashes.Of(words[next].Text).Count > 0))
        {
            var detached = next < words.Length && flag is { IsBool: true } && words[next].Text is "true" or "false" ? words[next] : null;
            return new(flag, name, spelling, null) { IsTypographic = dashes.IsTypographic, Detached = detached };
        }

        return new(flag, name, spelling, words[next++]) { IsTypographic = dashes.IsTypographic };
    }
}
