using CsCheck;

namespace RunbookLint.Lowering.Tests.Br;

public class BrRobustnessTests
{
    private static readonly string[] Words =
    [
        "br", "log", "start", "stop", "truncate", "backup", "full", "restore", "point", "-", "--", "---", "-s", "-su", "-us", "--pd", "--pd=", "-u=", "=", "-=", "--=",
        "–", "—", "–-x", "—pd", "$X", "--$X", "-$X=1", "'a b'", "true", "false", "--checksum", "-y", "-cy", "-yh", "--until=$(date)", "{{ x }}", "[flags]", "<x>", "''", "…",
    ];

    [Fact]
    public void Never_fails_whatever_the_words() =>
        Gen.Int[0, Words.Length - 1].Select(index => Words[index]).Array[0, 12].Sample(words => new Command("br " + string.Join(' ', words)).Plan());

    [Fact]
    public void Reads_an_operation_in_the_same_way_wherever_its_flags_stand() =>
        Gen.Int[0, 3].Array[3].Sample(places =>
        {
            string[] verbs = ["br", "log", "start"];
            string[] flags = ["--pd a:1", "-s s3://b/log", "--task-name=pitr"];
            var words = verbs.Select((verb, index) => string.Join(' ', [verb, .. flags.Where((_, flag) => Math.Min(places[flag], 2) == index)]));

            return Command.Plan(string.Join(' ', words)) == "start-log-backup cluster=a:1 storage=s3://b/log task=pitr";
        });
}
