using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Ci;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.GitLab;

/// <summary>Finds the lines of scripts: scalars, lists, lists in lists, and those of other jobs (<c>!reference [.setup, script]</c>).</summary>
internal sealed class GitLabScripts(GitLabConfiguration configuration)
{
    /// <summary>What one shell runs: the lines of all given keys, as texts.</summary>
    public ImmutableArray<Fragment> Join(params IEnumerable<GitLabNode?> scripts) =>
        ScriptParts.Join(scripts.Where(script => script is not null).SelectMany(script => LinesOf(script!.Value, FollowLimits.ReuseDepth)));

    private IEnumerable<Argument> LinesOf(GitLabNode node, int room)
    {
        if (node.Argument is { } line)
            return configuration.Budget.MayGrow(line.Text.Length + 1) ? [line] : [];

        if (room == 0)
        {
            Reading.Meets(FollowedPipelines.TooMany);
            return [];
        }

        return node.Yaml.Tag == "!reference"
            ? Referred(node) is { } target ? LinesOf(target, room - 1) : []
            : node.Items.SelectMany(item => LinesOf(item, room - 1));
    }

    private GitLabNode? Referred(GitLabNode reference)
    {
        ImmutableArray<string?> path = [.. reference.Items.Select(item => item.Text)];
        if (path is not [{ } job, { } key, ..] || configuration.Find(job)?[key] is not { } node)
            return null;

        return path.Skip(2).Aggregate(node, (inner, name) => inner[name ?? ""]);
    }
}
