namespace RunbookLint.Configuration.Shapes;

/// <summary>What a value of the configuration looks like. Reading, the schema and the template are all made from it.</summary>
/// <param name="Form">What the value must do, in words that follow its key: <c>be a date such as 2024-05-31</c>.</param>
internal abstract record ValueShape(string Form);
