using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Syntax.Shell;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Shell;

/// <summary>What a script has said up to the statement that is being lowered.</summary>
internal sealed class ShellState
{
    /// <summary>The names under which a script reads its arguments one by one.</summary>
    public static readonly ImmutableArray<string> ArgumentNames = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

    private readonly List<PlanNode> traps = [];
    private readonly List<PlanNode> exits = [];
    private readonly Dictionary<string, int> epochs = new(StringComparer.Ordinal);
    private int expansions;
    private int callDepth;

    private ShellState(LoweringScope scope, ShellUsage usage)
    {
        Variables = scope.Variables.ToImmutableDictionary(entry => entry.Key, entry => ShellVariable.Plain(entry.Value));
        Facts = scope.Facts;
        Namespace = scope.Namespace;
        KubeContext = scope.KubeContext;
        Positional = scope.Positional;
        Usage = usage;
        Failures.StopsOnError = scope.StopsOnError;
        Failures.HasPipeFail = scope.StopsOnError;
    }

    public ImmutableDictionary<string, ShellVariable> Variables { get; set; }

    public Dictionary<string, (ShellFunction Function, Fragment Fragment)> Functions { get; } = new(StringComparer.Ordinal);

    public HashSet<string> CalledFunctions { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Argument> Aliases { get; } = new(StringComparer.Ordinal);

    /// <summary><c>$1</c> and on; null where only the run knows them, as at the top of a script.</summary>
    public ImmutableArray<Argument>? Positional { get; set; }

    /// <summary>Settings of every operation from here on, such as the memory that <c>ulimit</c> leaves.</summary>
    public SettingList Facts { get; set; }

    public string? Namespace { get; set; }

    public string? KubeContext { get; set; }

    /// <summary>The call of a function whose own words are the command that it runs, such as <c>run br log start</c>; null outside of one.</summary>
    public SourceSpan? Call { get; set; }

    /// <summary>The path of the file for a runner that everything in a group is printed to; null outside of one.</summary>
    public Argument? Output { get; set; }

    /// <summary>How many characters braces may still make.</summary>
    public int BraceBudget { get; set; } = GrowthLimits.Braced;

    /// <summary>Whether traps run something.</summary>
    public bool HasTraps => traps.Count > 0;

    public ShellUsage Usage { get; }

    /// <summary>Which failures end the script.</summary>
    public FailureMarks Failures { get; } = new();

    /// <summary>Whether a shell runs the text as a whole; on a page somebody runs command by command and looks.</summary>
    public bool IsScript { get; set; }

    public static ShellState Of(LoweringScope scope, ShellList root) => new(scope, ShellUsage.Of(root));

    public static ShellState Of(LoweringScope scope) => new(scope, ShellUsage.None);

    /// <summary>The scope that a text embedded here sees: the variables whose value is known.</summary>
    public LoweringScope ToScope() => new(ShellValues.Of(Variables), Facts)
    {
        Namespace = Namespace,
        KubeContext = KubeContext,
    };

    public void Assign(string name, ShellVariable variable) =>
        Variables = ShellValues.Assign(Variables, name, IsTooLong(variable) ? ShellVariable.Unknown(variable.Place) : variable);

    /// <summary>How often a variable has been set to something that only the run knows.</summary>
    public int EpochOf(string name) => epochs.TryGetValue(name, out var epoch) ? epoch : 0;

    /// <summary>Forgets the values of variables, because a loop or a branch may have changed them.</summary>
    public void Forget(IEnumerable<string> names, SourceSpan place)
    {
        foreach (var name in names)
        {
            Assign(name, ShellVariable.Unknown(place));
            epochs[name] = EpochOf(name) + 1;
        }
    }

    /// <summary>Forgets <c>$1</c> and on, because only the run knows how many of them were shifted away.</summary>
    public void ForgetArguments(SourceSpan place)
    {
        Positional = null;
        Forget(ArgumentNames, place);
    }

    /// <summary>Gives variables the values they had before: those that were local to a function that has returned.</summary>
    public void Restore(IEnumerable<string> names, ImmutableDictionary<string, ShellVariable> before)
    {
        foreach (var name in names)
        {
            if (before.TryGetValue(name, out var variable))
                Assign(name, variable);
            else
                Variables = Variables.Remove(name);
        }
    }

    /// <summary>Takes variables away; what is set anew under such a name is another value.</summary>
    public void Unset(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            Variables = Variables.Remove(name);
            epochs[name] = EpochOf(name) + 1;
        }
    }

    /// <summary>Forgets everything: a file that cannot be read may have set any variable.</summary>
    public void ForgetAll(IEnumerable<string> used, SourceSpan place) => Forget(Variables.Keys.Concat(used).Distinct().ToList(), place);

    private static bool IsTooLong(ShellVariable variable)
    {
        if (!(variable.Value?.Text.Length > GrowthLimits.Value) && (!variable.IsArray || (variable.Elements.Length <= GrowthLimits.Elements && variable.Elements.All(element => element.Text.Length <= GrowthLimits.Value))))
            return false;

        Reading.Meets($"a variable has more than {GrowthLimits.Value} characters or {GrowthLimits.Elements} elements; what it is is not known");
        return true;
    }

    /// <summary>Keeps what all branches agree on.</summary>
    public void Join(IReadOnlyList<ImmutableDictionary<string, ShellVariable>> branches, SourceSpan place)
    {
        var joined = branches[0];

        foreach (var name in branches.SelectMany(branch => branch.Keys).Distinct())
        {
            var first = branches[0].TryGetValue(name, out var value) ? value : null;
            var agreed = branches.All(branch => branch.TryGetValue(name, out var other) && (ReferenceEquals(first, other) || SameValue(first, other)));
            if (agreed)
                continue;

            joined = joined.SetItem(name, ShellVariable.Unknown(place));
            epochs[name] = EpochOf(name) + 1;
        }

        Variables = joined;
    }

    /// <summary>Remembers what a trap runs.</summary>
    public void AddTrap(IEnumerable<PlanNode> nodes) => traps.AddRange(nodes);

    /// <summary>Remembers what runs when the script ends, however it does.</summary>
    public void AddExit(IEnumerable<PlanNode> nodes)
    {
        exits.Clear();
        exits.AddRange(nodes);
    }

    /// <summary>What runs when the text ends that is lowered.</summary>
    public PlanNode[] TakeExits()
    {
        var taken = exits.ToArray();
        exits.Clear();
        return taken;
    }

    /// <summary>What the traps so far run, at the end of the text that sets them.</summary>
    public PlanNode[] TakeTraps()
    {
        var taken = traps.ToArray();
        traps.Clear();
        return taken;
    }

    /// <summary>Whether one more call may be followed; <see cref="Leave"/> must come after it.</summary>
    public bool TryEnter()
    {
        if (callDepth == FollowLimits.CallDepth || expansions == FollowLimits.Calls)
        {
            Reading.Meets($"functions and scripts call one another more than {FollowLimits.CallDepth} levels deep or {FollowLimits.Calls} times; not all of that is followed");
            return false;
        }

        expansions++;
        callDepth++;
        return true;
    }

    public void Leave() => callDepth--;

    private static bool SameValue(ShellVariable? first, ShellVariable? second) =>
        first?.Value is { } value && second?.Value is { } other && value.IsKnown && other.IsKnown && value.Text == other.Text;
}
