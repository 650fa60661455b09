namespace RunbookLint.Configuration.Shapes;

/// <summary>A list. One value may stand for a list of one.</summary>
/// <param name="Form">What it must do, in words.</param>
/// <param name="Item">Its items.</param>
internal sealed record ListShape(string Form, ValueShape Item) : ValueShape(Form)
{
    /// <summary>What an empty list would be, so that it is a mistake; null where it means nothing in particular.</summary>
    public string? WhenEmpty { get; init; }
}
