using RunbookLint.Lowering.FrontEnds;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering;

/// <summary>Understands one file.</summary>
public static class Lowerer
{
    /// <summary>The plan of a file, whatever it holds. Nothing is thrown; what cannot be read is a problem of the result.</summary>
    public static LoweredDocument Lower(SourceFile file, IRelatedFiles related) => Lower(file, related, LoweringOptions.Default);

    /// <summary>The plan of a file, with what the host says about the run.</summary>
    public static LoweredDocument Lower(SourceFile file, IRelatedFiles related, LoweringOptions options) => Reading.Here(() => Read(file, related, options));

    private static LoweredDocument Read(SourceFile file, IRelatedFiles related, LoweringOptions options)
    {
        var context = new LoweringContext(file, related) { Options = options };
        var whole = Fragment.Whole(file);
        var scope = LoweringScope.Empty(whole.Span);
        var language = FileLanguage.Of(file);
        var nodes = FileLanguage.IsTemplate(file.Path) ? context.LowerGuessed(whole, language, scope) : context.Lower(whole, language, scope);
        var root = nodes is [Region { Document: null, Kind: not RegionKind.Repeat } only] ? only : Region.Sequence(whole.Span, nodes);
        var written = LowerUnused(context, scope);

        if (written.Count > 0)
            root = Region.Unordered(whole.Span, [root, .. written]);

        root = RunningJobs.Settle(root);
        context.ReportLimits(whole, new(0, whole.Text.Length));
        root = options.HasGivenTexts ? GivenPlaces.Move(root, whole.Span.FirstLine()) : root;
        var problems = context.HasMetLimits && IsAboutTidb(file, root) ? context.Problems : context.ProblemsOfText;
        return new(file, GuardMarks.Clean(root) with { Document = file.Path }, problems, context.UsedFiles) { Texts = context.Texts };
    }

    /// <summary>What a program of another trade may do after a thousand calls need not be followed, and nobody need be told.</summary>
    private static bool IsAboutTidb(SourceFile file, Region root) =>
        TellingWords.NamesTidb(file.Content) || root.Operations().Any(operation => operation is not (DeleteFiles or AddIndex or BulkWrite or UnknownCommand));

    /// <summary>Files that a document writes and nothing in it runs: somebody will, at a time of their own.</summary>
    private static List<PlanNode> LowerUnused(LoweringContext context, LoweringScope scope)
    {
        var nodes = new List<PlanNode>();

        foreach (var (path, content) in context.Written.Unused.OrderBy(file => RankOf(file.Content, file.Path)).ToList())
        {
            if (context.Written.IsUsed(content))
                continue;

            var lowered = FileLanguage.Of(content, path) is var language && language != FragmentLanguage.None ? context.LowerGuessed(content, language, scope) : [];
            if (!lowered.IsEmpty)
                nodes.Add(Region.Sequence(content.Span, lowered) with { File = path });
        }

        return nodes;
    }

    /// <summary>Scripts first: they may read the others. Timers before the services that they start.</summary>
    private static int RankOf(Fragment content, string path) =>
        FileLanguage.Of(content, path) == FragmentLanguage.Shell ? 0 : path.EndsWith(".timer", StringComparison.Ordinal) ? 1 : 2;
}
