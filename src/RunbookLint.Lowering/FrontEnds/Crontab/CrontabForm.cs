using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Lowering.Vocabulary;
using RunbookLint.Lowering.Vocabulary.Launchers;

namespace RunbookLint.Lowering.FrontEnds.Crontab;

/// <summary>Tells the two forms of crontabs apart: those of the system name a user before the command.</summary>
internal static class CrontabForm
{
    private static readonly string[] Builtins = ["cd", "test", "[", "[[", "if", "for", "while", "echo", "set", "export", "source", ".", "sleep", "find", "rm", "mkdir", "date", "umask", "ulimit", "yes", "true", "printf", "cat", "tee", "cp", "mv", "tar", "gzip", "curl", "wget", "logger", "python", "python3", "perl", "systemctl"];

    /// <summary>Programs that usually run as a user of their own name.</summary>
    private static readonly string[] Services = ["tidb", "mysql"];

    /// <summary>The user whom nobody takes for a program.</summary>
    private const string Root = "root";

    /// <summary>
    /// Whether the entries name users. Where the path leaves it open, all of them must look like it; where the path says so, one is enough,
    /// as a crontab that forgets all users is still meant as it reads. A user whom one entry shows is one in all of them, whatever
    /// stands behind.
    /// </summary>
    public static bool NamesUsers(string text, string path, IReadOnlyCollection<CrontabEntry> entries)
    {
        if (IsOfSystem(path))
            return entries.Any(entry => MayBeginWithUser(text, entry.Rest));

        HashSet<string> users = [Root, .. entries.Where(entry => BeginsWithUser(text, entry.Rest)).Select(entry => FirstWords(text, entry.Rest)[0])];
        return entries.All(entry => FirstWords(text, entry.Rest) is [var first, _] && users.Contains(first));
    }

    /// <summary>Whether a path is that of a crontab of the system.</summary>
    public static bool IsOfSystem(string path) =>
        path.IndexOf("cron.d/", StringComparison.Ordinal) >= 0 || path.EndsWith("etc/crontab", StringComparison.Ordinal);

    private static bool MayBeginWithUser(string text, TextSpan rest) =>
        FirstWords(text, rest) is [var first, var second] && IsUserName(first) && (!IsProgram(first) || (Services.Contains(first) && StartsCommand(second)));

    private static bool BeginsWithUser(string text, TextSpan rest) =>
        MayBeginWithUser(text, rest) && FirstWords(text, rest) is [_, var second] && StartsCommand(second);

    private static string[] FirstWords(string text, TextSpan rest) => [.. TextLines.Words(text, rest).Take(2).Select(word => TextLines.Cut(text, word))];

    private static bool StartsCommand(string word) =>
        word[0] is '/' or '.' or '~' or '(' or '{' or '$' or '!' or '"' or '\'' or '[' || word.IndexOf('=') > 0 || word.IndexOf('/') > 0
        || word.EndsWith(".sh", StringComparison.Ordinal) || IsProgram(word);

    private static bool IsProgram(string word) =>
        Builtins.Contains(word) || LauncherCatalog.For(word) is not null || VocabularyCatalog.For(word) is not null;

    private static bool IsUserName(string word) =>
        (char.IsLetter(word[0]) || word[0] == '_') && word.All(c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.' or '$');
}
