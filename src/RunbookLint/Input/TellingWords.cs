using System.Collections.Immutable;

namespace RunbookLint;

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

        // What deletes files may name nothing but the place.
        "s3 rm", "s3 mv", "s3 rb", "s3 sync", "s3api", "gsutil", "gcloud storage", "az storage", "rclone", "mc rm", "mc ilm", "rm -r", "rm -f", "-delete", "lifecycle",

        // A playbook may hold nothing but the names of what it runs.
        "ansible", "import_playbook", "roles:", "_role:", "_tasks:",
    ];

#if NET
    private static readonly System.Buffers.SearchValues<string> Br = System.Buffers.SearchValues.Create(["br"], StringComparison.OrdinalIgnoreCase);
#endif

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
