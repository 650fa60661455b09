using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.Vocabulary.Resources;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Kubernetes;

/// <summary>What a container runs.</summary>
/// <param name="Words">The command with its arguments, variables replaced where they are known.</param>
/// <param name="Span">All of them in the text: what a finding underlines.</param>
/// <param name="Scope">Its environment, and what its image and resources say.</param>
internal sealed record ContainerCommand(ImmutableArray<Argument> Words, SourceSpan Span, LoweringScope Scope)
{
    /// <summary>Reads a container; null when it runs only what its image says.</summary>
    public static ContainerCommand? Read(YamlNode container, Resource resource)
    {
        var yaml = resource.Yaml;
        ImmutableArray<YamlScalar> command = [.. container["command"].Items.OfType<YamlScalar>()];
        ImmutableArray<YamlScalar> written = [.. command, .. container["args"].Items.OfType<YamlScalar>()];
        if (written.IsEmpty || !yaml.MayGrow(written.Sum(word => word.Value.Length)))
            return null;

        var environment = ContainerEnvironment.Read(container, resource);
        ImmutableArray<Argument> words = [.. environment.Expand([.. written.Select(yaml.Argument)], yaml)];
        var image = ImageReference.Read(container["image"], yaml);
        if (command.IsEmpty && image is { IsTool: true } && ToolOf(words[0]) != image.Repository.Text && !IsShell(words[0]))
            words = words.Insert(0, image.Repository);

        return new(words, SpanOf(yaml.Locate(written[0]), yaml.Locate(written[written.Length - 1])), ScopeIn(container, resource, environment));
    }

    /// <summary>What is known inside a container, whatever it runs.</summary>
    public static LoweringScope ScopeIn(YamlNode container, Resource resource) => ScopeIn(container, resource, ContainerEnvironment.Read(container, resource));

    private static LoweringScope ScopeIn(YamlNode container, Resource resource, ContainerEnvironment environment)
    {
        // Tekton calls the resources of a step by another name.
        var limits = container["computeResources"] is { Exists: true } computed ? computed : container["resources"];
        var facts = resource.Scope.Facts.With(SettingNames.Memory, MemorySetting.Of(limits, resource.Yaml));
        if (ImageReference.Read(container["image"], resource.Yaml) is { IsTool: true } image)
            facts = facts.With(SettingNames.ToolVersion, image.Version);

        return resource.Scope with
        {
            Variables = environment.Over(resource.Scope.Variables),
            Facts = facts,
            Namespace = resource.Namespace.Value ?? (resource.Namespace.IsAbsent ? resource.Scope.Namespace : null),
        };
    }

    private static string ToolOf(Argument word) => word.Text.Substring(word.Text.LastIndexOf('/') + 1);

    private static bool IsShell(Argument word) => ToolOf(word) is "sh" or "bash" or "ash" or "dash";

    /// <summary>An alias may bring in words that stand before the first one; then the first one is shown alone.</summary>
    private static SourceSpan SpanOf(SourceSpan first, SourceSpan last) =>
        last.Span.End >= first.Span.End ? new(first.File, TextSpan.FromBounds(first.Span.Start, last.Span.End)) : first;
}
