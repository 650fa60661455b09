using RunbookLint.Rules.CommandLine;

namespace RunbookLint.Rules.Tests.CommandLine;

public class SecretInPlainTextTests : RuleTest<SecretInPlainText>
{
    [Fact]
    public void Names_the_parameter_and_never_the_credential() => Says("""
        start-log-backup storage=s3://b exposed=secret-access-key
        """, """
        warning: the credential 'secret-access-key' stands here in plain text, for everybody who reads the file, the process list or the log
          secret-access-key <- a credential
          help: take it from the environment, from a role of the machine or from a Kubernetes secret, and change it
        """);

    [Fact]
    public void Reports_an_output_that_holds_credentials() => Verify("""
        inspect-backup command="operator base64ify" load-creds=[|true|]
        """);

    [Fact]
    public void Accepts_no_credentials() => Verify("""
        inspect-backup command="operator base64ify" load-creds=false
        start-log-backup storage=s3://b
        """);
}
