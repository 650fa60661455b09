using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Dockerfile;

/// <summary>
/// What cron runs in a container: crontabs that the build installs, writes, or copies to where cron finds them. Cron starts its jobs
/// without the environment of the container.
/// </summary>
internal static class ImageJobs
{
    /// <summary>The plan of the jobs.</summary>
    public static IEnumerable<PlanNode> Lower(ContainerImageFile image, LoweringScope scope, LoweringContext context)
    {
        foreach (var job in image.Jobs)
            yield return job;

        var inner = scope with { Variables = scope.Variables.Clear() };
        foreach (var (path, content) in Crontabs(image, context))
        {
            context.Written.Use(content);
            var nodes = context.Lower(content, FragmentLanguage.Crontab, inner);
            if (!nodes.IsEmpty)
                yield return Region.Sequence(content.Span, nodes) with { File = path };
        }
    }

    private static IEnumerable<(string Path, Fragment Content)> Crontabs(ContainerImageFile image, LoweringContext context)
    {
        foreach (var written in context.Written.Unused.Where(file => IsCrontab(file.Path)).ToList())
            yield return written;

        foreach (var file in image.Files.Where(file => IsCrontab(file.Path)))
        {
            if (file.Read(file.Path, context) is { } content)
                yield return (file.Path, content);
        }
    }

    private static bool IsCrontab(string path) => path.StartsWith("/", StringComparison.Ordinal) && FileLanguage.Of(path) == FragmentLanguage.Crontab;
}
