using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Analyzers;

/// <summary>What was found, free of the compilation that it was found in: paths and spans, no trees and no texts.</summary>
/// <param name="Descriptor">The rule.</param>
/// <param name="Severity">Of this finding.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Related">Where else to look.</param>
/// <param name="Properties">What code fixes need to know.</param>
/// <param name="Message">One line.</param>
internal sealed record BuildFinding(
    DiagnosticDescriptor Descriptor,
    DiagnosticSeverity Severity,
    BuildFinding.Span? Place,
    ImmutableArray<BuildFinding.Span> Related,
    ImmutableDictionary<string, string?>? Properties,
    string Message)
{
    /// <summary>As the compiler says it of these files, which hold the texts that the finding was made from.</summary>
    public Diagnostic In(BuildFiles files) =>
        Diagnostic.Create(Descriptor, Locate(Place, files), Severity, Related.Select(place => Locate(place, files)), Properties, Message);

    private static Location Locate(Span? place, BuildFiles files) =>
        place is { } known && files.At(known.FullPath) is { } file ? file.Locate(known.Text) : Location.None;

    /// <summary>A place in a file of the build.</summary>
    /// <param name="FullPath">The whole path.</param>
    /// <param name="Text">The characters.</param>
    internal readonly record struct Span(string FullPath, TextSpan Text);
}
