using System.Collections.Immutable;

namespace RunbookLint.Rules;

/// <summary>The identity of a rule. Ids and names are configured by users and never reused.</summary>
/// <param name="Id"><c>RBL</c> and four digits.</param>
/// <param name="Name">Names the mistake, so that "ignore …" reads well.</param>
/// <param name="Category">The area of the catalogue.</param>
/// <param name="Severity">The default severity of its findings.</param>
/// <param name="Summary">The mistake and its consequence in one sentence, without a full stop.</param>
public sealed record RuleDescriptor(string Id, string Name, RuleCategory Category, Severity Severity, string Summary)
{
    /// <summary>The limits that a configuration can move.</summary>
    public ImmutableArray<RuleOption> Options { get; init; } = [];
}
