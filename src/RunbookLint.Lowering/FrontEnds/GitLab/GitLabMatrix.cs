namespace RunbookLint.Lowering.FrontEnds.GitLab;

/// <summary>The combinations of variables that <c>parallel: matrix</c> runs a job with.</summary>
internal static class GitLabMatrix
{
    private static readonly IReadOnlyDictionary<string, GitLabNode>[] None = [new Dictionary<string, GitLabNode>()];

    /// <summary>The variables of each run; one run without any when there is no matrix, or too large a one.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, GitLabNode>> Expand(GitLabNode? parallel)
    {
        var all = new List<IReadOnlyDictionary<string, GitLabNode>>();

        foreach (var row in parallel?["matrix"].Items ?? [])
        {
            var combinations = new List<Dictionary<string, GitLabNode>> { new(StringComparer.Ordinal) };
            foreach (var entry in row.Yaml.Entries)
            {
                var axis = row with { Yaml = entry.Value };
                List<GitLabNode> values = axis.Text is null ? [.. axis.Items] : [axis];
                if (entry.Key.Text is not { } name || values.Count * combinations.Count > GrowthLimits.Combinations)
                    return None;

                combinations = [.. combinations.SelectMany(combination => values.Select(value => new Dictionary<string, GitLabNode>(combination, StringComparer.Ordinal) { [name] = value }))];
            }

            all.AddRange(combinations);
            if (all.Count > GrowthLimits.Combinations)
                return None;
        }

        return all.Count == 0 ? None : all;
    }
}
