using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Texts;

/// <summary>Reads <c>./conf/tidb-lightning.toml:/etc/tidb-lightning.toml:ro</c>.</summary>
internal static class BindMount
{
    /// <summary>The mount; null for a named volume, and for what only the run knows.</summary>
    public static MountedFile? Read(string text, SourceFile from)
    {
        var parts = text.Split(':');
        if (parts.Length < 2 || parts[0].Length == 0 || parts[1].Length == 0)
            return null;

        // $PWD is where the command is typed, which most often is the folder of the file.
        var source = parts[0];
        foreach (var here in new[] { "$PWD", "${PWD}", "$(pwd)" })
            source = source.StartsWith(here, StringComparison.Ordinal) ? "." + source.Substring(here.Length) : source;

        return source[0] is '.' or '/' or '~' && source.IndexOf('$') < 0 && parts[1][0] == '/' ? new(parts[1], source, from) : null;
    }
}
