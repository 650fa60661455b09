namespace RunbookLint.Lowering;

/// <summary>Knows the spellings of a script's own folder, of its repository's and of its role's: only the run knows where that is, but not what stands there.</summary>
internal static class OwnFolder
{
    private static readonly string[] Spellings =
    [
        "dirname", "BASH_SOURCE", "$0", "${0", "pwd", "PWD", "--show-toplevel", "GITHUB_WORKSPACE", "GITHUB_ACTION_PATH", "CI_PROJECT_DIR", "WORKSPACE", "playbook_dir", "role_path",
        "PSScriptRoot", "SCRIPT_DIR", "SCRIPTDIR", "BASE_DIR", "BASEDIR", "ROOT_DIR", "PROJECT_ROOT", "REPO_ROOT",
    ];

    /// <summary>The path from that folder on; null when the path does not start with one.</summary>
    public static string? Rest(Argument path)
    {
        if (path.Holes is not [{ Start: 0 } hole] || hole.End + 1 >= path.Text.Length || path.Text[hole.End] != '/')
            return null;

        var spelling = path.Text.Substring(0, hole.End);
        return Array.Exists(Spellings, known => spelling.IndexOf(known, StringComparison.Ordinal) >= 0) ? path.Text.Substring(hole.End + 1) : null;
    }
}
