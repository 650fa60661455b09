using System.Runtime.InteropServices;
using RunbookLint.Cli;

// A hostile .gitignore must not be able to keep the matcher busy; has to be set before the first pattern is made.
AppContext.SetData("REGEX_DEFAULT_MATCH_TIMEOUT", TimeSpan.FromMilliseconds(50));

using var interrupted = new CancellationTokenSource();
Timer? backstop = null;
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
{
    context.Cancel = true;
    interrupted.Cancel();

    // A read that blocks does not hear of the cancellation.
    backstop = new Timer(_ => Environment.Exit(ExitCodes.Interrupted), null, TimeSpan.FromMilliseconds(300), Timeout.InfiniteTimeSpan);
});

using var host = Host.OfProcess(interrupted.Token);
return Application.Run(args, host);
