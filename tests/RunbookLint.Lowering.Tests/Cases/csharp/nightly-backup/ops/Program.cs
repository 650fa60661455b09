using System;
using System.Diagnostics;
using System.Threading.Tasks;
using MySqlConnector;

namespace Ops.Backup;

/// <summary>Runs every night on the jump host. See the wiki for the calendar of imports.</summary>
public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        var day = DateTime.UtcNow.ToString("yyyyMMdd");
        var target = $"{Settings.Bucket}/full/{day}";

        Console.WriteLine($"Backing up to {target} ...");
        await Br.RunAsync("backup", "full", "--pd", Settings.Pd, "--storage", target, "--ratelimit", Settings.RateLimit);

        if (args.Length > 0 && args[0] == "--with-import")
        {
            await ImportAsync();
        }

        // Two clean-ups do not disturb each other.
        await Task.WhenAll(
            Br.RunAsync("log", "truncate", "--storage", Settings.LogStorage, "--until", DateTime.UtcNow.AddDays(-7).ToString("u"), "-y"),
            TrimLocalLogs());

        return 0;
    }

    private static async Task ImportAsync()
    {
        await using var connection = new MySqlConnection(Settings.ConnectionString);
        await connection.OpenAsync();

        foreach (var table in new[] { "orders", "items" })
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"""
                IMPORT INTO shop.{table}
                FROM 's3://dump/{table}/*.parquet'
                WITH DISABLE_PRECHECK
                """;
            command.CommandTimeout = 0;
            await command.ExecuteNonQueryAsync();
        }
    }

    private static Task TrimLocalLogs()
    {
        var psi = new ProcessStartInfo("find", "/var/log/br -mtime +14 -delete");
        return Process.Start(psi)!.WaitForExitAsync();
    }
}
