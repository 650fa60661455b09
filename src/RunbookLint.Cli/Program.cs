using RunbookLint.Cli;

// A hostile .gitignore must not be able to keep the matcher busy; has to be set before the first pattern is made.
AppContext.SetData("REGEX_DEFAULT_MATCH_TIMEOUT", TimeSpan.FromMilliseconds(50));

using var interruption = new Interruption();
using var host = Host.OfProcess(interruption.Token);
AppDomain.CurrentDomain.UnhandledException += (_, failure) => Application.Fail((Exception)failure.ExceptionObject, host);

var code = Application.Run(args, host);
return code == ExitCodes.Interrupted ? interruption.Code : code;
