using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Ansible.Templates;
using RunbookLint.Lowering.FrontEnds.Ansible.Variables;
using RunbookLint.Syntax.Jinja;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Modules;

/// <summary>A module that a task runs, with its arguments.</summary>
internal sealed class ModuleCall
{
    private readonly Dictionary<string, AnsibleValue> arguments = new(StringComparer.Ordinal);

    private ModuleCall(string name, YamlMapping task, AnsibleScope scope, AnsibleSession session)
    {
        (Name, Scope, Session) = (name, scope, session);
        Span = scope.Home.Settings.Locate(task.Span);
        Title = task["name"].Text;
    }

    /// <summary>The module without its collection.</summary>
    public string Name { get; }

    /// <summary>What is known where the task stands.</summary>
    public AnsibleScope Scope { get; }

    /// <summary>The run.</summary>
    public AnsibleSession Session { get; }

    /// <summary>The document.</summary>
    public LoweringContext Context => Session.Context;

    /// <summary>The whole task.</summary>
    public SourceSpan Span { get; }

    /// <summary>The name of the task, or null.</summary>
    public string? Title { get; }

    /// <summary>The text of a command without its options, templates as they are written; null when the arguments are named.</summary>
    public Fragment? Free { get; private set; }

    /// <summary>The named arguments as they are set.</summary>
    public IReadOnlyDictionary<string, AnsibleValue> Arguments => arguments;

    /// <summary>The module that a task runs; null when it runs none.</summary>
    public static ModuleCall? Read(YamlMapping task, AnsibleScope scope, AnsibleSession session)
    {
        foreach (var entry in task.OwnEntries)
        {
            if (entry.Key.Text is not { Length: > 0 } key)
                continue;

            if (key is "action" or "local_action")
                return ReadAction(entry.Value, task, scope, session);

            if (!AnsibleKeywords.IsOfTask(key))
                return new ModuleCall(AnsibleKeywords.ShortName(key), task, scope, session).With(entry.Value, null).With(task["args"], null);
        }

        return null;
    }

    /// <summary>The argument with one of several names, its templates evaluated; null when none is given, or when it is left out.</summary>
    public JinjaValue? Value(params string[] names) =>
        Find(names) is { } value && Scope.Variables.Evaluate(value) is not (JinjaOmit or JinjaNone) and var found ? found : null;

    /// <summary>The same as a word; null for a collection, too.</summary>
    public Argument? Word(params string[] names) => Find(names) switch
    {
        null or NodeValue { Node: not YamlScalar } => null,
        var value when Scope.Variables.Evaluate(value) is JinjaOmit => null,
        NodeValue { Node: YamlScalar { IsNull: true } } => null,
        var value => Scope.Variables.Word(value, Scope.Home.Fragment.Slice(default)),
    };

    /// <summary>The same as a text; null when it is not known, too.</summary>
    public string? Text(params string[] names) => Word(names) is { IsKnown: true } word ? word.Text : null;

    /// <summary>Whether a switch is on; null when only the run knows.</summary>
    public bool? IsOn(string name, bool otherwise) => Value(name) switch
    {
        null => otherwise,
        JinjaText { Unknown: null } text => text.Text.ToLowerInvariant() is "true" or "yes" or "on" or "1",
        var value => JinjaValues.IsTrue(value),
    };

    /// <summary>A node that an argument is, and the text it stands in; null when it is none.</summary>
    public NodeValue? Node(string name) => Find([name]) as NodeValue;

    /// <summary>The words of an argument that is a list, or of one that is a single text.</summary>
    public ImmutableArray<Argument> Words(string name)
    {
        var place = Scope.Home.Fragment.Slice(default);
        return Find([name]) switch
        {
            NodeValue { Node: YamlSequence sequence } list => [.. sequence.Children.Select(child => Scope.Variables.Word(new NodeValue(child, list.Home), place))],
            { } value when Scope.Variables.Evaluate(value) is JinjaList list => [.. list.Items.Select(item => Scope.Variables.Insert(item.Value, PlaceOf(value)))],
            { } value => [Scope.Variables.Word(value, place)],
            null => [],
        };
    }

    /// <summary>Where an argument stands; the task when it is not given.</summary>
    public SourceSpan PlaceOf(string name) => Find([name]) switch
    {
        NodeValue node => node.Home.Settings.Locate(node.Node),
        TextValue text => text.Text.Span,
        _ => Span,
    };

    private AnsibleValue? Find(string[] names)
    {
        foreach (var name in names)
        {
            if (arguments.TryGetValue(name, out var value))
                return value;
        }

        return null;
    }

    private Fragment PlaceOf(AnsibleValue value) => value switch
    {
        NodeValue { Node: YamlScalar scalar } node => node.Home.Settings.Embedded(scalar),
        TextValue text => text.Text,
        _ => Scope.Home.Fragment.Slice(default),
    };

    /// <summary><c>action: module key=value</c>, or a mapping that names the module.</summary>
    private static ModuleCall? ReadAction(YamlNode action, YamlMapping task, AnsibleScope scope, AnsibleSession session)
    {
        if (action is not YamlScalar scalar)
            return action["module"].Text is { Length: > 0 } module ? new ModuleCall(AnsibleKeywords.ShortName(module), task, scope, session).With(action, null).With(task["args"], null) : null;

        var text = scope.Home.Settings.Embedded(scalar);
        var blank = text.Text.IndexOfAny([' ', '\n', '\t']);
        var name = blank < 0 ? text.Text : text.Text.Substring(0, blank);
        return new ModuleCall(AnsibleKeywords.ShortName(name), task, scope, session)
            .With(scalar, text.Slice(new(blank < 0 ? text.Text.Length : blank + 1, blank < 0 ? 0 : text.Text.Length - blank - 1))).With(task["args"], null);
    }

    private ModuleCall With(YamlNode node, Fragment? free)
    {
        foreach (var entry in node.Entries)
        {
            if (entry.Key.Text is { Length: > 0 } key)
                arguments[key] = new NodeValue(entry.Value, Scope.Home);
        }

        if (node is YamlScalar { IsNull: false } scalar)
            AddFree(free ?? Scope.Home.Settings.Embedded(scalar));

        return this;
    }

    private void AddFree(Fragment text)
    {
        if (!ModuleCatalog.TakesCommand(Name))
        {
            Add(FreeForm.Pairs(text));
            Free ??= text;
            return;
        }

        var (command, options) = FreeForm.Split(text);
        Add(options);
        Free = command;
    }

    private void Add(IEnumerable<KeyValuePair<string, AnsibleValue>> pairs)
    {
        foreach (var pair in pairs)
            arguments[pair.Key] = pair.Value;
    }
}
