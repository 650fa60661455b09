namespace RunbookLint;

/// <summary>How large what is read may be.</summary>
public static class SizeLimits
{
    /// <summary>Bytes of a file: ten times the largest runbooks known. A larger one is not read, which RBL0001 says.</summary>
    public const int File = 10 * 1024 * 1024;

    /// <summary>Files of a revision that is compared with; more is a tree made to fill disks. The run ends with a message.</summary>
    public const int RevisionFiles = 1_000_000;

    /// <summary>Bytes of all files of a revision that is compared with. The run ends with a message.</summary>
    public const long Revision = 4L << 30;

    /// <summary>Characters of a pattern for paths. A longer one is no pattern, which RBL0006 says.</summary>
    public const int Glob = 1024;

    /// <summary>Characters of a line that are searched for a command we know, to decide whether an error in it matters.</summary>
    public const int CommandLine = 2000;

    /// <summary>Characters of the path of a table in TOML: every entry carries its path. No path that a rule reads is a tenth of it.</summary>
    public const int TomlPath = 500;
}
