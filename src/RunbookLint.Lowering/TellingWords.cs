using System.Collections.Immutable;

namespace RunbookLint.Lowering;

/// <summary>
/// What tells that a file can matter at all: a word of TiDB's backup tools, or of what is done to a cluster between backups. Most files of a
/// repository hold none, and need not be parsed.
/// </summary>
public static class TellingWords
{
    /// <summary>Words that every operation, and every value that an operation refers to, is written with, in lower case.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        "tidb", "tikv", "tiup", "pingcap", "lightning", "dumpling", "mydumper", "backup", "restore", "pitr", "flashback", "changefeed", "mysql", "mariadb",
        "import into", "import_into", "load data", "add index", "create index", "create unique index", "kubectl", "pd-ctl", "pd_addr", "pd-addr", "pd:",

        // What prose is read for in Chinese: most of the English words for it hold one of those above.
        "日志备份", "日志保留", "日志容量", "日志存储", "日志桶", "全量备份", "全量快照", "快照备份", "最长事务", "最长的事务",

        // What deletes files may name nothing but the place.
        "s3 rm", "s3 mv", "s3 rb", "s3 sync", "s3api", "gsutil", "gcloud storage", "az storage", "rclone", "s3cmd", "s5cmd", "mc rm", "mc ilm", "rm -r", "rm -f", "-delete", "lifecycle",

        // A playbook may hold nothing but the names of what it runs.
        "ansible", "import_playbook", "roles:", "_role:", "_tasks:",

        // So may a chart that only puts others together.
        "file://",
    ];

    /// <summary>Those of them that nothing but TiDB and its tools is called by.</summary>
    private static readonly string[] OfTidb = ["tidb", "tikv", "tiup", "pingcap", "lightning", "dumpling", "pitr", "changefeed", "pd-ctl"];

#if NET
    private static readonly System.Buffers.SearchValues<string> Br = System.Buffers.SearchValues.Create(["br"], StringComparison.OrdinalIgnoreCase);
#endif

    /// <summary>What <c>br</c> is told to do; as a word alone it also is Brazil, a bridge and a way to compress.</summary>
    private static readonly string[] Subcommands = ["backup", "restore", "log", "stream", "debug", "operator", "validate", "abort", "--"];

    /// <summary>Whether a text is about TiDB, as far as its words tell.</summary>
    internal static bool NamesTidb(string text) => Array.Exists(OfTidb, word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0) || RunsBr(text);

    private static bool RunsBr(string text)
    {
        for (var index = text.IndexOf("br", StringComparison.Ordinal); index >= 0; index = text.IndexOf("br", index + 2, StringComparison.Ordinal))
        {
            // The next word may be the next item of a list.
            var next = index + 2;
            while (next < text.Length && text[next] is ' ' or '\t' or '"' or '\'' or ',' or '[' or ']' or '(')
                next++;

            if (next > index + 2 && (index == 0 || !IsLetterOrDigit(text[index - 1])) && Array.Exists(Subcommands, word => string.CompareOrdinal(text, next, word, 0, word.Length) == 0))
                return true;
        }

        return false;
    }

    /// <summary>Whether <c>br</c> stands alone; in Markdown and HTML it also is a line break.</summary>
    public static bool NamesBr(ReadOnlySpan<char> text)
    {
        for (var rest = text; IndexOfBr(rest) is var index and >= 0; rest = rest[(index + 2)..])
        {
            var before = index == 0 ? ' ' : rest[index - 1];
            var after = index + 2 == rest.Length ? ' ' : rest[index + 2];
            if (!IsLetterOrDigit(before) && !IsLetterOrDigit(after) && before is not ('<' or '/'))
                return true;

            if (before == '/' && !IsLetterOrDigit(after) && after != '>')
                return true;
        }

        return false;
    }

    /// <summary>The next one, found with as many bytes at a time as the processor compares.</summary>
    private static int IndexOfBr(ReadOnlySpan<char> text) =>
#if NET
        text.IndexOfAny(Br);
#else
        text.IndexOf("br".AsSpan(), StringComparison.OrdinalIgnoreCase);
#endif

    private static bool IsLetterOrDigit(char character) => character is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
