using McMaster.Extensions.CommandLineUtils;
using RunbookLint.Cli.Files;
using RunbookLint.Text;

namespace RunbookLint.Cli.Commands;

/// <summary>Reads the command line. Without a command word it is <c>check</c>.</summary>
internal static class CommandLine
{
    private static readonly string[] Commands = ["check", "fix", "plan", "baseline", "suppressions", "config", "convert", "explain", "rules", "completions", "version", "help"];

    /// <summary>All commands with their options and arguments.</summary>
    public static IReadOnlyList<CommandLineApplication> All => Create().Commands;

    /// <summary>The long names of all options.</summary>
    public static IEnumerable<string> Options => All.SelectMany(command => command.Options).Select(option => option.LongName).OfType<string>();

    /// <summary>The command that the arguments ask for.</summary>
    /// <exception cref="UsageException">They cannot be understood.</exception>
    public static ParsedCommand Parse(string[] args, string folder)
    {
        var application = Create();
        if (args is ["-h" or "--help" or "help"])
            return new("", [], application, WantsHelp: true);

        if (args is ["--version" or "-V", ..])
            return new("version", [], application, WantsHelp: false);

        if (args is ["help", var topic, ..])
            return new(Known(topic), [], application, WantsHelp: true);

        var words = WithCommand(args, folder);
        return Read(application, words);
    }

    private static ParsedCommand Read(CommandLineApplication application, string[] words)
    {
        try
        {
            var command = application.Parse(words).SelectedCommand;
            string[] arguments = [.. command.Arguments.SelectMany(argument => argument.Values).OfType<string>(), .. command.RemainingArguments];
            var wantsHelp = command.Options.Any(option => option.LongName == "help" && option.HasValue());
            return new(command.Name ?? "", arguments, command, wantsHelp) { Order = [.. words.TakeWhile(word => word != "--").Select(word => OptionIn(word, command)).OfType<string>()] };
        }
        catch (CommandParsingException exception)
        {
            throw new UsageException(Explain(exception, words));
        }
    }

    private static string[] WithCommand(string[] args, string folder)
    {
        if (args is [])
            return ["check"];

        if (Commands.Contains(args[0]))
            return args;

        var looksLikeCommand = args[0].Length > 1 && args[0].All(char.IsAsciiLetter);
        if (looksLikeCommand && !Path.Exists(Path.Combine(folder, args[0])) && Nearest.To(args[0], Commands) is { } nearest)
            throw new UsageException($"there is no command or file '{args[0]}'; did you mean '{nearest}'?");

        return ["check", .. args];
    }

    private static string Known(string topic) =>
        Commands.Contains(topic)
            ? topic
            : throw new UsageException($"there is no command '{topic}'" + (Nearest.To(topic, Commands) is { } nearest ? $"; did you mean '{nearest}'?" : ""));

    /// <summary>The parser names what it did not understand in quotes; what was meant is added.</summary>
    private static string Explain(CommandParsingException exception, string[] words)
    {
        var command = exception.Command;
        var wrong = words.FirstOrDefault(word => word.StartsWith('-') && word.Length > 1 && !IsOption(command, word.Split('=')[0]));
        if (exception is not UnrecognizedCommandParsingException || wrong is null)
            return exception.Message.TrimEnd('.') is { Length: > 0 } message ? char.ToLowerInvariant(message[0]) + message[1..] : "the command line cannot be understood";

        var name = wrong.Split('=')[0];
        var nearest = Nearest.To(name, command.Options.Select(option => $"--{option.LongName}"));
        return $"there is no option '{name}'" + (nearest is null ? $"; 'runbooklint {command.Name} --help' lists them" : $"; did you mean '{nearest}'?");
    }

    /// <summary>The long name of the option that a word is, with or without its value; null when it is none.</summary>
    private static string? OptionIn(string word, CommandLineApplication command) =>
        word is ['-', '-', _, ..] ? word[2..].Split('=', ':')[0]
        : word is ['-', _, ..] ? command.Options.FirstOrDefault(option => option.ShortName is { Length: > 0 } letter && word[1..].StartsWith(letter, StringComparison.Ordinal))?.LongName
        : null;

    private static bool IsOption(CommandLineApplication command, string word) =>
        command.Options.Any(option => word == $"--{option.LongName}" || word == $"-{option.ShortName}");

