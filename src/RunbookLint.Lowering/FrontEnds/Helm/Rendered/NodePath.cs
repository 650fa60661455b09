using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>The way from the root of a document to a node: keys and indexes.</summary>
/// <param name="Steps">The keys; of items of a list their index.</param>
/// <param name="IsKey">Whether it is the last key that is meant, rather than its value.</param>
internal sealed record NodePath(ImmutableArray<string> Steps, bool IsKey)
{
    /// <summary>The way to the innermost node around a span.</summary>
    public static NodePath To(YamlNode root, TextSpan span)
    {
        var steps = ImmutableArray.CreateBuilder<string>();
        var node = root;
        while (steps.Count < DepthLimits.Data)
        {
            if (node is YamlMapping mapping)
            {
                var entry = mapping.OwnEntries.FirstOrDefault(entry => entry.Span.Start <= span.Start && span.End <= entry.Span.End);
                if (entry?.Key.Text is not { } key || span.Length > entry.Span.Length)
                    break;

                steps.Add(key);

                // A finding on a whole entry is told by its key.
                if (span.Start < entry.Value.Span.Start)
                    return new(steps.ToImmutable(), IsKey: true);

                node = entry.Value;
            }
            else if (node is YamlSequence sequence && IndexOf(sequence, span) is >= 0 and var item)
            {
                steps.Add(item.ToString(CultureInfo.InvariantCulture));
                node = sequence.Children[item];
            }
            else
            {
                break;
            }
        }

        return new(steps.ToImmutable(), IsKey: false);
    }

    /// <summary>The node at the way in another document; null when there is none.</summary>
    public YamlNode? In(YamlNode root)
    {
        var node = root;
        for (var index = 0; index < Steps.Length; index++)
        {
            if (IsKey && index == Steps.Length - 1)
                return (node as YamlMapping)?.OwnEntries.FirstOrDefault(entry => entry.Key.Text == Steps[index])?.Key;

            node = node is YamlSequence list ? Item(list, Steps[index]) : node[Steps[index]];
            if (!node.Exists)
                return null;
        }

        return node;
    }

    private static YamlNode Item(YamlSequence list, string step) =>
        int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Children.Length ? list.Children[index] : new YamlMissing(list.Span);

    /// <summary>The item that holds a span, or -1.</summary>
    private static int IndexOf(YamlSequence sequence, TextSpan span)
    {
        for (var index = 0; index < sequence.Children.Length; index++)
        {
            if (sequence.Children[index].Span.Contains(span))
                return index;
        }

        return -1;
    }
}
