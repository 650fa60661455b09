using RunbookLint.Lowering.FrontEnds.Ci;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.GitLab;

/// <summary>A pipeline with the files that it includes: what a later file says about a key counts.</summary>
internal sealed class GitLabConfiguration(LoweringContext context, YamlSettings budget)
{
    /// <summary>Keys at the top that are no jobs.</summary>
    private static readonly string[] Keywords =
    [
        "after_script", "before_script", "cache", "default", "image", "include", "services", "spec", "stages", "types", "variables", "workflow",
    ];

    private readonly HashSet<string> included = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GitLabJob> written = new(StringComparer.Ordinal);
    private readonly Dictionary<string, GitLabJob> extended = new(StringComparer.Ordinal);
    private readonly List<string> names = [];

    /// <summary>What stands at the top and is no job: <c>stages</c>, <c>variables</c>, <c>before_script</c>.</summary>
    public GitLabJob Top { get; } = new();

    /// <summary>The jobs that run, in the order of the text; those whose name begins with a dot are templates.</summary>
    public IEnumerable<string> Jobs => names.Where(name => name[0] != '.' && Find(name) is { } job && (job["script"] ?? job["trigger"] ?? job["run"]) is not null);

    /// <summary>Limits how much all files may grow together.</summary>
    public YamlSettings Budget { get; } = budget;

    /// <summary>Reads a file, what it includes first.</summary>
    public void Add(YamlNode root, YamlSettings settings, SourceFile file)
    {
        included.Add(file.Path);
        foreach (var path in GitLabIncludes.PathsIn(root["include"], file, context))
            Include(path, file);

        var top = new GitLabNode(root, settings);
        Top.Add(top);

        foreach (var entry in root.Entries)
        {
            if (entry.Key.Text is not { Length: > 0 } name || Array.IndexOf(Keywords, name) >= 0 || entry.Value is not YamlMapping)
                continue;

            if (!written.TryGetValue(name, out var job))
            {
                written[name] = job = new GitLabJob();
                names.Add(name);
            }

            job.Add(top with { Yaml = entry.Value });
        }
    }

    /// <summary>A job or template with all that it extends; null when there is none of the name.</summary>
    public GitLabJob? Find(string name) => Find(name, FollowLimits.ExtendsDepth);

    private GitLabJob? Find(string name, int room)
    {
        if (extended.TryGetValue(name, out var known))
            return known;

        if (!written.TryGetValue(name, out var own))
            return null;

        if (own["extends"] is not { } extends)
            return extended[name] = own;

        // Until it is complete it is what it says itself, so that jobs which extend one another come to an end.
        extended[name] = own;
        if (room == 0)
            Reading.Meets($"jobs extend one another more than {FollowLimits.ExtendsDepth} levels deep; not all of what they inherit is known");

        var job = new GitLabJob();
        foreach (var parent in extends.Text is { } only ? [only] : extends.Items.Select(item => item.Text))
        {
            if (room > 0 && parent is not null && Find(parent, room - 1) is { } found && Budget.MayGrow(16 * found.Size))
                job.Add(found);
        }

        job.Add(own);
        job.Place(own.Definition);
        return extended[name] = job;
    }

    private void Include(string path, SourceFile from)
    {
        if (context.ReadFile(path, from) is not { } file || included.Contains(file.File.Path))
            return;

        if (included.Count == FollowLimits.Reuses || !Budget.MayGrow(file.Text.Length))
        {
            Reading.Meets(FollowedPipelines.TooMany);
            return;
        }

        var stream = YamlParser.Parse(file.Text);
        context.Report(file, stream.Errors);
        Add(GitLabDialect.RootOf(stream), new YamlSettings(file), file.File);
    }
}
