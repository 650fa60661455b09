using RunbookLint.Text;

namespace RunbookLint.Syntax.Pages;

/// <summary>The pages that a page includes, each once.</summary>
internal static class PageIncludes
{
    /// <summary>Whether a page is one that was not read before, and may be.</summary>
    public static bool MayAdd(HashSet<string> included, string path)
    {
        if (included.Count < FollowLimits.PageIncludes)
            return included.Add(path);

        if (!included.Contains(path))
            Reading.Meets($"more than {FollowLimits.PageIncludes} pages are included here; what the others define is not known");

        return false;
    }
}
