using RunbookLint.Cli.Completions;
using RunbookLint.Reporting;

namespace RunbookLint.Cli;

/// <summary>What <c>--help</c> says.</summary>
internal static class HelpTexts
{
    private const string Program = """
        RunbookLint finds mistakes in TiDB backup runbooks before anyone runs them.

        It reads runbooks and automation (pages, scripts, Kubernetes, Helm, Ansible, CI, crontabs,
        Lightning's TOML, SQL, C#, Python and more), works out what they would do to which cluster
        in which order, and reports the plans that would fail or lose data. It runs nothing
        of that, needs no network, and changes nothing unless you say fix.

        Usage:
          runbooklint [PATH...]            the same as: runbooklint check [PATH...]
          runbooklint COMMAND [OPTIONS]

        Commands:
          check [PATH...]    find mistakes in files and folders (default: the current folder)
          fix [PATH...]      mend what a program can mend
          plan [PATH...]     show how runbooks are understood
          baseline ACTION    keep the mistakes that were there: create, prune, show
          suppressions       list what files ask not to be shown, and why
          config ACTION      settings and who says them: show, files, schema, init, validate
          convert REPORT     write a report in another format
          explain RULE...    tell what a finding means and what to do about it
          rules              list all rules
          completions SHELL  let bash, zsh, fish or pwsh complete commands and options
          version            show the version
          help COMMAND       show the options of a command

        Examples:
          runbooklint                          check everything below the current folder
          runbooklint restore.md scripts/      check one page and one folder
          runbooklint explain RBL3001          what is wrong, and what to do
          cat load.sh | runbooklint -          check standard input

        Exit codes:
          0    nothing at or above --fail-on (default: error) was found
          1    something was
          2    the command line or the configuration is wrong, or RunbookLint has a bug
          3    incomplete: an input is missing, cannot be read or parsed, or there was none
          130  interrupted

        Environment:
          RUNBOOKLINT_...               an option: RUNBOOKLINT_FAIL_ON=warning is --fail-on warning;
                                        the command line goes before it, a configuration after it
          NO_COLOR                      set: no colours
          FORCE_COLOR, CLICOLOR_FORCE   set: colours even when the output is no terminal
          FORCE_HYPERLINK               1: paths are links even when the terminal is not known; 0: never
          GITHUB_ACTIONS                true: the default format is github
          GITHUB_STEP_SUMMARY           the file to which the format github appends a table

        """;

    private const string Inputs = """
        Files and folders:
          -                        a PATH of '-' is standard input, in the language of its content
          --stdin-filename NAME    what standard input would be called; decides its language
          --no-respect-gitignore   look also at what .gitignore leaves out
          -j, --jobs N             how many files to read at a time (default: one per processor)

          Folders are searched for everything that holds a word about backups: pages, scripts,
          YAML, JSON, TOML, SQL, Terraform, units, crontabs, makefiles, C#, Python, PowerShell;
          files without an extension by their content. Hidden folders other than those of CI
          (.github, .gitlab, ...), node_modules, and what .gitignore names are left out. A file that
          you name is always checked. Links are followed as long as they stay in the repository.

        Before a rollout, for charts and playbooks, as helm and ansible-playbook would be given them:
          -f, --values FILE        values that Helm charts are installed with; may be repeated
          --set KEY=VALUE,...      single values over those, in Helm's syntax: a.b[0].c=1,d={e,f},g=null
          --set-string KEY=TEXT,...   the same, always as texts; --set-json KEY=JSON,...;
          --set-file KEY=FILE,...  the content of files; --set-literal KEY=TEXT takes TEXT as it is
          -e, --var NAME=VALUE     extra variables of Ansible: "a=1 b='x y'", a mapping in JSON or YAML,
                                   or @FILE; they count more than all others, the last one most
          --var-file FILE          the same as --var @FILE
          -i, --inventory PATH     the inventory, in place of those beside the playbooks: a file, a folder,
                                   or hosts with commas (a,b,); repeated, they are joined. No program is run
          -l, --limit HOSTS        only these hosts and groups of it

        Configuration:
          --config FILE               this configuration for all files, in place of the nearest ones
          --no-config, --isolated     no .runbooklint.yaml, .editorconfig or .globalconfig
          --force-exclude             what a configuration excludes is left out even when it is named,
                                      or handed over as standard input

        Messages:
          --color auto|always|never   (default: auto)
          --hyperlinks auto|always|never   paths as links (default: auto, where it is known to work)
          -q, --quiet                 only findings, no summary
          -v, --verbose               also how many files were left out
          -h, --help                  this help

        """;

