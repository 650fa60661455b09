namespace RunbookLint;

/// <summary>
/// Decides about files that say nothing themselves but put others together: a <c>Chart.yaml</c> is needed when something of its chart
/// matters, a kustomization when anything does, as its base may be anywhere.
/// </summary>
public sealed class ReadFolders
{
    private readonly HashSet<string> folders = new(StringComparer.Ordinal);

    /// <summary>Remembers the folders around the files that matter.</summary>
    public ReadFolders(IEnumerable<DecodedSource> sources)
    {
        foreach (var source in sources)
        {
            for (var folder = FolderOf(source.File.Path); folders.Add(folder) && folder.Length > 0;)
                folder = FolderOf(folder);
        }
    }

    /// <summary>Whether a file that holds no word of interest is needed all the same.</summary>
    public bool Need(string path) => path[(path.LastIndexOf('/') + 1)..] switch
    {
        "Chart.yaml" => folders.Contains(FolderOf(path)),
        "kustomization.yaml" or "kustomization.yml" => folders.Count > 0,
        _ => false,
    };

    private static string FolderOf(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : "";
}
