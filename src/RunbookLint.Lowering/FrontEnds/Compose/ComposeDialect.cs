using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Compose;

/// <summary>Compose files of containers. Their services run at the same time, unless one waits for another to be done.</summary>
/// <seealso href="https://docs.docker.com/reference/compose-file/"/>
internal sealed class ComposeDialect : IYamlDialect
{
    private static readonly string[] Keys = ["image", "build", "command", "entrypoint", "extends", "environment", "deploy", "volumes", "depends_on"];

    private static readonly string[] TopKeys = ["include", "name", "version", "networks", "volumes", "configs", "secrets"];

    /// <inheritdoc/>
    public bool Recognises(YamlText text) =>
        (text.Root["services"] is YamlMapping || IncludesOnly(text.Root)) && !text.Root["apiVersion"].Exists && !text.Root["on"].Exists && !text.Root["jobs"].Exists
        && (IsNamedSo(text.Path) || text.Root["services"].Entries.Any(service => service.Value.Entries.Any(entry => entry.Key.Text is { } key && Keys.Contains(key))));

    /// <inheritdoc/>
    public ImmutableArray<PlanNode> Lower(YamlText text, LoweringScope scope, LoweringContext context)
    {
        var file = new ComposeFile(text, context);
        var steps = new List<ServiceStep>();
        var names = new HashSet<string>(file.ServiceNames, StringComparer.Ordinal);

        foreach (var name in names)
        {
            var service = file.Service(name);
            steps.Add(new(name, [.. service.Dependencies()], ServiceAddresses.Localize(new ServiceLowering(service, scope, context).Lower(), names)));
        }

        return ServiceOrder.Arrange(steps, text.Fragment.Span);
    }

    private static bool IncludesOnly(YamlNode root) =>
        root["include"] is YamlSequence && root.Entries.All(entry => entry.Key.Text is { } key && (TopKeys.Contains(key) || key.StartsWith("x-", StringComparison.Ordinal)));

    private static bool IsNamedSo(string path)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1);
        return name.StartsWith("compose", StringComparison.OrdinalIgnoreCase) || name.StartsWith("docker-compose", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("podman-compose", StringComparison.OrdinalIgnoreCase);
    }
}
