using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Compose;

/// <summary>A service of a compose file, with what it extends behind what it says itself.</summary>
/// <param name="Name">Its name.</param>
/// <param name="File">The compose file.</param>
/// <param name="Layers">What the files say of it; the first that says something counts.</param>
internal sealed record ComposeService(string Name, ComposeFile File, ImmutableArray<ServiceLayer> Layers)
{
    /// <summary>The place of the service in its file.</summary>
    public SourceSpan Span => SpanOf(Layers.FirstOrDefault(layer => ReferenceEquals(layer.Text, File.Text)) ?? Layers[0]);

    /// <summary>Its value at a path of keys, and the layer that has it; null when none does.</summary>
    public (YamlNode Node, ServiceLayer Layer)? Find(params string[] path)
    {
        foreach (var layer in Layers)
        {
            var node = path.Aggregate((YamlNode)layer.Node, (node, key) => node[key]);
            if (node.Exists)
                return (node, layer);
        }

        return null;
    }

    /// <summary>A scalar at a path of keys as a word with its variables put in; null when there is none.</summary>
    public Argument? Word(params string[] path) => Find(path) is ({ } node, { } layer) ? Word(node, layer) : null;

    /// <summary>A scalar as a word with its variables put in; null for everything else.</summary>
    public Argument? Word(YamlNode node, ServiceLayer layer)
    {
        if (node is not YamlScalar { IsNull: false } scalar || !layer.Text.Settings.MayGrow(scalar.Value.Length))
            return null;

        return File.Interpolation.Expand(layer.Text.Settings.Argument(scalar));
    }

    /// <summary>A command: a list of words, or a line that is split into words without a shell.</summary>
    public ImmutableArray<Argument>? Words(params string[] path)
    {
        if (Find(path) is not ({ } node, { } layer) || node is YamlScalar { IsNull: true })
            return null;

        return Words(node, layer);
    }

    /// <summary>A command at a node.</summary>
    public ImmutableArray<Argument> Words(YamlNode node, ServiceLayer layer) => node is YamlSequence
        ? [.. node.Items.Select(item => Word(item, layer)).OfType<Argument>()]
        : Word(node, layer) is { } line ? QuotedWords.Split(line) : [];

    /// <summary>The entries of a mapping or of a list of <c>name=value</c>, those of the last layer first, so that later ones replace them.</summary>
    public IEnumerable<(string Name, Argument? Value)> Pairs(params string[] path)
    {
        foreach (var layer in Layers.Reverse())
        {
            var node = path.Aggregate((YamlNode)layer.Node, (node, key) => node[key]);

            foreach (var entry in node.Entries.Where(entry => entry.Key.Text is not null))
                yield return (entry.Key.Text!, Word(entry.Value, layer));

            foreach (var item in node.Items)
            {
                if (Word(item, layer) is not { } word)
                    continue;

                var equals = word.Text.IndexOf('=');
                yield return equals < 0 ? (word.Text, null) : (word.Text.Substring(0, equals), word.From(equals + 1));
            }
        }
    }

    /// <summary>
    /// Variables that scripts in the commands name with a single dollar: compose puts them in from where it runs, so that they are not those of
    /// the container, which the shell in it would see.
    /// </summary>
    public IEnumerable<string> NamesFromOutside() =>
        new[] { Words("entrypoint"), Words("command"), Words("healthcheck", "test") }
            .SelectMany(words => words ?? [])
            .Where(word => word.Text.Any(char.IsWhiteSpace))
            .SelectMany(word => word.Holes.Select(hole => word.Text.Substring(hole.Start, hole.Length)))
            .Select(hole => new string([.. hole.TrimStart('$', '{').TakeWhile(c => char.IsLetterOrDigit(c) || c == '_')]))
            .Where(name => name.Length > 0);

    /// <summary>The services that must have ended well before this one starts.</summary>
    public IEnumerable<string> Dependencies() => Layers
        .SelectMany(layer => layer.Node["depends_on"].Entries)
        .Where(entry => entry.Value["condition"].Text == "service_completed_successfully")
        .Select(entry => entry.Key.Text)
        .OfType<string>()
        .Distinct();

    /// <summary>Whether it starts only when somebody asks for its profile.</summary>
    public bool HasProfile => Find("profiles") is ({ Items.IsEmpty: false }, _);

    /// <summary>A setting at a path of keys.</summary>
    public Setting<string> Setting(params string[] path) => Word(path)?.ToSetting() ?? Setting<string>.Absent(Span);

    private static SourceSpan SpanOf(ServiceLayer layer) => layer.Text.Settings.Locate(layer.Node.Span);
}
