using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.GitLab;

/// <summary>
/// Pipelines of GitLab. Their schedules are kept by the server: jobs that run only on one are repeated, at times that only the run knows.
/// </summary>
/// <seealso href="https://docs.gitlab.com/ci/yaml/"/>
internal sealed class GitLabDialect : IYamlDialect
{
    /// <summary>Keys of a job that no other tool has beside a script.</summary>
    private static readonly string[] JobKeys = ["stage", "rules", "only", "except", "extends", "needs", "tags", "before_script", "after_script", "when", "artifacts", "image"];

    public bool Recognises(YamlText text) => IsPipeline(text.Path) || LooksLikePipeline(RootOf(text.Stream));

    public ImmutableArray<PlanNode> Lower(YamlText text, LoweringScope scope, LoweringContext context)
    {
        var configuration = new GitLabConfiguration(context, text.Settings);
        configuration.Add(RootOf(text.Stream), text.Settings, text.Fragment.File);

        var place = text.Fragment.Span;
        scope = scope with { Variables = scope.Variables.SetItem("CI_PROJECT_DIR", Argument.Of(Implied(text.Fragment, "."))) };
        var pipeline = new GitLabPipeline(configuration, place, scope, context);
        if (!pipeline.HasScheduledJobs())
            return pipeline.Lower(isScheduled: null);

        var scheduled = pipeline.Lower(isScheduled: true);
        ImmutableArray<PlanNode> repeated = scheduled.IsEmpty ? [] : [Region.Repeat(place, PlanNodes.Flat(scheduled)) with { Schedule = Setting<string>.Dynamic(place) }];
        return PlanNodes.Unordered(place, [.. repeated, .. PlanNodes.InSequence(place, pipeline.Lower(isScheduled: false))]);
    }

    /// <summary>The pipeline itself, which stands behind its inputs when it has any.</summary>
    public static YamlNode RootOf(YamlStream stream) =>
        stream.Documents.Select(document => document.Root).FirstOrDefault(root => !root["spec"].Exists || root.Entries.Length > 1) ?? new YamlMissing(default);

    private static Fragment Implied(Fragment source, string text)
    {
        var builder = new SpanMapBuilder();
        builder.Mark(0);
        builder.Insert(text);
        return source.Embed(text, builder.ToMap());
    }

    private static bool IsPipeline(string path) =>
        path.EndsWith(".gitlab-ci.yml", StringComparison.Ordinal) || path.EndsWith(".gitlab-ci.yaml", StringComparison.Ordinal)
        || path.StartsWith(".gitlab/ci/", StringComparison.Ordinal) || path.IndexOf("/.gitlab/ci/", StringComparison.Ordinal) >= 0;

    private static bool LooksLikePipeline(YamlNode root) =>
        !root["apiVersion"].Exists && !root["version"].Exists
        && root.Entries.Any(entry => entry.Value["script"] is { Exists: true } && Array.Exists(JobKeys, key => entry.Value[key].Exists));
}
