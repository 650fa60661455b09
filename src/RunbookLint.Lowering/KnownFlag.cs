using System.Collections.Immutable;
using RunbookLint.Plan;

namespace RunbookLint.Lowering;

/// <summary>What is known of a flag of one of TiDB's tools.</summary>
/// <param name="Name">The long name, without dashes.</param>
/// <param name="Short">The one-letter name, or null.</param>
/// <param name="Tool">The tool.</param>
/// <param name="Commands">The subcommands that have it; none when all have.</param>
/// <param name="Type">What it takes, in words.</param>
/// <param name="Default">The value when it is not given; null when there is none.</param>
/// <param name="Since">The first version of the tool that has it; null when nobody says.</param>
/// <param name="Note">What else is known; null when nothing is.</param>
/// <param name="IsHidden">Whether the tool's own help leaves it out.</param>
public sealed record KnownFlag(
    string Name, char? Short, string Tool, ImmutableArray<string> Commands, string Type, string? Default, ComponentVersion? Since, string? Note, bool IsHidden);
