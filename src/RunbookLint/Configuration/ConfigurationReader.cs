using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Plan;
using RunbookLint.Rules;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Configuration;

/// <summary>Reads <c>.runbooklint.yaml</c>. What is wrong in it is a finding at its place; nothing is thrown.</summary>
public static class ConfigurationReader
{
    /// <summary>Reads a configuration file.</summary>
    public static ConfigurationFile Read(SourceFile file)
    {
        var stream = YamlParser.Parse(file.Content);
        var problems = ImmutableArray.CreateBuilder<Finding>();
        problems.AddRange(stream.Errors.Select(error => Problem(file, error.Span, error.Message)));

        var root = stream.Documents is [var first, ..] ? first.Root : new YamlMissing(default);
        var clusters = new ClusterReader(file, problems).Read(root["clusters"]);
        var rules = new RuleReader(file, problems).Read(root["rules"]);
        var values = new ValuesReader(file, problems).Read(root["values"]);
        var asOf = ReadAsOf(file, root["asOf"], problems);
        return new(file, clusters, rules, problems.ToImmutable()) { Values = values, AsOf = asOf };
    }

    private static Timestamp? ReadAsOf(SourceFile file, YamlNode node, ImmutableArray<Finding>.Builder problems)
    {
        if (node is YamlMissing or YamlScalar { IsNull: true })
            return null;

        if (Timestamp.TryParse(node.Text ?? "", out var asOf))
            return asOf;

        problems.Add(Problem(file, node.Span, "'asOf' must be a date such as 2024-05-31, or an instant such as 2024-05-31T12:00:00Z"));
        return null;
    }

    internal static Finding Problem(SourceFile file, TextSpan span, string message) => new(EngineRules.BadConfiguration, file.Locate(span), message);
}
