namespace RunbookLint.Syntax.Shell;

/// <summary>Reads POSIX shell and the parts of bash that scripts use.</summary>
/// <remarks>
/// It takes what <c>bash -n</c> takes, and departs from bash where runbooks are not shell but look like it:
/// <list type="bullet">
/// <item><c>&lt;name&gt;</c> without blanks (<c>--pd &lt;pd-address&gt;</c>, <c>s3://&lt;bucket&gt;/x</c>, <c>-v &lt;on|off&gt;</c>) is a placeholder, and so part of a word, where bash sees two redirections.</item>
/// <item><c>{{ … }}</c>, <c>${{ … }}</c> and <c>{% … %}</c> on one line are literal characters of one word, whatever is in them, within quotes too.</item>
/// <item>Extended globs such as <c>@(a|b)</c> are words everywhere, as after <c>shopt -s extglob</c>.</item>
/// <item>A quote or substitution that is never closed is reported and ends with its line; what follows is read as if it were closed there.</item>
/// </list>
/// </remarks>
public static class ShellParser
{
    private const int MaximumReadings = 3;

    /// <summary>Reads a whole script. It never throws, and takes time linear in the length of the text.</summary>
    public static ShellScript Parse(string text)
    {
        List<int> culprits = [];
        var (script, culprit) = Read(text, culprits);

        while (culprit is { } offset && culprits.Count + 1 < MaximumReadings)
        {
            culprits.Add(offset);
            var (again, next) = Read(text, culprits);
            if (again.Errors.Length > script.Errors.Length)
                break;

            (script, culprit) = (again, next);
        }

        return script;
    }

    private static (ShellScript Script, int? Culprit) Read(string text, IEnumerable<int> culprits)
    {
        var session = new ShellSession(text.Length, culprits);
        var root = new ShellReader(new(text), session).ReadScript();
        var script = new ShellScript(root, [.. session.Comments], [.. session.Errors.OrderBy(error => error.Span.Start)]);
        return (script, session.Culprit);
    }
}
