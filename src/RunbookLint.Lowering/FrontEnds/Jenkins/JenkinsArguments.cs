using System.Collections.Immutable;
using RunbookLint.Syntax.Groovy;

namespace RunbookLint.Lowering.FrontEnds.Jenkins;

/// <summary>The arguments of a step: <c>sh 'x'</c>, <c>sh('x')</c>, <c>sh(script: 'x', returnStdout: true)</c>, <c>sh script: 'x'</c>.</summary>
internal sealed class JenkinsArguments
{
    private readonly Dictionary<string, IReadOnlyList<GroovyNode>> named = new(StringComparer.Ordinal);
    private readonly List<IReadOnlyList<GroovyNode>> unnamed = [];

    /// <summary>Reads what stands behind a step's name.</summary>
    public static JenkinsArguments Read(ImmutableArray<GroovyNode> nodes)
    {
        var arguments = new JenkinsArguments();
        var list = nodes is [GroovyGroup { Open: '(' } group, ..] ? group.Children : nodes;

        foreach (var argument in JenkinsValues.Split(list, ","))
        {
            if (argument is [GroovyWord or GroovyString, GroovySymbol { Text: ":" }, ..])
                arguments.named[NameOf(argument[0])] = [.. argument.Skip(2)];
            else if (argument.Count > 0)
                arguments.unnamed.Add(argument);
        }

        return arguments;
    }

    /// <summary>All arguments, by name or place.</summary>
    public IEnumerable<(string? Name, IReadOnlyList<GroovyNode> Value)> All =>
        named.Select(entry => ((string?)entry.Key, entry.Value)).Concat(unnamed.Select(value => ((string?)null, value)));

    /// <summary>The arguments without a name.</summary>
    public IReadOnlyList<IReadOnlyList<GroovyNode>> Unnamed => unnamed;

    /// <summary>The argument of a name, or else the first without one; null when there is neither.</summary>
    public IReadOnlyList<GroovyNode>? this[string name] => named.TryGetValue(name, out var value) ? value : unnamed.Count > 0 && named.Count == 0 ? unnamed[0] : null;

    private static string NameOf(GroovyNode node) => node switch
    {
        GroovyWord word => word.Name,
        GroovyString { Parts: [GroovyLiteral literal] } => literal.Value,
        _ => "",
    };
}
