using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Vocabulary.Launchers;

/// <summary>A command that is about to run: a tool, or something that runs one.</summary>
/// <param name="Span">The whole command: what a finding underlines.</param>
/// <param name="Words">The program and its arguments.</param>
/// <param name="Scope">What is known from the outside.</param>
internal sealed record Launch(SourceSpan Span, ImmutableArray<Argument> Words, LoweringScope Scope)
{
    /// <summary>What it reads from standard input, when that is known.</summary>
    public Argument? Input { get; init; }

    /// <summary>Whether only a program of TiDB can be meant, as behind <c>tiup</c>.</summary>
    public bool IsOfTidb { get; init; }

    /// <summary>The program's name without its path.</summary>
    public string Program => NameOf(Words[0].Text);

    /// <summary>The launch of what stands from a word on; null when nothing does.</summary>
    public Launch? From(int index) => index < Words.Length ? this with { Words = Words.RemoveRange(0, index) } : null;

    /// <summary>The same launch with one fact more.</summary>
    public Launch With(string name, Setting<string> value) => this with { Scope = Scope with { Facts = Scope.Facts.With(name, value) } };

    /// <summary>The same launch in a Kubernetes namespace, when there is one to name.</summary>
    public Launch InNamespace(Argument? name) =>
        name is { IsKnown: true } known && !Placeholders.IsPlaceholder(known.Text) ? this with { Scope = Scope with { Namespace = known.Text } } : this;

    /// <summary>The same launch in a context of kubectl, when there is one to name.</summary>
    public Launch InContext(Argument? name) =>
        name is null ? this : (this with { Scope = Scope with { KubeContext = name.Text } }).With(SettingNames.KubeContext, name.ToSetting());

    /// <summary>The same launch on another machine or in a container: the limits of the shell that starts it do not reach there.</summary>
    public Launch WithoutLimits() => this with { Scope = Scope with { Facts = Scope.Facts.Without(SettingNames.Memory) } };

    /// <summary>The same launch on another machine: its own address means that one there.</summary>
    public Launch OnMachine(Argument name) => WithoutLimits().With(SettingNames.Machine, name.From(name.Text.IndexOf('@') + 1).ToSetting());

    /// <summary>The last segment of a path.</summary>
    public static string NameOf(string path) => path.Substring(path.LastIndexOf('/') + 1);
}
