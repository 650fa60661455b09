using Microsoft.CodeAnalysis.Text;
using RunbookLint.Plan;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Yaml;

/// <summary>Reads the scalars of one YAML text as settings and as words of commands.</summary>
internal sealed class YamlSettings(Fragment text)
{
    private const int Reads = 61;

    private readonly YamlSettings? around;
    private ScalarRead?[]? reads;
    private readonly Func<Argument, Argument> fill = word => word;

    /// <summary>
    /// How many characters variables, scripts and files may have together. Variables may name one another and aliases may repeat a
    /// script, so that a few lines would otherwise grow without bounds.
    /// </summary>
    private int growth = GrowthLimits.Text + (4 * text.Text.Length);

    private YamlSettings(Fragment text, YamlSettings around, Func<Argument, Argument> fill)
        : this(text) => (this.around, this.fill) = (around, fill);

    /// <summary>The same text with its scalars filled in, as a workflow does with its parameters before anything else reads them.</summary>
    public YamlSettings Filled(Func<Argument, Argument> with) => new(text, this, word => with(fill(word)));

    /// <summary>The text as written, without anything filled in.</summary>
    public YamlSettings Unfilled => around?.Unfilled ?? this;

    /// <summary>Where a node stands; of a scalar the value, without its quotes.</summary>
    public SourceSpan Locate(YamlNode node) => node is YamlScalar { Value.Length: > 0, Map.Runs.IsEmpty: false } scalar
        ? text.Locate(scalar.Map.ToOuter(new TextSpan(0, scalar.Value.Length)))
        : Locate(node.Span);

    /// <summary>Where a span of the text stands.</summary>
    public SourceSpan Locate(TextSpan span) => text.Locate(span);

    /// <summary>
    /// A scalar as a setting. Templates and placeholders are dynamic, and so is what a template may bring in; null and the empty string
    /// say nothing, as in the API server's defaulting.
    /// </summary>
    public Setting<string> Setting(YamlNode node) => node switch
    {
        YamlMissing { Injections: [var injection, ..] } => Setting<string>.Dynamic(Locate(injection), text.Text.Substring(injection.Start, injection.Length)),
        YamlMissing or YamlScalar { IsNull: true } or YamlScalar { Value: "" } => Setting<string>.Absent(Locate(node.Span)),
        YamlScalar scalar => around is null ? SettingOf(scalar) : Argument(scalar).ToSetting(),
        _ => Setting<string>.Dynamic(Locate(node.Span)),
    };

    /// <summary>Several ask for the same few scalars of a resource, one right after the other. Texts that several files read are read by several workers.</summary>
    private Setting<string> SettingOf(YamlScalar scalar)
    {
        var known = reads ??= new ScalarRead?[Reads];
        var read = known[scalar.Span.Start % Reads];
        if (read is null || !ReferenceEquals(read.Scalar, scalar))
            known[scalar.Span.Start % Reads] = read = new(scalar, Argument(scalar).ToSetting());

        return read.Setting;
    }

    /// <summary>A scalar as a word of a command; its templates are holes.</summary>
    public Argument Argument(YamlScalar scalar) => fill(Lowering.Argument.Of(Raw(scalar), scalar.Templates, []));

    /// <summary>The text in a scalar: a script, a configuration file, another manifest.</summary>
    public Fragment Embedded(YamlScalar scalar) => around is null ? Raw(scalar) : Argument(scalar).Fragment;

    private Fragment Raw(YamlScalar scalar) =>
        text.Embed(scalar.Value, scalar.Map.Runs.IsEmpty ? SpanMap.Shifted(scalar.Span.Start, 0) : scalar.Map);

    /// <summary>Whether something was left out as too long.</summary>
    public bool IsExhausted { get; private set; }

    /// <summary>Whether so many characters more may be read.</summary>
    public bool MayGrow(int length)
    {
        if (around is not null)
            return around.MayGrow(length);

        if (length > growth)
        {
            IsExhausted = true;
            return false;
        }

        growth -= length;
        return true;
    }

    private sealed class ScalarRead(YamlScalar scalar, Setting<string> setting)
    {
        public YamlScalar Scalar => scalar;

        public Setting<string> Setting => setting;
    }
}
