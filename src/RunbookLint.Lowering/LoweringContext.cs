using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds;
using RunbookLint.Lowering.Vocabulary;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering;

/// <summary>What front ends and vocabularies share while one document is lowered.</summary>
public sealed class LoweringContext(SourceFile document, IRelatedFiles related)
{
    private static readonly string[] Neighbours = ["", "../", "../../"];

    private readonly List<LoweringProblem> problems = [];
    private readonly List<LoweringProblem> metLimits = [];
    private readonly HashSet<SourceSpan> reported = [];
    private readonly HashSet<(SourceSpan Place, string Message)> limits = [];
    private readonly HashSet<string> met = new(StringComparer.Ordinal);
    private readonly HashSet<string> used = new(StringComparer.Ordinal);
    private readonly List<(Fragment Text, FragmentLanguage Language)> open = [];
    private readonly NotedTexts texts = new();
    private readonly HashSet<(string Path, string From)> missing = [];
    private ImmutableList<MountedFile> mounts = [];
    private int depth;
    private int quiet;
    private int growth = GrowthLimits.Document;
    private string? folder;
    private int unused;
    private int followed;
    private int followedTexts;

    /// <summary>What the host says about the run.</summary>
    public LoweringOptions Options { get; init; } = LoweringOptions.Default;

    /// <summary>The document being lowered.</summary>
    public SourceFile Document { get; } = document;

    /// <summary>Files that the document itself writes or holds, by path: here-documents, ConfigMap entries, titled fences.</summary>
    public WrittenFiles Written { get; } = new();

    /// <summary>The log backup tasks that resources of the document have brought about so far.</summary>
    internal DeclaredTasks Tasks { get; } = new();

    /// <summary>The pages that other pages have included so far.</summary>
    internal HashSet<string> Included { get; } = new(StringComparer.Ordinal) { document.Path + "#" };

    /// <summary>How often what was lowered so far waits for what runs in the background: whoever starts jobs looks whether the next steps do.</summary>
    internal int Waits { get; set; }

    /// <summary>What could not be understood so far.</summary>
    public ImmutableArray<LoweringProblem> Problems => [.. problems, .. metLimits];

    /// <summary>The same without the limits that were met in following values and calls.</summary>
    internal ImmutableArray<LoweringProblem> ProblemsOfText => [.. problems];

    /// <summary>Whether a limit was met in following values and calls.</summary>
    internal bool HasMetLimits => metLimits.Count > 0;

    /// <summary>The paths of other files whose content is part of this plan.</summary>
    public ImmutableArray<string> UsedFiles => [.. used.OrderBy(path => path, StringComparer.Ordinal)];

    /// <summary>The texts read so far whose comments may say something to this program.</summary>
    public ImmutableArray<LoweredText> Texts => texts.ToImmutable();

    /// <summary>Remembers a text that is read without <see cref="Lower(Fragment, FragmentLanguage, LoweringScope)"/>.</summary>
    internal void Note(Fragment fragment, FragmentLanguage language) => texts.Add(fragment, language);

    /// <summary>Whether values may bring so many characters more into the document; when not, that is said once.</summary>
    public bool MayGrow(int length)
    {
        if (length <= growth)
        {
            growth -= length;
            return true;
        }

        Report(Document.Locate(default), "variables repeat too much text; not all of it is read", isLimit: true);
        return false;
    }

    /// <summary>Remembers a place that could not be understood; once for each place and each limit, and not in texts whose language is only guessed.</summary>
    public void Report(SourceSpan span, string message, bool isLimit = false)
    {
        if (isLimit ? limits.Add((span, message)) : quiet == 0 && reported.Add(span))
            problems.Add(new(span, message, isLimit));
    }

    /// <summary>Remembers the errors of a parser.</summary>
    public void Report(Fragment fragment, IEnumerable<Syntax.SyntaxError> errors)
    {
        foreach (var error in errors)
            Report(fragment.Locate(error.Span), error.Message, error.IsLimit);
    }

    /// <summary>
    /// The content of a file that a command names: one that is mounted where the command runs, one that the document writes, else one that
    /// the host can read; null when none is there.
    /// </summary>
    public Fragment? ReadFile(string path) =>
        mounts.Select(mount => mount.Read(path, this)).FirstOrDefault(content => content is not null)
        ?? Noted(Written.Find(path), path)
        ?? (folder is not null && !path.StartsWith("/", StringComparison.Ordinal) ? ReadFile(folder + "/" + path, Document) : null)
        ?? ReadFile(path, Document);

