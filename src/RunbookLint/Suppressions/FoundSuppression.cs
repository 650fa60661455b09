using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Suppressions;

/// <summary>A directive at its place in a file, with what it speaks for. A text that is read twice may bring it twice; both readings count.</summary>
internal sealed class FoundSuppression(SourceSpan place, SuppressionForm form, Directive directive)
{
    /// <summary>The comment, or what stands for one.</summary>
    public SourceSpan Place { get; } = place;

    /// <summary>How it is written.</summary>
    public SuppressionForm Form { get; } = form;

    /// <summary>What it says; its spans are those of the file.</summary>
    public Directive Directive { get; } = directive;

    /// <summary>What it speaks for.</summary>
    public SuppressionReach Reach { get; set; } = SuppressionReach.Node;

    /// <summary>The stretches of the file that it speaks for, unless that is a line or all of it.</summary>
    public HashSet<TextSpan> Extents { get; } = [];

    /// <summary>Whether there is something that it speaks for.</summary>
    public bool IsAttached { get; set; }

    /// <summary>The rules that it names and that there are.</summary>
    public List<(RuleDescriptor Rule, DirectiveId Id)> Rules { get; } = [];

    /// <summary>The directives that end what this one began.</summary>
    public HashSet<FoundSuppression> Ends { get; } = [];

    /// <summary>Whether it hides the findings of all rules.</summary>
    public bool HidesAll => Form == SuppressionForm.Fence || (Form == SuppressionForm.Attribute && Directive.Ids.IsEmpty);

    /// <summary>Whether it is understood; what is not hides nothing.</summary>
    public bool IsValid { get; set; } = true;

    /// <summary>Whether a part of it is not understood: then nothing more is said about it.</summary>
    public bool HasUnknown { get; set; }

    /// <summary>What is wrong with it, in words.</summary>
    public ImmutableArray<string> Mistakes { get; set; } = [];

    /// <summary>Whether its day has passed.</summary>
    public bool IsExpired { get; set; }

    /// <summary>The ids of the rules of which it hides something, or would.</summary>
    public HashSet<string> Used { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether it can hide findings at all.</summary>
    public bool IsIgnoring => Directive.Verb != DirectiveVerb.Enable && IsValid;
}
