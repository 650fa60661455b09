using System.Security.Cryptography;
using RunbookLint.Fuzzing.Targets;

namespace RunbookLint.Fuzzing.Seeds;

/// <summary>The inputs to start from: what the repository's own tests, samples and pages hold.</summary>
internal static class SeedFolder
{
    /// <summary>Larger ones slow a campaign down more than they find.</summary>
    private const int MaxLength = 8_000;

    /// <summary>Writes a folder for each target.</summary>
    public static void Write(string repository, string folder)
    {
        foreach (var target in FuzzTargets.All)
        {
            var inputs = InputsOf(target, repository).DistinctBy(Convert.ToBase64String).ToList();
            var own = Directory.CreateDirectory(Path.Combine(folder, target.Name)).FullName;
            foreach (var input in inputs)
                File.WriteAllBytes(Path.Combine(own, Convert.ToHexStringLower(SHA256.HashData(input))[..16]), input);

            Console.WriteLine($"{target.Name}: {inputs.Count} seeds");
        }
    }

    /// <summary>The inputs to start from for a target, never none.</summary>
    public static IEnumerable<byte[]> InputsOf(FuzzTarget target, string repository)
    {
        var texts = SourceTexts.Of(repository).Where(text => text.Text.Length is > 0 and < MaxLength);

        return target.Seeds == SeedKind.Files
            ? [.. texts.Select(text => FuzzFiles.Write((text.Path, text.Text))), .. texts.Chunk(3).Select(some => FuzzFiles.Write([.. some.Select((text, index) => (index + "/" + text.Path, text.Text))])).Where(input => input.Length < MaxLength)]
            : [" "u8.ToArray(), .. texts.Where(text => SeedKinds.Suits(target.Name, text)).Select(text => System.Text.Encoding.UTF8.GetBytes(text.Text))];
    }
}
