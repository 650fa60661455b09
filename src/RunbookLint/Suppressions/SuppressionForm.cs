namespace RunbookLint.Suppressions;

/// <summary>How a file says that a finding is not to be shown.</summary>
public enum SuppressionForm
{
    /// <summary>In a comment: <c># runbooklint: ignore[RBL1001] reason</c>.</summary>
    Comment,

    /// <summary>In an annotation of a Kubernetes resource.</summary>
    Annotation,

    /// <summary>In a <c>#pragma warning disable</c> of C#.</summary>
    Pragma,

    /// <summary>In a <c>[SuppressMessage]</c> of C#.</summary>
    Attribute,

    /// <summary>In the front matter of a page.</summary>
    FrontMatter,

    /// <summary>In the info string of a fence: <c>{runbooklint=off}</c>.</summary>
    Fence,

    /// <summary>Under the key <c>//</c> of a JSON object.</summary>
    JsonKey,

    /// <summary>In the configuration, for files that nobody wants to edit.</summary>
    Configuration,
}
