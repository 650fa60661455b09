using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Syntax.Templates;
using RunbookLint.Text;

namespace RunbookLint.Syntax.Yaml;

/// <summary>A node of a YAML document. Looking for what is not there gives <see cref="YamlMissing"/>, never null.</summary>
/// <param name="Span">Where it stands; for a node behind an alias, where the anchored node stands.</param>
public abstract record YamlNode(TextSpan Span)
{
    /// <summary>
    /// Template expressions on lines of their own directly inside a collection, such as
    /// <c>{{- toYaml .Values.extra | nindent 4 }}</c>, as spans of the document: they may bring in more entries, so that what
    /// the collection lacks may be there all the same.
    /// </summary>
    public ImmutableArray<TextSpan> Injections { get; init; } = [];

    /// <summary>Its tag, such as <c>!reference</c>; null without one.</summary>
    public string? Tag { get; init; }

    /// <summary>The value of a key of a mapping. Keys of a merge (<c>&lt;&lt;</c>) count when the mapping itself lacks them.</summary>
    public virtual YamlNode this[string key] => new YamlMissing(Span) { Injections = Injections };

    /// <summary>The items of a sequence; empty for everything else.</summary>
    public virtual ImmutableArray<YamlNode> Items => [];

    /// <summary>The entries of a mapping, those of merges behind its own; empty for everything else.</summary>
    public virtual ImmutableArray<YamlEntry> Entries => [];

    /// <summary>Whether there is a node at all (an empty scalar is one).</summary>
    public bool Exists => this is not YamlMissing;

    /// <summary>The value of a scalar, null for everything else.</summary>
    public string? Text => (this as YamlScalar)?.Value;
}

/// <summary>
/// Nothing. Its span is the innermost node that lacks it, where a reader can act; that node's templates may bring it in all the same.
/// </summary>
public sealed record YamlMissing(TextSpan Span) : YamlNode(Span);

/// <summary>A mapping.</summary>
public sealed record YamlMapping(TextSpan Span, ImmutableArray<YamlEntry> OwnEntries) : YamlNode(Span)
{
    /// <summary>Entries that a merge key (<c>&lt;&lt;</c>) brings in.</summary>
    public ImmutableArray<YamlEntry> MergedEntries { get; init; } = [];

    /// <inheritdoc/>
    public override ImmutableArray<YamlEntry> Entries => MergedEntries.IsEmpty ? OwnEntries : [.. OwnEntries, .. MergedEntries];

    /// <inheritdoc/>
    public override YamlNode this[string key]
    {
        get
        {
            foreach (var entry in OwnEntries)
            {
                if (entry.Key.Text == key)
                    return entry.Value;
            }

            foreach (var entry in MergedEntries)
            {
                if (entry.Key.Text == key)
                    return entry.Value;
            }

            return new YamlMissing(Span) { Injections = Injections };
        }
    }
}

/// <summary>A key with its value.</summary>
public sealed record YamlEntry(YamlNode Key, YamlNode Value)
{
    /// <summary>The arm of a template that writes it; null when it is there under no condition.</summary>
    public TemplateArm? Arm { get; init; }

    /// <summary>From the key to the end of the value.</summary>
    public TextSpan Span => TextSpan.FromBounds(Key.Span.Start, Math.Max(Key.Span.End, Value.Span.End));
}

/// <summary>A sequence.</summary>
public sealed record YamlSequence(TextSpan Span, ImmutableArray<YamlNode> Children) : YamlNode(Span)
{
    /// <inheritdoc/>
    public override ImmutableArray<YamlNode> Items => Children;
}

/// <summary>How a scalar is written.</summary>
public enum YamlScalarStyle
{
    /// <summary>Without quotes.</summary>
    Plain,

    /// <summary>In single quotes.</summary>
    SingleQuoted,

    /// <summary>In double quotes.</summary>
    DoubleQuoted,

    /// <summary>A block scalar that keeps line breaks: <c>|</c>.</summary>
    Literal,

    /// <summary>A block scalar that folds lines: <c>&gt;</c>.</summary>
    Folded,
}

/// <summary>A scalar.</summary>
/// <param name="Span">Where it stands, its quotes or its block indicator included.</param>
/// <param name="Value">The decoded value; template expressions stand in it as they are written.</param>
/// <param name="Style">How it is written.</param>
/// <param name="Map">From <paramref name="Value"/> to the text of the document.</param>
/// <param name="Templates">Template expressions (<c>{{ … }}</c>, <c>{% … %}</c>) as spans of <paramref name="Value"/>.</param>
public sealed record YamlScalar(TextSpan Span, string Value, YamlScalarStyle Style, SpanMap Map, ImmutableArray<TextSpan> Templates) : YamlNode(Span)
{
    /// <summary>Whether it is written as null: nothing at all, <c>~</c> or <c>null</c> without quotes.</summary>
    public bool IsNull => Style == YamlScalarStyle.Plain && Value is "" or "~" or "null" or "Null" or "NULL";

    /// <summary>A scalar has no members, but what is nothing but a template may become a mapping.</summary>
    public override YamlNode this[string key] =>
        Templates is [var only] && only.Length == Value.Length ? new YamlMissing(Span) { Injections = [Span] } : base[key];
}

/// <summary>One document of a stream.</summary>
/// <param name="Root">Its root; missing when the document is empty.</param>
public sealed record YamlDocument(YamlNode Root);

/// <summary>A comment, with its <c>#</c>.</summary>
public sealed record YamlComment(TextSpan Span, string Text);

/// <summary>The documents of a text. After an error, reading goes on at the next document.</summary>
public sealed record YamlStream(ImmutableArray<YamlDocument> Documents, ImmutableArray<SyntaxError> Errors);
