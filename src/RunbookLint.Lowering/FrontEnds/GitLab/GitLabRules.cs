using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds.GitLab;

/// <summary>Tells whether a job is part of a pipeline: by <c>rules</c>, or else by <c>only</c>, <c>except</c> and <c>when</c>.</summary>
/// <param name="isScheduled">Whether a schedule starts the pipeline; null when anything may.</param>
internal sealed class GitLabRules(bool? isScheduled)
{
    /// <summary>Whether the job runs: surely, perhaps, or never.</summary>
    public Certainty Runs(GitLabJob job)
    {
        var when = When(job["when"]?.Text);
        return job["rules"] is { } rules && rules.Yaml.Exists ? Decide(rules, when) : Min(when, Refs(job));
    }

    /// <summary>Whether a pipeline may be made at all, as <c>workflow</c> says. One that is not made plans nothing.</summary>
    public bool Makes(GitLabNode? workflow) => workflow?["rules"] is not { Yaml.Exists: true } rules || Decide(rules, Certainty.Yes) != Certainty.No;

    /// <summary>The names of the variables that rules set, when they match.</summary>
    public static IEnumerable<string> VariablesOf(GitLabNode? rules) =>
        rules is not { } given ? [] : Flatten(given, 8).SelectMany(rule => rule["variables"].Yaml.Entries).Select(entry => entry.Key.Text).OfType<string>();

    /// <summary>The first rule that matches decides; without one the job is left out.</summary>
    private Certainty Decide(GitLabNode rules, Certainty when)
    {
        var possible = new List<Certainty>();

        foreach (var rule in Flatten(rules, 8))
        {
            var matches = rule["if"].Text is { } condition ? GitLabCondition.Holds(condition, isScheduled) : Certainty.Yes;
            if (rule["changes"].Yaml.Exists || rule["exists"].Yaml.Exists)
                matches = Min(matches, Certainty.Maybe);

            if (matches != Certainty.No)
                possible.Add(rule["when"].Text is { } own ? When(own) : when);

            if (matches == Certainty.Yes)
                return Agree(possible);
        }

        possible.Add(Certainty.No);
        return Agree(possible);
    }

    private static IEnumerable<GitLabNode> Flatten(GitLabNode rules, int room) =>
        rules.Items.SelectMany(rule => rule.Yaml.Items.IsEmpty || room == 0 ? [rule] : Flatten(rule, room - 1));

    private static Certainty Agree(List<Certainty> possible) => possible.TrueForAll(one => one == possible[0]) ? possible[0] : Certainty.Maybe;

    /// <summary>Nobody is there to start by hand what a schedule starts.</summary>
    private Certainty When(string? when) => when switch
    {
        "never" => Certainty.No,
        "manual" when isScheduled == true => Certainty.No,
        "manual" or "on_failure" => Certainty.Maybe,
        _ => Certainty.Yes,
    };

    private Certainty Refs(GitLabJob job)
    {
        var only = job["only"] is { } allowed && allowed.Yaml.Exists ? Matches(allowed) : Certainty.Yes;
        var except = job["except"] is { } excluded && excluded.Yaml.Exists ? Matches(excluded) : Certainty.No;
        return Min(only, except == Certainty.Yes ? Certainty.No : except == Certainty.Maybe ? Certainty.Maybe : Certainty.Yes);
    }

    private Certainty Matches(GitLabNode list)
    {
        var refs = list.Text is { } single ? [single] : (list["refs"].Yaml.Exists ? list["refs"] : list).Items.Select(item => item.Text).ToList();
        if (refs.Count > 0 && refs.All(name => name == "schedules"))
            return isScheduled switch { true => Certainty.Yes, false => Certainty.No, null => Certainty.Maybe };

        return refs.Contains("schedules") && isScheduled == true ? Certainty.Yes : Certainty.Maybe;
    }

    private static Certainty Min(Certainty a, Certainty b) => a < b ? a : b;
}
