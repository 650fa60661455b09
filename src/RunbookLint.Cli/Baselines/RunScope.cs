using RunbookLint.Baselines;
using RunbookLint.Cli.Files;

namespace RunbookLint.Cli.Baselines;

/// <summary>Sees a run from a folder that baselines are relative to.</summary>
internal static class RunScope
{
    /// <summary>What a run looked at, with paths from a folder.</summary>
    public static BaselineScope Of(Inputs inputs, Host host, string folder)
    {
        var current = RealPath.Of(host.Folder) ?? host.Folder;
        var root = Discovery.RootOf(folder);

        return new()
        {
            PathOf = shown => Path.GetRelativePath(folder, inputs.FullPathOf(shown) ?? Path.GetFullPath(shown, current)).Replace(Path.DirectorySeparatorChar, '/'),
            IsElsewhere = path => IsElsewhere(path, inputs, folder),

            // A mistake in one file may need what another one says: only who looked at everything knows what is gone.
            IsWhole = inputs.Folders.Any(walked => RealPath.IsInside(root, walked)),
        };
    }

    private static bool IsElsewhere(string path, Inputs inputs, string folder)
    {
        if (path.Contains('\0'))
            return false;

        var full = Path.GetFullPath(path, folder);
        return File.Exists(full) && !inputs.HasLookedAt(RealPath.Of(full) ?? full);
    }
}
