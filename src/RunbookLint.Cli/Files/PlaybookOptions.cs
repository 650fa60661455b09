using System.Collections.Immutable;
using McMaster.Extensions.CommandLineUtils;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Cli.Commands;
using RunbookLint.Lowering;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Cli.Files;

/// <summary>Reads <c>--var</c>, <c>--inventory</c> and the like, as <c>ansible-playbook</c> does.</summary>
internal static class PlaybookOptions
{
    private const string Variables = "var";
    private const string VariableFiles = "var-file";
    private const string Inventories = "inventory";
    private const string Limit = "limit";

    /// <summary>Adds the options to a command.</summary>
    public static void Add(CommandLineApplication command)
    {
        command.Option($"-e|--{Variables}", "", CommandOptionType.MultipleValue);
        command.Option($"--{VariableFiles}", "", CommandOptionType.MultipleValue);
        command.Option($"-i|--{Inventories}", "", CommandOptionType.MultipleValue);
        command.Option($"-l|--{Limit}", "", CommandOptionType.SingleValue);
    }

    /// <summary>What a command line says of how playbooks are run.</summary>
    /// <param name="command">The command line.</param>
    /// <param name="host">Where it is given.</param>
    /// <param name="related">What reads the files of inventories later on; null where nothing is read.</param>
    /// <param name="shown">A whole path as reports show it.</param>
    /// <exception cref="UsageException">It cannot be understood, or a file not be read.</exception>
    public static PlaybookArguments Read(ParsedCommand command, Host host, RelatedFiles? related, Func<string, string> shown)
    {
        ImmutableArray<PlaybookVariables> variables = [.. VariableWords(command).Select(word => Variable(word, host, shown))];
        ImmutableArray<GivenInventory> inventories = [.. command.Words(Inventories).Select(word => Inventory(word, host, related, shown))];
        var limit = command.Value(Limit) is { } given ? HostLimit.Read(given, host) : null;
        var arguments = new PlaybookArguments { Variables = variables, Inventories = inventories, Limit = limit };
        if (related is not null && PlaybookLimit.MatchesNothing(arguments, related))
            host.Say($"--{Limit} {ShortArgument.Around(limit!, 0)}: no host of the inventories is meant; nothing of the playbooks runs, and nothing in them is checked");

        return variables.IsEmpty && inventories.IsEmpty && limit is null
            ? PlaybookArguments.None
            : arguments;
    }

    /// <summary>The files of variables that a command line names.</summary>
    public static IEnumerable<string> FilesOf(ParsedCommand command) => VariableWords(command).Where(word => word.IsFile).Select(word => word.Text);

    /// <summary>The variables in the order in which they are given: of two with one name the later one counts.</summary>
    private static IEnumerable<VariableWord> VariableWords(ParsedCommand command)
    {
        VariableWord[] words = [.. command.Words(Variables).Select(word => word is ['@', _, ..] ? new VariableWord($"--{Variables} @", word[1..], IsFile: true) : new($"--{Variables} ", word, IsFile: false))];
        VariableWord[] files = [.. command.Words(VariableFiles).Select(path => new VariableWord($"--{VariableFiles} ", path, IsFile: true))];
        var (word, file) = (0, 0);

        foreach (var option in command.Order.Where(option => option is Variables or VariableFiles))
        {
            if (option == Variables && word < words.Length)
                yield return words[word++];
            else if (option == VariableFiles && file < files.Length)
                yield return files[file++];
        }

        // Those of environment variables stand in no order.
        foreach (var rest in files.Skip(file).Concat(words.Skip(word)))
            yield return rest;
    }

    private static PlaybookVariables Variable(VariableWord given, Host host, Func<string, string> shown)
    {
        const string option = $"--{Variables}";
        if (given.IsFile)
            return new(VariableFile.Read(given.Argument, given.Text, host, shown), null);

        var word = given.Text;
        var text = word.TrimStart();
        if (text is ['{', ..])
        {
            var stream = YamlParser.Parse(word);
            return stream.Errors is [var error, ..]
                ? throw new UsageException($"{option} '{ShortArgument.Around(word, error.Span.Start)}': {error.Message} (character {error.Span.Start + 1})")
                : new(Given(word), option);
        }

        return text.IndexOf('=') > 0
            ? new(Given(word), option)
            : throw new UsageException($"{option} '{ShortArgument.Around(word, 0)}': this is no NAME=VALUE, no mapping in JSON or YAML, and no @FILE (character 1)");
    }

    private static SourceFile Given(string word) => new($"--{Variables}", SourceText.From(word)) { Given = $"{word} from --{Variables}" };

    private static GivenInventory Inventory(string word, Host host, RelatedFiles? related, Func<string, string> shown)
    {
        if (word.Contains(','))
            return new(Given(word), word, IsList: true);

        var full = RealPath.Of(host.Named(word));
        if (full is null || !Path.Exists(full))
            throw new UsageException($"--{Inventories} {word}: no such file");

        var isFolder = Directory.Exists(full);
        var folder = isFolder ? full : Path.GetDirectoryName(full)!;
        var anchor = new SourceFile((shown(folder) is { Length: > 0 } path ? path + "/" : "") + ".", SourceText.From(""));
        var root = Discovery.RootOf(RealPath.Of(host.Folder) ?? host.Folder);
        related?.Know(anchor, folder, RealPath.IsInside(folder, root) ? root : folder);

        foreach (var program in (isFolder ? Directory.EnumerateFiles(full) : [full]).Where(IsProgram).Order(StringComparer.Ordinal))
            host.Say($"--{Inventories} {word}: {shown(program)} is a program, which is not run; the hosts that it would name are unknown");

        return new(anchor, isFolder ? "" : Path.GetFileName(full), IsList: false);
    }

    private static bool IsProgram(string path)
    {
        var content = FileContent.Read(path);
        return content is { Problem: null, Length: > 1 } && content.Bytes.AsSpan(0, 2).SequenceEqual("#!"u8);
    }

    /// <param name="Argument">What stands before the text on the command line.</param>
    /// <param name="Text">Variables, or the path of a file of variables.</param>
    /// <param name="IsFile">Whether it is a path.</param>
    private readonly record struct VariableWord(string Argument, string Text, bool IsFile);
}
