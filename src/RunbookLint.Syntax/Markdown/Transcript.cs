using System.Collections.Immutable;

namespace RunbookLint.Syntax.Markdown;

/// <summary>Tells in a terminal transcript what was typed from what was printed.</summary>
/// <remarks>
/// <para>
/// Typed is what stands behind <c>$ </c>, <c>% </c>, <c>user@host:~$ </c>, <c>[root@host ~]# </c>, <c>bash-5.1$ </c>, <c>PS C:\> </c>, or the
/// prompt of a SQL client, with the lines that continue it: behind a backslash, a pipe, in an open quote, a here-document or a
/// statement without its delimiter, whether the transcript shows <c>> </c> and <c>-> </c> before them or not.
/// </para>
/// <para>
/// A line that starts with <c># </c> is a comment where other lines have a shell's prompt. Where none has, it is root's prompt if a
/// command follows that starts no sentence (<c># br log start</c>, <c># ./x</c>, <c># A=b c</c>), else a comment. A comment counts as
/// typed, with its mark, so that who reads the commands finds it.
/// </para>
/// </remarks>
public static class Transcript
{
    /// <summary>
    /// Whether a text has prompts that are nothing else. Those of root alone are no proof: a script may be commented out.
    /// </summary>
    public static bool LooksLikeTranscript(string text) => new TranscriptReader(text).LooksLikeTranscript;

    /// <summary>
    /// Whether a line has <c># </c> before a command: root's prompt if something else says that the text is a transcript, such as the
    /// language of its fence.
    /// </summary>
    public static bool HasRootPrompt(string text) => new TranscriptReader(text).HasRootPrompt;

    /// <summary>The commands one by one, and what was printed between them. A text without prompts was printed.</summary>
    public static ImmutableArray<TranscriptPart> Split(string text) => new TranscriptReader(text).Read();
}
