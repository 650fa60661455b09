using System.Collections.Immutable;
using RunbookLint.Lowering.Vocabulary.CommandLine;

namespace RunbookLint.Lowering.Vocabulary.Br;

/// <summary>A command line of <c>br</c>: which command it runs, with which flags.</summary>
/// <param name="Command">The command.</param>
/// <param name="Verbs">Its verbs as written.</param>
/// <param name="Given">Flags and other words.</param>
internal sealed record BrCommandLine(BrCommand Command, ImmutableArray<Argument> Verbs, FlagsAndArguments Given)
{
    /// <summary>Whether it only prints a text about itself, or is part of such a text: <c>br log start [flags]</c>.</summary>
    public bool IsHelp => Given.Flags.Any(flag => flag.Definition is { Name: "help" or "version" }) || Given.Arguments.Any(word => word.Text == "[flags]");

    /// <summary>The command line of the words behind <c>br</c>, or null when they name no command of the tool: <c>br</c> is other programs' name too.</summary>
    public static BrCommandLine? Read(ImmutableArray<Argument> words)
    {
        var path = "";
        var verbs = ImmutableArray.CreateBuilder<int>();

        for (var index = NextArgument(words, 0, path); index < words.Length; index = NextArgument(words, index + 1, path))
        {
            if (BrCommands.Descend(path, words[index].Text) is { } further)
            {
                path = further;
                verbs.Add(index);
            }
            else if (!PflagReader.MayBeAnything(words[index]) && !IsDetachedBool(words, index))
            {
                break;
            }
        }

        if (BrCommands.Find(path) is not { } command)
            return null;

        var rest = words.Where((_, index) => !verbs.Contains(index));
        return new(command, [.. verbs.Select(index => words[index])], PflagReader.Read(command.Flags, [.. rest]));
    }

    /// <summary>
    /// The next word that is neither a flag nor the value of one, as cobra finds subcommands: a flag that it does not know has a
    /// value. Unlike cobra, this does not let such a flag swallow a verb.
    /// </summary>
    /// <seealso href="https://github.com/spf13/cobra/blob/main/command.go"/>
    private static int NextArgument(ImmutableArray<Argument> words, int start, string path)
    {
        for (var index = start; index < words.Length; index++)
        {
            var text = words[index].Text;
            if (text == "--")
                return words.Length;

            var dashes = Dashes.Of(text);
            if (dashes.Count == 0 || PflagReader.MayBeAnything(words[index]))
                return index;

            if (text.IndexOf('=') >= 0 || (!dashes.IsLong && text.Length > dashes.Count + 1))
                continue;

            var flag = dashes.IsLong ? BrCommands.AnyFlags.Find(text.Substring(dashes.Count)) : BrCommands.AnyFlags.Find(text[dashes.Count]);
            if (flag is { IsBool: true } || (flag is null && index + 1 < words.Length && BrCommands.Descend(path, words[index + 1].Text) is not null))
                continue;

            index++;
        }

        return words.Length;
    }

    private static bool IsDetachedBool(ImmutableArray<Argument> words, int index) =>
        words[index].Text is "true" or "false" && index > 0 && Dashes.Of(words[index - 1].Text).Count > 0;
}
