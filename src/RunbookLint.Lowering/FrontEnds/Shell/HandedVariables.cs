using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Shell;

/// <summary>
/// Variables that a script hands to what runs after it, as lines <c>name=value</c> of a file that the runner reads. They are kept among the
/// variables of the script, under names that no script can use, so that branches and loops make them uncertain as they do with any other.
/// </summary>
internal static class HandedVariables
{
    private static readonly string[] Files = ["GITHUB_ENV", "GITHUB_OUTPUT", "BASH_ENV"];

    /// <summary>The variable that holds a file's path, when that is one which a runner reads; else null.</summary>
    public static string? FileAt(string path)
    {
        foreach (var file in Files)
        {
            if (path == "${" + file + "}")
                return file;
        }

        return null;
    }

    /// <summary>Remembers a variable.</summary>
    public static void Set(string file, string name, Argument value, ShellState state) => state.Assign(file + ":" + name, ShellVariable.Plain(value));

    /// <summary>The name that stands for all variables: something was handed over that is not understood.</summary>
    public const string Any = "*";

    /// <summary>Remembers that any variable may have been handed over.</summary>
    public static void Forget(string file, SourceSpan place, ShellState state)
    {
        var prefix = file + ":";
        foreach (var name in state.Variables.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Append(prefix + Any).ToList())
            state.Assign(name, ShellVariable.Unknown(place));
    }

    /// <summary>Remembers the lines that go into a file.</summary>
    public static void Write(string file, Argument content, ShellState state)
    {
        var text = content.Text;

        for (var start = 0; start < text.Length;)
        {
            var newline = text.IndexOf('\n', start);
            var end = newline < 0 ? text.Length : newline;
            WriteLine(file, content.Slice(start, end - start), state);
            start = end + 1;
        }
    }

    /// <summary>The variables that were handed over through a file; null for those whose value only the run knows.</summary>
    public static IEnumerable<(string Name, Argument? Value)> In(string file, ShellState state)
    {
        var prefix = file + ":";
        return state.Variables
            .Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal))
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => (entry.Key.Substring(prefix.Length), entry.Value.Value));
    }

    private static void WriteLine(string file, Argument line, ShellState state)
    {
        const string Export = "export ";
        var start = line.Text.StartsWith(Export, StringComparison.Ordinal) ? Export.Length : 0;
        var end = start;
        while (end < line.Text.Length && (char.IsLetterOrDigit(line.Text[end]) || line.Text[end] is '_' or '-'))
            end++;

        if (line.Holes.Any(hole => hole.Start <= end))
            Forget(file, line.Span, state);

        if (end == start || end == line.Text.Length)
            return;

        // "name<<END" opens a value of several lines.
        var name = file + ":" + line.Text.Substring(start, end - start);
        state.Assign(name, line.Text[end] == '=' ? ShellVariable.Plain(Unquoted(line.From(end + 1))) : ShellVariable.Unknown(line.Span));
    }

    private static Argument Unquoted(Argument value) =>
        value.Text.Length > 1 && value.Text[0] is '"' or '\'' && value.Text[value.Text.Length - 1] == value.Text[0]
            ? value.Slice(1, value.Text.Length - 2)
            : value;
}
