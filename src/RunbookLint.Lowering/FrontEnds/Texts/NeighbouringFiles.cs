using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Texts;

/// <summary>Files that are looked into because they stand beside the one that is read.</summary>
internal static class NeighbouringFiles
{
    /// <summary>The first of them: each file of a folder looks into all others of it.</summary>
    public static IEnumerable<string> Limited(IEnumerable<string> names) =>
        Reading.First(names, FollowLimits.Neighbours, $"more than {FollowLimits.Neighbours} files stand beside it; the others are not looked into");
}