    private const string FileList = """

        Lists of files:
          --files-from FILE           what else to look at, one path a line; '-' is standard input. Files of
                                      a kind that is not read are passed over, and none at all is no failure
          -0, --null                  the paths of the list are ended by NUL characters, as with git -z

          git diff --name-only -z --diff-filter=d main | runbooklint --files-from - -0


        """;

    private const string Check = """
        Finds mistakes in files and folders. Findings go to standard output, the summary and
        messages to standard error.

        Usage:
          runbooklint [check] [PATH...] [OPTIONS]

        Reports:
          -o, --output FORMAT[=FILE]   may be repeated; without FILE: standard output
        FORMATS
          --sarif-category NAME        tells several SARIF reports of one commit apart
          --sarif-include-suppressed   SARIF with what somebody suppressed, too

          --path-prefix FOLDER       reports show FOLDER/PATH, for who sees the files from elsewhere
          --absolute-paths           reports show whole paths
          --statistics               also how much each rule found, on standard error
          --timing                   also how long each stage and the slowest rules took, there
          --watch                    check again whenever a file changes, until Ctrl-C

        Rules:
          --select RULE,...          only these; ids, names, categories or prefixes such as RBL30
          --extend-select RULE,...   these on top of --select
          --ignore RULE,...          not these
          --severity RULE=LEVEL      another severity for a rule: off, info, warning or error
          --min-severity LEVEL       show findings from here on (default: warning)
          --min-confidence LEVEL     show findings as sure as this: low (default), medium, high
          --profile NAME             minimal, recommended (default) or strict: what is shown and fails
          --fail-on LEVEL            exit with 1 from here on: error (default), warning, info, never
          --no-ignores               also what files, annotations and pragmas ask not to be shown
          --as-of DATE               the present, for rules about the future; no clock is read
          --target [NAME=]VERSION    as if TiDB, br or operator were of this version: tidb=8.5.2;
                                     a plain version is TiDB's; repeated, each is tried in turn
          --max-warnings N           exit with 1 when there are more warnings
          --exit-zero                exit with 0 whatever is found
          --allow-no-inputs          nothing to check is no failure

        Only what is new:
          --baseline FILE            what was there before (default: .runbooklint-baseline.json beside
                                     the configuration, or at the top of the repository)
          --no-baseline              show everything
          --new-from-rev REV         only what this revision of git does not have
          --new-from-merge-base BRANCH   only what came since HEAD left this branch
          --staged                   what is to be committed, as git's index has it: what touches a staged
                                     file, and what is new elsewhere; for hooks

        """;

    private const string CheckExamples = """
        Examples:
          runbooklint check --fail-on warning docs/
          runbooklint check --output text --output sarif=runbooklint.sarif
          runbooklint check --select import,RBL1001 --severity RBL1001=warning
          runbooklint check --stdin-filename restore.md - < restore.md
          runbooklint check --target 7.5.6 --target 8.5.7    what an upgrade would change

        Exit codes:
          0 clean   1 findings   2 wrong command line or bug   3 incomplete   130 interrupted

        """;

    private const string Plan = """
        Shows how runbooks are understood: one operation a line, with its settings.
        A question mark stands for a value that only the run knows. Comments say
        where values come from, and why others are unknown.

        Usage:
          runbooklint plan [PATH...] [OPTIONS]

        Options:
          -o, --output text|json      the format (default: text)

        """;

