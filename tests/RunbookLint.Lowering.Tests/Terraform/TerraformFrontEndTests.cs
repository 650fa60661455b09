namespace RunbookLint.Lowering.Tests.Terraform;

public class TerraformFrontEndTests : LoweringTest
{
    [Fact]
    public void Reads_rules_that_delete_what_grows_old() => Lowers("infra/buckets.tf", """
        # buckets
        resource "aws_s3_bucket" "dr" {
          bucket = "dr-backups" // ours
          tags   = { team = "db", prefix = "x" }
        }

        resource "aws_s3_bucket_lifecycle_configuration" "dr" {
          bucket = aws_s3_bucket.dr.id

          rule {
            id     = "expire"
            status = "Enabled"
            filter {
              prefix = "log/"
            }
            expiration { days = 30 }
          }
          rule {
            id     = "off"
            status = "Disabled"
            expiration { days = 30 }
          }
          rule {
            id     = "parts"
            status = "Enabled"
            abort_incomplete_multipart_upload { days_after_initiation = 7 }
          }
        }

        resource "google_storage_bucket" "dr" {
          name = "dr"
          lifecycle_rule {
            condition {
              age            = 30
              matches_prefix = ["log/", "tmp/"]
            }
            action { type = "Delete" }
          }
          lifecycle_rule {
            condition { age = 60 }
            action { type = "SetStorageClass" }
          }
        }

        resource "aws_s3_bucket" "old" {
          bucket = "old"
          lifecycle_rule {
            enabled = true
            expiration { days = 90 }
          }
        }

        resource "aws_s3_bucket_lifecycle_configuration" "unknown" {
          bucket = var.bucket
          rule {
            status = "Enabled"
            expiration { days = 30 }
          }
        }
        """, """
        unordered
          delete-files storage=s3://dr-backups/log/ by=lifecycle
          delete-files storage=gcs://dr/log/ by=lifecycle
          delete-files storage=gcs://dr/tmp/ by=lifecycle
          delete-files storage=s3://old by=lifecycle
        """);

    [Fact]
    public void Reads_manifests_that_are_objects() => Lowers("main.tf", """
        variable "schedule" {
          default = "0 2 * * *"
        }
        locals { ns = "tidb" }

        resource "kubernetes_manifest" "full" {
          manifest = {
            apiVersion = "pingcap.com/v1alpha1"
            kind       = "BackupSchedule"
            metadata   = { name = "full", "namespace" : local.ns }
            spec = {
              # daily
              schedule        = var.schedule
              maxReservedTime = "72h" // three days
              backupTemplate = {
                br   = { cluster = "basic" }
                s3   = { provider = "aws", bucket = "b", prefix = "full-${var.env["x"]}" }
                args = ["a", jsonencode({ x = [1] }), <<-EOT
                  "hello"
                EOT
                ]
              }
            }
          }
        }
        """, """
        unordered
          declare-backup-schedule name=full schedule="0 2 * * *" max-reserved-time=72h
          repeat title=full schedule="0 2 * * *"
            snapshot-backup cluster=tidb/basic storage=?"s3://b/full-{{ }}" storage-suffix=generated scope=full max-reserved-time=72h
        """);

    [Fact]
    public void Reads_resources_that_are_blocks()
    {
        const string Source = """
            resource "kubernetes_cron_job_v1" "full" {
              metadata { name = "full" }
              spec {
                schedule = "0 1 * * *"
                job_template {
                  spec {
                    template {
                      spec {
                        init_container { name = "wait" }
                        container {
                          name    = "br"
                          command = ["br", "backup", "full"]
                          args    = ["--pd=$(PD)", "--storage=s3://b/f"]
                          env {
                            name  = "PD"
                            value = "basic-pd.tidb:2379"
                          }
                        }
                      }
                    }
                  }
                }
              }
            }
            """;

        Lowers("main.tf", Source, """
            repeat title=full schedule="0 1 * * *"
              snapshot-backup cluster=basic-pd.tidb:2379 storage=s3://b/f scope=full
            """);
        Underlined("main.tf", Source, "storage").Should().Equal("s3://b/f");
        Underlined("main.tf", Source, "cluster").Should().Equal("basic-pd.tidb:2379");
    }

    [Theory]
    [InlineData("kubectl_manifest", "yaml_body = <<-YAML", "YAML", "start-log-backup cluster=tidb/basic storage=s3://b/l task=pitr memory-unset=spec")]
    [InlineData("kubernetes_manifest", "manifest = yamldecode(<<EOT", "EOT\n)", "start-log-backup cluster=tidb/basic storage=s3://b/l task=pitr memory-unset=spec")]
    [InlineData("kubernetes_manifest", "count = 0\nmanifest = yamldecode(<<EOT", "EOT\n)", "")]
    [InlineData("kubernetes_manifest", "count = var.on ? 1 : 0\nmanifest = yamldecode(<<EOT", "EOT\n)", "choice\n  start-log-backup cluster=tidb/basic storage=s3://b/l task=pitr memory-unset=spec")]
    [InlineData("local_file", "content = <<EOT", "EOT", "")]
    public void Reads_manifests_in_here_documents(string type, string start, string end, string plan) => Lowers("main.tf",
        $"resource \"{type}\" \"log\" {{\n{start}\n    kind: Backup\n    apiVersion: pingcap.com/v1alpha1\n    metadata: {{name: pitr, namespace: tidb}}\n    spec:\n      backupMode: log\n      br: {{cluster: basic}}\n      s3: {{provider: aws, bucket: b, prefix: l}}\n{end}\n}}\n", plan);

    [Theory]
    [InlineData("resource \"kubernetes_manifest\" \"x\" { manifest = {")]
    [InlineData("resource \"kubernetes_manifest\" \"x\" { manifest = { a = [ { \"b${c[\"d\"]")]
    [InlineData("resource \"kubernetes_manifest\" \"x\" {\n manifest = { a \n b = } ] , ,\n}\n}")]
    [InlineData("resource \"kubernetes_manifest\" \"x\" {\n manifest = yamldecode(<<EOT")]
    [InlineData("resource \"kubectl_manifest\" \"x\" {\n yaml_body = <<")]
    [InlineData("resource \"kubernetes_job\" \"x\" {\n spec {\n template { spec { container { command = [\"br\", \"${")]
    [InlineData("")]
    [InlineData("resource \"aws_s3_bucket\" \"x\" {")]
    [InlineData("}}}} = \" ${ << <<EOF\nx")]
    [InlineData("a = <<EOF\n}\nEOF\nb \"c\\")]
    [InlineData("resource \"aws_s3_bucket_lifecycle_configuration\" \"x\" { bucket = [ { ( \n")]
    public void Reads_whatever_it_can(string text) => Lowers("x.tf", text, "");
}
