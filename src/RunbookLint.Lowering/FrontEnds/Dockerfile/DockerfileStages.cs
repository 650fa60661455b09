using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Kubernetes;
using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Dockerfile;

/// <summary>Follows the instructions of a Dockerfile, stage by stage, to the image that comes out.</summary>
/// <param name="source">The folder of the build, and the file that names it.</param>
/// <param name="arguments">Build arguments from outside.</param>
/// <param name="scope">What is known from the outside.</param>
/// <param name="context">The document.</param>
internal sealed class DockerfileStages((string Folder, SourceFile From) source, IReadOnlyDictionary<string, Argument> arguments, LoweringScope scope, LoweringContext context)
{
    private readonly Dictionary<string, ContainerImageFile> stages = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Argument> globals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Argument> locals = new(StringComparer.Ordinal);
    private ContainerImageFile? image;
    private string stage = "";

    /// <summary>The image of a stage, or of the last one; null when the file has none.</summary>
    public ContainerImageFile? Build(Fragment dockerfile, string? target)
    {
        foreach (var instruction in DockerfileReader.Read(dockerfile))
        {
            if (instruction.Name == "FROM" && stage == target && image is not null)
                break;

            Follow(instruction);
        }

        return image;
    }

    private void Follow(DockerInstruction instruction)
    {
        switch (instruction.Name)
        {
            case "FROM":
                Begin(Words(instruction.Value));
                break;
            case "ARG":
                Declare(instruction.Value);
                break;
            case "ENV":
                foreach (var (name, value) in Assignments(instruction.Value))
                    Change(image => image with { Variables = image.Variables.With(name, value) });

                break;
            case "ENTRYPOINT":
                Change(image => image with { EntryPoint = ImageCommand.Read(instruction.Value), Command = null });
                break;
            case "CMD":
                Change(image => image with { Command = ImageCommand.Read(instruction.Value) });
                break;
            case "WORKDIR":
                Change(image => image with { Folder = Combine(image.Folder, Expand(Argument.Of(instruction.Value)).Text) });
                break;
            case "COPY" or "ADD":
                Copy(Words(instruction.Value), instruction.Document);
                break;
            case "RUN":
                Run(instruction);
                break;
            case "HEALTHCHECK":
                Check(instruction.Value);
                break;
        }
    }

    private void Change(Func<ContainerImageFile, ContainerImageFile> change)
    {
        image = change(image ?? new());
        if (stage.Length > 0)
            stages[stage] = image;
    }

    private ImmutableArray<Argument> Words(Fragment value) => [.. QuotedWords.Split(Argument.Of(value)).Select(Expand)];

    private Argument Expand(Argument word) => new Interpolation(ValueOf, '\\').Expand(word);

    private Argument? ValueOf(string name) =>
        image is not null && image.Variables.TryGetValue(name, out var set) ? set
        : locals.TryGetValue(name, out var local) ? local
        : image is null && globals.TryGetValue(name, out var global) ? global
        : null;

    private void Begin(ImmutableArray<Argument> words)
    {
        image = null;
        locals.Clear();
        words = words.RemoveAll(word => word.Text.StartsWith("--", StringComparison.Ordinal));
        if (words.IsEmpty)
            return;

        stage = words is [_, { Text: "AS" or "as" or "As" }, var name, ..] ? name.Text : "";
        var started = stages.TryGetValue(words[0].Text, out var before) ? before : OfBase(words[0]);
        Change(_ => started);
    }

    /// <summary>The images of TiDB's tools run their tool.</summary>
    private static ContainerImageFile OfBase(Argument name) => ImageReference.Read(name) is { IsTool: true } reference
        ? new() { Tool = reference.Repository, ToolVersion = reference.Version }
        : new();

    private void Declare(Fragment value)
    {
        var equals = value.Text.IndexOf('=');
        var name = (equals < 0 ? value.Text : value.Text.Substring(0, equals)).Trim();
        var written = equals < 0 ? null : QuotedWords.Split(Argument.Of(value).From(equals + 1)) is [var word, ..] ? Expand(word) : Argument.Of(value).From(equals + 1);
        var known = arguments.TryGetValue(name, out var given) ? given : written ?? (globals.TryGetValue(name, out var global) ? global : null);

        if (known is not null)
            (image is null ? globals : locals)[name] = known;
    }

