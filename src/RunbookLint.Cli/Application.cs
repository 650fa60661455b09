using RunbookLint.Cli.Commands;

namespace RunbookLint.Cli;

/// <summary>Runs the command that a command line asks for. No exception leaves it.</summary>
internal static class Application
{
    private const string NoMemory = "there is not enough memory for this run; more of it, fewer files at a time or --jobs 1 may help";

    /// <summary>What is said when not even a thread can be had any more: such a failure comes out of no call of ours.</summary>
    public static void Fail(Exception exception, Host host)
    {
        if (!IsLackOfMemory(exception))
            return;

        host.Say(NoMemory);
        Environment.Exit(ExitCodes.Usage);
    }

    /// <summary>The exit code of the run.</summary>
    public static int Run(string[] args, Host host)
    {
        try
        {
            var command = CommandLine.Parse(args, host.Folder) with { Variable = host.Variable };
            foreach (var misspelt in OptionVariables.Misspelt(host.VariableNames(), () => CommandLine.Options))
                host.Say(misspelt);

            var code = Dispatch(command, host);
            host.Output.Flush();
            return code;
        }
        catch (Exception exception) when (exception is UsageException or SelectionException)
        {
            host.Say(exception.Message);
            return ExitCodes.Usage;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Interrupted;
        }
        catch (IOException exception)
        {
            // A reader that has gone, as `| head` does, is no error: the console's stream swallows that by itself.
            host.Say(exception.Message);
            return ExitCodes.Usage;
        }
        catch (Exception exception) when (IsLackOfMemory(exception))
        {
            host.Say(NoMemory);
            return ExitCodes.Usage;
        }
        catch (Exception exception)
        {
            host.Say($"internal error: {exception.GetType().Name}: {exception.Message}; this is a bug in RunbookLint, please report it");
            return ExitCodes.Usage;
        }
    }

    private static int Dispatch(ParsedCommand command, Host host)
    {
        if (command.WantsHelp)
        {
            host.Output.Write(HelpTexts.For(command.Name));
            return ExitCodes.Clean;
        }

        return command.Name switch
        {
            "check" when command.Has("watch") => WatchedCheck.Run(command, host),
            "check" => CheckCommand.Run(command, host),
            "fix" => FixCommand.Run(command, host),
            "convert" => ConvertCommand.Run(command, host),
            "plan" => PlanCommand.Run(command, host),
            "baseline" => BaselineCommand.Run(command, host),
            "explain" => ExplainCommand.Run(command, host),
            "config" => ConfigCommand.Run(command, host),
            "rules" => RulesCommand.Run(command, host),
            "completions" => CompletionsCommand.Run(command, host),
            "suppressions" => SuppressionsCommand.Run(command, host),
            _ => VersionCommand.Run(command, host),
        };
    }

    private static bool IsLackOfMemory(Exception exception) =>
        exception is OutOfMemoryException || (exception is AggregateException several && several.Flatten().InnerExceptions.Any(IsLackOfMemory));
}
