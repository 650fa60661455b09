using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Rules;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Configuration;

/// <summary>Reads a configuration and those that it extends. Maps are merged by key, all else is replaced; the nearer one wins.</summary>
/// <param name="read">Finds the file that a configuration names.</param>
/// <param name="problems">Where mistakes go.</param>
internal sealed class ExtendedReader(Func<string, SourceFile, SourceFile?> read, ImmutableArray<Finding>.Builder problems)
{
    private const string Extends = "extends";

    private readonly Dictionary<string, ConfiguredMap> known = new(StringComparer.Ordinal);
    private readonly HashSet<string> open = new(StringComparer.Ordinal);

    /// <summary>All that a file says, itself and through others.</summary>
    public ConfiguredMap Read(SourceFile file)
    {
        if (known.TryGetValue(file.Path, out var done))
            return done;

        open.Add(file.Path);
        var own = ReadOwn(file);
        ConfiguredMap merged = new(own.Place, []);

        foreach (var extended in own[Extends]?.Items ?? [])
        {
            if (Find(extended, file) is { } found)
                merged = Merge(Read(found), merged);
        }

        open.Remove(file.Path);
        return known[file.Path] = Merge(own, merged);
    }

    private SourceFile? Find(ConfiguredNode extended, SourceFile from)
    {
        var problem = open.Count >= FollowLimits.IncludeDepth ? $"configurations extend one another more than {FollowLimits.IncludeDepth} levels deep" : null;
        var found = problem is null ? read(extended.Text!, from) : null;
        problem ??= found is null ? $"there is no file '{extended.Text}' in the repository that can be read" : open.Contains(found.Path) ? $"'{extended.Text}' extends this configuration in turn" : null;
        if (problem is null)
            return found;

        problems.Add(new(EngineRules.BadConfiguration, extended.Place, problem));
        return null;
    }

    private ConfiguredMap ReadOwn(SourceFile file)
    {
        var stream = YamlParser.Parse(file.Content);
        problems.AddRange(stream.Errors.Select(error => ConfigurationReader.Problem(file, error.Span, error.Message)));
        problems.AddRange(stream.Documents.Skip(1).Where(document => document.Root is not YamlMissing and not YamlScalar { IsNull: true }).Select(document => ConfigurationReader.Problem(file, document.Root.Span, "a configuration is one document; what follows '---' has no effect")));
        var root = stream.Documents is [var first, ..] ? first.Root : new YamlMissing(default);
        return new ShapeReader(file, problems).Read("a configuration", root, ConfigurationKeys.Root, new TextSpan(0, 0)) as ConfiguredMap ?? new(file.Locate(default), []);
    }

    /// <summary>Goes as deep as the description of the configuration does.</summary>
    private static ConfiguredMap Merge(ConfiguredMap near, ConfiguredMap far)
    {
        if (far.Members.IsEmpty)
            return near;

        var entries = near.Members.Select(entry => entry.Value is ConfiguredMap value && far[entry.Key] is ConfiguredMap other ? entry with { Value = Merge(value, other) } : entry);
        return new(near.Place, [.. entries, .. far.Members.Where(entry => near[entry.Key] is null && entry.Key is not (Extends or "root"))]);
    }
}
