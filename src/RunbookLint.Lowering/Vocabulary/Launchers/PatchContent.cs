using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.Vocabulary.Launchers;

/// <summary>What <c>kubectl patch</c> sets in the spec of a resource: a part of the resource, or operations as RFC 6902 has them.</summary>
internal sealed class PatchContent
{
    private readonly Argument text;
    private readonly YamlSettings yaml;
    private readonly YamlNode root;

    private PatchContent(Argument text)
    {
        this.text = text;
        yaml = new(text.Fragment);
        root = YamlParser.Parse(text.Text).Documents is [var first, ..] ? first.Root : new YamlMissing(default);
    }

    /// <summary>The patch that options give, in themselves or in a file; null when there is none in reach.</summary>
    public static PatchContent? Of(Options options, LoweringContext context)
    {
        if (options.Value("-p", "--patch") is { } inline)
            return new(inline);

        return options.Value("--patch-file") is { } path && context.ReadFile(path) is { } file ? new(Argument.Of(file)) : null;
    }

    /// <summary>The value that a field of the spec gets.</summary>
    public Setting<string> this[string field]
    {
        get
        {
            var node = root is YamlSequence ? Last(field) : root["spec"][field];
            var setting = yaml.Setting(node);
            return setting.IsAbsent || !text.Holes.Any(hole => hole.OverlapsWith(node.Span)) ? setting : Setting<string>.Dynamic(setting.Span);
        }
    }

    /// <summary>The value of the last operation that sets a field.</summary>
    private YamlNode Last(string field)
    {
        YamlNode value = new YamlMissing(root.Span);
        foreach (var operation in root.Items)
        {
            if (operation["path"].Text == "/spec/" + field)
                value = operation["op"].Text is "add" or "replace" ? operation["value"] : new YamlMissing(operation.Span);
            else if (operation["path"].Text == "/spec")
                value = operation["op"].Text is "add" or "replace" ? operation["value"][field] : new YamlMissing(operation.Span);
        }

        return value;
    }
}
