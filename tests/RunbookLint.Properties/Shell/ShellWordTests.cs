using CsCheck;
using Xunit.Abstractions;

namespace RunbookLint.Properties.Shell;

/// <summary>What the lowering says that a word is, bash makes of it, too. It may say that only the run knows.</summary>
public class ShellWordTests(ITestOutputHelper output)
{
    [Fact]
    public void Known_words_are_what_bash_makes_of_them() => Compare(ShellWords.Word, Words, "words", atLeast: 60);

    [Fact]
    public void Known_here_documents_are_what_bash_makes_of_them() => Compare(ShellWords.Document, Document, "here-documents", atLeast: 25);

    private static (string Script, string Print, Func<string, IReadOnlyList<string>?> Read) Words(string word) =>
        (ShellWords.Variables + "words=(" + word + ")\n", "\"${words[@]}\"", ShellValues.Words);

    private static (string Script, string Print, Func<string, IReadOnlyList<string>?> Read) Document(string body) =>
        (ShellWords.Variables + "IFS= read -r -d '' text <<END\n" + body + "\nEND\n", "\"$text\"", script => ShellValues.Document(script) is { } text ? [text] : null);

    private void Compare(Gen<string> texts, Func<string, (string Script, string Print, Func<string, IReadOnlyList<string>?> Read)> trial, string what, int atLeast)
    {
        if (Bash.Missing is { } missing)
        {
            output.WriteLine("skipped: " + missing);
            return;
        }

        using var bash = new Bash();
        var tally = new Tally(what);

        texts.Sample(
            text =>
            {
                var (script, print, read) = trial(text);
                var printed = bash.Run(script + "printf '%s\\0' end " + print);
                if (printed.Count == 0)
                    return;

                var known = read(script);
                tally.Count(known is not null);
                known?.Should().Equal(printed.Skip(1), "that is what bash makes of it");
            },
            iter: Iterations.Of(700),
            threads: 1,
            print: text => text);

        output.WriteLine(tally.ToString());
        tally.ShouldKnow(atLeast);
    }
}
