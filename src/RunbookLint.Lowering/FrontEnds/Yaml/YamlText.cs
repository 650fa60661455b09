using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Yaml;

/// <summary>A YAML or JSON text, parsed: a file, a fence, a here-document, a block scalar.</summary>
/// <param name="Fragment">The text, and where it stands.</param>
/// <param name="Stream">Its documents.</param>
/// <param name="Settings">Reads its scalars.</param>
internal sealed record YamlText(Fragment Fragment, YamlStream Stream, YamlSettings Settings)
{
    /// <summary>The root of the first document; missing when there is none.</summary>
    public YamlNode Root => Stream.Documents is [var first, ..] ? first.Root : new YamlMissing(default);

    /// <summary>The path of the file, when the text is a whole file; empty for a text inside one, whose path says nothing about it.</summary>
    public string Path => ReferenceEquals(Fragment.Text, Fragment.File.Content) ? Fragment.File.Path : "";
}
