using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.GitLab;

/// <summary>A node of a pipeline, and what reads the file that it stands in.</summary>
/// <param name="Yaml">The node.</param>
/// <param name="Settings">Reads the scalars of its file.</param>
internal readonly record struct GitLabNode(YamlNode Yaml, YamlSettings Settings)
{
    /// <summary>The text of a scalar; null for everything else.</summary>
    public string? Text => Yaml.Text;

    /// <summary>Where it stands.</summary>
    public SourceSpan Place => Settings.Locate(Yaml);

    /// <summary>The items of a sequence.</summary>
    public IEnumerable<GitLabNode> Items
    {
        get
        {
            var settings = Settings;
            return Yaml.Items.Select(item => new GitLabNode(item, settings));
        }
    }

    /// <summary>The value of a key.</summary>
    public GitLabNode this[string key] => this with { Yaml = Yaml[key] };

    /// <summary>A scalar as a word; null for everything else.</summary>
    public Argument? Argument => Yaml is YamlScalar { IsNull: false } scalar ? Settings.Argument(scalar) : null;
}
