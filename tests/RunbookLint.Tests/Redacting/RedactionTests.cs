using CsCheck;
using RunbookLint.Text;

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
    [InlineData("s3://b?secret%2Daccess%5fkey=⟦abc⟧&endpoint=http%3A%2F%2Fu%3A⟦p%2Fq⟧%40minio%3A9000")]
    [InlineData("s3://b?secret-access-key=⟦%2Fabc⟧&x=%KEY%")]
    [InlineData("os.environ[\"AWS_SECRET_ACCESS_KEY\"] = \"⟦abc⟧\"")]
    [InlineData("os.putenv('AWS_SECRET_ACCESS_KEY', '⟦abc⟧')")]
    [InlineData("[Environment]::SetEnvironmentVariable(\"AWS_SECRET_ACCESS_KEY\",\"⟦abc⟧\")")]
    [InlineData("PGPASSWORD=⟦abc⟧ psql")]
    [InlineData("pd: [root:⟦abc⟧@10.0.0.1:2379]")]
    [InlineData("aws configure set aws_secret_access_key ⟦abc⟧ && aws configure set region eu")]
    [InlineData("/usr/bin/mc alias set m http://minio:9000 ⟦user⟧ ⟦abc⟧; mc ls m")]
    [InlineData("curl -fsS -u root:⟦abc⟧ -o x http://h && curl --user=root:⟦abc⟧ http://h")]
    [InlineData("curl -u root http://h:80/")]
    [InlineData("curl -H \"Authorization: Basic ⟦cm9vdA==⟧\" http://h")]
    [InlineData("sshpass -p ⟦abc⟧ ssh -p 22 h; sshpass -p⟦abc⟧ ssh h")]
    [InlineData("redis-cli -a ⟦abc⟧ ping | tee -a log")]
    [InlineData("vault login ⟦abc⟧")]
    [InlineData("echo ⟦abc⟧ | docker login -u u --password-stdin")]
    [InlineData("sshpass -p \"$PASS\" ssh h; vault login <token>")]
    [InlineData("tidb-lightning -backend local -pd-urls \"10.0.0.7:2379\" -port 4000")]
    [InlineData("tidb-lightning -pd-urls=10.0.0.7:2379; mysql -p⟦abc⟧")]
    [InlineData("ssh -p2222 h 'mysql -p⟦abc⟧ -e x'")]
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
    [InlineData("br backup full -s s3://b?x=1&secret-access-key=\\\n⟦abc⟧ \\\n--pd=a:1")]
    [InlineData("br backup full -s s3://b?region=\\\neu-central-1 --pd=a:1")]
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
    public void Hides_what_is_known_of_the_file_wherever_it_stands()
    {
        var file = SourceFile.From("a.sh", "SK=hush1\nf hush1 \"hush1\"\necho sk");
        file.Hide("hush1");

        Enumerable.Range(0, 3).Select(line => Redaction.Line(file, line, 0, file.Text.Lines[line].Span.Length)).Should().Equal("SK=*****", "f ***** \"*****\"", "echo sk");
        Redaction.Line(file, 1, 3, 9).Should().Be("**** \"");
        Redaction.IsFree(file, "x hush1 y").Should().BeFalse();
        Redaction.IsFree(file, "x y").Should().BeTrue();
    }

    [Fact]
    public void Keeps_the_length_of_any_text() =>
        Gen.Char["ab=:'\" &@/-_p{}$\\秘"].Array[0, 60].Select(characters => "password" + new string(characters))
            .Sample(text => Redaction.Mask(text).Length == text.Length);

    private static string Line(string text, int line)
    {
        var source = SourceFile.From("a", text);
        return Redaction.Line(source, line, 0, source.Text.Lines[line].Span.Length);
    }
}
