namespace RunbookLint;

/// <summary>
/// How much a few lines may grow into: repetitions, joined texts, combinations. Unless something else is said, a value beyond such a limit is
/// left to the run, and RBL0007 says so where it would change what is understood.
/// </summary>
public static class GrowthLimits
{
    /// <summary>Nodes that the aliases of one YAML document stand for, so that a walk over it stays cheap.</summary>
    public const long Aliases = 100_000;

    /// <summary>Characters that values bring into the texts of one document.</summary>
    public const int Document = 1 << 24;

    /// <summary>Characters that variables, scripts and aliases bring into one YAML file or Jenkinsfile, beside four times its own.</summary>
    public const int Text = 1 << 20;

    /// <summary>Nodes and calls in rendering one chart.</summary>
    public const int ChartSteps = 100_000;

    /// <summary>Nodes of data that one file of values or manifests holds, aliases counted.</summary>
    public const int Nodes = 500_000;

    /// <summary>Characters of one value. A script can double one on every line.</summary>
    public const int Value = 65_536;

    /// <summary>Characters of a script after its variables are put in, and of a value of Jinja.</summary>
    public const int Script = 1 << 18;

    /// <summary>Characters of an attribute of AsciiDoc; a longer one stays as it is written.</summary>
    public const int Attribute = 4096;

    /// <summary>Characters of a file that a script writes line by line: it is copied with each of them.</summary>
    public const int Appended = 16_384;

    /// <summary>Elements of an array or list, words of a command line in a program, holes of a format.</summary>
    public const int Elements = 4096;

    /// <summary>Elements of a list or mapping in a template.</summary>
    public const int TemplateItems = 1 << 14;

    /// <summary>More than a list in a template may have in the end, so that it is found to be too long.</summary>
    public const int FlattenedItems = 1 << 15;

    /// <summary>
    /// Characters that are read again for the sake of quoted texts and brackets whose lines are indented less than YAML 1.2 wants: all of the document
    /// for each. The next one is an error (RBL0002).
    /// </summary>
    public const int Joined = 1 << 25;

    /// <summary>Words that the braces of one word may make; such a word stays as it is written, as longer ones and those with more braces do.</summary>
    public const int WordsOfBraces = 256;

    /// <summary>Characters of a word whose braces are looked at: each looks for its end.</summary>
    public const int BracedWord = 1000;

    /// <summary>Braces in one word.</summary>
    public const int Braces = 16;

    /// <summary>Characters that the braces of one script may make.</summary>
    public const int Braced = 100_000;

    /// <summary>Tokens of one Jinja expression; longer ones are programs, which only the run can follow.</summary>
    public const int ExpressionTokens = 600;

    /// <summary>Operators of one query of PromQL: in a row they nest, too.</summary>
    public const int Operators = 500;

    /// <summary>Operators in a row in PowerShell.</summary>
    public const int OperatorsInARow = 200;

    /// <summary>Arms of a <c>switch</c> of C#; a value that depends on more is left to the run in any case.</summary>
    public const int Arms = 64;

    /// <summary>Nodes behind a word of Groovy that are looked at as arguments without parentheses.</summary>
    public const int BareArguments = 60;

    /// <summary>Rounds of a loop that are told apart. The steps of longer ones are read once, as any loop: nothing in them is lost.</summary>
    public const int Rounds = 8;

    /// <summary>Rounds of a loop that only makes command lines.</summary>
    public const int SilentRounds = 64;

    /// <summary>Appends to one list in a loop; the rest of the list is left to the run.</summary>
    public const int Appends = 64;

    /// <summary>Rounds of a loop in a template; a longer one is left to the run.</summary>
    public const int TemplateRounds = 256;

    /// <summary>Steps in evaluating one query of PromQL against what may happen to a task; beyond, the alert is unknown, which says nothing.</summary>
    public const int QuerySteps = 20_000;

    /// <summary>Combinations of a matrix, and items of a loop in Argo, that are told apart; more are read once with values that only the run knows.</summary>
    public const int Combinations = 16;

    /// <summary>Schedules of one job that are told apart: each costs the whole job. More are one that only the run knows, or do not count.</summary>
    public const int Schedules = 16;

    /// <summary>Names of log backup tasks that the questions of one script or playbook are searched for; with more, a script is searched for none.</summary>
    public const int TaskNames = 50;

    /// <summary>Rules for patterns of one makefile, such as <c>%.o</c>, that a goal is compared with.</summary>
    public const int Patterns = 256;

    /// <summary>Jobs whose order is looked at: more are taken as unordered, so that a graph costs no more than it is long.</summary>
    public const int OrderedJobs = 256;

    /// <summary>Background jobs that run at one time in a script: each nests what follows one region deeper. More are taken as steps.</summary>
    public const int BackgroundJobs = 64;

    /// <summary>Variables that one place exports to its commands.</summary>
    public const int Variables = 1024;

    /// <summary>Hosts that one range of an inventory writes; a longer one is left as it is.</summary>
    public const int HostRange = 1000;

    /// <summary>Memberships of hosts in groups of one inventory: ranges write many in few characters.</summary>
    public const int HostsInGroups = 50_000;

    /// <summary>Conditions of a chart that are tried both ways.</summary>
    public const int Variants = 64;

    /// <summary>Nodes of a chart's templates that are searched for where a value is decided. It decides only which key a message names.</summary>
    public const int TemplateNodes = 10_000;

    /// <summary>Panels of one dashboard of Grafana.</summary>
    public const int Panels = 2000;

    /// <summary>Words of the query that is put together for one alert of Grafana; of a longer one nothing is said.</summary>
    public const int AlertWords = 200;

    /// <summary>Columns of a table.</summary>
    public const int Columns = 64;

    /// <summary>Items of one list of a page that are read for facts about the cluster; facts stand in short lists.</summary>
    public const int Statements = 100;

    /// <summary>Texts of one document that are searched for suppressions: the body of a function is read at every call.</summary>
    public const int TextsWithRemarks = 20_000;

    /// <summary>Places a value may come from that are looked at. Only the place of a finding is less exact beyond it.</summary>
    public const int Origins = 256;

    /// <summary>Different sets of limits that configurations give to rules: all rules run once for each. RBL0006 names the configuration beyond it.</summary>
    public const int RuleOptions = 16;
}
