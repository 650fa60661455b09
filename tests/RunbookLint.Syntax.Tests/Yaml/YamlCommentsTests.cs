using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Syntax.Tests.Yaml;

public class YamlCommentsTests
{
    [Fact]
    public void Finds_comments_and_nothing_that_looks_like_one()
    {
        var text =
            """
            # one
            a: 1 # two
            b: 'x # no' # three
            c: it's text # four
            d: "several # no
              lines # no" # five
            e: | # six
              # no

              # no
            f: [a, # seven
              'b # no'] # eight
            g: a#no
            h: {{/* # no */}} # nine
            - k: !tag >-
                # no
              l: x	# ten
            m: don't "say # eleven
            n: "a\"b # no"
            {{- if x }} # twelve
            --- | # thirteen
            # no
            --- "open
            ---
            o: "" # fourteen
            """;

        var comments = YamlComments.Find(text);

        comments.Select(comment => comment.Text).Should().Equal(
            "# one", "# two", "# three", "# four", "# five", "# six", "# seven", "# eight", "# nine", "# ten", "# eleven", "# twelve", "# thirteen", "# fourteen");
        comments.Should().OnlyContain(comment => text.Substring(comment.Span.Start, comment.Span.Length) == comment.Text);
    }

    [Fact]
    public void A_comment_ends_before_the_line_break() =>
        YamlComments.Find("# a\r\nb: 1 #c").Select(comment => comment.Text).Should().Equal("# a", "#c");

    [Fact]
    public void Finds_comments_in_what_is_no_yaml() =>
        YamlComments.Find("a: [\n\tb: }\n# here\n").Should().ContainSingle().Which.Text.Should().Be("# here");
}