    private const string Fix = """
        Mends findings that have a fix, and reports the others. Each change is tried first: one that
        does not mend its finding, or brings another one, is not made.

        Usage:
          runbooklint fix [PATH...] [OPTIONS]

        Options:
          --diff                     show what would change, change nothing; exit with 1 if there is
                                     something (credentials are hidden in it)
          --unsafe                   also fixes that change what is backed up, restored or deleted,
                                     or that put a guess into the text: look at them

        Rules:
          --select RULE,...          only these; ids, names, categories or prefixes such as RBL30
          --extend-select RULE,...   these on top of --select
          --ignore RULE,...          not these
          --severity RULE=LEVEL      another severity for a rule: off, info, warning or error
          --min-severity LEVEL       mend and show from here on (default: warning)
          --min-confidence LEVEL     show findings as sure as this: low (default), medium, high
          --profile NAME             minimal, recommended (default) or strict: what is shown and fails
          --fail-on LEVEL            exit with 1 from here on: error (default), warning, info, never
          --no-ignores               also what files, annotations and pragmas ask not to be shown
          --as-of DATE               the present, for rules about the future; no clock is read
          --target [NAME=]VERSION    as if TiDB, br or operator were of this version: tidb=8.5.2;
                                     a plain version is TiDB's; repeated, each is tried in turn
          --max-warnings N           exit with 1 when more warnings are left
          --exit-zero                exit with 0 whatever is left
          --allow-no-inputs          nothing to fix is no failure
          --baseline FILE            what is not shown when it is left; it is mended all the same
          --no-baseline              show all that is left

        """;

    private const string FixExamples = """
        Examples:
          runbooklint fix --diff                     what would change below the current folder
          runbooklint fix restore.yaml               mend one file
          runbooklint fix --unsafe --select RBL1003  mend all that one rule finds

        """;

    private const string Convert = """
        Writes a report that an earlier run made with --output json in other formats, without
        reading a runbook again. The exit code is the one that the run would have had.

        Usage:
          runbooklint convert REPORT.json --output FORMAT[=FILE] [OPTIONS]
          runbooklint convert --schema json|jsonl

        Options:
          -                            a REPORT of '-' is standard input
          -o, --output FORMAT[=FILE]   may be repeated; without FILE: standard output
        FORMATS
          --sarif-category NAME        tells several SARIF reports of one commit apart
          --sarif-include-suppressed   SARIF with what somebody suppressed, too
          --schema json|jsonl          print the JSON Schema of the format
          --fail-on LEVEL              exit with 1 from here on: error (default), warning, info, never
          --exit-zero                  exit with 0 whatever is in the report
          --color auto|always|never    (default: auto)
          --hyperlinks auto|always|never   paths as links (default: auto, where it is known to work)
          -h, --help                   this help

        Examples:
          runbooklint check --output json=report.json
          runbooklint convert report.json --output sarif=report.sarif --output junit=report.xml

        """;

    private const string Baseline = """
        Keeps the mistakes that were there, so that only new ones are shown. They are known again
        by what they are about: a line may move, a file be renamed. The file is meant to be
        committed; it holds hashes, and no credentials. Give all three the options that you give
        to check: what is not looked for is not known to be mended.

        Usage:
          runbooklint baseline create [PATH...] [OPTIONS]   keep all findings that are shown now
          runbooklint baseline prune [OPTIONS]              take out what is mended
          runbooklint baseline show [OPTIONS]               tell what is in it, and what is mended

        Options:
          --baseline FILE            the file (default: .runbooklint-baseline.json beside the
                                     configuration, or at the top of the repository)
          --force                    create: in the place of the one that is there
          --check                    prune: change nothing; exit with 1 if there is something

        Rules:
          --select RULE,...          only these; ids, names, categories or prefixes such as RBL30
          --extend-select RULE,...   these on top of --select
          --ignore RULE,...          not these
          --severity RULE=LEVEL      another severity for a rule: off, info, warning or error
          --min-severity LEVEL       keep findings from here on (default: warning)
          --min-confidence LEVEL     keep findings as sure as this: low (default), medium, high
          --profile NAME             minimal, recommended (default) or strict: what is shown
          --no-ignores               also what files, annotations and pragmas ask not to be shown
          --as-of DATE               the present, for rules about the future; no clock is read
          --target [NAME=]VERSION    as if TiDB, br or operator were of this version
          --allow-no-inputs          nothing to check is no failure


        """;

