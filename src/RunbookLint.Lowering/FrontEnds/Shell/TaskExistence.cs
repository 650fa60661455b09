using System.Text;
using RunbookLint.Syntax.Shell;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Shell;

/// <summary>Tells a question for whether there is a log backup task at all from one for its state.</summary>
/// <param name="names">The names of tasks that the script hands to its commands.</param>
internal sealed class TaskExistence(IReadOnlyCollection<string> names)
{
    private const string Option = "--task-name";

    /// <summary>What stands around the name of a variable in the text of a word.</summary>
    private const char Variable = '\u0001';

    /// <summary>What a question for the state looks for.</summary>
    private static readonly PhraseSet States = PhraseSet.AnywhereIgnoringCase("normal", "error", "pause", "running", "fail", "stop", "state", "status", "checkpoint", "gap", "lag");

    /// <summary>Of a script that is about no tasks.</summary>
    public static TaskExistence None { get; } = new([]);

    /// <summary>With the names that a script hands to its commands.</summary>
    public static TaskExistence Of(ShellList script)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);

        foreach (var command in ShellWalk.Nodes(script).OfType<ShellSimpleCommand>())
        {
            for (var index = 0; index < command.Words.Length; index++)
            {
                if (command.Words[index].Parts is not [ShellLiteral { Value: var start }, ..] || !start.StartsWith(Option, StringComparison.Ordinal))
                    continue;

                if (start.Length > Option.Length && start[Option.Length] == '=')
                    names.Add(TextOf(command.Words[index]).Substring(Option.Length + 1));
                else if (start.Length == Option.Length && index + 1 < command.Words.Length)
                    names.Add(TextOf(command.Words[index + 1]));
            }
        }

        names.Remove("");

        // Who has so many tasks asks for none of them by a name of its own.
        return names.Count is 0 or > GrowthLimits.TaskNames ? None : new(names);
    }

    /// <summary>A text without a name, wherever that stands as a whole word.</summary>
    public static string Without(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            var isWhole = (at == 0 || !IsOfName(text[at - 1])) && (end == text.Length || !IsOfName(text[end]));
            if (isWhole)
                text = text.Remove(at, name.Length);
            else
                at++;
        }

        return text;
    }

    /// <summary>Whether a part of a script looks for a task by its name, or counts tasks, and for no state.</summary>
    public bool IsAskedIn(ShellNode node)
    {
        var (isNamed, isCounted) = (false, false);

        foreach (var (text, isTest, counts) in QuestionsIn(node))
        {
            var rest = WithoutNames(text);
            if (States.IsIn(rest) || (!isTest && rest.IndexOf(Variable) >= 0))
                return false;

            isNamed |= rest.Length < text.Length;
            isCounted |= counts;
        }

        return isNamed || isCounted;
    }

    /// <summary>What is looked for, whether in a test, and whether what is found is counted.</summary>
    private static IEnumerable<(string Text, bool IsTest, bool Counts)> QuestionsIn(ShellNode node)
    {
        foreach (var part in ShellWalk.Nodes(node))
        {
            if (part is ShellTest test)
                yield return (TextOf(test.Words), true, false);

            if (part is not ShellSimpleCommand { Words: [var first, ..] words })
                continue;

            var text = TextOf(words.Skip(1));
            if (ShellWalk.PlainText(first) is "[" or "test")
                yield return (text, true, false);
            else if (ShellWalk.PlainText(first) is "grep" or "egrep" or "fgrep" or "rg" or "awk")
                yield return (text, false, false);
            else if (ShellWalk.PlainText(first) is "jq")
                yield return (text, false, text.IndexOf("length", StringComparison.Ordinal) >= 0 && text.IndexOf("select", StringComparison.Ordinal) < 0);
            else if (ShellWalk.PlainText(first) is "wc")
                yield return (text, false, true);
        }
    }

    private string WithoutNames(string text) => names.Aggregate(text, Without);

    private static bool IsOfName(char c) => char.IsLetterOrDigit(c) || c is '-' or '_';

    private static string TextOf(IEnumerable<ShellWord> words) => string.Join(" ", words.Select(TextOf));

    private static string TextOf(ShellWord word)
    {
        var text = new StringBuilder();
        foreach (var part in word.Parts)
        {
            if (part is ShellLiteral literal)
                text.Append(literal.Value);
            else if (part is ShellParameter parameter)
                text.Append(Variable).Append(parameter.Name).Append(Variable);
        }

        return text.ToString();
    }
}
