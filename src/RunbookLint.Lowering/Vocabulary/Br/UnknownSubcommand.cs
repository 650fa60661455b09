using System.Collections.Immutable;
using RunbookLint.Lowering.Vocabulary.CommandLine;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Vocabulary.Br;

/// <summary>A word that stands where <c>br</c> expects a subcommand, and is none.</summary>
/// <param name="Path">The verbs before it.</param>
/// <param name="Word">The word.</param>
/// <param name="Near">The verb that was probably meant.</param>
internal sealed record UnknownSubcommand(string Path, Argument Word, string? Near)
{
    /// <summary>The groups whose subcommands are all known.</summary>
    private static readonly string[] Groups = ["backup", "restore", "log", "abort", "abort restore", "operator"];

    /// <summary>
    /// The first unknown subcommand of a command line; null when there is none. <c>br</c> is other programs' name too, and stands in
    /// sentences: the word must be close to a subcommand, or a flag of BR must follow. One letter is a flag of many programs: it counts
    /// behind <c>tiup</c>, or with an address or a URL.
    /// </summary>
    public static UnknownSubcommand? Find(ToolCall call)
    {
        var words = call.Arguments;
        var path = "";

        for (var index = 0; index < words.Length; index++)
        {
            var word = words[index];
            if (!IsWord(word))
            {
                if (PflagReader.MayBeAnything(word) || path.Length == 0)
                    return null;

                index += Takes(word);
                continue;
            }

            if (BrCommands.Descend(path, word.Text) is { } further)
            {
                path = further;
                continue;
            }

            return Judge(path, word, call);
        }

        return null;
    }

    /// <summary>The operation that stands for the call.</summary>
    public UnknownCommand ToOperation(ToolCall call)
    {
        var settings = new SettingListBuilder(call.Span)
            .Add(MistakeNames.CommandLine, $"{call.Tool} {Path}".Trim(), Word.Span)
            .Add(MistakeNames.UnknownVerb, Word.Text, Word.Span);

        if (Near is not null)
            settings.Add(MistakeNames.NearVerb, Near, Word.Span);

        return new(new(call.Span, settings.ToList(SettingList.Empty(call.Span))));
    }

    private static UnknownSubcommand? Judge(string path, Argument word, ToolCall call)
    {
        var near = Nearest.To(word.Text, BrCommands.VerbsBehind(path));
        var hasFlag = call.Arguments.Any(given => IsFlagOfTool(given.Text)) || HasShortFlag(call);
        var isMistake = path.Length > 0 ? Groups.Contains(path) && (near is not null || hasFlag) : hasFlag && (near is not null || call.IsOfTidb);

        return isMistake && word.Text is not "help" ? new(path, word, near) : null;
    }

    private static bool HasShortFlag(ToolCall call)
    {
        var words = call.Arguments;
        for (var index = 0; index < words.Length; index++)
        {
            var dashes = Dashes.Of(words[index].Text);
            if (dashes is not { Count: 1, IsLong: false } || FlagOf(words[index].Text) is not { Name: not ("help" or "version") } flag)
                continue;

            var isAlone = words[index].Text.Length == 2;
            var value = !isAlone ? words[index].Text : index + 1 < words.Length ? words[index + 1].Text : "";
            if (call.IsOfTidb || (flag.Name == "pd" && value.IndexOf(':') > 0) || (flag.Name == "storage" && value.IndexOf("://", StringComparison.Ordinal) > 0))
                return true;
        }

        return false;
    }

    private static bool IsWord(Argument word) => word.IsKnown && word.Text.Length > 2 && word.Text.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '-' or '_') && word.Text[0] != '-';

    /// <summary>How many of the next words belong to a flag.</summary>
    private static int Takes(Argument word) =>
        word.Text.IndexOf('=') < 0 && word.Text.Length > 1 && FlagOf(word.Text) is { IsBool: false } ? 1 : 0;

    private static bool IsFlagOfTool(string word) => word.StartsWith("--", StringComparison.Ordinal) && FlagOf(word) is { Name: not ("help" or "version") };

    private static FlagDefinition? FlagOf(string word)
    {
        var dashes = Dashes.Of(word);
        if (dashes.Count == 0 || dashes.Count == word.Length)
            return null;

        var name = word.Substring(dashes.Count).Split('=')[0];
        return dashes.IsLong ? BrCommands.AnyFlags.Find(name) : BrCommands.AnyFlags.Find(name.Length > 0 ? name[0] : ' ');
    }
}
