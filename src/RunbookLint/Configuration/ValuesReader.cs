using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Rules;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Configuration;

/// <summary>
/// Reads the <c>values:</c> of a configuration: the files that Helm charts are installed with, the strongest last. A list is of every chart, a
/// mapping has a list for each folder of a chart.
/// </summary>
internal sealed class ValuesReader(SourceFile file, ImmutableArray<Finding>.Builder problems)
{
    /// <summary>The files that are named; none when there is nothing.</summary>
    public ImmutableArray<ConfiguredValues> Read(YamlNode values) => values switch
    {
        YamlMissing or YamlScalar { IsNull: true } => [],
        YamlMapping => [.. values.Entries.SelectMany(entry => Files(entry.Key.Text, entry.Value))],
        _ => [.. Files(null, values)],
    };

    private IEnumerable<ConfiguredValues> Files(string? chart, YamlNode files)
    {
        foreach (var item in files is YamlSequence ? files.Items : [files])
        {
            if (item.Text is { Length: > 0 } path)
                yield return new(chart, path, file.Locate(item.Span));
            else
                Add(item.Span, "'values' must be a list of files, or map folders of charts to lists of files");
        }
    }

    private void Add(TextSpan span, string message) => problems.Add(ConfigurationReader.Problem(file, span, message));
}
