using CsCheck;

namespace RunbookLint.Lowering.Tests;

public class RobustnessTests
{
    private static readonly string[] Words =
    [
        "-", "--", "---", "-h", "-hdb", "-e", "-e''", "-p", "-P", "--host", "--host=", "--execute=", "'DELETE FROM t'", "'IMPORT INTO $T FROM'", "-d", "=", "-=", "--=",
        "-config", "--config=x.toml", "-backend", "--backend=tidb", "--pd-urls=$PD", "-switch-mode=import", "compact-log-backup", "modify-tikv-config", "-n", "log-backup.enable",
        "backup", "restore", "--mode=log", "--mode", "—config", "–", "$X", "$@", "''", "[flags]", "{{ x }}", "true", "false",
    ];

    [Theory]
    [InlineData("tidb-lightning")]
    [InlineData("tidb-lightning-ctl")]
    [InlineData("tikv-ctl")]
    [InlineData("mysql")]
    [InlineData("myloader")]
    [InlineData("tidb-backup-manager")]
    public void Never_fails_whatever_the_words(string tool) =>
        Gen.Int[0, Words.Length - 1].Select(index => Words[index]).Array[0, 10].Sample(words =>
            new Command(tool + " " + string.Join(' ', words)) { Files = { ["x.toml"] = "[tikv-importer]\nbackend = 1\n[tidb]\npd-addr = [['a']]" } }.Plan());
}
