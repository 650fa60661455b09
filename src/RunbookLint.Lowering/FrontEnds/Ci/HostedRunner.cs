using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds.Ci;

/// <summary>
/// The memory of hosted runners whose name alone says it. A GitHub runner on Linux has 16 GB in public repositories and half of that in
/// others, and larger runners are named by those who rent them: of these nothing is known.
/// </summary>
internal static class HostedRunner
{
    private static readonly string[] AppleSilicon = ["macos-latest", "macos-14", "macos-15", "macos-26"];
    private static readonly string[] Intel = ["macos-12", "macos-13", "macos-15-intel", "macos-26-intel"];

    /// <summary>A label of GitHub's standard runners and of its larger ones for macOS.</summary>
    /// <seealso href="https://docs.github.com/en/actions/reference/runners/github-hosted-runners"/>
    public static string? OfGitHub(string label) => label.ToLowerInvariant() switch
    {
        "ubuntu-slim" => "5G",
        var name when AppleSilicon.Contains(name) => "7G",
        var name when Intel.Contains(name) => "14G",
        var name when name.StartsWith("macos-", StringComparison.Ordinal) && name.EndsWith("-xlarge", StringComparison.Ordinal) => "14G",
        _ => null,
    };

    /// <summary>A tag of GitLab's runners.</summary>
    /// <seealso href="https://docs.gitlab.com/ci/runners/hosted_runners/linux/"/>
    public static string? OfGitLab(string tag) => tag is "saas-linux-small-amd64" or "saas-linux-small-arm64" ? "8G" : null;

    /// <summary>A resource class of CircleCI's containers.</summary>
    /// <seealso href="https://circleci.com/docs/configuration-reference/#resourceclass"/>
    public static string? OfCircleCi(string resourceClass) => resourceClass switch
    {
        "small" => "2G",
        "medium" => "4G",
        "medium+" => "6G",
        "large" => "8G",
        _ => null,
    };

    /// <summary>The <c>size</c> of a step of Bitbucket's.</summary>
    /// <seealso href="https://support.atlassian.com/bitbucket-cloud/docs/step-options/#Size"/>
    public static string? OfBitbucket(string size) => size switch
    {
        "1x" => "4G",
        "2x" => "8G",
        _ => null,
    };

    /// <summary>The scope on a runner, unless something closer limits the memory already.</summary>
    public static LoweringScope On(Setting<string> runner, Func<string, string?> memoryOf, LoweringScope scope) =>
        runner.IsKnown(out var name) && memoryOf(name) is { } memory
            ? scope with { Facts = scope.Facts.WithDefault(SettingNames.Memory, Setting<string>.Known(memory, runner.Span) with { Use = runner.Use, Given = runner.Given }) }
            : scope;
}
