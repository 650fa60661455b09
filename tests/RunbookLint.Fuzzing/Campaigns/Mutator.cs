namespace RunbookLint.Fuzzing.Campaigns;

/// <summary>Makes new inputs of old ones. The same seed of the random numbers makes the same inputs.</summary>
internal sealed class Mutator(Random random, IReadOnlyList<byte[]> seeds)
{
    private const int MaxLength = 16_000;

    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "\n", "\r\n", "\t", " ", "  ", "\"", "'", "`", "\\", "$", "${", "}", "$(", ")", "((", "{{", "}}", "{%", "%}", "{#", "#}", "#", "<<EOF\n", "EOF\n", "|", "|-\n", ">-\n", "- ", ": ", "? ",
            "&a ", "*a", "!t ", "---\n", "...\n", "[", "]", ",", "```\n", "~~~\n", "<!--", "-->", "<pre>", "</pre>", "\u0000", "\u001b[31m", "\u2028", "\uFEFF", "é", "中", "\U0001F600", "::error::", "%0A",
            "br log start ", "br restore point ", "--storage=", "--pd ", "tiup ", "# runbooklint: ignore[RBL1001] ", "-- ", "/*", "*/", "// ", "@", "0", "-1", "1e999", "99999999999999999999", "true", "null",
        }.Select(System.Text.Encoding.UTF8.GetBytes),
        [0xFF], [0xC0], [0xED, 0xA0, 0x80], [0xFE, 0xFF], [0xFF, 0xFE],
    ];

    /// <summary>The next input.</summary>
    public byte[] Next()
    {
        var input = seeds[random.Next(seeds.Count)].ToList();

        for (var changes = random.Next(1, 8); changes > 0; changes--)
            Change(input);

        return [.. input.Take(MaxLength)];
    }

    private void Change(List<byte> input)
    {
        var at = random.Next(input.Count + 1);
        var length = Math.Min(random.Next(1, 40), input.Count - at);

        switch (random.Next(8))
        {
            case 0:
                input.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                break;
            case 1:
                input.RemoveRange(at, length);
                break;
            case 2:
                input.InsertRange(at, input.GetRange(at, length));
                break;
            case 3 when at < input.Count:
                input[at] ^= (byte)(1 << random.Next(8));
                break;
            case 4:
                var other = seeds[random.Next(seeds.Count)];
                var from = random.Next(other.Length);
                input.InsertRange(at, other.AsSpan(from, Math.Min(random.Next(1, 400), other.Length - from)).ToArray());
                break;
            case 5:
                input.RemoveRange(at, input.Count - at);
                break;
            case 6:
                var piece = Pieces[random.Next(Pieces.Length)];
                for (var times = random.Next(1, 200); times > 0; times--)
                    input.InsertRange(at, piece);

                break;
            default:
                (int start, int end) line = (LineAt(input, at), LineAt(input, random.Next(input.Count + 1)));
                input.InsertRange(line.start, LineFrom(input, line.end));
                break;
        }
    }

    private static int LineAt(List<byte> input, int position) => position == 0 ? 0 : input.LastIndexOf((byte)'\n', Math.Min(position, input.Count) - 1) + 1;

    private static List<byte> LineFrom(List<byte> input, int start) =>
        start >= input.Count ? [] : input.GetRange(start, (input.IndexOf((byte)'\n', start) is var end && end < 0 ? input.Count : end + 1) - start);
}
