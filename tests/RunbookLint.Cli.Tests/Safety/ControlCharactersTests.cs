using System.Text.RegularExpressions;

namespace RunbookLint.Cli.Tests.Safety;

/// <summary>What a terminal, a reader's eyes or the runner of a workflow would obey is nowhere printed as it stands in a file.</summary>
public sealed partial class ControlCharactersTests : HostileFolder
{
    /// <summary>Clears the screen, rings, goes back, is a C1 control, turns the direction of writing, cannot be seen.</summary>
    private const string Nasty = "\x1b[2J\x1b]8;;http://evil\x07\b\x7f\u009b31m\u202e\u2066\u200b\u200d\u2060\ufeff\u00ad\U000E0041";

    private static readonly string[] Commands = ["::error file=x::obeyed", "::add-mask::obeyed", "##vso[task.setvariable variable=x]obeyed", "##[group]obeyed", "::stop-commands::obeyed"];

    public ControlCharactersTests()
    {
        var commands = string.Join('\n', Commands);
        Add("a.sh", $"br log start --tsak-name={Nasty} --pd=10.0.0.1:2379\n{commands}\nbr log stop --tsak-name='a\n{commands}\r::error::after a carriage return\n' --pd='{Nasty}' # runbooklint: ignore[RBL7011] {Nasty}\n" +
            string.Concat(Commands.Select(command => $"br log pause --tsak-name='{command}' --pd='10.0.0.1:2379{command}'\n")));
        Add("a.yaml", $"apiVersion: pingcap.com/v1alpha1\nkind: Backup\nmetadata: {{ name: \"b\\e[31m\\a\\u202e\" }}\nspec: {{ backupMode: log, logTruncateUtnil: \"x\\n::error::obeyed\\n##vso[task.complete]\", \"k\\e[2J\": 1 }}\n");
        Add("page.md", $"# A {Nasty}\n\n```sh\nbr log start --tsak-name=a {Nasty}\n{commands}\n```\n");
        Add("fix.md", $"# Fix\n\n```sh\n  {commands.Replace("\n", "\n  ")}\nbr backup full --pd=10.0.0.1:2379 -s s3://b/f --checksum false\n{commands}\n```\n");
        Add("b.toml", $"[tikv-importer]\nbackend = \"local{Nasty}\n::error::obeyed\n");
        Add(".runbooklint.yaml", $"rules: {{ \"{Nasty.Replace("\x1b", "\\e").Replace("\x07", "\\a").Replace("\b", "\\b").Replace("\x7f", "\\x7f")}\": error, \"\\n::error::obeyed\": off }}\n");

        if (OperatingSystem.IsWindows())
            return;

        Add($"{Nasty}.sh", "br log start --tsak-name=a --pd=10.0.0.1:2379\n");
        Add("::add-mask::obeyed/::error::obeyed.sh", "br log start --tsak-name=a --pd=10.0.0.1:2379 # runbooklint: ignore[RBL7019] obeyed\n");
        Add("x\n::error::obeyed\n##vso[task.complete].sh", "br log start --tsak-name=a --pd=10.0.0.1:2379\n");
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Are_never_printed(string way)
    {
        var output = OutputOf(way);

        output.Where(c => c is < ' ' and not '\n' or (>= '\x7f' and <= '\x9f') or '\u00ad' or (>= '\u200b' and <= '\u200f') or (>= '\u202a' and <= '\u202e') or (>= '\u2060' and <= '\u2069') or '\ufeff' or '\udb40')
            .Select(c => $"U+{(int)c:X4}").Distinct().Should().BeEmpty();
        OwnCommands().Replace(output, "").Split('\n').Where(line => line.TrimStart().StartsWith("::", StringComparison.Ordinal)
            || Raw().IsMatch(line)).Should().BeEmpty();
    }

    /// <summary>What the formats for workflows say themselves: between the stop and its end nothing is obeyed, and the text of an annotation has no line break.</summary>
    [GeneratedRegex(@"::stop-commands::(?<token>runbooklint-\w+)\n.*?\n::\k<token>::\n|^::(?:error|warning|notice) (?:file|title)=[^\n]*|^##vso\[task\.logissue type=\w+;[^\n]*", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex OwnCommands();

    /// <summary>The agent of Azure and the runner of GitHub look for these anywhere in a line.</summary>
    [GeneratedRegex(@"##(?:vso)?\[", RegexOptions.IgnoreCase)]
    private static partial Regex Raw();
}
