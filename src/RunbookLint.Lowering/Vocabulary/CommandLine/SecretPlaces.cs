namespace RunbookLint.Lowering.Vocabulary.CommandLine;

/// <summary>
/// Has credentials hidden wherever reports show the files that they stand in. Which they are is told by how they are used: the variable that
/// holds one may have any name.
/// </summary>
internal static class SecretPlaces
{
    /// <summary>Shorter parts would hide parts of other words.</summary>
    private const int Shortest = 4;

    /// <summary>Blanks and quotes between the parts of one that is written in pieces.</summary>
    private static readonly char[] Separators = [' ', '\t', '\r', '\n', '"', '\'', '`'];

    /// <summary>The credential, hidden.</summary>
    public static Argument Hide(Argument secret)
    {
        var text = secret.Text;
        var setting = secret.ToSetting();

        foreach (var place in setting.Sources.Insert(0, setting.Span))
        {
            foreach (var part in place.Text.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Where(part => IsOf(part, text)))
                place.File.Hide(part);
        }

        return secret;
    }

    /// <summary>Whether something written is a part of the credential, and not a wider text that it cannot be told apart from.</summary>
    private static bool IsOf(string part, string secret) =>
        part.Length >= Shortest && secret.IndexOf(part.Replace("\\", ""), StringComparison.Ordinal) >= 0 && part.Trim('\\').Length > 0;
}
