using System.Collections.Immutable;

namespace RunbookLint.Rules;

/// <summary>A change of text that mends a finding.</summary>
/// <param name="Title">What it does, in the imperative, without a full stop: <c>set memory to 16Gi</c>.</param>
/// <param name="Safety">Whether it may be made without being looked at.</param>
/// <param name="Edits">The changes, all or none of them.</param>
public sealed record Fix(string Title, FixSafety Safety, ImmutableArray<FixEdit> Edits)
{
    /// <summary>A fix of one change.</summary>
    public Fix(string title, FixSafety safety, FixEdit edit)
        : this(title, safety, [edit])
    {
    }

    /// <summary>
    /// The ids of rules of which the mended one spoke instead: a finding of theirs that is less severe may come to light with the fix.
    /// </summary>
    public ImmutableArray<string> Uncovers { get; init; } = [];
}

/// <summary>Whether a fix may be made without being looked at.</summary>
public enum FixSafety
{
    /// <summary>It changes nothing about what is backed up, restored or deleted, and when.</summary>
    Safe,

    /// <summary>Somebody has to agree: it changes what is done, or puts a guess into the text.</summary>
    Unsafe,
}
