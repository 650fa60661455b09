using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace RunbookLint.Syntax.Yaml;

/// <summary>Builds the tree of one document from the parser's events. At any time what is there can be finished.</summary>
internal sealed class YamlTreeBuilder
{
    private readonly Stack<YamlFrame> open = new();
    private readonly YamlAnchors anchors = new();
    private readonly YamlInjections injections;
    private readonly YamlSource source;
    private readonly int offset;
    private YamlNode? root;
    private long rootSize;
    private bool hasDocument;

    /// <summary>A builder for events whose marks count from an offset of the source.</summary>
    public YamlTreeBuilder(YamlSource source, int offset)
    {
        (this.source, this.offset, Position) = (source, offset, offset);
        injections = new(source.Mask.Injections, offset);
    }

    /// <summary>The first error.</summary>
    public SyntaxError? Error { get; set; }

    /// <summary>How far the events reach.</summary>
    public int Position { get; private set; }

    /// <summary>Takes the next event; false when no more of this document is wanted.</summary>
    public bool Add(ParsingEvent parsed)
    {
        Reading.Step();
        injections.Attach(parsed, open);
        Position = Math.Max(Position, At(parsed.End));

        switch (parsed)
        {
            case DocumentStart:
                // The second document of a stretch has no marker and is the rest of a broken one.
                if (hasDocument)
                    return false;
                hasDocument = true;
                return true;
            case MappingStart or SequenceStart when open.Count >= DepthLimits.Data:
                Error = new(new(At(parsed.Start), 1), $"nested more than {DepthLimits.Data} levels deep", IsLimit: true);
                return false;
            case MappingStart mapping:
                Open(new YamlMappingFrame(At(mapping.Start), Column(mapping), mapping.Style == MappingStyle.Flow, source.Arms), mapping);
                return true;
            case SequenceStart sequence:
                Open(new YamlSequenceFrame(At(sequence.Start), Column(sequence), sequence.Style == SequenceStyle.Flow), sequence);
                return true;
            case MappingEnd or SequenceEnd:
                Close(At(parsed.Start));
                return true;
            case Scalar scalar:
                AddScalar(scalar);
                return true;
            case AnchorAlias alias:
                AddAlias(alias);
                return true;
            default:
                return true;
        }
    }

    /// <summary>Where the innermost bracket is that is still open.</summary>
    public int? OpenBracket => open.Count > 0 && open.Peek().IsFlow ? open.Peek().Start : null;

    /// <summary>The tree as far as it was read.</summary>
    public YamlDocumentReader.Result Finish()
    {
        while (open.Count > 0)
            Close(closedAt: -1);

        if (root is null && hasDocument)
            root = new YamlMissing(new(Position, 0));

        return new(root, Error, rootSize);
    }

    private void Open(YamlFrame frame, NodeEvent parsed)
    {
        frame.Anchor = parsed.Anchor.IsEmpty ? null : parsed.Anchor.Value;
        frame.Tag = TagOf(parsed);
        anchors.Begin(frame.Anchor);
        injections.Attach(frame, At(parsed.Start), open);
        open.Push(frame);
    }

    private void Close(int closedAt)
    {
        var frame = open.Pop();
        if (frame.IsFlow && closedAt >= 0 && closedAt < source.Text.Length && source.Text[closedAt] is '}' or ']')
            frame.End = Math.Max(frame.End, closedAt + 1);

        var node = frame.ToNode();
        anchors.End(frame.Anchor, node, frame.Size, frame.Height);
        Place(node, frame.End, frame.Size, frame.Height);
    }

    private void AddScalar(Scalar parsed)
    {
        var node = YamlScalarReader.Read(source, parsed, offset) with { Tag = TagOf(parsed) };
        if (!parsed.Anchor.IsEmpty)
        {
            anchors.Begin(parsed.Anchor.Value);
            anchors.End(parsed.Anchor.Value, node, size: 1, height: 0);
        }

        // A document of nothing at all: only its marker, or only comments.
        if (open.Count == 0 && node is { Value: "", Style: YamlScalarStyle.Plain, Span.Length: 0 } && parsed.Anchor.IsEmpty && parsed.Tag.IsEmpty)
        {
            root ??= new YamlMissing(node.Span);
            return;
        }

        Place(node, node.Span.End, size: 1, height: 0);
    }

    private void AddAlias(AnchorAlias alias)
    {
        var span = TextSpan.FromBounds(At(alias.Start), At(alias.End));
        var (node, size, height, problem) = anchors.Resolve(alias.Value.Value, span, DepthLimits.Data - open.Count);
        Error ??= problem;
        Place(node, span.End, size, height);
    }

    private void Place(YamlNode node, int end, long size, int height)
    {
        if (open.Count > 0)
            open.Peek().Add(node, end, size, height);
        else if (root is null)
            (root, rootSize) = (node, size);
    }

    private static string? TagOf(NodeEvent parsed) => parsed.Tag.IsEmpty || parsed.Tag.IsNonSpecific ? null : parsed.Tag.Value;

    private static int Column(ParsingEvent parsed) => (int)parsed.Start.Column - 1;

    private int At(Mark mark) => offset + (int)mark.Index;
}
