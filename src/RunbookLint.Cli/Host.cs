using System.Collections.Concurrent;
using System.Text;
using RunbookLint.Cli.Files;
using RunbookLint.Reporting;

namespace RunbookLint.Cli;

/// <summary>What surrounds a run: streams, folder, environment.</summary>
internal sealed class Host : IDisposable
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Where findings go.</summary>
    public required TextWriter Output { get; init; }

    /// <summary>Where the summary and messages go.</summary>
    public required TextWriter Messages { get; init; }

    /// <summary>Opens standard input.</summary>
    public required Func<Stream> OpenInput { get; init; }

    /// <summary>The current folder.</summary>
    public required string Folder { get; init; }

    /// <summary>Finds the file that an option names; a folder of another tree may take the place of the current one.</summary>
    public Func<string, string>? PlaceOf { get; init; }

    /// <summary>Reads an environment variable.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The names of all environment variables.</summary>
    public Func<IEnumerable<string>> VariableNames { get; init; } = () => [];

    /// <summary>Whether a person reads the output on a screen.</summary>
    public required bool IsTerminal { get; init; }

    /// <summary>Whether a person reads the messages on a screen.</summary>
    public bool IsMessageTerminal { get; init; }

    /// <summary>Set when the user interrupts.</summary>
    public required CancellationToken Interrupted { get; init; }

    /// <summary>What came through pipes, which can be read only once, by their names.</summary>
    public ConcurrentDictionary<string, FileContent> Piped { get; private init; } = new(StringComparer.Ordinal);

    /// <summary>The version of this program.</summary>
    public static string Version => ProgramVersion.Text;

    /// <summary>The surroundings of this process. Output is UTF-8 whatever the locale says: findings quote files, and files are UTF-8.</summary>
    public static Host OfProcess(CancellationToken interrupted) => new()
    {
        Output = new StreamWriter(new StandardStream(OperatingSystem.IsWindows() ? Console.OpenStandardOutput().Write : new Descriptor(1).Write, isNeeded: true), Utf8, bufferSize: 16 * 1024),
        Messages = new StreamWriter(new StandardStream(OperatingSystem.IsWindows() ? Console.OpenStandardError().Write : new Descriptor(2).Write, isNeeded: false), Utf8, bufferSize: 256) { AutoFlush = true },
        OpenInput = () => OperatingSystem.IsWindows() || Descriptor.IsOpen(0) ? Console.OpenStandardInput() : throw new IOException("standard input is closed"),
        Folder = Directory.GetCurrentDirectory(),
        Variable = Environment.GetEnvironmentVariable,
        VariableNames = () => Environment.GetEnvironmentVariables().Keys.OfType<string>(),
        IsTerminal = !Console.IsOutputRedirected,
        IsMessageTerminal = !Console.IsErrorRedirected,
        Interrupted = interrupted,
    };

    /// <summary>The whole path of a file that an option names.</summary>
    public string Named(string path) => PlaceOf is null ? Path.GetFullPath(path, RealPath.Of(Folder) ?? Folder) : PlaceOf(path);

    /// <summary>The same in another folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="placeOf">Finds the files that options name; null when they are seen from the folder.</param>
    public Host In(string folder, Func<string, string>? placeOf = null) => new()
    {
        PlaceOf = placeOf,
        Output = Output,
        Messages = Messages,
        OpenInput = OpenInput,
        Folder = folder,
        Piped = Piped,
        Variable = Variable,
        IsTerminal = IsTerminal,
        IsMessageTerminal = IsMessageTerminal,
        Interrupted = Interrupted,
    };

    /// <summary>Writes one message about the run itself.</summary>
    public void Say(string message) => Messages.WriteLine($"runbooklint: {Harmless.Lines(message)}");

    /// <summary>Whether to use colours.</summary>
    /// <param name="choice"><c>auto</c>, <c>always</c> or <c>never</c>.</param>
    public bool UsesColor(string choice) => choice switch
    {
        "always" => true,
        "never" => false,
        _ when IsSet("NO_COLOR") => false,
        _ when IsSet("FORCE_COLOR") || IsSet("CLICOLOR_FORCE") => true,
        _ => IsTerminal && Variable("TERM") != "dumb",
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Output.Dispose();
            Messages.Dispose();
        }
        catch (IOException)
        {
            // Nobody reads any more: there is nothing left to say, and nobody to say it to.
        }
    }

    private bool IsSet(string variable) => Variable(variable) is { Length: > 0 } value && value != "0";
}
