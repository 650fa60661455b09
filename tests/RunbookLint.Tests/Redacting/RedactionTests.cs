using CsCheck;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Tests.Redacting;

public class RedactionTests
{
    [Theory]
    [InlineData("s3://b/p?access-key=⟦AKx⟧&secret-access-key=⟦a/b+c=⟧&endpoint=http://m:9000")]
    [InlineData("'s3://b?session-token=⟦tok⟧'")]
    [InlineData("azure://c/p?account-name=n&account-key=⟦k==⟧")]
    [InlineData("azblob://c?sas-token=⟦sv=2020⟧&x=1")]
    [InlineData("https://h/c?sv=1&sig=⟦abc%2F⟧&se=2")]
    [InlineData("azure://c?encryption-key=⟦abc⟧")]
    [InlineData("br backup full --crypter.key ⟦0123456789abcdef⟧ --crypter.method aes128-ctr")]
    [InlineData("br backup full --crypter.key=\"⟦0123 4567⟧\" --crypter.key-file /etc/key")]
    [InlineData("export AWS_SECRET_ACCESS_KEY=⟦wJalr/XUtn⟧ AWS_REGION=eu")]
    [InlineData("export AWS_ACCESS_KEY_ID='⟦x y⟧'")]
    [InlineData("echo ⟦AKIAIOSFODNN7EXAMPLE⟧ ok")]
    [InlineData("  password: ⟦correct horse⟧")]
    [InlineData("  password: \"⟦correct horse⟧\" # why")]
    [InlineData("  secretAccessKey: ⟦abc⟧ # why")]
    [InlineData("env: [{name: MYSQL_PWD, value: ⟦abc⟧}, {name: HOST, value: db}]")]
    [InlineData("{\"password\": \"⟦x⟧\", \"user\": \"u\"}")]
    [InlineData("mysql -h h -u root -p⟦hunter2⟧ -e 'SHOW TABLES'")]
    [InlineData("mysql -h h -u root -p'⟦hunter 2⟧' -e 'SHOW TABLES'")]
    [InlineData("mysql --password=⟦hunter2⟧ -P 4000")]
    [InlineData("tiup dumpling -u root -p ⟦hunter2⟧ -P 4000")]
    [InlineData("tiup tidb-lightning --tidb-password ⟦hunter2⟧ -config x")]
    [InlineData("mysql://root:⟦hunter2⟧@db:4000/test")]
    [InlineData("https://u:⟦p⟧@git.example/repo.git https://plain.example:443/a@b")]
    [InlineData("dsn = \"root:⟦hunter2⟧@tcp(db:4000)/test\"")]
    [InlineData("CREATE USER 'b'@'%' IDENTIFIED BY '⟦hunter2⟧';")]
    [InlineData("curl -H 'Authorization: Bearer ⟦abcdef⟧' x")]
    [InlineData("tikv-ctl compact-log-backup -s ⟦Q0FJU0FFaGpvCg==⟧ --from 1")]
    [InlineData("tikv-ctl compact-log-backup --storage-base64=⟦Q0FJU0FFaGpvCg==⟧")]
    [InlineData("  -s \"⟦Q0FJU0FFaGpvCg==⟧\" \\")]
    [InlineData("br log start -s s3://bucket/prefix --pd a:1 -s /mnt/Backup/Full -s $STORAGE")]
    [InlineData("password=$DB_PASSWORD")]
    [InlineData("password=${DB_PASSWORD} token=$(cat f)")]
    [InlineData("access-key=<your-access-key>")]
    [InlineData("password: {{ vault_password }}")]
    [InlineData("mysql -p -h h")]
    [InlineData("mkdir -p /var/backup")]
    [InlineData("kubectl create secret generic s3 --from-file=key")]
    [InlineData("secretName: backup-secret")]
    [InlineData("cd $PWD && PWD=/tmp")]
    [InlineData("user@host:/path pd@10.0.1.10:2379")]
    public void Hides_what_is_secret_and_nothing_else(string marked)
    {
        var (text, spans) = Testing.Markup.Parse(marked, "⟦", "⟧");
        var expected = text.ToCharArray();
        foreach (var span in spans)
            Array.Fill(expected, '*', span.Start, span.Length);

        Redaction.Mask(text).Should().Be(new string(expected));
    }

