using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using RunbookLint.Cli.Commands;
using RunbookLint.Lowering;
using RunbookLint.Text;

namespace RunbookLint.Cli.Files;

/// <summary>Reads <c>--set</c> and its kin, as <c>helm</c> does.</summary>
internal static class ChartArguments
{
    private static readonly ImmutableArray<(string Option, AssignmentKind Kind)> Kinds =
    [
        ("set-json", AssignmentKind.Json), ("set", AssignmentKind.Typed), ("set-string", AssignmentKind.Text), ("set-file", AssignmentKind.File), ("set-literal", AssignmentKind.Literal),
    ];

    /// <summary>The options.</summary>
    public static IEnumerable<string> Options => Kinds.Select(kind => kind.Option);

    /// <summary>All values of a command line.</summary>
    /// <exception cref="UsageException">One of them cannot be understood, or its file not be read.</exception>
    public static ImmutableArray<ChartAssignment> Read(ParsedCommand command, Host host) =>
        [.. Kinds.SelectMany(kind => command.Words(kind.Option).SelectMany(word => Read(word, kind.Kind, $"--{kind.Option}", host)))];

    private static IEnumerable<ChartAssignment> Read(string word, AssignmentKind kind, string option, Host host)
    {
        var assignments = ChartAssignment.Parse(word, kind, option, out var error);
        if (error is not null)
            throw Bad(option, word, error.Position, error.Message);

        foreach (var assignment in assignments)
        {
            if (kind == AssignmentKind.Json && MistakeIn(assignment.Value.Content) is { } mistake)
                throw Bad(option, word, assignment.Start + mistake.Position, mistake.Message);

            yield return kind == AssignmentKind.File ? WithFiles(assignment, option, host) : assignment;
        }
    }

    private static ChartAssignment WithFiles(ChartAssignment assignment, string option, Host host)
    {
        SourceFile Content(SourceFile path) => Inputs.ReadNamed($"{option} ", path.Content, host, _ => path.Content.Replace('\\', '/'));

        return assignment with { Value = Content(assignment.Value), Items = assignment.Items.IsDefault ? default : [.. assignment.Items.Select(Content)] };
    }

    private static (int Position, string Message)? MistakeIn(string json)
    {
        if (json.Length == 0)
            return null;

        var bytes = Encoding.UTF8.GetBytes(json);
        try
        {
            var reader = new Utf8JsonReader(bytes);
            while (reader.Read())
            {
            }

            return null;
        }
        catch (JsonException exception)
        {
            var position = (int)Math.Min(exception.BytePositionInLine ?? 0, bytes.Length);
            return (Encoding.UTF8.GetCharCount(bytes.AsSpan(0, position)), "this is no JSON");
        }
    }

    private static UsageException Bad(string option, string word, int position, string message) =>
        new($"{option} '{ShortArgument.Around(word, position)}': {message} (character {position + 1})");
}
