using System.Diagnostics;
using System.Threading.Tasks;

namespace Ops.Backup;

internal static class Br
{
    /// <summary>Runs br in the version of the cluster.</summary>
    public static async Task RunAsync(params string[] arguments)
    {
        var psi = new ProcessStartInfo { FileName = "tiup", RedirectStandardError = true };
        psi.ArgumentList.Add("br:v7.5.3");
        foreach (var argument in arguments)
        {
            psi.ArgumentList.Add(argument);
        }

        using var process = Process.Start(psi);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new System.InvalidOperationException(await process.StandardError.ReadToEndAsync());
    }
}
