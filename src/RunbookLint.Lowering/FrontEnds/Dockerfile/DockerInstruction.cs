using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Dockerfile;

/// <summary>An instruction of a Dockerfile.</summary>
/// <param name="Name">Its name, in capitals.</param>
/// <param name="Value">What stands behind the name, continued lines joined.</param>
/// <param name="Document">The body of its here-document, or null.</param>
/// <param name="Script">Value and here-document together, as a shell reads them.</param>
internal sealed record DockerInstruction(string Name, Fragment Value, Fragment? Document, Fragment Script);
