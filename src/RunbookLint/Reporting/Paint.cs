namespace RunbookLint.Reporting;

/// <summary>Colours for a terminal, or nothing at all.</summary>
internal sealed class Paint(bool isOn)
{
    public string Bold(string text) => Wrap("1", text);

    public string Error(string text) => Wrap("1;31", text);

    public string Warning(string text) => Wrap("1;33", text);

    public string Info(string text) => Wrap("1;36", text);

    public string Frame(string text) => Wrap("1;34", text);

    public string Of(Rules.Severity severity, string text) => severity switch
    {
        Rules.Severity.Error => Error(text),
        Rules.Severity.Warning => Warning(text),
        _ => Info(text),
    };

    private string Wrap(string code, string text) => isOn && text.Length > 0 ? $"\x1b[{code}m{text}\x1b[0m" : text;
}
