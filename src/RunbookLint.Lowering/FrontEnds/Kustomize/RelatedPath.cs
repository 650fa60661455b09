using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Kustomize;

/// <summary>Paths as kustomize reads them: from the folder of the file that names them, and from nowhere else.</summary>
internal static class RelatedPath
{
    /// <summary>A file that becomes a part of the plan; null when it is not in reach.</summary>
    public static Fragment? Read(string path, SourceFile from, LoweringContext context) =>
        context.ConsultFile(path, from)?.File.Path == Resolve(path, from) ? context.ReadFile(path, from) : null;

    /// <summary>The path, seen from where that of the other file starts.</summary>
    public static string Resolve(string path, SourceFile from)
    {
        var isRooted = from.Path.StartsWith("/", StringComparison.Ordinal);
        var folders = new List<string>(from.Path.Split(['/'], StringSplitOptions.RemoveEmptyEntries));
        folders.RemoveAt(folders.Count - 1);

        foreach (var segment in path.Split('/'))
        {
            if (segment is "" or ".")
                continue;

            if (segment != "..")
                folders.Add(segment);
            else if (folders.Count == 0 || folders[folders.Count - 1] == "..")
                folders.Add(segment);
            else
                folders.RemoveAt(folders.Count - 1);
        }

        return (isRooted ? "/" : "") + string.Join("/", folders);
    }
}
