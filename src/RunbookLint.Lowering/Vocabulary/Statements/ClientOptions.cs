using System.Collections.Immutable;
using RunbookLint.Lowering.Vocabulary.CommandLine;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Statements;

/// <summary>The options of MySQL's client and of the tools that imitate it, as far as they matter here.</summary>
/// <seealso href="https://dev.mysql.com/doc/refman/8.4/en/mysql-command-options.html"/>
internal sealed class ClientOptions
{
    /// <summary>The options that take a value, also as the next word, by their long and short names.</summary>
    private static readonly (string Name, char Short)[] Valued =
    [
        ("host", 'h'),
        ("port", 'P'),
        ("user", 'u'),
        ("database", 'D'),
        ("execute", 'e'),
        ("socket", 'S'),
        ("defaults-file", '\0'),
        ("defaults-extra-file", '\0'),
        ("default-character-set", '\0'),
        ("init-command", '\0'),
        ("delimiter", '\0'),
        ("ssl-ca", '\0'),
        ("ssl-cert", '\0'),
        ("ssl-key", '\0'),
        ("ssl-mode", '\0'),
        ("directory", 'd'),
    ];

    private readonly List<(string Name, Argument Value)> given = [];

    private ClientOptions()
    {
    }

    /// <summary>The cluster that the client connects to.</summary>
    public Setting<string> Cluster(string? @namespace) => Address.OfServer(Last("host"), Last("port"), @namespace);

    /// <summary>The values of an option, in their order.</summary>
    public IEnumerable<Argument> All(string name) => given.Where(option => option.Name == name).Select(option => option.Value);

    /// <summary>The options among words.</summary>
    public static ClientOptions Read(ImmutableArray<Argument> words)
    {
        var options = new ClientOptions();
        for (var index = 0; index < words.Length;)
            index = options.ReadAt(words, index);

        return options;
    }

    private int ReadAt(ImmutableArray<Argument> words, int index)
    {
        var word = words[index];
        var text = word.Text;
        if (text.Length < 2 || text[0] != '-')
            return index + 1;

        return text[1] == '-' ? ReadLong(words, index) : ReadShort(words, index);
    }

    private int ReadLong(ImmutableArray<Argument> words, int index)
    {
        var word = words[index];
        var equals = word.Text.IndexOf('=');
        var name = word.Text.Substring(2, (equals < 0 ? word.Text.Length : equals) - 2);

        if (equals >= 0)
            given.Add((name, word.From(equals + 1)));
        else if (Valued.Any(option => option.Name == name) && index + 1 < words.Length)
            given.Add((name, words[++index]));

        return index + 1;
    }

    /// <summary>Letters stand together up to the first that takes a value; the password's stands right behind its letter.</summary>
    private int ReadShort(ImmutableArray<Argument> words, int index)
    {
        var word = words[index];

        for (var letter = 1; letter < word.Text.Length && word.Text[letter] != 'p'; letter++)
        {
            var (name, _) = Valued.FirstOrDefault(option => option.Short == word.Text[letter]);
            if (name is null)
                continue;

            if (letter + 1 < word.Text.Length)
                given.Add((name, word.From(letter + 1)));
            else if (index + 1 < words.Length)
                given.Add((name, words[++index]));

            break;
        }

        return index + 1;
    }

    private Setting<string> Last(string name) => All(name).LastOrDefault()?.ToSetting() ?? default;
}
