namespace RunbookLint.Syntax.Templates;

/// <summary>A stretch of a text that a template writes only under a condition: an arm of an <c>if</c>, the body of a loop.</summary>
/// <param name="outer">The arm around it; null when it stands in none.</param>
public sealed class TemplateArm(TemplateArm? outer)
{
    private readonly TemplateArm? outer = outer;

    /// <summary>The arm of the same statement that comes next.</summary>
    internal TemplateArm Next() => new(outer);

    /// <summary>
    /// Whether what stands in one arm is written whenever what stands in the other is, or the other way round. Arms of one statement exclude one
    /// another, and those of two statements may.
    /// </summary>
    public static bool GoTogether(TemplateArm? first, TemplateArm? second) => IsWithin(first, second) || IsWithin(second, first);

    private static bool IsWithin(TemplateArm? inner, TemplateArm? around)
    {
        while (inner is not null && !ReferenceEquals(inner, around))
            inner = inner.outer;

        return ReferenceEquals(inner, around);
    }
}
