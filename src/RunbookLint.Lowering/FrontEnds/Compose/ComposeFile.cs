using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Compose;

/// <summary>A compose file, with the <c>.env</c> file and the override file beside it, and what it includes.</summary>
internal sealed class ComposeFile
{
    private readonly LoweringContext context;
    private readonly ImmutableDictionary<string, Argument> environment;

    /// <summary>Files whose services make one model: the later ones of a group change what the first ones say. The first group is that of the file itself.</summary>
    private readonly List<ImmutableArray<YamlText>> groups = [];

    private readonly Dictionary<string, ImmutableArray<YamlText>> homes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, YamlText> files = new(StringComparer.Ordinal);
    private readonly Dictionary<YamlStream, Dictionary<string, YamlNode>> services = new(ByReference.Instance);
    private readonly Dictionary<string, ImmutableDictionary<string, Argument>> environments = new(StringComparer.Ordinal);
    private int includes;

    /// <summary>Reads what stands beside a compose file.</summary>
    public ComposeFile(YamlText text, LoweringContext context)
    {
        (Text, this.context) = (text, context);
        environment = text.Path.Length > 0 ? ReadEnvironment(".env", text.Fragment.File) : ImmutableDictionary<string, Argument>.Empty;
        Interpolation = new(name => environment.TryGetValue(name, out var value) ? value : null, '$');
        groups.Add(OverrideOf(text) is { } overriding ? [text, overriding] : [text]);
        Include(text, new(StringComparer.Ordinal) { text.Path }, depth: 0);

        foreach (var group in groups)
        {
            foreach (var name in NamesIn(group).Where(name => !homes.ContainsKey(name)))
                homes.Add(name, group);
        }
    }

    /// <summary>The file itself.</summary>
    public YamlText Text { get; }

    /// <summary>Puts in what the <c>.env</c> file sets.</summary>
    public Interpolation Interpolation { get; }

    /// <summary>The names of the services that the file declares, and of those that it includes.</summary>
    public IEnumerable<string> ServiceNames => groups.SelectMany(NamesIn).Distinct(StringComparer.Ordinal);

    /// <summary>The value of a variable in the <c>.env</c> file; null when it has none.</summary>
    public Argument? ValueOf(string name) => environment.TryGetValue(name, out var value) ? value : null;

    /// <summary>A service: what the override file says of it, then the file itself, then what it extends.</summary>
    public ComposeService Service(string name)
    {
        var layers = ImmutableArray.CreateBuilder<ServiceLayer>();
        var holders = homes[name].Where(file => Declares(file, name)).ToList();
        for (var index = holders.Count - 1; index > 0; index--)
            layers.Add(new((YamlMapping)ServicesOf(holders[index])[name], holders[index]));

        var (node, text) = (ServicesOf(holders[0])[name], holders[0]);
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

    /// <summary><c>include:</c> a path, or <c>path:</c> with one or several. A file that is included twice is there once.</summary>
    /// <seealso href="https://docs.docker.com/reference/compose-file/include/"/>
    private void Include(YamlText text, HashSet<string> seen, int depth)
    {
        foreach (var entry in text.Root["include"].Items)
        {
            YamlNode[] paths = entry is YamlScalar ? [entry] : entry["path"] is YamlScalar only ? [only] : [.. entry["path"].Items];
            ImmutableArray<YamlText> group = [.. paths.Select(path => path.Text).OfType<string>().Select(path => Read(path, text.Fragment.File)).OfType<YamlText>().Where(file => seen.Add(file.Path))];
            if (group.IsEmpty || !FileIncludes.MayFollow(depth, ref includes))
                continue;

            groups.Add(group);
            foreach (var file in group)
                Include(file, seen, depth + 1);
        }
    }

    /// <summary>An override file of the file itself changes services, and adds none.</summary>
    private IEnumerable<string> NamesIn(ImmutableArray<YamlText> group) =>
        (ReferenceEquals(group[0], Text) ? group.Take(1) : group).SelectMany(file => ServicesOf(file).Keys.Where(name => Declares(file, name)));

    private bool Declares(YamlText file, string name) => ServicesOf(file).TryGetValue(name, out var service) && service is YamlMapping;

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
