namespace RunbookLint.Lowering.FrontEnds.Shell;

/// <summary>The operators of <c>${name…}</c> that only look at the value. Patterns with wildcards are left to the run.</summary>
internal static class ParameterOperators
{
    /// <summary>The result, or null when it is not known.</summary>
    public static string? Apply(string operation, string value, string argument) => operation switch
    {
        "#" or "##" when IsPlain(argument) => value.StartsWith(argument, StringComparison.Ordinal) ? value.Substring(argument.Length) : value,
        "%" or "%%" when IsPlain(argument) => value.EndsWith(argument, StringComparison.Ordinal) ? value.Substring(0, value.Length - argument.Length) : value,
        "##" when argument is ['*', .. var end] && end.Length > 0 && IsPlain(end) => AfterLast(value, end),
        "#" when argument is ['*', .. var end] && end.Length > 0 && IsPlain(end) => AfterFirst(value, end),
        "%" when argument is [.. var start, '*'] && start.Length > 0 && IsPlain(start) => BeforeLast(value, start),
        "%%" when argument is [.. var start, '*'] && start.Length > 0 && IsPlain(start) => BeforeFirst(value, start),
        "^^" when argument.Length == 0 => value.ToUpperInvariant(),
        ",," when argument.Length == 0 => value.ToLowerInvariant(),
        _ => null,
    };

    private static bool IsPlain(string pattern) => pattern.IndexOfAny(['*', '?', '[', '\\', '(']) < 0;

    private static string AfterLast(string value, string end) =>
        value.LastIndexOf(end, StringComparison.Ordinal) is >= 0 and var index ? value.Substring(index + end.Length) : value;

    private static string AfterFirst(string value, string end) =>
        value.IndexOf(end, StringComparison.Ordinal) is >= 0 and var index ? value.Substring(index + end.Length) : value;

    private static string BeforeLast(string value, string start) =>
        value.LastIndexOf(start, StringComparison.Ordinal) is >= 0 and var index ? value.Substring(0, index) : value;

    private static string BeforeFirst(string value, string start) =>
        value.IndexOf(start, StringComparison.Ordinal) is >= 0 and var index ? value.Substring(0, index) : value;
}
