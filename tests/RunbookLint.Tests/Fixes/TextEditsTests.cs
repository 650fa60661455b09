using RunbookLint.Fixes;
using RunbookLint.Rules;
using RunbookLint.Testing;
using RunbookLint.Text;

namespace RunbookLint.Tests.Fixes;

public class TextEditsTests
{
    [Theory]
    [InlineData("memory: [|8Gi|]", "16Gi", "memory: 16Gi")]
    [InlineData("memory: '[|8Gi|]' # little", "16Gi", "memory: '16Gi' # little")]
    [InlineData("--until \"[|2026|]\"", "2026-01-01 00:00:00+00:00", "--until \"2026-01-01 00:00:00+00:00\"")]
    [InlineData("--until [|2026|] -y", "2026-01-01 00:00:00+00:00", "--until '2026-01-01 00:00:00+00:00' -y")]
    [InlineData("[|0 2 * * 0|] br backup", "0 2 */2 * *", "0 2 */2 * * br backup")]
    [InlineData("sh 'br --until [|2026|] -y'", "2026-01-01 00:00:00+00:00", "sh 'br --until \"2026-01-01 00:00:00+00:00\" -y'")]
    [InlineData("sh \"br --until [|2026|]\"", "2026-01-01 00:00:00+00:00", "sh \"br --until '2026-01-01 00:00:00+00:00'\"")]
    [InlineData("[\"br\", \"--until=[|2026|]\"]", "2026-01-01 00:00:00+00:00", "[\"br\", \"--until=2026-01-01 00:00:00+00:00\"]")]
    [InlineData("br [|–-pd|] x", "--pd", "br --pd x")]
    [InlineData("--x \"[|a|]\"", "$(rm)", null)]
    [InlineData("--x '[|a|]'", "it's", null)]
    [InlineData("--x [|a|]", "two\nlines", null)]
    public void Replace_a_text_quoted_as_it_must_be(string source, string text, string? expected) =>
        Apply(source, place => new ReplaceText(place, text)).Should().Be(expected);

    [Theory]
    [InlineData("a: 1\n  check-requirements: [|false|]\nb: 2\n", "a: 1\nb: 2\n")]
    [InlineData("[lightning]\r\ncheck-requirements = [|false|] # hurry\r\nlevel = 'info'\r\n", "[lightning]\r\nlevel = 'info'\r\n")]
    [InlineData("tidb-lightning --check-requirements=[|false|] -d /x\n", "tidb-lightning -d /x\n")]
    [InlineData("tidb-lightning -d /x --check-requirements [|false|]", "tidb-lightning -d /x")]
    [InlineData("tidb-lightning -d /x --check-requirements=\"[|false|]\"; wait", "tidb-lightning -d /x; wait")]
    [InlineData("tidb-lightning \\\n  --check-requirements=[|false|] \\\n  -d /x\n", "tidb-lightning \\\n  -d /x\n")]
    [InlineData("args:\n  - --check-requirements=[|false|]\n  - -d\n", "args:\n  - -d\n")]
    [InlineData("args: [\"--check-requirements=[|false|]\", \"-d\"]\n", "args: [\"-d\"]\n")]
    [InlineData("args: ['-d', '--check-requirements', '[|false|]']\n", "args: ['-d']\n")]
    [InlineData("args:\n  - --check-requirements\n  - '[|false|]'\n  - -d\n", "args:\n  - -d\n")]
    [InlineData("args: [\n  \"-d\",\n  \"--check-requirements=[|false|]\",\n  \"x\"\n]", "args: [\n  \"-d\",\n  \"x\"\n]")]
    [InlineData("{\n  \"a\": 1,\n  \"check-requirements\": [|false|]\n}\n", "{\n  \"a\": 1\n}\n")]
    [InlineData("{\n  \"check-requirements\": [|false|],\n  \"a\": 1\n}\n", "{\n  \"a\": 1\n}\n")]
    [InlineData("a: { check-requirements: [|false|], b: 1 }\n", "a: { b: 1 }\n")]
    [InlineData("a: { b: 1, check-requirements: [|false|] }\n", "a: { b: 1 }\n")]
    [InlineData("tidb-lightning -check-requirements=[|false|] -d /x\n", "tidb-lightning -d /x\n")]
    [InlineData("tidb-lightning -d /x \\\n  --check-requirements=[|false|]\n", "tidb-lightning -d /x\n")]
    [InlineData("x --check-requirements y [|false|]\n", null)]
    [InlineData("tidb-lightning --no-check-requirements=[|false|]\n", null)]
    [InlineData("IMPORT INTO t FROM 'x' WITH thread=8, [|check-requirements|];", "IMPORT INTO t FROM 'x' WITH thread=8;")]
    [InlineData("IMPORT INTO t FROM 'x' WITH [|check-requirements|], thread=8;", "IMPORT INTO t FROM 'x' WITH thread=8;")]
    [InlineData("IMPORT INTO t FROM 'x' WITH [|check-requirements|];", "IMPORT INTO t FROM 'x';")]
    public void Remove_a_setting_in_every_form(string source, string? expected) =>
        Apply(source, place => new RemoveSetting(place, ["check-requirements"])).Should().Be(expected);