    /// <summary><c>A=b C="d e"</c>, or <c>A the rest of the line</c>.</summary>
    private IEnumerable<(string Name, Argument Value)> Assignments(Fragment value)
    {
        var words = Words(value);
        if (words.IsEmpty)
            yield break;

        if (words[0].Text.IndexOf('=') < 0)
        {
            var blank = value.Text.IndexOfAny([' ', '\t']);
            if (blank > 0)
                yield return (words[0].Text, Expand(Argument.Of(value.Slice(TextLines.Trim(value.Text, TextSpan.FromBounds(blank, value.Text.Length))))));

            yield break;
        }

        foreach (var word in words)
        {
            if (word.Text.IndexOf('=') is > 0 and var equals)
                yield return (word.Text.Substring(0, equals), word.From(equals + 1));
        }
    }

    private void Copy(ImmutableArray<Argument> words, Fragment? document)
    {
        var from = words.FirstOrDefault(word => word.Text.StartsWith("--from=", StringComparison.Ordinal))?.From("--from=".Length);
        words = words.RemoveAll(word => word.Text.StartsWith("--", StringComparison.Ordinal));
        if (from is not null)
        {
            var version = stages.TryGetValue(from.Text, out var other) ? other.ToolVersion : OfBase(from).ToolVersion;
            if (version is { IsAbsent: false } known)
                Change(image => image with { ToolVersion = known });

            return;
        }

        if (words.Length < 2 || image is null)
            return;

        var target = Combine(image.Folder, words[words.Length - 1].Text);
        foreach (var word in words.Take(words.Length - 1).Where(word => word.IsKnown))
            Change(image => image with { Files = image.Files.Add(FileOf(word.Text, target, document, words.Length > 2)) });
    }

    private MountedFile FileOf(string path, string target, Fragment? document, bool intoFolder)
    {
        if (document is not null && path.StartsWith("<<", StringComparison.Ordinal))
            return new(target, "", source.From) { Content = document };

        var relative = path.TrimStart('/');
        var isFile = FileLanguage.Of(relative) != FragmentLanguage.None || relative.LastIndexOf('.') > relative.LastIndexOf('/') + 1;
        var place = isFile && (intoFolder || target.EndsWith("/", StringComparison.Ordinal)) ? target.TrimEnd('/') + "/" + relative.Substring(relative.LastIndexOf('/') + 1) : target;
        return new(place, Combine(source.Folder, relative), source.From);
    }

    /// <summary>A build only prepares; of it remain the files that it writes, and the crontabs that it installs.</summary>
    private void Run(DockerInstruction instruction)
    {
        var script = instruction.Document is { } document && IsOnlyMark(instruction.Value.Text) ? document : instruction.Script;
        var inner = scope with { Variables = (image?.Variables ?? scope.Variables).SetItems(locals) };
        var nodes = context.WithoutUse(() => context.LowerGuessed(script, FragmentLanguage.Shell, inner));
        ImmutableArray<PlanNode> jobs = [.. nodes.SelectMany(Jobs)];
        if (!jobs.IsEmpty)
            Change(image => image with { Jobs = image.Jobs.AddRange(jobs) });
    }

    private static bool IsOnlyMark(string value) => value.StartsWith("<<", StringComparison.Ordinal) && value.IndexOfAny([' ', '\t']) < 0;

    private static IEnumerable<PlanNode> Jobs(PlanNode node) => node is not Region region ? []
        : region is { Kind: RegionKind.Repeat, Schedule.IsAbsent: false } ? [region]
        : region.Kind == RegionKind.Unordered ? region.Children.Where(child => child is Region { Kind: RegionKind.Repeat, Schedule.IsAbsent: false })
        : [];

    private void Check(Fragment value)
    {
        var words = TextLines.Words(value.Text, new(0, value.Text.Length)).ToList();
        var command = words.FindIndex(word => TextLines.Cut(value.Text, word) == "CMD");
        if (command < 0 || command + 1 >= words.Count)
            return;

        var option = words.Take(command).FirstOrDefault(word => TextLines.Cut(value.Text, word).StartsWith("--interval=", StringComparison.Ordinal));
        var interval = option.IsEmpty ? Setting<string>.Absent(value.Span) : Argument.Of(value.Slice(option)).From("--interval=".Length).ToSetting();
        var check = ImageCommand.Read(value.Slice(TextSpan.FromBounds(words[command + 1].Start, value.Text.Length)));
        Change(image => image with { HealthCheck = (check, interval) });
    }

    private static string Combine(string folder, string path)
    {
        if (path.StartsWith("/", StringComparison.Ordinal))
            return path;

        var inside = path.StartsWith("./", StringComparison.Ordinal) ? path.Substring(2) : path is "." ? "" : path;
        return folder.Length == 0 ? inside : folder.EndsWith("/", StringComparison.Ordinal) ? folder + inside : folder + "/" + inside;
    }
}
