namespace RunbookLint.Configuration.Shapes;

/// <summary>A list. One value may stand for a list of one.</summary>
/// <param name="Form">What it must do, in words.</param>
/// <param name="Item">Its items.</param>
internal sealed record ListShape(string Form, ValueShape Item) : ValueShape(Form);
