using System.Collections.Immutable;

namespace RunbookLint.Rules;

/// <summary>The engine's own findings. They are made where files are read and parsed, and carry the identity of rules like all others.</summary>
public static class EngineRules
{
    /// <summary>A file cannot be read.</summary>
    public static RuleDescriptor UnreadableFile { get; } = new(
        Id: "RBL0001",
        Name: "unreadable-file",
        RuleCategory.Engine,
        Severity.Error,
        Summary: "A file that cannot be read or decoded is not checked");

    /// <summary>A document cannot be parsed.</summary>
    public static RuleDescriptor SyntaxError { get; } = new(
        Id: "RBL0002",
        Name: "syntax-error",
        RuleCategory.Engine,
        Severity.Warning,
        Summary: "What cannot be parsed is not checked; what stands before and after it still is");

    /// <summary>A suppression that nobody understands.</summary>
    public static RuleDescriptor UnknownSuppression { get; } = new(
        Id: "RBL0003",
        Name: "unknown-suppression",
        RuleCategory.Engine,
        Severity.Warning,
        Summary: "A suppression that names no rule, is misspelt or speaks for nothing has no effect");

    /// <summary>A suppression without a finding.</summary>
    public static RuleDescriptor UnusedSuppression { get; } = new(
        Id: "RBL0004",
        Name: "unused-suppression",
        RuleCategory.Engine,
        Severity.Warning,
        Summary: "A suppression that hides nothing would hide the next mistake at its place");

    /// <summary>A suppression whose time is over.</summary>
    public static RuleDescriptor ExpiredSuppression { get; } = new(
        Id: "RBL0005",
        Name: "expired-suppression",
        RuleCategory.Engine,
        Severity.Warning,
        Summary: "The time of a suppression has passed, so that what it hid shows again");

    /// <summary>A configuration file says something that nobody understands.</summary>
    public static RuleDescriptor BadConfiguration { get; } = new(
        Id: "RBL0006",
        Name: "bad-configuration",
        RuleCategory.Engine,
        Severity.Error,
        Summary: "A key or a value of the configuration that is not understood has no effect");

    /// <summary>A parser gives up on a part of a document.</summary>
    public static RuleDescriptor LimitReached { get; } = new(
        Id: "RBL0007",
        Name: "limit-reached",
        RuleCategory.Engine,
        Severity.Warning,
        Summary: "What is nested too deep, includes itself or is too large is not checked");

    /// <summary>All of them, by id.</summary>
    public static ImmutableArray<RuleDescriptor> All { get; } = [UnreadableFile, SyntaxError, UnknownSuppression, UnusedSuppression, ExpiredSuppression, BadConfiguration, LimitReached];

    /// <summary>Whether a finding says that something was not checked, rather than what somebody wrote about findings.</summary>
    public static bool IsGap(RuleDescriptor rule) => rule.Category == RuleCategory.Engine && !IsAboutSuppressions(rule);

    /// <summary>Whether a finding is about a suppression.</summary>
    public static bool IsAboutSuppressions(RuleDescriptor rule) => rule.Id is "RBL0003" or "RBL0004" or "RBL0005";
}
