using CsCheck;

namespace RunbookLint.Properties.Shell;

/// <summary>Words of a shell, as strange as they may be, in which nothing can run but <c>echo</c>.</summary>
internal static class ShellWords
{
    /// <summary>What the words speak of; <c>NONE</c> is never set.</summary>
    public const string Variables = """
        A=x B='a b' C= D='s3://bucket/full-2024.tar.gz?x=1&y=2' T=$'a\tb\nc' N=7 REF=A QUOTE='it'\''s "so"' STAR='a*b' GAP=' a  b '
        L=(one 'two three' '' four)
        set -- first 'second one' '' fourth

        """;

    private static readonly Gen<string> Plain = Gen.OneOf("a", "br", "-", "--pd", ":", "=", "/", "s3://b", ".", "_", "1", "%", "@", "+", ",", "中", "é", "😀", "^");

    private static readonly Gen<string> Escape =
        Gen.OneOf(" ", "\"", "'", "$", "\\", "`", "*", "?", "[", "]", "{", "}", "(", ")", "<", ">", ";", "&", "|", "#", "~", "!", "a", "n", "\n", "\t").Select(character => "\\" + character);

    private static readonly Gen<string> SingleQuoted =
        Gen.OneOf(Plain, Gen.OneOf(" ", "\"", "$A", "\\", "`", "*", "\n", "\\n", "#", "{a,b}", "~")).Array[0, 4].Select(parts => "'" + string.Concat(parts) + "'");

    private static readonly Gen<string> AnsiQuoted =
        Gen.OneOf(Plain, Gen.OneOf(" ", "\"", "$A", "\\'", "\\\\", "\\n", "\\t", "\\x41", "\\x4", "\\101", "\\7", "\\u4e2d", "\\u41", "\\U0001F600", "\\e", "\\cA", "\\q", "\\\"", "\\?", "*"))
            .Array[0, 4].Select(parts => "$'" + string.Concat(parts) + "'");

    private static readonly Gen<string> Name = Gen.OneOf("A", "B", "C", "D", "T", "N", "REF", "QUOTE", "STAR", "GAP", "NONE", "1", "2", "3", "4", "5", "#", "@", "*");

    private static readonly Gen<string> Element = Gen.OneOf("L", "L[0]", "L[1]", "L[2]", "L[3]", "L[9]", "L[@]", "L[*]", "L[-1]", "L[N-6]", "#L[@]", "#L[1]", "L[@]:1", "L[@]:1:2", "L[*]:3", "@:2", "@:2:1", "*:4");

    private static readonly Gen<string> Pattern =
        Gen.OneOf("*", "?", ".", "/", "*/", "/*", "*.", ".*", "x", "a", "b*", "[a-f]", "*[0-9]", "s3://", ".gz", "*&", "full", "??", "'*'", "\\*", "\" \"", "$A", "*$A", "'a'*", "t");

    private static readonly Gen<string> Simple = Gen.OneOf(Name.Select(name => "$" + name), Name.Select(name => "${" + name + "}"), Element.Select(element => "${" + element + "}"));

    private static readonly Gen<string> Trimmed = Gen.Select(Name, Gen.OneOf("#", "##", "%", "%%"), Pattern, (name, trim, pattern) => "${" + name + trim + pattern + "}");

    private static readonly Gen<string> Replaced =
        Gen.Select(Name, Gen.OneOf("/", "//", "/#", "/%"), Pattern.Where(pattern => !pattern.Contains('/')), Gen.OneOf("", "/", "/x", "/$N", "/-/", "/'y z'", "/&"), (name, how, pattern, by) => "${" + name + how + pattern + by + "}");

    private static readonly Gen<string> Cut = Gen.Select(Name, Gen.OneOf(":0", ":1", ":2:3", ": -3", ": -3:2", ":N", ":1:-1", ":99", ":0:0", ":A"), (name, range) => "${" + name + range + "}");

    private static readonly Gen<string> Changed = Gen.Select(Name, Gen.OneOf("^", "^^", ",", ",,", "^^[ab]", "@Q", "@U"), (name, how) => "${" + name + how + "}");

