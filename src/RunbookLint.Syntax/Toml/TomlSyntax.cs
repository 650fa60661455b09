using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Text;

namespace RunbookLint.Syntax.Toml;

/// <summary>A parsed TOML text.</summary>
/// <param name="Entries">Every key with a scalar or array value, in order, with its whole dotted path (tables, dotted keys and inline tables flattened).</param>
/// <param name="Tables">The paths of the table headers, with their places.</param>
/// <param name="Errors">What could not be read; entries on other lines are kept.</param>
public sealed record TomlDocument(ImmutableArray<TomlEntry> Entries, ImmutableArray<TomlTableHeader> Tables, ImmutableArray<SyntaxError> Errors)
{
    /// <summary>The entry with a dotted path such as <c>tikv-importer.backend</c>, or null. The last one wins.</summary>
    public TomlEntry? Find(string path) => Entries.LastOrDefault(entry => entry.Path == path);

    /// <summary>Whether a table is opened or an entry stands under the dotted path.</summary>
    public bool HasTable(string path) =>
        Tables.Any(table => table.Path == path || table.Path.StartsWith(path + ".", StringComparison.Ordinal))
        || Entries.Any(entry => entry.Path.StartsWith(path + ".", StringComparison.Ordinal));
}

/// <summary>A table header.</summary>
public sealed record TomlTableHeader(string Path, TextSpan Span, bool IsArray);

/// <summary>A key with its value.</summary>
/// <param name="Path">The dotted path from the root.</param>
/// <param name="KeySpan">The key as written.</param>
/// <param name="Span">Key, equals sign and value: one line.</param>
/// <param name="Value">The value.</param>
public sealed record TomlEntry(string Path, TextSpan KeySpan, TextSpan Span, TomlValue Value);

/// <summary>A value.</summary>
/// <param name="Span">As written, quotes included.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Text">A string decoded; a number without the <c>_</c> between its digits; every other scalar as written; empty for an array.</param>
/// <param name="Map">From <paramref name="Text"/> to the document.</param>
/// <param name="Items">The values of an array; empty for everything else.</param>
public sealed record TomlValue(TextSpan Span, TomlKind Kind, string Text, SpanMap Map, ImmutableArray<TomlValue> Items);

/// <summary>The kinds of TOML values.</summary>
public enum TomlKind
{
    /// <summary>A string of any kind.</summary>
    String,

    /// <summary>An integer or a float.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A date, a time or both.</summary>
    DateTime,

    /// <summary>An array.</summary>
    Array,
}
