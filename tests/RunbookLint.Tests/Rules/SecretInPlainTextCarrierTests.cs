namespace RunbookLint.Tests.Rules;

public class SecretInPlainTextCarrierTests
{
    [Fact]
    public void In_a_script() => Carrier.Findings("RBL7011", ("t.sh", """
        #!/bin/sh
        br backup full --storage 's3://dr/full?access-key=AKIA&secret-access-key=s3cr3t'
        """)).Should().Equal("RBL7011 t.sh:2");

    [Fact]
    public void On_a_page() => Carrier.Findings("RBL7011", ("t.md", """
        # Truncate

        Run this:

        ```sh
        br backup full --storage 's3://dr/full?access-key=AKIA&secret-access-key=s3cr3t'
        ```
        """)).Should().Equal("RBL7011 t.md:6");

    [Fact]
    public void In_a_playbook() => Carrier.Findings("RBL7011", ("site.yml", """
        - hosts: control
          tasks:
            - name: run
              ansible.builtin.command: br backup full --storage 's3://dr/full?access-key=AKIA&secret-access-key=s3cr3t'
        """)).Should().Equal("RBL7011 site.yml:4");

    [Fact]
    public void In_a_cron_job() => Carrier.Findings("RBL7011", ("job.yaml", """
        apiVersion: batch/v1
        kind: CronJob
        metadata:
          name: truncate
        spec:
          schedule: "0 3 * * *"
          jobTemplate:
            spec:
              template:
                spec:
                  containers:
                    - name: br
                      image: pingcap/br:v8.5.7
                      command: ["sh", "-c"]
                      args:
                        - |
                          br backup full --storage 's3://dr/full?access-key=AKIA&secret-access-key=s3cr3t'
        """)).Should().Equal("RBL7011 job.yaml:17");

    [Fact]
    public void In_a_workflow() => Carrier.Findings("RBL7011", (".github/workflows/t.yml", """
        on: push
        jobs:
          a:
            runs-on: ubuntu-latest
            steps:
              - run: |
                  br backup full --storage 's3://dr/full?access-key=AKIA&secret-access-key=s3cr3t'
        """)).Should().Equal("RBL7011 .github/workflows/t.yml:7");

    [Fact]
    public void In_a_statement() => Carrier.Findings("RBL7011", ("b.sql", """
        BACKUP DATABASE * TO 's3://dr/full?access-key=AKIA&secret-access-key=s3cr3t';
        """)).Should().Equal("RBL7011 b.sql:1");

    [Fact]
    public void In_a_configuration() => Carrier.Findings("RBL7011", ("l.toml", """
        [tikv-importer]
        backend = "local"
        [mydumper]
        data-source-dir = "s3://dr/dump?secret-access-key=s3cr3t"
        """)).Should().Equal("RBL7011 l.toml:4");

    [Fact]
    public void In_a_resource() => Carrier.Findings("RBL7011", ("b.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
          namespace: tidb
        spec:
          env:
            - name: AWS_SECRET_ACCESS_KEY
              value: s3cr3t
          br:
            cluster: basic
          s3:
            provider: aws
            bucket: dr
            prefix: log
        """)).Should().Equal("RBL7011 b.yaml:9");

    [Fact]
    public void In_an_output() => Carrier.Findings("RBL7011", ("t.sh", """
        br operator base64ify -s s3://dr/log --load-creds
        """)).Should().Equal("RBL7011 t.sh:1");

    [Fact]
    public void Variables() => Carrier.Findings("RBL7011", ("t.sh", """
        br backup full --storage "s3://dr/full?access-key=$AK&secret-access-key=${SK}"
        """)).Should().BeEmpty();

    [Fact]
    public void Placeholders() => Carrier.Findings("RBL7011", ("t.sh", """
        br backup full --storage 's3://dr/full?access-key=<access-key>&secret-access-key=<secret>'
        """)).Should().BeEmpty();

    [Fact]
    public void A_reference() => Carrier.Findings("RBL7011", ("b.yaml", """
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata:
          name: pitr
          namespace: tidb
        spec:
          env:
            - name: AWS_SECRET_ACCESS_KEY
              valueFrom: {secretKeyRef: {name: s3, key: secret}}
          br:
            cluster: basic
          s3:
            provider: aws
            bucket: dr
            prefix: log
        """)).Should().BeEmpty();
}
