using RunbookLint.Reporting;

namespace RunbookLint.Tests.Rules;

/// <summary>A credential that a rule complains about is in no report, whatever its format.</summary>
public class SecretInReportsTests
{
    private const string Script = """
        br log start -s s3://b/l?access-key=AK12345678&secret-access-key=hunter2secret --pd a:1
        br log start --crypter.key=00112233445566778899aabbccddeeff -s s3://b
        tikv-ctl compact-log-backup -s Q0FJU0FFaGpvCg== --from 1 --until 2
        br log start --azblob.sas-token=svsecretxyz --azblob.encryption-key kkk123 -s azure://c/p
        tidb-lightning -tidb-password pa55word -d /x
        """;

    public static TheoryData<string> Formats => [.. ReporterCatalog.All.Select(reporter => reporter.Name).Where(name => name != "none")];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Is_never_shown(string format)
    {
        var output = new StringWriter();
        ReporterCatalog.Find(format)!.Write(Carrier.Lint(("s.sh", Script)), ReportOptions.Default, output);

        output.ToString().Should().Contain("RBL7011")
            .And.NotContainAny("AK12345678", "hunter2secret", "8899aabb", "Q0FJU0FF", "svsecretxyz", "kkk123", "pa55word");
    }
}
