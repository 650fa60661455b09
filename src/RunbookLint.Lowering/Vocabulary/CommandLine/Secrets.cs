using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Vocabulary.CommandLine;

/// <summary>Finds credentials that stand in a text as they are. Only their names and places get into plans.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/external-storage-uri"/>
internal static class Secrets
{
    /// <summary>The parameters of storage URLs that hold credentials, the worst first.</summary>
    private static readonly ImmutableArray<string> Parameters = ["secret-access-key", "account-key", "sas-token", "session-token", "encryption-key", "aws-secret-access-key", "access-key", "aws-access-key"];

    /// <summary>Environment variables with credentials of storages.</summary>
    private static readonly string[] Variables = ["AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AZURE_STORAGE_KEY", "AZURE_CLIENT_SECRET"];

    /// <summary>Whether a variable of the environment holds a credential.</summary>
    public static bool IsVariable(string? name) => name is not null && Variables.Contains(name);

    /// <summary>The credential in a flag: its value, or a parameter of the URL that is its value.</summary>
    public static IEnumerable<NamedSetting> In(GivenFlag flag)
    {
        if (flag.Definition is null || flag.Value is not { } value)
            return [];

        return flag.Definition is { IsSecret: true, IsUrl: false }
            ? IsPlain(value) ? [Mark(flag.Name, value)] : []
            : InUrl(value);
    }

    /// <summary>The worst of the credentials in a URL.</summary>
    public static IEnumerable<NamedSetting> InUrl(Argument url) =>
        InQuery(url).Concat(InAuthority(url)).OrderBy(secret => secret.Rank).Take(1).Select(secret => Mark(secret.Name, secret.Value));

    private static List<(int Rank, string Name, Argument Value)> InQuery(Argument url)
    {
        var found = new List<(int Rank, string Name, Argument Value)>();
        var text = url.Text;
        var query = text.IndexOf('?');

        for (var start = query + 1; query >= 0 && start < text.Length;)
        {
            var end = text.IndexOf('&', start);
            end = end < 0 ? text.Length : end;
            var equals = text.IndexOf('=', start, end - start);

            if (equals > start && Rank(Uri.UnescapeDataString(text.Substring(start, equals - start))) is >= 0 and var rank && url.Slice(equals + 1, end - equals - 1) is var value && IsPlain(value))
                found.Add((rank, Parameters[rank], SecretPlaces.Hide(value)));

            start = end + 1;
        }

        return found;
    }

    /// <summary><c>http://root:secret@host:9000</c>.</summary>
    private static IEnumerable<(int Rank, string Name, Argument Value)> InAuthority(Argument url)
    {
        var text = url.Text;
        var start = text.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = start < 3 ? -1 : text.IndexOfAny(['/', '?', '#'], start);
        var at = start < 3 ? -1 : text.LastIndexOf('@', (end < 0 ? text.Length : end) - 1);
        var colon = at < start ? -1 : text.IndexOf(':', start, at - start);

        return colon > start && url.Slice(colon + 1, at - colon - 1) is var password && IsPlain(password)
            ? [(Parameters.Length, "password", SecretPlaces.Hide(password))]
            : [];
    }

    /// <summary>The worst of the credentials in a URL that is known only as a whole.</summary>
    public static IEnumerable<NamedSetting> InUrl(Setting<string> url)
    {
        if (!url.IsKnown(out var text) && (text = url.Expression) is null)
            return [];

        var marks = InUrl(Argument.Of(Fragment.Whole(SourceFile.From("", text))));
        return marks.Select(mark => new NamedSetting(mark.Name, Setting<string>.Known(mark.Value.Value!, url.Span)));
    }

    /// <summary>A setting that marks a credential.</summary>
    public static NamedSetting Mark(string name, Argument value) => new(MistakeNames.PlainSecret, Setting<string>.Known(name, SecretPlaces.Hide(value).ToSetting().Span));

    /// <summary>Whether a text is a credential and no variable, template or placeholder for one.</summary>
    public static bool IsPlain(Argument value)
    {
        var text = value.Text.Trim();
        return value.IsKnown && text.Length > 1 && !Placeholders.IsPlaceholder(text)
            && text[0] is not ('<' or '{' or '[' or '*' or '.')
            && !(text[0] == '%' && !PercentEscape.IsAt(text, 0))
            && !IsExpansion(text)
            && !text.All(c => c is '*' or 'x' or 'X' or '.' or '-')
            && !text.StartsWith("your", StringComparison.OrdinalIgnoreCase) && !text.StartsWith("my", StringComparison.OrdinalIgnoreCase)
            && !LooksLikeAName(text);
    }

    /// <summary><c>$NAME</c>, <c>${NAME}</c>, <c>$(command)</c>, <c>$env:NAME</c>; a credential may begin with the sign, too.</summary>
    private static bool IsExpansion(string text) =>
        text[0] == '$' && (text[1] is '{' or '(' or '[' || text.Skip(1).All(c => char.IsLetterOrDigit(c) || c is '_' or '.' or ':' or '-'));

    /// <summary>Documentation names what belongs there: <c>access-key</c>, <c>{SECRET_KEY}</c>, <c>account-key</c>.</summary>
    private static bool LooksLikeAName(string text)
    {
        var name = text.Replace('_', '-').ToLowerInvariant();
        return Rank(name) >= 0 || name is "access-key-id" or "secret-key" or "password" or "token" or "key" or "secret" or "sas" or "ak" or "sk" or "test" or "redacted" or "masked" or "hidden" or "changeme";
    }

    private static int Rank(string name) => Parameters.IndexOf(name.Replace('_', '-').ToLowerInvariant());
}