    [Fact]
    public void Knows_the_command_that_a_line_goes_on_with() =>
        Line("mysql -h db \\\n  -u root \\\n  -phunter2", 2).Should().Be("  -p*******");

    [Fact]
    public void Leaves_the_same_flag_of_other_commands_alone() => Line("mkdir \\\n  -pv a", 1).Should().Be("  -pv a");

    [Fact]
    public void Knows_the_variable_that_a_value_belongs_to() =>
        Line("env:\n  - name: AWS_SECRET_ACCESS_KEY\n    value: abc", 2).Should().Be("    value: ***");

    [Theory]
    [InlineData("br log pause \\\n  --azblob.account-key \\\n  ⟦abc⟧ \\\n  --pd a:1")]
    [InlineData("command:\n  - br\n  - --s3.secret-access-key\n  - ⟦abc⟧\n  - --pd=a:1")]
    [InlineData("[\n  \"--s3.secret-access-key\",\n  \"⟦abc⟧\",\n  \"--pd\"\n]")]
    [InlineData("args: [\"--s3.access-key\", \"⟦abc⟧\", \"--pd\", \"a:1\"]")]
    [InlineData("args: [--s3.access-key, ⟦abc⟧, --pd, a:1]")]
    [InlineData("to:\n  password: |\n    ⟦abc⟧\n    ⟦def⟧\n  user: root")]
    [InlineData("env:\n  - value: ⟦abc⟧\n    name: MYSQL_PWD")]
    [InlineData("kind: Secret\nmetadata:\n  name: s3\ndata:\n  anything: ⟦aHVzaA==⟧\n  more: |\n    ⟦abc⟧\ntype: Opaque")]
    [InlineData("stringData:\n  anything: ⟦a b⟧\nkind: Secret")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----\n⟦MIIE⟧\n⟦abcd⟧\n-----END RSA PRIVATE KEY-----\nbr log status")]
    [InlineData("kind: ConfigMap\ndata:\n  anything: a b\n---\nkind: Secret")]
    [InlineData("-----BEGIN CERTIFICATE-----\nMIIE\n-----END CERTIFICATE-----")]
    [InlineData("br log start --password\n--pd=a:1")]
    [InlineData("description: |\n  the password is in the vault")]
    public void Looks_at_the_lines_around(string marked)
    {
        var (text, spans) = Testing.Markup.Parse(marked, "⟦", "⟧");
        var expected = text.ToCharArray();
        foreach (var span in spans)
            Array.Fill(expected, '*', span.Start, span.Length);

        string.Join("\n", Enumerable.Range(0, text.Split('\n').Length).Select(line => Line(text, line))).Should().Be(new string(expected));
        spans.Select(span => Redaction.Mask(text).Substring(span.Start, span.Length)).Should().NotContain(hidden => hidden.Any(char.IsLetterOrDigit));
    }

    [Fact]
    public void Leaves_the_values_of_other_variables_alone() => Line("env:\n  - name: PD_ADDR\n    value: abc", 2).Should().Be("    value: abc");

    [Fact]
    public void Keeps_the_length_of_any_text() =>
        Gen.Char["ab=:'\" &@/-_p{}$\\秘"].Array[0, 60].Select(characters => "password" + new string(characters))
            .Sample(text => Redaction.Mask(text).Length == text.Length);

    private static string Line(string text, int line)
    {
        var source = SourceText.From(text);
        return Redaction.Line(source, line, 0, source.Lines[line].Span.Length);
    }
}
