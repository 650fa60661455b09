using RunbookLint.Lowering.FrontEnds.Ci;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.GitLab;

/// <summary>The variables of a job. Their values may name one another, in any order.</summary>
internal sealed class GitLabVariables(GitLabConfiguration configuration)
{
    private readonly Dictionary<string, GitLabNode> written = new(StringComparer.Ordinal);
    private readonly HashSet<string> hidden = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Argument?> resolved = new(StringComparer.Ordinal);

    /// <summary>Lays variables over those there are.</summary>
    public void Add(IEnumerable<KeyValuePair<string, GitLabNode>> variables)
    {
        foreach (var variable in variables)
            written[variable.Key] = variable.Value;
    }

    /// <summary>Leaves variables to the run: some rule may set them.</summary>
    public void Hide(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            hidden.Add(name);
            resolved[name] = null;
        }
    }

    /// <summary>The variables over those of a scope; one whose value is no text hides what is around.</summary>
    public LoweringScope Over(LoweringScope scope)
    {
        var variables = scope.Variables.ToBuilder();
        foreach (var name in written.Keys)
        {
            if (Resolve(name, FollowLimits.ExtendsDepth) is { } value)
                variables[name] = value;
            else
                variables.Remove(name);
        }

        variables.RemoveRange(hidden);
        return scope with { Variables = variables.ToImmutable() };
    }

    private Argument? Resolve(string name, int room)
    {
        if (resolved.TryGetValue(name, out var known) || !written.TryGetValue(name, out var node))
            return known;

        // A variable that names itself names the one outside, which only the run knows.
        resolved[name] = null;
        var word = node.Argument ?? node["value"].Argument;
        if (room == 0)
            Reading.Meets($"variables name one another more than {FollowLimits.ExtendsDepth} levels deep; what they are is not known");

        if (room == 0 || word is null)
            return null;

        return resolved[name] = ShellReferences.Expand(word, other =>
            Resolve(other, room - 1) is { } value && configuration.Budget.MayGrow(value.Text.Length) ? value : null);
    }
}
