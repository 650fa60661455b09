namespace RunbookLint.Lowering.FrontEnds.Ansible.Templates;

/// <summary>The numbers of YAML 1.1 that Python prints otherwise than they are written: <c>0644</c>, <c>12:30:45</c>, <c>0x10</c>, <c>1_000</c>, <c>1.10</c>.</summary>
internal static class YamlNumbers
{
    /// <summary>Whether a plain scalar becomes another text once it was read as a number.</summary>
    public static bool IsRewritten(string text)
    {
        var digits = text.Length > 0 && text[0] is '+' or '-' ? text.Substring(1) : text;
        if (digits.Length is 0 or > 64 || !(char.IsDigit(digits[0]) || digits[0] == '.') || !digits.Any(char.IsDigit))
            return false;

        return text[0] == '+' || digits.IndexOf('_') >= 0 ? digits.All(c => char.IsDigit(c) || c is '_' or '.' or ':')
            : digits.IndexOf(':') >= 0 ? IsSexagesimal(digits)
            : digits.IndexOf('.') >= 0 ? IsRewrittenFloat(digits)
            : digits.Length > 1 && digits[0] == '0' && IsOtherBase(digits);
    }

    private static bool IsSexagesimal(string text)
    {
        var parts = text.Split(':');
        return parts[0].Length > 0 && parts.All(part => part.Length > 0 && part.All(c => char.IsDigit(c) || c == '.')) && parts.Skip(1).All(part => part.IndexOf('.') is var dot && (dot < 0 ? part.Length : dot) is 1 or 2);
    }

    private static bool IsRewrittenFloat(string text)
    {
        var dot = text.IndexOf('.');
        var fraction = text.Substring(dot + 1);
        if (!text.Substring(0, dot).All(char.IsDigit) || fraction.IndexOf('.') >= 0 || !fraction.All(c => char.IsDigit(c) || c is 'e' or 'E' or '+' or '-'))
            return false;

        return dot == 0 || (dot > 1 && text[0] == '0') || fraction.Length == 0 || fraction.Length > 12 || !fraction.All(char.IsDigit) || (fraction.Length > 1 && fraction[fraction.Length - 1] == '0');
    }

    private static bool IsOtherBase(string text) => text[1] switch
    {
        'x' or 'X' => text.Length > 2 && text.Skip(2).All(Uri.IsHexDigit),
        'b' or 'B' => text.Length > 2 && text.Skip(2).All(c => c is '0' or '1'),
        _ => text.All(c => c is >= '0' and <= '7'),
    };
}