    private static CommandLineApplication Create()
    {
        var application = new CommandLineApplication { Name = "runbooklint" };

        application.Command("check", command =>
        {
            AddInputs(command);
            AddFileList(command);
            AddKnown(command);
            AddRevision(command);
            AddRules(command);
            AddNumbers(command);
            AddReports(command);
        });
        application.Command("fix", command =>
        {
            AddInputs(command);
            AddFileList(command);
            AddKnown(command);
            AddRules(command);
            command.Option("--diff", "", CommandOptionType.NoValue);
            command.Option("--unsafe", "", CommandOptionType.NoValue);
        });
        application.Command("baseline", command =>
        {
            AddInputs(command);
            AddSelection(command);
            command.Option("--baseline", "", CommandOptionType.SingleValue);
            command.Option("--force", "", CommandOptionType.NoValue);
            command.Option("--check", "", CommandOptionType.NoValue);
        });
        application.Command("plan", command =>
        {
            AddInputs(command);
            AddFileList(command);
            command.Option("-o|--output", "", CommandOptionType.SingleValue);
        });
        application.Command("convert", command =>
        {
            command.Argument("REPORT", "", multipleValues: true);
            AddReports(command);
            command.Option("--schema", "", CommandOptionType.SingleValue);
            command.Option("--fail-on", "", CommandOptionType.SingleValue);
            command.Option("--exit-zero", "", CommandOptionType.NoValue);
            command.Option("--color", "", CommandOptionType.SingleValue);
            command.Option("--hyperlinks", "", CommandOptionType.SingleValue);
        });
        application.Command("explain", command =>
        {
            command.Argument("RULE", "", multipleValues: true);
            command.Option("--flag", "", CommandOptionType.MultipleValue);
            command.Option("--color", "", CommandOptionType.SingleValue);
        });
        application.Command("config", command =>
        {
            AddInputs(command);
            AddRules(command);
        });
        application.Command("suppressions", command =>
        {
            AddInputs(command);
            command.Option("--as-of", "", CommandOptionType.SingleValue);
            command.Option("-o|--output", "", CommandOptionType.SingleValue);
        });
        application.Command("rules", command => command.Option("-o|--output", "", CommandOptionType.SingleValue));
        application.Command("completions", command => command.Argument("SHELL", "", multipleValues: true));
        application.Command("version", command => command.Option("-o|--output", "", CommandOptionType.SingleValue));

        foreach (var command in application.Commands)
        {
            command.Option("-h|--help", "", CommandOptionType.NoValue);
            command.AllowArgumentSeparator = true;
        }

        return application;
    }

    private static void AddNumbers(CommandLineApplication command)
    {
        command.Option("--path-prefix", "", CommandOptionType.SingleValue);
        command.Option("--absolute-paths", "", CommandOptionType.NoValue);
        command.Option("--statistics", "", CommandOptionType.NoValue);
        command.Option("--timing", "", CommandOptionType.NoValue);
        command.Option("--watch", "", CommandOptionType.NoValue);
    }

    private static void AddFileList(CommandLineApplication command)
    {
        command.Option("--files-from", "", CommandOptionType.SingleValue);
        command.Option("-0|--null", "", CommandOptionType.NoValue);
    }

    private static void AddReports(CommandLineApplication command)
    {
        command.Option("-o|--output", "", CommandOptionType.MultipleValue);
        command.Option("--sarif-category", "", CommandOptionType.SingleValue);
        command.Option("--sarif-include-suppressed", "", CommandOptionType.NoValue);
    }

    private static void AddKnown(CommandLineApplication command)
    {
        command.Option("--baseline", "", CommandOptionType.SingleValue);
        command.Option("--no-baseline", "", CommandOptionType.NoValue);
    }

    private static void AddRevision(CommandLineApplication command)
    {
        command.Option("--new-from-rev", "", CommandOptionType.SingleValue);
        command.Option("--new-from-merge-base", "", CommandOptionType.SingleValue);
        command.Option("--staged", "", CommandOptionType.NoValue);
    }

    private static void AddRules(CommandLineApplication command)
    {
        AddSelection(command);
        command.Option("--fail-on", "", CommandOptionType.SingleValue);
        command.Option("--max-warnings", "", CommandOptionType.SingleValue);
        command.Option("--exit-zero", "", CommandOptionType.NoValue);
    }

    private static void AddSelection(CommandLineApplication command)
    {
        command.Option("--profile", "", CommandOptionType.SingleValue);
        command.Option("--min-confidence", "", CommandOptionType.SingleValue);
        command.Option("--no-ignores", "", CommandOptionType.NoValue);
        command.Option("--select", "", CommandOptionType.MultipleValue);
        command.Option("--ignore", "", CommandOptionType.MultipleValue);
        command.Option("--extend-select", "", CommandOptionType.MultipleValue);
        command.Option("--severity", "", CommandOptionType.MultipleValue);
        command.Option("--min-severity", "", CommandOptionType.SingleValue);
        command.Option("--as-of", "", CommandOptionType.SingleValue);
        command.Option("--target", "", CommandOptionType.MultipleValue);
        command.Option("--allow-no-inputs", "", CommandOptionType.NoValue);
    }

    private static void AddInputs(CommandLineApplication command)
    {
        command.Argument("PATH", "", multipleValues: true);
        command.Option("--stdin-filename", "", CommandOptionType.SingleValue);
        command.Option("--config", "", CommandOptionType.SingleValue);
        command.Option("--no-config", "", CommandOptionType.NoValue);
        command.Option("--isolated", "", CommandOptionType.NoValue);
        command.Option("--force-exclude", "", CommandOptionType.NoValue);
        command.Option("-f|--values", "", CommandOptionType.MultipleValue);
        foreach (var option in ChartArguments.Options)
            command.Option($"--{option}", "", CommandOptionType.MultipleValue);

        PlaybookOptions.Add(command);
        command.Option("--no-respect-gitignore", "", CommandOptionType.NoValue);
        command.Option("-j|--jobs", "", CommandOptionType.SingleValue);
        command.Option("--color", "", CommandOptionType.SingleValue);
        command.Option("--hyperlinks", "", CommandOptionType.SingleValue);
        command.Option("-q|--quiet", "", CommandOptionType.NoValue);
        command.Option("-v|--verbose", "", CommandOptionType.NoValue);
    }
}
