using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering;
using RunbookLint.Text;

namespace RunbookLint.Analyzers;

/// <summary>A file that the compiler has: an additional one, or code that it has parsed. Its text is asked for when somebody needs it.</summary>
internal sealed class BuildFile
{
    private readonly Func<CancellationToken, SourceText?> read;
    private readonly Func<TextSpan, SourceText, Location> locate;
    private static readonly WordSearch Words = new(TellingWords.All, StringComparison.OrdinalIgnoreCase);

    private readonly object gate = new();
    private DecodedSource? source;
    private bool? mayMatter;

    private BuildFile(string path, string root, Func<CancellationToken, SourceText?> read, Func<TextSpan, SourceText, Location> locate)
    {
        FullPath = BuildPaths.Normalize(path);
        ShownPath = BuildPaths.From(root, FullPath);
        (this.read, this.locate) = (read, locate);
    }

    /// <summary>With forward slashes.</summary>
    public string FullPath { get; }

    /// <summary>Seen from the root of the run.</summary>
    public string ShownPath { get; }

    /// <summary>The code; null for an additional file.</summary>
    public SyntaxTree? Tree { get; private init; }

    /// <summary>The last part of the path.</summary>
    public string Name => BuildPaths.NameOf(FullPath);

    /// <summary>An additional file.</summary>
    public static BuildFile Of(AdditionalText text, string root) =>
        new(text.Path, root, text.GetText, (span, content) => Location.Create(text.Path, span, content.Lines.GetLinePositionSpan(span)));

    /// <summary>Code.</summary>
    public static BuildFile Of(SyntaxTree tree, string root) =>
        new(tree.FilePath, root, tree.GetText, (span, _) => Location.Create(tree, span)) { Tree = tree };

    /// <summary>The text, or why there is none.</summary>
    public DecodedSource Read(CancellationToken cancellation)
    {
        lock (gate)
            return source ??= Decode(read(cancellation));
    }

    /// <summary>Whether a fast look at the text finds a word of ours, or there is no text.</summary>
    public bool MayMatter(CancellationToken cancellation) =>
        mayMatter ??= Read(cancellation) is var text && (text.Problem is not null || Words.IsIn(text.File.Content) || TellingWords.NamesBr(text.File.Content.AsSpan()));

    /// <summary>Tells two texts apart; empty when there is none.</summary>
    public ImmutableArray<byte> Checksum(CancellationToken cancellation) => read(cancellation)?.GetChecksum() ?? [];

    /// <summary>A place in the file as the compiler names it.</summary>
    public Location Locate(TextSpan span)
    {
        var text = Read(default).File.Text;
        return locate(TextSpan.FromBounds(Math.Min(span.Start, text.Length), Math.Min(span.End, text.Length)), text);
    }

    /// <summary>What the compiler cannot read it reports itself.</summary>
    private DecodedSource Decode(SourceText? text)
    {
        if (text is null)
            return SourceDecoder.Unreadable(ShownPath, "the compiler cannot read the file");

        if (text.Length > SourceDecoder.MaxBytes)
            return SourceDecoder.TooLarge(ShownPath);

        var file = new SourceFile(ShownPath, text);
        return file.Content.IndexOf('\0') < 0 ? new(file, null) : SourceDecoder.Unreadable(ShownPath, "the file is binary: it holds NUL bytes");
    }
}
