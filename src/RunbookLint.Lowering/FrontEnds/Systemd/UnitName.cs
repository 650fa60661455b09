namespace RunbookLint.Lowering.FrontEnds.Systemd;

/// <summary>The name of a unit: <c>backup.service</c>, or <c>backup@nightly.service</c>, an instance of the template <c>backup@.service</c>.</summary>
/// <param name="Text">The whole name; empty when it is not known.</param>
internal readonly record struct UnitName(string Text)
{
    /// <summary>The name of a unit in a file.</summary>
    public static UnitName OfPath(string path) => new(path.Substring(path.LastIndexOf('/') + 1));

    /// <summary>The name without its suffix.</summary>
    public string Stem => Text.LastIndexOf('.') is >= 0 and var dot ? Text.Substring(0, dot) : Text;

    /// <summary>What stands before the <c>@</c>, else the whole stem.</summary>
    public string Prefix => Stem.IndexOf('@') is >= 0 and var at ? Stem.Substring(0, at) : Stem;

    /// <summary>What stands behind the <c>@</c>; null without one, and in the template itself.</summary>
    public string? Instance => Stem.IndexOf('@') is >= 0 and var at && at + 1 < Stem.Length ? Stem.Substring(at + 1) : null;

    /// <summary>The file of the unit: for an instance, that of its template.</summary>
    public string FileName => Instance is null ? Text : Prefix + "@" + Text.Substring(Stem.Length);

    /// <summary>The unit of the same name with another suffix.</summary>
    public UnitName With(string suffix) => new(Stem + suffix);
}