    private const string Explain = """
        Tells what a finding means, shows a runbook that has the mistake and one that has not.

        Usage:
          runbooklint explain RULE...   by id or name, such as RBL3001
          runbooklint explain --flag NAME

        Options:
          --flag NAME                 what is known of a flag of br, tidb-lightning,
                                      tidb-lightning-ctl or tikv-ctl; may be repeated
          --color auto|always|never   (default: auto)
          -h, --help                  this help

        """;

    private const string Rules = """
        Lists all rules: id, name, severity, category and what they find.

        Usage:
          runbooklint rules [OPTIONS]

        Options:
          -o, --output text|json|markdown   the format (default: text)
          -h, --help   this help

        """;

    private const string Config = """
        Tells which settings count, and where they come from.

        Usage:
          runbooklint config show [FILE]       what counts for a file, with who says it
          runbooklint config files [PATH...]   what would be checked; with -v, what is left out
          runbooklint config schema            the JSON Schema of .runbooklint.yaml
          runbooklint config init              a configuration to begin with, and its schema
          runbooklint config validate [FILE]   says what is wrong with a configuration

        The options of 'check' are taken, too: they win over the configuration.

        """;

    private const string Suppressions = """
        Lists what files ask not to be shown: where, which rules, why, until when, whether it hides
        something, and how old it is, where git knows that.

        Usage:
          runbooklint suppressions [PATH...] [OPTIONS]

        Options:
          -o, --output text|json     the format (default: text)
          --as-of DATE               the day on which 'until=' is measured (default: today)

        Forms:
          # runbooklint: ignore[RBL1001] until=2027-01-31 why     the next step, or this line
          # runbooklint: file-ignore[RBL1001] why                 the whole file
          # runbooklint: disable[RBL1001] why ... enable[RBL1001]
          runbooklint.dev/ignore.RBL1001: "why; until=2027-01-31" an annotation in Kubernetes


        """;

    private const string Completions = """
        Writes the script that lets a shell complete commands, options, rules and formats.

        Usage:
          runbooklint completions SHELL

        Shells:
        SHELLS
        Options:
          -h, --help   this help

        """;

    private const string Version = """
        Shows the version.

        Usage:
          runbooklint version [OPTIONS]

        Options:
          -o, --output text|json   the format (default: text)
          -h, --help   this help

        """;

    private static readonly string Formats = string.Concat(ReporterCatalog.All.Select(reporter => $"{"",6}{reporter.Name,-12}{reporter.Summary}\n"));

    /// <summary>What a command does in a few words, as the help of the program says it.</summary>
    public static string SummaryOf(string command) =>
        Program.Split('\n').Select(line => line.TrimEnd('\r')).FirstOrDefault(line => line.StartsWith($"  {command} ", StringComparison.Ordinal)) is { Length: > 21 } line ? line[21..] : "";

    /// <summary>The help of a command; of the program when the command is empty.</summary>
    public static string For(string command) => command switch
    {
        "check" => Check.Replace("FORMATS\n", Formats) + FileList + Inputs + "\n" + CheckExamples,
        "fix" => Fix + FileList + Inputs + "\n" + FixExamples,
        "plan" => Plan + FileList + Inputs,
        "convert" => Convert.Replace("FORMATS\n", Formats),
        "baseline" => Baseline + Inputs,
        "explain" => Explain,
        "rules" => Rules,
        "config" => Config,
        "suppressions" => Suppressions + Inputs,
        "completions" => Completions.Replace("SHELLS\n", string.Concat(CompletionScript.All.Select(script => $"  {script.Shell,-5} {script.Setup}\n")) + "\n"),
        "version" => Version,
        _ => Program,
    };
}