    /// <summary>The content of a file that another file names, which need not be the document itself; null when the host cannot read it.</summary>
    /// <param name="path">As written; relative to the folder of <paramref name="from"/>, then to the root.</param>
    /// <param name="from">The file that names it.</param>
    public Fragment? ReadFile(string path, SourceFile from)
    {
        if ((related.Read(path, from) ?? ReadInstalled(path, from)) is not { } file)
            return null;

        if (unused == 0)
            used.Add(file.Path);

        return Noted(Fragment.Whole(file), file.Path);
    }

    private Fragment? Noted(Fragment? content, string path)
    {
        if (content is not null)
            texts.Add(content, FileLanguage.Of(path));

        return content;
    }

    /// <summary>
    /// The content of a file of which only values are taken, such as variables: unlike one that is read as a part of this plan, it still has
    /// a plan of its own.
    /// </summary>
    /// <param name="path">As written; relative to the folder of <paramref name="from"/>, then to the root.</param>
    /// <param name="from">The file that names it.</param>
    public Fragment? ConsultFile(string path, SourceFile from) => related.Read(path, from) is { } file ? Noted(Fragment.Whole(file), file.Path) : null;

    /// <summary>
    /// The file of the repository that is installed at an absolute path of another machine: <c>/opt/backup/bin/full.sh</c> is
    /// <c>bin/full.sh</c> or <c>full.sh</c> beside the file that names it, or a folder or two above.
    /// </summary>
    private SourceFile? ReadInstalled(string path, SourceFile from)
    {
        if (!path.StartsWith("/", StringComparison.Ordinal) || missing.Contains((path, from.Path)))
            return null;

        var isThere = false;
        var segments = path.Split(['/'], StringSplitOptions.RemoveEmptyEntries);
        for (var first = Math.Max(0, segments.Length - FollowLimits.InstalledFolders); first < segments.Length; first++)
        {
            var end = string.Join("/", segments.Skip(first));
            foreach (var folder in Neighbours)
            {
                // A wrapper often has the name of what it runs elsewhere.
                if (related.Read(folder + end, from) is not { } file)
                    continue;

                isThere = true;
                if (!open.Exists(outer => outer.Text.File.Path == file.Path))
                    return file;
            }
        }

        if (!isThere)
            missing.Add((path, from.Path));

        return null;
    }

    /// <summary>
    /// Whether one more run of another file's goals may be followed. They may run one another, and a hostile file would double them at every
    /// level.
    /// </summary>
    internal bool TryFollow()
    {
        if (followed++ < FollowLimits.GoalsOfOtherFiles)
            return true;

        Reading.Meets($"makefiles and justfiles are run more than {FollowLimits.GoalsOfOtherFiles} times from here; the other runs are not read");
        return false;
    }

    /// <summary>Lowers what is no part of the plan: the files that it reads still have to stand for themselves.</summary>
    internal ImmutableArray<PlanNode> WithoutUse(Func<ImmutableArray<PlanNode>> lower)
    {
        unused++;
        try
        {
            return lower();
        }
        finally
        {
            unused--;
        }
    }

    /// <summary>Lowers what runs where some files are mounted.</summary>
    internal ImmutableArray<PlanNode> Within(IEnumerable<MountedFile> files, Func<ImmutableArray<PlanNode>> lower)
    {
        var outer = mounts;
        mounts = mounts.InsertRange(0, files);
        try
        {
            return lower();
        }
        finally
        {
            mounts = outer;
        }
    }

    /// <summary>The names of what stands directly in a folder, sorted; a folder's ends with <c>/</c>.</summary>
    /// <param name="folder">As written; relative to the folder of <paramref name="from"/>, then to the root; empty for that folder itself.</param>
    /// <param name="from">The file that refers to it.</param>
    public IReadOnlyList<string> ListFolder(string folder, SourceFile from) => related.List(folder, from);

