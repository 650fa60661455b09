using System.Globalization;
using RunbookLint.Reporting;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Configuration;

/// <summary>Writes what counts for a file as YAML that is a configuration itself; behind every value stands who says it.</summary>
/// <param name="options">How the command line wants files linted.</param>
/// <param name="given">The keys that it gives, each with what gives it, such as <c>--fail-on</c>.</param>
/// <param name="editorSource">The file and line of an editor's configuration that gives the severity of a rule.</param>
public sealed class ConfigurationPrinter(LintOptions options, IReadOnlyDictionary<string, string> given, Func<string, (string Path, int Line)?> editorSource)
{
    private const string Default = "default";
    private static readonly string[] Effective = ["profile", "minSeverity", "minConfidence", "failOn", "requireReason", "rules", "root", "extends"];

    /// <summary>Writes the settings of a file.</summary>
    /// <param name="path">The file, as reports show it.</param>
    /// <param name="title">What the settings are of, for people.</param>
    /// <param name="output">Where to.</param>
    public void Write(string path, string title, TextWriter output)
    {
        var settings = options.Settings.Of(path);
        var root = settings.Configuration?.Root;
        var profile = options.Profile ?? settings.Configuration?.Profile;

        output.Write($"# {Harmless.Characters(title)}: {(settings.Configuration is { } configuration ? Harmless.Characters(configuration.File.Path) : "no configuration")}\n");
        WriteLine("profile", (profile ?? LintProfile.Recommended).Name, Default);
        WriteLine("minSeverity", SeverityNames.Of(settings.MinSeverity), ProfileSource());
        WriteLine("minConfidence", ConfidenceNames.Of(settings.MinConfidence), ProfileSource());
        WriteLine("failOn", settings.FailOn is { } level ? SeverityNames.Of(level) : "never", ProfileSource());
        WriteLine("requireReason", settings.RequiresReason ? "true" : "false", ProfileSource());
        WriteRules(settings, root?["rules"], path, output);

        foreach (var entry in (root?.Entries ?? []).Where(entry => Array.IndexOf(Effective, entry.Key) < 0))
            WriteNode(entry.Key, entry.Value, "", output, given.TryGetValue(entry.Key, out var source) ? $"{PlaceOf(entry.Value.Place)}, but {source} wins" : null);

        void WriteLine(string key, string value, string otherwise) =>
            output.Write($"{key}: {value}  # {(given.TryGetValue(key, out var source) ? source : root?[key] is { } node ? PlaceOf(node.Place) : otherwise)}\n");

        string ProfileSource() => profile is null ? Default : $"profile {profile.Name}";
    }

    private void WriteRules(FileSettings settings, ConfiguredNode? rules, string path, TextWriter output)
    {
        var editor = options.EditorSeverities?.Invoke(path);
        var ids = RuleCatalog.Descriptors.Where(rule => rules?[rule.Id] is not null || options.Selection.Chooses(rule) || editor?.ContainsKey(rule.Id) == true || !settings.Selection.Includes(rule)).ToArray();
        if (ids.Length == 0)
            return;

        output.Write("rules:\n");
        foreach (var rule in ids)
        {
            var severity = settings.Selection.Includes(rule) ? SeverityNames.Of(settings.Selection.SeverityOf(rule)) : "off";
            output.Write($"  {rule.Id}:\n    severity: {severity}  # {SourceOf(rule, settings, rules)}\n");
            foreach (var limit in (rules?[rule.Id]?.Entries ?? []).Where(entry => entry.Key != "severity"))
                WriteNode(limit.Key, limit.Value, "    ", output, null);
        }
    }

    private string SourceOf(RuleDescriptor rule, FileSettings settings, ConfiguredNode? rules)
    {
        if (options.Selection.Chooses(rule))
            return Given("severity");

        if (!options.Selection.Includes(rule))
            return Given(new[] { "ignore", "severity" }.FirstOrDefault(given.ContainsKey) ?? "select");

        if (rules?[rule.Id]?["severity"] is { } written)
            return PlaceOf(written.Place);

        if (!settings.Selection.Includes(rule) && settings.Configuration is { } configuration && !configuration.Selection.Includes(rule))
            return PlaceOf((configuration.Root?["ignore"] ?? configuration.Root?["select"] ?? configuration.Root)!.Place);

        return editorSource(rule.Id) is var (path, line) ? $"{Harmless.Characters(path)}:{line.ToString(CultureInfo.InvariantCulture)}" : Default;
    }

    private string Given(string key) => given.TryGetValue(key, out var source) ? source : Default;

    /// <summary>Goes as deep as the description of the configuration does.</summary>
    private static void WriteNode(string key, ConfiguredNode node, string indent, TextWriter output, string? source)
    {
        switch (node)
        {
            case ConfiguredText text:
                output.Write($"{indent}{Quoted(key)}: {Quoted(text.Value)}  # {source ?? PlaceOf(node.Place)}\n");
                break;
            case ConfiguredMap:
                output.Write($"{indent}{Quoted(key)}:\n");
                foreach (var entry in node.Entries)
                    WriteNode(entry.Key, entry.Value, indent + "  ", output, source);

                break;
            default:
                WriteList(key, node, indent, output, source);
                break;
        }
    }

    private static void WriteList(string key, ConfiguredNode node, string indent, TextWriter output, string? source)
    {
        output.Write($"{indent}{Quoted(key)}:\n");
        foreach (var item in node.Items)
        {
            if (item is ConfiguredText text)
            {
                output.Write($"{indent}  - {Quoted(text.Value)}  # {source ?? PlaceOf(item.Place)}\n");
                continue;
            }

            // An item that holds others begins on a line of its own.
            output.Write($"{indent}  -\n");
            foreach (var entry in item.Entries)
                WriteNode(entry.Key, entry.Value, indent + "    ", output, source);
        }
    }

    private static string PlaceOf(SourceSpan place) => $"{Harmless.Characters(place.File.Path)}:{(place.Start.Line + 1).ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Text that YAML reads back as it is, whatever is in it.</summary>
    private static string Quoted(string text) =>
        text.Length > 0 && text.All(character => char.IsLetterOrDigit(character) || character is '.' or '_' or '/' or '-') && text[0] != '-'
            ? text
            : "'" + Harmless.Characters(text).Replace("'", "''") + "'";
}
