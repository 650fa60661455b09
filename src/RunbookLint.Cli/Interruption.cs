using System.Runtime.InteropServices;
using RunbookLint.Cli.Output;

namespace RunbookLint.Cli;

/// <summary>Ends a run in order when a signal asks for it: what is half written is taken away, and the exit code is the one that shells give for the signal.</summary>
internal sealed class Interruption : IDisposable
{
    /// <summary>Comes when a file would get larger than is allowed; ignored, the write fails instead.</summary>
    private const PosixSignal FileTooLarge = (PosixSignal)25;

    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);

    private readonly CancellationTokenSource source = new();
    private readonly PosixSignalRegistration[] registrations;
    private Timer? backstop;

    /// <summary>Listens from now on.</summary>
    public Interruption() => registrations =
    [
        On(PosixSignal.SIGINT, ExitCodes.Interrupted),
        On(PosixSignal.SIGTERM, ExitCodes.Terminated),
        .. OperatingSystem.IsWindows() ? Array.Empty<PosixSignalRegistration>() : [PosixSignalRegistration.Create(FileTooLarge, context => context.Cancel = true)],
    ];

    /// <summary>Set when a signal has come.</summary>
    public CancellationToken Token => source.Token;

    /// <summary>The exit code of a run that a signal has ended.</summary>
    public int Code { get; private set; } = ExitCodes.Interrupted;

    private PosixSignalRegistration On(PosixSignal signal, int code) => PosixSignalRegistration.Create(signal, context =>
    {
        context.Cancel = true;
        Code = code;
        source.Cancel();

        // A read that blocks does not hear of the cancellation.
        backstop = new Timer(_ => End(), null, Patience, Timeout.InfiniteTimeSpan);
    });

    private void End()
    {
        AtomicFile.Abandon();
        Environment.Exit(Code);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in registrations)
            registration.Dispose();

        backstop?.Dispose();
        source.Dispose();
    }
}
