using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Texts;

/// <summary>Files that include files of their kind.</summary>
internal static class FileIncludes
{
    /// <summary>Whether one more may be read; two that include each of two others, and so on, would double at every level.</summary>
    /// <param name="depth">How many are being read.</param>
    /// <param name="count">How many have been read.</param>
    public static bool MayFollow(int depth, ref int count)
    {
        if (depth < FollowLimits.IncludeDepth && count++ < FollowLimits.Includes)
            return true;

        Reading.Meets($"files include one another more than {FollowLimits.IncludeDepth} levels deep or {FollowLimits.Includes} times; not all of that is read");
        return false;
    }
}
