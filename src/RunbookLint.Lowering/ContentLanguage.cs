using RunbookLint.Lowering.FrontEnds.Shell;
using RunbookLint.Syntax.Markdown;

namespace RunbookLint.Lowering;

/// <summary>Tells the language of a text by what stands in it, where nothing else says it.</summary>
internal static class ContentLanguage
{
    /// <summary>What only one language has at the start of a line, the more telling first.</summary>
    private static readonly (string Start, FragmentLanguage Language)[] Marks =
    [
        ("```", FragmentLanguage.Markdown),
        ("~~~", FragmentLanguage.Markdown),
        ("#+begin_src", FragmentLanguage.Org),
        (".. code-block::", FragmentLanguage.ReStructuredText),
        (".. code::", FragmentLanguage.ReStructuredText),
        ("[source", FragmentLanguage.AsciiDoc),
        ("apiVersion:", FragmentLanguage.Yaml),
        ("- hosts:", FragmentLanguage.Yaml),
        ("jobs:", FragmentLanguage.Yaml),
        ("services:", FragmentLanguage.Yaml),
        ("[tikv-importer]", FragmentLanguage.Toml),
        ("[mydumper]", FragmentLanguage.Toml),
        ("[log-backup]", FragmentLanguage.Toml),
        ("[Service]", FragmentLanguage.SystemdUnit),
        ("[Timer]", FragmentLanguage.SystemdUnit),
        ("pipeline {", FragmentLanguage.Jenkinsfile),
        ("FROM pingcap/", FragmentLanguage.Dockerfile),
    ];

    private static readonly string[] StatementStarts =
        ["IMPORT INTO ", "BACKUP DATABASE ", "BACKUP TABLE ", "RESTORE DATABASE ", "RESTORE TABLE ", "LOAD DATA ", "FLASHBACK CLUSTER ", "SET GLOBAL ", "SET CONFIG ", "ADMIN "];

    /// <summary>The language; <see cref="FragmentLanguage.Text"/> for prose with commands in it, none when nothing of ours can be seen.</summary>
    public static FragmentLanguage Of(string text)
    {
        if (WritesDocuments(text))
            return FragmentLanguage.Shell;

        foreach (var (start, language) in Marks)
        {
            if (HasLine(text, start))
                return language;
        }

        if (Transcript.LooksLikeTranscript(text))
            return FragmentLanguage.Transcript;

        var lines = new LineCount(text);
        return lines.Statements > 0 && lines.Commands == 0 ? FragmentLanguage.Sql
            : lines.Commands == 0 ? FragmentLanguage.None
            : lines.Others == 0 ? FragmentLanguage.Shell
            : FragmentLanguage.Text;
    }

    /// <summary>Whether a script has here-documents, in which anything may stand: its first line of meaning is a command's.</summary>
    private static bool WritesDocuments(string text)
    {
        if (text.IndexOf("<<", StringComparison.Ordinal) < 0)
            return false;

        var first = text.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0 && line[0] != '#');
        return first is not null && (KnownCommands.StartsLikeCommand(first) || LineCount.IsAssignment(first));
    }

    /// <summary>Whether a line, its indentation left out, starts in a way.</summary>
    private static bool HasLine(string text, string start)
    {
        for (var at = text.IndexOf(start, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(start, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var before = at - 1;
            while (before >= 0 && text[before] is ' ' or '\t')
                before--;

            if (before < 0 || text[before] == '\n')
                return true;
        }

        return false;
    }

    /// <summary>How many lines of a text are of which sort; lines that a command goes on in, comments and blank lines count for none.</summary>
    private readonly struct LineCount
    {
        public LineCount(string text)
        {
            var continues = false;
            foreach (var line in text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#'))
            {
                var belongs = continues;
                continues = line[line.Length - 1] == '\\';
                if (belongs)
                    continue;

                if (KnownCommands.StartsLikeCommand(line) || IsAssignment(line))
                    Commands++;
                else if (Array.Exists(StatementStarts, start => line.StartsWith(start, StringComparison.OrdinalIgnoreCase)))
                    Statements++;
                else
                    Others++;
            }
        }

        public int Commands { get; }

        public int Statements { get; }

        public int Others { get; }

        public static bool IsAssignment(string line)
        {
            var equals = line.IndexOf('=');
            return equals > 0 && line.Take(equals).All(c => c == '_' || char.IsLetterOrDigit(c)) && !char.IsDigit(line[0]);
        }
    }
}
