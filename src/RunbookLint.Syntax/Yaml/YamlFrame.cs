using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Templates;

namespace RunbookLint.Syntax.Yaml;

/// <summary>A collection that is being read.</summary>
internal abstract class YamlFrame(int start, int column, bool isFlow)
{
    private ImmutableArray<TextSpan>.Builder? injections;

    /// <summary>Where it starts.</summary>
    public int Start { get; } = start;

    /// <summary>How far that is from the start of its line.</summary>
    public int Column { get; } = column;

    /// <summary>Whether it is written in brackets.</summary>
    public bool IsFlow { get; } = isFlow;

    /// <summary>Where what it holds so far ends.</summary>
    public int End { get; set; } = start;

    /// <summary>Its anchor.</summary>
    public string? Anchor { get; set; }

    /// <summary>Its tag.</summary>
    public string? Tag { get; set; }

    /// <summary>How many nodes it holds, itself included and aliases expanded.</summary>
    public long Size { get; private set; } = 1;

    /// <summary>How many collections are inside one another, itself included and aliases expanded.</summary>
    public int Height { get; private set; } = 1;

    /// <summary>Template lines inside it.</summary>
    protected ImmutableArray<TextSpan> Injections => injections?.ToImmutable() ?? [];

    /// <summary>Takes a child.</summary>
    public void Add(YamlNode node, int end, long size, int height)
    {
        End = Math.Max(End, end);
        Height = Math.Max(Height, height + 1);
        Size += size;
        Add(node);
    }

    /// <summary>Takes a template line.</summary>
    public void Inject(TextSpan template) => (injections ??= ImmutableArray.CreateBuilder<TextSpan>()).Add(template);

    /// <summary>What was read.</summary>
    public abstract YamlNode ToNode();

    /// <summary>Takes a child.</summary>
    protected abstract void Add(YamlNode node);
}

/// <summary>A sequence that is being read.</summary>
internal sealed class YamlSequenceFrame(int start, int column, bool isFlow) : YamlFrame(start, column, isFlow)
{
    private readonly ImmutableArray<YamlNode>.Builder children = ImmutableArray.CreateBuilder<YamlNode>();

    /// <inheritdoc/>
    public override YamlNode ToNode() =>
        new YamlSequence(TextSpan.FromBounds(Start, End), children.ToImmutable()) { Injections = Injections, Tag = Tag };

    /// <inheritdoc/>
    protected override void Add(YamlNode node) => children.Add(node);
}

/// <summary>A mapping that is being read.</summary>
internal sealed class YamlMappingFrame(int start, int column, bool isFlow, TemplateArms arms) : YamlFrame(start, column, isFlow)
{
    private readonly ImmutableArray<YamlEntry>.Builder entries = ImmutableArray.CreateBuilder<YamlEntry>();
    private List<YamlNode>? merges;
    private YamlNode? key;

    /// <inheritdoc/>
    public override YamlNode ToNode() => new YamlMapping(TextSpan.FromBounds(Start, End), entries.ToImmutable())
    {
        MergedEntries = merges is null ? [] : Merge(),
        Injections = Injections,
        Tag = Tag,
    };

    /// <inheritdoc/>
    protected override void Add(YamlNode node)
    {
        if (key is null)
        {
            key = node;
            return;
        }

        if (key is YamlScalar { Value: "<<", Style: YamlScalarStyle.Plain } && IsMergeable(node))
            (merges ??= []).Add(node);
        else
            entries.Add(new(key, node) { Arm = arms.At(key.Span.Start) });

        key = null;
    }

    private static bool IsMergeable(YamlNode node) =>
        node is YamlMapping || (node is YamlSequence { Children.IsEmpty: false } list && list.Children.All(child => child is YamlMapping));

    private ImmutableArray<YamlEntry> Merge()
    {
        var merged = ImmutableArray.CreateBuilder<YamlEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (entry.Key.Text is { } text)
                seen.Add(text);
        }

        foreach (var mapping in merges!.SelectMany(merge => merge is YamlMapping ? [merge] : merge.Items))
        {
            foreach (var entry in mapping.Entries)
            {
                if (entry.Key.Text is not { } text || seen.Add(text))
                    merged.Add(entry);
            }
        }

        return merged.ToImmutable();
    }
}