    /// <summary>
    /// The content of a file whose path may be known only to the run: then it is one that the document writes under the very same
    /// expression, such as <c>$(mktemp)</c> kept in a variable, or one that stands beside the script itself.
    /// </summary>
    public Fragment? ReadFile(Argument path) =>
        path.IsKnown ? ReadFile(path.Text)
        : Written.FindExact(path.Text) ?? (OwnFolder.Rest(path) is { } rest ? Written.FindExact(rest) ?? ReadFile(rest, path.Fragment.File) : null);

    /// <summary>The plan of a text in a language.</summary>
    public ImmutableArray<PlanNode> Lower(Fragment fragment, FragmentLanguage language, LoweringScope scope)
    {
        if (FrontEndCatalog.For(language) is not { } frontEnd)
            return [];

        if (open.Count(outer => IsSame(outer, (fragment, language))) >= DepthLimits.TextInItself)
            return [];

        if (depth == DepthLimits.Texts)
        {
            Report(fragment.Span.FirstLine(), $"texts are embedded in one another more than {DepthLimits.Texts} levels deep; what is inside is not read", isLimit: true);
            return [];
        }

        if (IsFollowed(fragment) && followedTexts++ >= FollowLimits.Texts)
        {
            Report(Document.Locate(default), "the files that are run from here run one another too often; not all of that is read", isLimit: true);
            return [];
        }

        texts.Add(fragment, language);
        depth++;
        open.Add((fragment, language));
        var around = Reading.TakeMet();
        try
        {
            Reading.Step();
            return frontEnd.Lower(fragment, scope, this);
        }
        finally
        {
            depth--;
            open.RemoveAt(open.Count - 1);
            ReportLimits(fragment, new(0, fragment.Text.Length));
            Reading.MeetsAgain(around);
        }
    }

    /// <summary>
    /// Says which limits the reading of a part of a text has met, at the start of that part: what met them need not know where it stands. Each is said
    /// once in a document.
    /// </summary>
    internal void ReportLimits(Fragment fragment, TextSpan part)
    {
        if (Reading.HasMet)
            ReportLimits(fragment.Locate(part));
    }

    /// <summary>The same at a place of a file.</summary>
    internal void ReportLimits(SourceSpan place)
    {
        foreach (var limit in Reading.TakeMet() ?? [])
        {
            if (met.Add(limit) && limits.Add((place.FirstLine(), limit)))
                metLimits.Add(new(place.FirstLine(), limit, IsLimit: true));
        }
    }

    private static bool IsSame((Fragment Text, FragmentLanguage Language) outer, (Fragment Text, FragmentLanguage Language) inner) =>
        outer.Language == inner.Language && outer.Text.File.Path == inner.Text.File.Path && outer.Text.Text == inner.Text.Text && outer.Text.Span == inner.Text.Span;

    /// <summary>Whether a text is of another file than the document, or the document once more.</summary>
    private bool IsFollowed(Fragment fragment) =>
        depth > 0 && (fragment.File.Path != Document.Path || fragment.Text.Length == Document.Content.Length);

    /// <summary>The plan of a text whose language is only guessed: what does not parse is then no mistake of its author.</summary>
    public ImmutableArray<PlanNode> LowerGuessed(Fragment fragment, FragmentLanguage language, LoweringScope scope) =>
        Within(isGuessed: true, () => Lower(fragment, language, scope));

    /// <summary>Lowers with syntax errors kept to ourselves when the language is only guessed.</summary>
    internal ImmutableArray<PlanNode> Within(bool isGuessed, Func<ImmutableArray<PlanNode>> lower)
    {
        quiet += isGuessed ? 1 : 0;
        try
        {
            return lower();
        }
        finally
        {
            quiet -= isGuessed ? 1 : 0;
        }
    }

    /// <summary>Lowers what runs in another folder than that of the document: the files that its commands name are looked for there first.</summary>
    internal ImmutableArray<PlanNode> In(string? workingFolder, Func<ImmutableArray<PlanNode>> lower)
    {
        var outer = folder;
        folder = workingFolder ?? outer;
        try
        {
            return lower();
        }
        finally
        {
            folder = outer;
        }
    }

    /// <summary>The plan of a tool's call; nothing for tools that no vocabulary knows.</summary>
    public ImmutableArray<PlanNode> Lower(ToolCall call) =>
        VocabularyCatalog.For(call.Tool) is { } vocabulary ? vocabulary.Lower(call, this) : [];
}
