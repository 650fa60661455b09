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

    [Theory]
    [InlineData("")]
    [InlineData("resource \"aws_s3_bucket\" \"x\" {")]
    [InlineData("}}}} = \" ${ << <<EOF\nx")]
    [InlineData("a = <<EOF\n}\nEOF\nb \"c\\")]
    [InlineData("resource \"aws_s3_bucket_lifecycle_configuration\" \"x\" { bucket = [ { ( \n")]
    public void Reads_whatever_it_can(string text) => Lowers("x.tf", text, "");
}
