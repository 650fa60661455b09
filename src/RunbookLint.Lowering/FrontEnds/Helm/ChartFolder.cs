using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>The folder of a chart, told by its <c>Chart.yaml</c>. Files of that name elsewhere are not taken for the chart's.</summary>
/// <param name="File">The <c>Chart.yaml</c>.</param>
internal sealed record ChartFolder(SourceFile File)
{
    private const string FileName = "Chart.yaml";
    private const string Templates = "templates";

    /// <summary>The path of the folder with its slash; empty for the root.</summary>
    public string Path => File.Path.Substring(0, File.Path.Length - FileName.Length);

    /// <summary>Whether a path is that of a chart's own file.</summary>
    public static bool IsChartFile(string path) => path == FileName || path.EndsWith("/" + FileName, StringComparison.Ordinal);

    /// <summary>The chart that a template belongs to; null when the file is no template of a chart.</summary>
    public static ChartFolder? Around(SourceFile template, LoweringContext context)
    {
        var folders = template.Path.Split('/');
        for (var index = folders.Length - 2; index >= 0; index--)
        {
            if (folders[index] != Templates)
                continue;

            var up = string.Concat(Enumerable.Repeat("../", folders.Length - 1 - index));
            var expected = string.Join("/", folders.Take(index).Append(FileName));
            if (context.ConsultFile(up + FileName, template)?.File is { } file && file.Path == expected)
                return new(file);
        }

        return null;
    }

    /// <summary>The chart in a folder that a file names; null when there is none.</summary>
    public static ChartFolder? At(string path, SourceFile from, LoweringContext context) =>
        context.ConsultFile(path.TrimEnd('/') + "/" + FileName, from)?.File is { } file && IsChartFile(file.Path) ? new(file) : null;

    /// <summary>A file of the chart of which only values are taken.</summary>
    public Fragment? Consult(string path, LoweringContext context) => Own(context.ConsultFile(path, File), path);

    /// <summary>A file of the chart that becomes a part of the plan.</summary>
    public Fragment? Read(string path, LoweringContext context) => Consult(path, context) is null ? null : Own(context.ReadFile(path, File), path);

    /// <summary>The paths of the files below a folder of the chart, sorted.</summary>
    public IEnumerable<string> List(string folder, LoweringContext context)
    {
        var paths = new List<string>();
        var open = new Queue<string>();
        open.Enqueue(folder);

        // Links may lead in circles.
        for (var folders = 0; open.Count > 0; folders++)
        {
            if (folders == FollowLimits.ChartFolders)
            {
                Reading.Meets($"the chart has more than {FollowLimits.ChartFolders} folders of templates; the others are not read");
                break;
            }

            var current = open.Dequeue();
            foreach (var name in context.ListFolder(current, File))
            {
                if (name.EndsWith("/", StringComparison.Ordinal))
                    open.Enqueue(current + "/" + name.TrimEnd('/'));
                else
                    paths.Add(current + "/" + name);
            }
        }

        return paths.OrderBy(path => path, StringComparer.Ordinal);
    }

    private Fragment? Own(Fragment? file, string path) => file is not null && file.File.Path == Path + path ? file : null;
}
