using System.Collections.Immutable;

namespace RunbookLint.Lowering.Vocabulary.CommandLine;

/// <summary>A command line, read.</summary>
/// <param name="Flags">The flags in the order in which they are given, known or not.</param>
/// <param name="Arguments">The other words.</param>
internal sealed record FlagsAndArguments(ImmutableArray<GivenFlag> Flags, ImmutableArray<Argument> Arguments)
{
    /// <summary>The last of the flags with a name, which is the one that counts; null when it is not given.</summary>
    public GivenFlag? Find(string name) => Flags.LastOrDefault(flag => flag.Name == name);

    /// <summary>The last of the flags with one of the names.</summary>
    public GivenFlag? Find(params string[] names) => Flags.LastOrDefault(flag => names.Contains(flag.Name));

    /// <summary>A word that may hold flags, which only the run knows; null when every flag stands here.</summary>
    public Argument? OpenEnd => Arguments.FirstOrDefault(PflagReader.MayBeAnything);
}
