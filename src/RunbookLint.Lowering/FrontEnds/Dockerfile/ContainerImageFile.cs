using System.Collections.Immutable;
using RunbookLint.Lowering.Vocabulary.Launchers;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds.Dockerfile;

/// <summary>An image, as far as the Dockerfile that makes it says.</summary>
internal sealed record ContainerImageFile
{
    /// <summary>The environment of its containers.</summary>
    public ImmutableDictionary<string, Argument> Variables { get; init; } = ImmutableDictionary<string, Argument>.Empty;

    /// <summary>The tool that it runs unless its own entry point says otherwise: images of TiDB's tools run the tool.</summary>
    public Argument? Tool { get; init; }

    /// <summary>What its containers run; null when nothing says so.</summary>
    public ImageCommand? EntryPoint { get; init; }

    /// <summary>What its containers run, or the arguments of their entry point; null when nothing says so.</summary>
    public ImageCommand? Command { get; init; }

    /// <summary>A command that looks at a running container again and again, and how often.</summary>
    public (ImageCommand Command, Setting<string> Interval)? HealthCheck { get; init; }

    /// <summary>The version of TiDB's tools in it; null when nothing says so.</summary>
    public Setting<string>? ToolVersion { get; init; }

    /// <summary>Files that are copied into it.</summary>
    public ImmutableArray<MountedFile> Files { get; init; } = [];

    /// <summary>Jobs that a scheduler in it would run: crontabs that its build installs.</summary>
    public ImmutableArray<PlanNode> Jobs { get; init; } = [];

    /// <summary>The folder in which its commands run.</summary>
    public string Folder { get; init; } = "/";

    /// <summary>What a container runs.</summary>
    /// <param name="entryPoint">Another entry point; it takes the place of the image's command, too. Null for the image's own.</param>
    /// <param name="command">Another command; null for the image's own.</param>
    public (ImageCommand? EntryPoint, ImageCommand? Command) Start(ImageCommand? entryPoint, ImageCommand? command)
    {
        if (entryPoint is not null)
            return (entryPoint, command);

        var started = command ?? Command;
        var runsTool = EntryPoint is null && Tool is not null && started?.Words is [var first, ..]
            && Launch.NameOf(first.Text) is var program && program != Tool.Text && program is not ("sh" or "bash" or "ash" or "dash");

        return (runsTool ? new([Tool!], null) { IsImplied = true } : EntryPoint, started);
    }
}
