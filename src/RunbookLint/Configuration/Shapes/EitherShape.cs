namespace RunbookLint.Configuration.Shapes;

/// <summary>A mapping, or a list.</summary>
/// <param name="Form">What it must do, in words.</param>
/// <param name="Mapping">When it is a mapping.</param>
/// <param name="List">When it is not.</param>
internal sealed record EitherShape(string Form, NamesShape Mapping, ListShape List) : ValueShape(Form);
