namespace RunbookLint.Lowering.FrontEnds.Ansible.Templates;

/// <summary>Finds which tags of a template belong together.</summary>
internal static class StatementTags
{
    private static readonly string[] Blocks = ["if", "for", "raw", "macro"];

    /// <summary>The tags of each statement that is closed, by the first of them: it, its branches, its end.</summary>
    /// <param name="keywords">The keywords of all tags; empty for those that are no statements.</param>
    public static Dictionary<int, List<int>> Match(IReadOnlyList<string> keywords)
    {
        var matched = new Dictionary<int, List<int>>();
        var open = new Stack<List<int>>();

        for (var index = 0; index < keywords.Count; index++)
        {
            var keyword = keywords[index];
            if (open.Count > 0 && keywords[open.Peek()[0]] == "raw" && keyword != "endraw")
                continue;

            if (Blocks.Contains(keyword))
            {
                open.Push([index]);
            }
            else if (open.Count > 0 && keyword is "elif" or "else")
            {
                open.Peek().Add(index);
            }
            else if (open.Count > 0 && keyword == "end" + keywords[open.Peek()[0]])
            {
                var tags = open.Pop();
                tags.Add(index);
                matched.Add(tags[0], tags);
            }
        }

        return matched;
    }
}
