using RunbookLint.Text;

namespace RunbookLint.Lowering.Vocabulary.Launchers;

/// <summary><c>crontab FILE</c> and <c>crontab -</c>, which install a crontab, and <c>supercronic FILE</c>, which follows one.</summary>
internal sealed class CrontabLauncher : ILauncher
{
    private static readonly string[] OptionsWithValue = ["-u", "-prometheus-listen-address", "-sentry-dsn"];
    private static readonly string[] Others = ["-l", "-r", "-e", "-i", "-T", "-V", "-test"];

    /// <inheritdoc/>
    public LaunchStep Peel(Launch launch, LoweringContext context)
    {
        var options = Options.Read(launch.Words, 1, OptionsWithValue);
        if (options.Has(Others) || ContentOf(launch, options.End, context) is not { } crontab)
            return LaunchStep.Nothing;

        // The jobs start from an environment of their own, whatever the script has set.
        var scope = launch.Program == "crontab" ? launch.Scope with { Variables = launch.Scope.Variables.Clear() } : launch.Scope;
        return LaunchStep.Done(context.Lower(crontab, FragmentLanguage.Crontab, scope));
    }

    /// <summary>Without a file, and with a dash in its place, it reads its standard input.</summary>
    private static Fragment? ContentOf(Launch launch, int file, LoweringContext context) =>
        file < launch.Words.Length && launch.Words[file].Text != "-" ? context.ReadFile(launch.Words[file]) : launch.Input?.Script;
}
