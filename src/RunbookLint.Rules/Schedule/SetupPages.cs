using System.Collections.Immutable;
using RunbookLint.Plan;

namespace RunbookLint.Rules.Schedule;

/// <summary>Pages whose title or headings say that they set up backup. Such a page is complete: what it does not hold is missing.</summary>
internal static class SetupPages
{
    private static readonly ImmutableArray<string> Actions =
        ["set up", "setup", "setting up", "enable", "enabling", "configure", "configuring", "install", "deploy", "introduce", "initial", "搭建", "配置", "部署", "开启", "启用", "設定", "構築"];

    private static readonly ImmutableArray<string> Subjects = ["backup", "back up", "pitr", "point-in-time", "备份", "バックアップ"];

    /// <summary>Whether the page of an operation sets up backup.</summary>
    public static bool Includes(RunbookPlan plan, Operation operation) =>
        plan.TitlesOf(operation).Any(IsSetup) || plan.Beside(operation).Take(MaxSteps).SelectMany(plan.TitlesOf).Distinct(StringComparer.Ordinal).Any(IsSetup);

    /// <summary>Titles of further steps are not looked for: a page that sets something up says so early.</summary>
    private const int MaxSteps = 50;

    private static bool IsSetup(string title) => Holds(title, Actions) && Holds(title, Subjects);

    private static bool Holds(string title, ImmutableArray<string> words) => words.Any(word => title.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
