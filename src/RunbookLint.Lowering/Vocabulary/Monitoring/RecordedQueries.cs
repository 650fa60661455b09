using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Vocabulary.Monitoring;

/// <summary>The queries behind metrics that recording rules compute: those of the same text, then those of the files beside it.</summary>
internal sealed class RecordedQueries(Fragment text, LoweringContext context)
{
    private readonly Dictionary<string, Query?> known = new(StringComparer.Ordinal);
    private List<Fragment>? neighbours;

    /// <summary>Makes the recording rules of some groups known.</summary>
    public void Add(YamlNode groups, YamlSettings yaml)
    {
        foreach (var rule in groups.Items.SelectMany(group => group["rules"].Items))
        {
            if (rule["record"].Text is { Length: > 0 } name && rule["expr"] is YamlScalar expression)
                known[name] = Query.Read(yaml.Argument(expression));
        }
    }

    /// <summary>The query behind a metric; null when none is known.</summary>
    public Query? Find(string metric)
    {
        if (known.TryGetValue(metric, out var query))
            return query;

        known[metric] = null;
        if (metric.IndexOf(':') < 0 && !MonitoringMetrics.IsMadeOfLogBackup(metric))
            return null;

        foreach (var neighbour in Neighbours().Where(file => file.Text.IndexOf(metric, StringComparison.Ordinal) >= 0))
        {
            var yaml = new YamlSettings(neighbour);
            foreach (var document in YamlParser.Parse(neighbour.Text).Documents)
                Add(document.Root["groups"].Exists ? document.Root["groups"] : document.Root["spec"]["groups"], yaml);

            if (known[metric] is { } found)
                return found;
        }

        return null;
    }

    private List<Fragment> Neighbours() => neighbours ??=
    [
        .. FrontEnds.Texts.NeighbouringFiles.Limited(context.ListFolder("", text.File).Where(name => FileLanguage.Of(name) == FragmentLanguage.Yaml))
            .Select(name => context.ConsultFile(name, text.File))
            .OfType<Fragment>()
            .Where(file => file.File.Path != text.File.Path && file.Text.IndexOf("record:", StringComparison.Ordinal) >= 0),
    ];
}
