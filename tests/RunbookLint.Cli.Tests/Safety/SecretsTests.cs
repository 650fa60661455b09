using System.Text.RegularExpressions;

namespace RunbookLint.Cli.Tests.Safety;

/// <summary>A credential in a file, near a finding or in it, is in nothing that the program prints or writes.</summary>
/// <remarks>Each secret begins with <c>hush</c> (in Base64: <c>aHVzaA</c>), so that one search finds them all, and goes on with the place where it stands.</remarks>
public sealed class SecretsTests : HostileFolder
{
    public SecretsTests()
    {
        Add("a.sh", """
            set -e
            export AWS_SECRET_ACCESS_KEY=hushEnvironment AWS_SESSION_TOKEN='hushSession'
            br log start --tsak-name=a --pd=10.0.0.1:2379 -s "s3://b/log?access-key=hushAccess&secret-access-key=hushParameter&session-token=hushToken"
            br log status --tsak-name=a --pd=10.0.0.1:2379 -s "azure://c/p?account-name=n&account-key=hushAccount&sas-token=hushSas"
            br log truncate --tsak-name=a --untli=2024-05-31 --crypter.key=hushCrypter --s3.secret-access-key hushFlag
            curl -H "Authorization: Bearer hushBearer" https://user:hushUrl@example.org/br.tar.gz
            br log pause --tsak-name=b \
              --azblob.account-key \
              hushNextLine \
              --pd=10.0.0.1:2379
            mysql -h 10.0.0.2 -P4000 -uroot -phushShort -e "BACKUP LOG" && MYSQL_PWD=hushPwd br log resume --tsak-name=a
            cat > key.pem <<'END'
            -----BEGIN RSA PRIVATE KEY-----
            hushPrivateKeyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
            -----END RSA PRIVATE KEY-----
            END
            br log stop --tsak-name=a
            dsn="root:hushDsn@tcp(10.0.0.2:4000)/test?charset=utf8" br log start --tsak-name=c
            # runbooklint: ignore[RBL7011] password: hushReason
            br backup full --tsak-name=d -s "gcs://b?credentials-file=/k.json&access-key=hushIgnored"
            """);
        Add("names.sh", """
            SK=hushNeutral
            f() { br log start --tsak-name=a --pd=10.0.0.1:2379 -s "s3://b/log?secret-access-key=$1&session-token=$2"; }
            br backup full --pd=10.0.0.1:2379 --checksum false -s "s3://b/full?access-key=$AK&secret-access-key=$SK"
            f hushPassed 'hushPassedToo'
            br backup full --pd=10.0.0.1:2379 --checksum false -s "azure://c/p?account-name=n&sas-token=%3Fsv%3D2022%26sig%3DhushEscaped"
            br backup full --pd=10.0.0.1:2379 --checksum false -s s3://b/full?secret-access-key=\$hushDollar/x+y
            br backup full --pd=10.0.0.1:2379 --checksum false -s "s3://b/full?secret%2Daccess%5Fkey=hushEscapedName"
            br backup full --pd=10.0.0.1:2379 --checksum false -s "s3://b/full?endpoint=http%3A%2F%2Fu%3AhushEscapedUser%40minio%3A9000"
            br backup full --pd=10.0.0.1:2379 --checksum false -s "s3://AKIAX:hushUser@b/full" --s3.endpoint http://u:hushEndpoint@minio:9000
            br backup full --pd=10.0.0.1:2379 --checksum false -s s3://b/full?secret-access-key=\
            hushWrapped
            br backup full --pd=10.0.0.1:2379 --checksum false -s 's3://b/full?secret-access-key=hushFirst'"hushSecond"'&endpoint=http://m'
            aws configure set aws_secret_access_key hushConfigured && mc alias set m http://minio:9000 hushMinioUser hushMinio
            curl -u u:hushCurl http://x; curl --user=u:hushUserFlag http://x; curl -H 'Authorization: Basic aHVzaA==' http://x
            sshpass -p hushSsh ssh h; redis-cli -a hushRedis ping; vault login hushVault; echo hushEcho | docker login --password-stdin
            PGPASSWORD=hushPostgres psql; br backup full --pd=10.0.0.1:2379 --checksum false -s s3://b/full
            """);
        Add("names.yaml", """
            - hosts: all
              vars:
                sk: hushNeutralVariable
              tasks:
                - shell: "br backup full --pd 10.0.0.1:2379 --checksum false -s 's3://b?secret-access-key={{ sk }}'"
            """);
        Add("Program.cs", """
            var start = new System.Diagnostics.ProcessStartInfo("br", "backup full --pd 10.0.0.1:2379 --checksum false -s s3://b/full");
            start.Environment["AWS_SECRET_ACCESS_KEY"] = "hushIndexed"; System.Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", "hushCall");
            System.Diagnostics.Process.Start(start);
            """);
        Add("secret.yaml", """
            apiVersion: v1
            kind: Secret
            metadata: { name: s3 }
            stringData:
              access_key: hushStringData
              config: hushConfig
            data:
              anything: aHVzaERhdGFBbnl0aGluZw==
              secret_key: aHVzaERhdGFTZWNyZXQ=
            ---
            apiVersion: pingcap.com/v1alpha1
            kind: Backup
            metadata: { name: b }
            spec:
              backupMode: log
              logTruncateUtnil: "2024-05-31"
              br: { cluster: prod, sendCredToTikv: true }
              s3: { bucket: b, secretName: s3, accessKey: hushResource }
              to:
                password: |
                  hushBlock
            """);
        Add("pod.yaml", """
            apiVersion: v1
            kind: Pod
            metadata: { name: p }
            spec:
              containers:
                - name: br
                  image: pingcap/br:v8.5.0
                  env:
                    - name: AWS_SECRET_ACCESS_KEY
                      value: hushContainer
                    - value: hushValueFirst
                      name: AWS_SECRET_ACCESS_KEY
                  command:
                    - br
                    - log
                    - start
                    - --tsak-name
                    - a
                    - --s3.secret-access-key
                    - hushListItem
                    - --pd=10.0.0.1:2379
                - name: br2
                  image: pingcap/br:v8.5.0
                  args: ["log", "start", "--tsak-name=x", "--s3.access-key", "hushFlowItem", "--pd", "10.0.0.1:2379"]
            """);
        Add("lightning.toml", """
            [tikv-importer]
            backend = "local"
            [tidb]
            host = "10.0.0.2"
            password = "hushToml"
            [mydumper]
            data-source-dir = "s3://b/d?access-key=hushTomlUrl&secret-access-key=hushTomlSecret"
            """);
        Add("page.md", """
            # Restore

            ```sh
            br restore point --tsak-name=a --pd=10.0.0.1:2379 --full-backup-storage 's3://b?access-key=hushFence&secret-access-key=hushFenceToo' --stroage s3://b/log
            tidb-lightning -config lightning.toml -tidb-password hushPage
            ```

            | storage | `s3://b/log?secret-access-key=hushCell` |
            |---|---|
            """);
        Add("playbook.yml", """
            - hosts: all
              vars:
                mysql_password: hushVariable
                storage: "s3://b/log?access-key=hushPlaybook&secret-access-key={{ mysql_password }}"
              tasks:
                - shell: "br log start --tsak-name=a --pd 10.0.0.1:2379 -s '{{ storage }}'"
                - shell: "br log pause --tsak-name=a --pd 10.0.0.1:2379 -s 's3://b?secret-access-key={{ given_password }}'"
            """);
        Add(".github/workflows/backup.yml", """
            on: push
            jobs:
              a:
                env: { AWS_SECRET_ACCESS_KEY: hushWorkflow, STORAGE: "s3://b?secret-access-key=hushWorkflowUrl" }
                steps:
                  - run: br log start --tsak-name=a --pd 10.0.0.1:2379 -s $STORAGE
            """);
        Add("a.py", """
            import os, subprocess
            os.environ["AWS_SECRET_ACCESS_KEY"] = "hushPython"
            subprocess.run(["br", "log", "start", "--tsak-name=a", "--pd=10.0.0.1:2379", "--s3.secret-access-key", "hushArgument", "-s", "s3://b?access-key=hushList"])
            """);
        Add("a.sql", """
            CREATE USER 'b'@'%' IDENTIFIED BY 'hushSql';
            IMPORT INTO t FROM 's3://b/d?access-key=hushImport&secret-access-key=hushImportToo' WITH disable_precheck;
            BACKUP DATABASE * TO 's3://b/s?secret-access-key=hushBackup';
            """);
        Add("chart/Chart.yaml", "apiVersion: v2\nname: chart\nversion: 1.0.0\n");
        Add("chart/values.yaml", "storage: s3://b\nroot:\n  password: hushValues\n");
        Add("chart/templates/pod.yaml", """
            apiVersion: v1
            kind: Pod
            metadata: { name: p }
            spec:
              containers:
                - { name: br, image: pingcap/br:v8.5.0, args: [log, start, --tsak-name=a, --pd=10.0.0.1:2379, -s, "{{ .Values.storage }}", --s3.secret-access-key, "{{ .Values.root.password }}"] }
            """);
    }

    protected override string[] Given => ["--set", "storage=s3://b?secret-access-key=hushSet", "-e", "given_password=hushExtra"];

    [Theory]
    [MemberData(nameof(Ways))]
    public void Are_never_shown(string way)
    {
        var output = OutputOf(way);

        output.Should().NotBeEmpty();
        Regex.Matches(output, "(?:hush|aHVzaA?)\\w+").Select(match => match.Value).Distinct().Should().BeEmpty();
    }
}