    [Theory]
    [InlineData("[|br log truncate|] --until 1 && next\n", "br log truncate --yes --until 1 && next\n")]
    [InlineData("sh -c '[|br log truncate --until 1|]'\n", "sh -c 'br log truncate --until 1 --yes'\n")]
    [InlineData("[|br log truncate \\\n  --until 1|]\n", "br log truncate \\\n  --until 1 --yes\n")]
    [InlineData("args: [[|\"log\", \"truncate\"|]]\n", "args: [\"log\", \"truncate\", \"--yes\"]\n")]
    [InlineData("[|run(['log', 'truncate'])|]\n", "run(['log', 'truncate', '--yes'])\n")]
    [InlineData("[|Start(\"br\", \"log truncate --until 1\")|];\n", "Start(\"br\", \"log truncate --until 1 --yes\");\n")]
    [InlineData("args:\n  - [|log\n  - truncate|]\n", "args:\n  - log\n  - truncate\n  - --yes\n")]
    [InlineData("script:\n  - [|br log truncate|]\n", "script:\n  - br log truncate --yes\n")]
    [InlineData("[|br log truncate >out 2>&1|] &\n", "br log truncate --yes >out 2>&1 &\n")]
    [InlineData("[|br log truncate -s \"a > b\" \\\n  2>/dev/null|]\n", "br log truncate -s \"a > b\" --yes \\\n  2>/dev/null\n")]
    [InlineData("command: [|br|]\n", null)]
    [InlineData("[|br log truncate -s s3://b?a=1|]&c=2 --until 1\n", null)]
    [InlineData("[|br log truncate --until {{ until }}|] && echo\n", "br log truncate --until {{ until }} --yes && echo\n")]
    [InlineData("sh -c '[|br log truncate --until 1|];'\n", "sh -c 'br log truncate --until 1 --yes;'\n")]
    public void Add_a_flag_to_words_with_blanks_between_them(string source, string? expected) =>
        Apply(source, place => new AddFlag(place, "--yes")).Should().Be(expected);

    [Theory]
    [InlineData("a:\n  size: [|8|] # GB\n", "a:\n  size: 8 # GB\n  keep: 3\n")]
    [InlineData("- size: [|8|]\n- size: 9\n", "- size: 8\n  keep: 3\n- size: 9\n")]
    [InlineData("[t]\r\nsize = \"[|8|]\"", "[t]\r\nsize = \"8\"\r\nkeep = 3")]
    [InlineData("a: { size: [|8|] }\n", null)]
    [InlineData("br --size [|8|]\n", null)]
    public void Add_a_key_beside_another(string source, string? expected) =>
        Apply(source, place => new AddKey(place, "keep", "3")).Should().Be(expected);

