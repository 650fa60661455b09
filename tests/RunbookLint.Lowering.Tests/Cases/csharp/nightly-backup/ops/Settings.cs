namespace Ops.Backup;

internal static class Settings
{
    public const string Pd = "10.20.0.11:2379";
    public const string Bucket = "s3://dba-backup/shop";
    public const int RateLimit = 128;

    public static string LogStorage => Bucket + "/log";

    public static readonly string ConnectionString =
        $"Server={Host};Port=4000;User ID=backup;Password={Secrets.Get("db")}";

    private const string Host = "10.20.0.21";
}
