using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Text;

/// <summary>A file as the host read it. The core never reads one itself.</summary>
/// <param name="path">Relative to the root of the run, with forward slashes: this is what reports show.</param>
/// <param name="text">The decoded text; every span of the core counts its UTF-16 code units.</param>
public sealed class SourceFile(string path, SourceText text)
{
    private string? content;

    private ImmutableHashSet<string> secrets = ImmutableHashSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Relative to the root of the run, with forward slashes.</summary>
    public string Path { get; } = path;

    /// <summary>The decoded text.</summary>
    public SourceText Text { get; } = text;

    /// <summary>The whole text as one string, made once.</summary>
    public string Content => content ??= Text.ToString();

    /// <summary>A file made from a string, as tests and fragments of notation do.</summary>
    public static SourceFile From(string path, string text) => new(path, SourceText.From(text)) { content = text };

    /// <summary>What to say of the text when no file holds it: <c>backup.mode=log from --set</c>. Nothing is located in it, but where it is used.</summary>
    public string? Given { get; init; }

    /// <summary>What of the text is known to be a credential, as it is written there: to be hidden wherever the file is shown.</summary>
    public ImmutableHashSet<string> Secrets { get => secrets; init => secrets = value; }

    /// <summary>Remembers a credential, as it is written in the file. Threads that read files side by side may do so at once.</summary>
    public void Hide(string secret) => ImmutableInterlocked.Update(ref secrets, static (known, added) => known.Add(added), secret);

    /// <summary>The place of a span of this file.</summary>
    public SourceSpan Locate(TextSpan span) => new(this, span);

    /// <inheritdoc/>
    public override string ToString() => Path;
}
