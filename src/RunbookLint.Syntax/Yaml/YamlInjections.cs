using System.Collections.Immutable;
using RunbookLint.Syntax.Templates;
using YamlDotNet.Core.Events;

namespace RunbookLint.Syntax.Yaml;

/// <summary>
/// Finds the collection that a template on a line of its own belongs to. The parser never sees such a line, so its
/// indentation decides, or the one that the template itself tells.
/// </summary>
internal sealed class YamlInjections(ImmutableArray<TemplateInjection> injections, int offset)
{
    private readonly int offset = offset;
    private readonly ImmutableArray<TemplateInjection> injections = injections;
    private int next = FirstAt(injections, offset);

    /// <summary>Attaches the templates before an event to collections that are open there.</summary>
    public void Attach(ParsingEvent parsed, Stack<YamlFrame> open)
    {
        // What opens a collection may own the templates between its key and itself: they wait for its frame.
        if (open.Count == 0 || parsed is MappingStart or SequenceStart)
            return;

        var position = offset + (int)parsed.Start.Index;

        while (Take(position) is { } template)
        {
            foreach (var owner in Owners(template, open))
                owner.Inject(template.Span);
        }
    }

    /// <summary>Attaches the templates before a collection to it, or to those around it.</summary>
    public void Attach(YamlFrame frame, int position, Stack<YamlFrame> open)
    {
        while (Take(position) is { } template)
        {
            if (template.IsLoose || open.Count == 0 || template.Indent > open.Peek().Column)
                frame.Inject(template.Span);

            if (open.Count > 0 && (template.IsLoose || template.Indent <= open.Peek().Column))
            {
                foreach (var owner in Owners(template, open))
                    owner.Inject(template.Span);
            }
        }
    }

    private TemplateInjection? Take(int position) =>
        next < injections.Length && injections[next].Span.Start < position ? injections[next++] : null;

    private static IEnumerable<YamlFrame> Owners(TemplateInjection template, Stack<YamlFrame> open) => template.IsLoose ? open : [Owner(template, open)];

    private static YamlFrame Owner(TemplateInjection template, Stack<YamlFrame> open)
    {
        foreach (var frame in open)
        {
            if (frame.IsFlow || frame.Column <= template.Indent)
                return frame;
        }

        return open.Last();
    }

    private static int FirstAt(ImmutableArray<TemplateInjection> injections, int offset)
    {
        var (low, high) = (0, injections.Length);

        while (low < high)
        {
            var middle = (low + high) / 2;
            if (injections[middle].Span.Start < offset)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
