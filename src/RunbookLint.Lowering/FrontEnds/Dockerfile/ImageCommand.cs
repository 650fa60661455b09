using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Shell;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Dockerfile;

/// <summary>What <c>CMD</c> or <c>ENTRYPOINT</c> run: words, or a script for a shell.</summary>
/// <param name="Words">The words; empty for a script.</param>
/// <param name="Script">The script; null for words.</param>
internal sealed record ImageCommand(ImmutableArray<Argument> Words, Fragment? Script)
{
    /// <summary>Whether nobody wrote it: it is what the image of a tool runs.</summary>
    public bool IsImplied { get; init; }

    /// <summary>Reads the exec form, which is a JSON array, or else the shell form.</summary>
    public static ImageCommand Read(Fragment value)
    {
        if (!value.Text.StartsWith("[", StringComparison.Ordinal) || YamlParser.Parse(value.Text) is not { Errors.IsEmpty: true, Documents: [{ Root: YamlSequence words }] })
            return new([], value);

        var yaml = new YamlSettings(value);
        return new([.. words.Items.OfType<YamlScalar>().Select(yaml.Argument)], null);
    }

    /// <summary>The plan of an entry point with a command behind it; a script as the entry point takes none.</summary>
    public static ImmutableArray<PlanNode> Lower(ImageCommand? entryPoint, ImageCommand? command, LoweringScope scope, LoweringContext context)
    {
        if (entryPoint?.Script is { } script)
            return context.Lower(script, FragmentLanguage.Shell, scope);

        if ((entryPoint is null || entryPoint.Words.IsEmpty) && command?.Script is { } only)
            return context.Lower(only, FragmentLanguage.Shell, scope);

        ImmutableArray<Argument> written = [.. entryPoint is { IsImplied: false } ? entryPoint.Words : [], .. command?.Words ?? []];
        ImmutableArray<Argument> words = entryPoint is { IsImplied: true } ? [.. entryPoint.Words, .. written] : written;
        return written.IsEmpty ? [] : ShellCommands.Lower(words, SpanOf(written), scope, context);
    }

    /// <summary>All words when they stand in one file, in order; else those of the last one's file, which is where somebody decided what to run.</summary>
    public static SourceSpan SpanOf(ImmutableArray<Argument> words)
    {
        var last = words[words.Length - 1].Span;
        var start = last.Span.Start;

        for (var index = words.Length - 2; index >= 0 && ReferenceEquals(words[index].Span.File, last.File) && words[index].Span.Span.End <= start; index--)
            start = words[index].Span.Span.Start;

        return new(last.File, TextSpan.FromBounds(start, last.Span.End));
    }
}