    private static readonly Gen<string> Asked = Gen.OneOf(Name.Select(name => "${#" + name + "}"), Gen.OneOf("${!REF}", "${!NONE}", "${!REF:-x}"));

    private static readonly Gen<string> Computed = Gen.OneOf("$((1+2))", "$((N*2))", "$(( N - 10 ))", "$((010))", "$((0x1F))", "$((N>3?1:0))", "$((N/2))", "$((-N%4))", "$[1+1]");

    private static readonly Gen<string> Printed = Gen.OneOf("$(echo x)", "`echo x`", "$(echo \"$B\")", "$(echo $B)", "$(echo 'a  b')", "$(echo '')", "$(echo \"a\nb\")", "$(echo -n x)", "$(echo $D)", "$(echo a b)");

    private static readonly Gen<string> Braces = Gen.OneOf("{a,b}", "{1..3}", "{a..c}", "{,x}", "{a}", "{}", "{a,b", "a}", "{a,{b,c}}", "{01..03}", "{a,'b c'}", "{$A,b}", "{3..1}", "{1..5..2}", "\\{a,b}", "{a\\,b}");

    private static readonly Gen<string> Globs = Gen.OneOf("*", "?", "[ab]", "*.sql", "[!a]", "**");

    /// <summary>A word without blanks around it.</summary>
    public static Gen<string> Word { get; } = Of(depth: 1);

    /// <summary>The body of a here-document whose delimiter is not quoted.</summary>
    public static Gen<string> Document { get; } =
        Gen.OneOf(Plain, Simple, Gen.OneOf(Cut, Asked, Computed, Printed, Gen.Select(Name, Plain, (name, word) => "${" + name + ":-" + word + "}")), Gen.OneOf(" ", "\n", "'", "\"", "\\$A", "\\\\", "\\`", "\\\"", "\\a", "\\\n", "*", "#", "{a,b}", "~", "\t", "'$A'", "$", "$'a'", "\"$A\""))
            .Array[0, 8].Select(string.Concat);

    private static Gen<string> Of(int depth) =>
        Gen.Frequency((6, Plain), (2, Escape), (2, SingleQuoted), (2, AnsiQuoted), (4, Quoted()), (5, Expansion(Default(depth))), (1, Braces), (1, Globs)).Array[1, 4].Select(string.Concat).Where(word => !word.Contains("/*") && !word.Contains("/?") && !word.Contains("/["));

    /// <summary>Quotes inside braces inside quotes are left out: each shell, and each version of bash, reads them in its own way.</summary>
    private static Gen<string> Quoted() =>
        Gen.Frequency((3, Plain), (1, Gen.OneOf(" ", "'", "\\\"", "\\\\", "\\$", "\\`", "\\a", "\\\n", "\n", "*", "#", "{a,b}", "~", "&", "\\'", "\\*")), (2, Expansion(Gen.OneOf(Plain, Name.Where(name => name is not ("@" or "*")).Select(name => "$" + name), Gen.Const(" ")).Array[0, 2].Select(string.Concat))))
            .Array[0, 4].Select(parts => "\"" + string.Concat(parts) + "\"");

    private static Gen<string> Default(int depth) =>
        depth == 0 ? Plain : Gen.OneOf(Of(depth - 1).Where(IsPlainEnough), Gen.Const(""), Gen.Const("a  b"));

    /// <summary>Lists and braces inside a default are left out: which brace ends it depends on who counts.</summary>
    private static bool IsPlainEnough(string word) => word.IndexOfAny(['@', '*']) < 0 && !word.Replace("${", "").Contains('{');

    private static Gen<string> Expansion(Gen<string> word) =>
        Gen.Frequency((6, Simple), (2, Trimmed), (2, Replaced), (1, Cut), (1, Changed), (1, Asked), (1, Computed), (1, Printed), (3, Defaulted(word)));

    private static Gen<string> Defaulted(Gen<string> word) =>
        Gen.Select(Name, Gen.OneOf(":-", "-", ":+", "+", ":=", "="), word, (name, how, value) => "${" + name + how + value + "}");
}