    [Theory]
    [InlineData("  max: [|3|] # three\n", "  keep: 72h # three\n")]
    [InlineData("{ a: 1, max: [|3|] }", "{ a: 1, keep: 72h }")]
    [InlineData("\"max\": [|3|],", "\"keep\": \"72h\",")]
    [InlineData("max: \"[|3|]\"\n", "keep: \"72h\"\n")]
    [InlineData("other: [|3|]\n", null)]
    [InlineData("--max [|3|]\n", null)]
    public void Rename_a_setting(string source, string? expected) =>
        Apply(source, place => new RenameSetting(place, "max", "keep", "72h")).Should().Be(expected);

    [Theory]
    [InlineData("br [|--checksum|] false -x", "br --checksum=false -x")]
    [InlineData("br [|--checksum|] \\\n  false", "br --checksum=false")]
    [InlineData("[\"[|--checksum|]\", \"false\", 1]", "[\"--checksum=false\", 1]")]
    [InlineData("- '[|--checksum|]'\n- \"false\"\n- x\n", "- '--checksum=false'\n- x\n")]
    [InlineData("br [|--checksum|] maybe", null)]
    [InlineData("br [|--checksum|]", null)]
    public void Join_a_flag_with_its_value(string source, string? expected) =>
        Apply(source, place => new JoinWords(place, "false")).Should().Be(expected);

    [Theory]
    [InlineData("br -s [|s3://b?a=1|]&c=2 -x\n", "br -s 's3://b?a=1&c=2' -x\n")]
    [InlineData("br -s=[|s3://b?a=$A|]; ls\n", "br -s=\"s3://b?a=$A\"; ls\n")]
    [InlineData("sh -c 'br -s [|s3://b?a=1|]'\n", "sh -c 'br -s \"s3://b?a=1\"'\n")]
    [InlineData("sh -c \"br -s [|s3://b?a=$A|]\"\n", null)]
    [InlineData("br -s [|s3://b?a=|]\"$A\"\n", null)]
    [InlineData("br -s [|s3://b?a=|]$(x y)\n", null)]
    public void Quote_a_word(string source, string? expected) =>
        Apply(source, place => new QuoteWord(place)).Should().Be(expected);

    [Theory]
    [InlineData("- name: [|a|]\n  rules:\n  - x: 1\n    y: 2\n\n- name: b\n", "- name: a\n  rules:\n  - x: 1\n    y: 2\n  - z: 3\n\n- name: b\n")]
    [InlineData("- name: [|a|]\n  rules:\n      - x: 1\n", "- name: a\n  rules:\n      - x: 1\n      - z: 3\n")]
    [InlineData("- rules:\n    - x: 1\n  name: \"[|a|]\"\n", "- rules:\n    - x: 1\n    - z: 3\n  name: \"a\"\n")]
    [InlineData("- name: [|a|]\r\n  rules:\r\n  # one\r\n  - x: 1", "- name: a\r\n  rules:\r\n  # one\r\n  - x: 1\r\n  - z: 3")]
    [InlineData("- name: [|a|]\n- name: b\n  rules:\n  - x: 1\n", null)]
    [InlineData("- { name: [|a|], rules: [] }\n", null)]
    [InlineData("- name: [|a|]\n  rules: []\n", null)]
    public void Add_an_item_to_a_list(string source, string? expected) =>
        Apply(source, place => new AddItem(place, "rules", ["- z: 3"])).Should().Be(expected);

    [Fact]
    public void Make_all_changes_of_a_fix_or_none()
    {
        var file = SourceFile.From("a.sh", "one \"two\"");
        var fix = new Fix("x", FixSafety.Safe, [new ReplaceText(file.Locate(new(0, 3)), "1"), new ReplaceText(file.Locate(new(5, 3)), "$2")]);

        TextEdits.Of(fix).Should().BeNull();
    }

    private static string? Apply(string marked, Func<SourceSpan, FixEdit> edit)
    {
        var (text, spans) = Markup.Parse(marked);
        var file = SourceFile.From("a.txt", text);

        return TextEdits.Of(new("x", FixSafety.Safe, edit(file.Locate(spans.Single())))) is [var change] ? file.Text.WithChanges(change.Change).ToString() : null;
    }
}
