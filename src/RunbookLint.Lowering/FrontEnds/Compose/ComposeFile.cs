using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Compose;

/// <summary>A compose file, with the <c>.env</c> file and the override file beside it.</summary>
internal sealed class ComposeFile
{
    private readonly LoweringContext context;
    private readonly ImmutableDictionary<string, Argument> environment;
    private readonly YamlText? overriding;
    private readonly Dictionary<string, YamlText> files = new(StringComparer.Ordinal);
    private readonly Dictionary<YamlStream, Dictionary<string, YamlNode>> services = new(ByReference.Instance);
    private readonly Dictionary<string, ImmutableDictionary<string, Argument>> environments = new(StringComparer.Ordinal);

    /// <summary>Reads what stands beside a compose file.</summary>
    public ComposeFile(YamlText text, LoweringContext context)
    {
        (Text, this.context) = (text, context);
        environment = text.Path.Length > 0 ? ReadEnvironment(".env", text.Fragment.File) : ImmutableDictionary<string, Argument>.Empty;
        Interpolation = new(name => environment.TryGetValue(name, out var value) ? value : null, '$');
        overriding = OverrideOf(text);
    }

    /// <summary>The file itself.</summary>
    public YamlText Text { get; }

    /// <summary>Puts in what the <c>.env</c> file sets.</summary>
    public Interpolation Interpolation { get; }

    /// <summary>The names of the services that the file declares.</summary>
    public IEnumerable<string> ServiceNames => Text.Root["services"].Entries
        .Where(entry => entry.Value is YamlMapping)
        .Select(entry => entry.Key.Text)
        .OfType<string>()
        .Distinct()
        .Where(name => ServicesOf(Text)[name] is YamlMapping);

    /// <summary>The value of a variable in the <c>.env</c> file; null when it has none.</summary>
    public Argument? ValueOf(string name) => environment.TryGetValue(name, out var value) ? value : null;

    /// <summary>A service: what the override file says of it, then the file itself, then what it extends.</summary>
    public ComposeService Service(string name)
    {
        var layers = ImmutableArray.CreateBuilder<ServiceLayer>();
        if (overriding is not null && ServicesOf(overriding).TryGetValue(name, out var over) && over is YamlMapping changed)
            layers.Add(new(changed, overriding));

        var (node, text) = (ServicesOf(Text)[name], Text);
        for (var depth = 0; node is YamlMapping mapping; depth++)
        {
            if (depth == FollowLimits.IncludeDepth)
            {
                Reading.Meets($"services extend one another more than {FollowLimits.IncludeDepth} levels deep; what they inherit from there is not known");
                break;
            }

            layers.Add(new(mapping, text));
            if (Extended(mapping["extends"], text) is not { } next)
                break;

            (node, text) = next;
        }

        return new(name, this, layers.ToImmutable());
    }

    /// <summary>The variables of an env file; many services may name the same one.</summary>
    public ImmutableDictionary<string, Argument> ReadEnvironment(string path, SourceFile from)
    {
        if (context.ReadFile(path, from) is not { } content)
            return ImmutableDictionary<string, Argument>.Empty;

        if (!environments.TryGetValue(content.File.Path, out var variables))
        {
            variables = ImmutableDictionary<string, Argument>.Empty.SetItems(
                EnvironmentFile.Read(content, EnvironmentSyntax.Dotenv).Select(variable => new KeyValuePair<string, Argument>(variable.Name, variable.Value)));
            environments.Add(content.File.Path, variables);
        }

        return variables;
    }

    /// <summary>The services of a file by name; of two with one name the first counts.</summary>
    private Dictionary<string, YamlNode> ServicesOf(YamlText text)
    {
        if (services.TryGetValue(text.Stream, out var byName))
            return byName;

        byName = new(StringComparer.Ordinal);
        foreach (var entry in text.Root["services"].Entries)
        {
            if (entry.Key.Text is { } name && !byName.ContainsKey(name))
                byName.Add(name, entry.Value);
        }

        services.Add(text.Stream, byName);
        return byName;
    }

    private (YamlNode Node, YamlText Text)? Extended(YamlNode extends, YamlText text)
    {
        var file = extends["file"].Text;
        var home = file is null ? text : Read(file, text.Fragment.File);
        return (extends.Text ?? extends["service"].Text) is { } service && home is not null && ServicesOf(home).TryGetValue(service, out var node) ? (node, home) : null;
    }

    /// <summary><c>compose.override.yml</c> is read with <c>compose.yml</c>, unless other files are named.</summary>
    private YamlText? OverrideOf(YamlText text)
    {
        var path = text.Path;
        var name = path.Substring(path.LastIndexOf('/') + 1);
        var dot = name.LastIndexOf('.');
        if (dot < 0 || name.Substring(0, dot) is not ("compose" or "docker-compose"))
            return null;

        return new[] { ".override.yml", ".override.yaml" }
            .Select(suffix => Read(name.Substring(0, dot) + suffix, text.Fragment.File))
            .FirstOrDefault(found => found is not null);
    }

    private YamlText? Read(string path, SourceFile from)
    {
        if (context.ReadFile(path, from) is not { } content)
            return null;

        if (!files.TryGetValue(content.File.Path, out var text))
        {
            text = new(content, YamlParser.Parse(content.Text), new YamlSettings(content));
            files.Add(content.File.Path, text);
        }

        return text;
    }

    /// <summary>Trees are records; two that read alike are two files, and comparing them takes long.</summary>
    private sealed class ByReference : IEqualityComparer<YamlStream>
    {
        public static readonly ByReference Instance = new();

        public bool Equals(YamlStream? x, YamlStream? y) => ReferenceEquals(x, y);

        public int GetHashCode(YamlStream stream) => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(stream);
    }
}
