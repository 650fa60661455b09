using System.Buffers;
using System.Text;

namespace RunbookLint.Cli.Files;

/// <summary>
/// Decides by its bytes whether a file can matter at all. Only a file that holds a word of TiDB's backup tools, or of what
/// is done to a cluster between backups, is decoded and parsed; most files of a repository hold none.
/// </summary>
internal static class Prefilter
{
    /// <summary>Words that every operation, and every value that an operation refers to, is written with.</summary>
    private static readonly SearchValues<string> Words = SearchValues.Create(
        [
            "tidb", "tikv", "tiup", "pingcap", "lightning", "dumpling", "mydumper", "backup", "restore", "pitr", "flashback", "changefeed", "mysql", "mariadb",
            "import into", "import_into", "load data", "add index", "create index", "create unique index", "kubectl", "pd-ctl", "pd_addr", "pd-addr", "pd:",

            // What deletes files may name nothing but the place.
            "s3 rm", "s3 mv", "s3 rb", "s3 sync", "s3api", "gsutil", "gcloud storage", "az storage", "rclone", "mc rm", "mc ilm", "rm -r", "rm -f", "-delete", "lifecycle",

            // A playbook may hold nothing but the names of what it runs.
            "ansible", "import_playbook", "roles:", "_role:", "_tasks:",
        ],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Br = SearchValues.Create(["br"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the file has to be parsed.</summary>
    public static bool MayMatter(ReadOnlySpan<byte> bytes)
    {
        // With a byte order mark, or with NULs, letters may not be bytes.
        if (bytes.Length >= 2 && (bytes[0] >= 0xEF || bytes[..Math.Min(bytes.Length, 4)].Contains((byte)0)))
            return true;

        var rented = ArrayPool<char>.Shared.Rent(bytes.Length);
        try
        {
            // Every byte becomes one character: what is no letter of ASCII is in no word anyway.
            var characters = rented.AsSpan(0, Encoding.Latin1.GetChars(bytes, rented));
            return characters.ContainsAny(Words) || NamesBr(characters);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }

    /// <summary>Whether <c>br</c> stands alone; in Markdown and HTML it also is a line break.</summary>
    private static bool NamesBr(ReadOnlySpan<char> text)
    {
        for (var rest = text; rest.IndexOfAny(Br) is var index and >= 0; rest = rest[(index + 2)..])
        {
            var before = index == 0 ? ' ' : rest[index - 1];
            var after = index + 2 == rest.Length ? ' ' : rest[index + 2];
            if (!char.IsAsciiLetterOrDigit(before) && !char.IsAsciiLetterOrDigit(after) && before is not ('<' or '/'))
                return true;

            if (before == '/' && !char.IsAsciiLetterOrDigit(after) && after != '>')
                return true;
        }

        return false;
    }
}
