using System.Text;

namespace RunbookLint;

/// <summary>Tells by its name whether a flag, key, parameter or variable holds a credential.</summary>
internal static class SecretKeys
{
    private static readonly string[] Endings =
    [
        "access-key", "access-key-id", "access-key-secret", "accesskey", "account-key", "accountkey", "api-key", "apikey", "bearer", "crypter-key",
        "encryption-key", "pass", "passphrase", "passwd", "password", "pgpassword", "private-key", "pwd", "sas-token", "secret", "secret-key", "secretkey",
        "security-token", "session-token", "signature", "storage-base64", "token",
    ];

    private static readonly string[] OfUrls = ["sig", "credential", "x-amz-credential", "x-goog-credential"];

    /// <summary>Whether what the name names must not be shown.</summary>
    /// <param name="name">As written: <c>--secret-access-key</c>, <c>AWS_SECRET_ACCESS_KEY</c>, <c>crypter.key</c>, <c>sasToken</c>.</param>
    /// <param name="isParameter">Whether it is a parameter of a URL.</param>
    public static bool Contains(string name, bool isParameter)
    {
        // The shell's working directory.
        if (name is "PWD" or "OLDPWD")
            return false;

        var key = Normalise(name);
        return Array.Exists(Endings, ending => EndsWithWord(key, ending)) || (isParameter && Array.IndexOf(OfUrls, key) >= 0);
    }

    private static bool EndsWithWord(string key, string ending) =>
        key.EndsWith(ending, StringComparison.Ordinal) && (key.Length == ending.Length || key[key.Length - ending.Length - 1] == '-');

    private static string Normalise(string name)
    {
        var key = new StringBuilder(name.Length + 4);

        for (var index = 0; index < name.Length; index++)
        {
            var character = name[index];
            if (character == '%')
                index += 2;

            if (character is '_' or '.' or '-' or '%')
            {
                if (key.Length > 0)
                    key.Append('-');

                continue;
            }

            if (char.IsUpper(character) && index > 0 && char.IsLower(name[index - 1]))
                key.Append('-');

            key.Append(char.ToLowerInvariant(character));
        }

        return key.ToString();
    }
}
