namespace RunbookLint.Lowering.FrontEnds.Kubernetes;

/// <summary>Tells files that change parts of resources (kustomize patches, <c>kubectl patch --patch-file</c>) by their names. What they leave out is somewhere else.</summary>
internal static class PatchFile
{
    /// <summary>Whether a path names a YAML or JSON patch, by itself or by its folder.</summary>
    public static bool Is(string path)
    {
        if (FileLanguage.Of(path) != FragmentLanguage.Yaml)
            return false;

        var segments = path.Split('/');
        return segments.Skip(Math.Max(0, segments.Length - 2))
            .Any(segment => segment.Split(['-', '_', '.'], StringSplitOptions.None).Any(IsPatch));
    }

    private static bool IsPatch(string word) =>
        word.Equals("patch", StringComparison.OrdinalIgnoreCase) || word.Equals("patches", StringComparison.OrdinalIgnoreCase);
}
