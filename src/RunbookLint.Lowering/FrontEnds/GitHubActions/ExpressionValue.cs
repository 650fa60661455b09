namespace RunbookLint.Lowering.FrontEnds.GitHubActions;

/// <summary>What an expression gives, as far as it is known before the run.</summary>
internal readonly record struct ExpressionValue
{
    /// <summary>What only the run knows.</summary>
    public static ExpressionValue Unknown => default;

    /// <summary>An input that a run without inputs leaves empty. Shown, it is unknown: nobody plans with nothing.</summary>
    public static ExpressionValue Missing { get; } = new() { Truth = false };

    /// <summary>What holds only in a run that goes wrong: <c>failure()</c>, <c>cancelled()</c>.</summary>
    public static ExpressionValue Exceptional { get; } = new() { IsExceptional = true };

    /// <summary>The text to put in its place; null when only the run knows it.</summary>
    public Argument? Text { get; private init; }

    /// <summary>Whether it counts as true; null when only the run knows.</summary>
    public bool? Truth { get; private init; }

    /// <summary>Whether it is a truth value rather than a text.</summary>
    public bool IsBoolean { get; private init; }

    /// <summary>Whether it holds only in a run that goes wrong.</summary>
    public bool IsExceptional { get; private init; }

    /// <summary>The whole text, when all of it is known.</summary>
    public string? Known => Text is { IsKnown: true } text ? text.Text : null;

    /// <summary>
    /// A text. Its holes may be other expressions; what a shell left open is unknown as a whole, for in the next script it would be code.
    /// </summary>
    public static ExpressionValue Of(Argument text) => text.Holes.All(hole => IsExpression(text.Text, hole.Start))
        ? new() { Text = text, Truth = text.IsKnown ? text.Text.Length > 0 : null }
        : Unknown;

    /// <summary>A text that stands for a truth value when it reads like one, as inputs do.</summary>
    public static ExpressionValue OfInput(Argument text) =>
        text is { IsKnown: true, Text: "true" or "false" } ? new() { Text = text, Truth = text.Text == "true", IsBoolean = true } : Of(text);

    /// <summary>A truth value.</summary>
    public static ExpressionValue Of(bool? truth) => new() { Truth = truth, IsBoolean = true };

    private static bool IsExpression(string text, int start) => string.CompareOrdinal(text, start, "${{", 0, 3) == 0;
}
