using System.Collections.Immutable;
using RunbookLint.Syntax.Groovy;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Jenkins;

/// <summary>What a pipeline has said up to the statement that is being lowered.</summary>
/// <param name="scope">What its commands see.</param>
/// <param name="length">How long the script is.</param>
internal sealed class JenkinsState(LoweringScope scope, int length)
{
    /// <summary>How many characters variables may bring into texts together: a script can double one on every line.</summary>
    private int growth = GrowthLimits.Text + (4 * length);


    private readonly Dictionary<string, GroovyGroup> lists = new(StringComparer.Ordinal);
    private readonly List<(string Name, Argument? Value)> exported = [];
    private int expansions;
    private int depth;

    /// <summary>The environment of the commands, and facts about where they run.</summary>
    public LoweringScope Scope { get; set; } = scope;

    /// <summary>The variables of the script; null for those whose value only the run knows.</summary>
    public ImmutableDictionary<string, Argument?> Variables { get; set; } = ImmutableDictionary.Create<string, Argument?>(StringComparer.Ordinal);

    /// <summary>The functions of the script.</summary>
    public Dictionary<string, JenkinsFunction> Functions { get; } = new(StringComparer.Ordinal);

    /// <summary>The functions that something calls.</summary>
    public HashSet<string> Called { get; } = new(StringComparer.Ordinal);

    /// <summary>The folder that commands run in; null for the root.</summary>
    public string? Folder { get; set; }

    /// <summary>Whether a schedule starts the run.</summary>
    public bool IsScheduled { get; init; }

    /// <summary>The value of a name: a variable of the script, else of the environment; null when only the run knows it.</summary>
    public Argument? this[string name] =>
        Variables.TryGetValue(name, out var value) || Scope.Variables.TryGetValue(name, out value) ? value : null;

    /// <summary>The list that a variable was last set to, when it stands in the script; else null.</summary>
    public GroovyGroup? ListOf(string name) => lists.TryGetValue(name, out var list) ? list : null;

    /// <summary>Sets a variable of the script.</summary>
    public void Assign(string name, Argument? value, GroovyGroup? list = null)
    {
        Variables = Variables.SetItem(name, value);
        if (list is null)
            lists.Remove(name);
        else
            lists[name] = list;
    }

    /// <summary>Sets an environment variable.</summary>
    public void Export(string name, Argument? value) => Scope = Scope with
    {
        Variables = value is null ? Scope.Variables.Remove(name) : Scope.Variables.SetItem(name, value),
    };

    /// <summary>Sets an environment variable for all that follows, also behind the block that does so.</summary>
    public void ExportForAll(string name, Argument? value)
    {
        Export(name, value);
        exported.Add((name, value));
    }

    /// <summary>Lowers a block whose environment and folder end with it.</summary>
    public T Inside<T>(Func<T> lower)
    {
        var (scope, folder, count) = (Scope, Folder, exported.Count);
        var result = lower();
        (Scope, Folder) = (scope, folder);
        foreach (var (name, value) in exported.Skip(count))
            Export(name, value);

        return result;
    }

    /// <summary>Lowers a block that may not run: what it sets is not known behind it.</summary>
    public T Perhaps<T>(Func<T> lower)
    {
        var (before, count) = (Variables, exported.Count);
        var result = Inside(lower);
        foreach (var changed in Variables.Where(entry => !before.TryGetValue(entry.Key, out var old) || !ReferenceEquals(old, entry.Value)).ToList())
            before = before.SetItem(changed.Key, null);

        Variables = before;
        for (var index = count; index < exported.Count; index++)
        {
            exported[index] = exported[index] with { Value = null };
            Export(exported[index].Name, null);
        }

        return result;
    }

    /// <summary>Whether a text may take in so many characters more.</summary>
    public bool MayGrow(int length, int characters)
    {
        if (characters > growth || length + characters >= GrowthLimits.Value)
        {
            Reading.Meets("variables repeat too much text; what they are is not known everywhere");
            return false;
        }

        growth -= characters;
        return true;
    }

    /// <summary>Whether one more call may be followed; <see cref="Leave"/> must come after it.</summary>
    public bool TryEnter()
    {
        if (depth == FollowLimits.PipelineCallDepth || expansions == FollowLimits.PipelineCalls)
        {
            Reading.Meets($"functions call one another more than {FollowLimits.PipelineCallDepth} levels deep or {FollowLimits.PipelineCalls} times; not all of that is followed");
            return false;
        }

        expansions++;
        depth++;
        return true;
    }

    /// <summary>Ends what <see cref="TryEnter"/> began.</summary>
    public void Leave() => depth--;
}
