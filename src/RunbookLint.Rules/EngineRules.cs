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
    public static ImmutableArray<RuleDescriptor> All { get; } = [UnreadableFile, SyntaxError, BadConfiguration, LimitReached];
}
