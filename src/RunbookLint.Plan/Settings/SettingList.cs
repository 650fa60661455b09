using System.Collections;
using System.Collections.Immutable;
using RunbookLint.Text;

namespace RunbookLint.Plan;

/// <summary>A setting by its name in the plan notation, such as <c>restored-ts</c>.</summary>
public readonly record struct NamedSetting(string Name, Setting<string> Value);

/// <summary>The settings of one operation, in the order in which they were found. Those that are not there are absent, never null.</summary>
public sealed class SettingList(SourceSpan owner, ImmutableArray<NamedSetting> settings) : IEnumerable<NamedSetting>
{
    /// <summary>The setting with a name. With several of one name the last counts, as in flags.</summary>
    public Setting<string> this[string name]
    {
        get
        {
            for (var index = settings.Length - 1; index >= 0; index--)
            {
                if (settings[index].Name == name)
                    return settings[index].Value;
            }

            return Setting<string>.Absent(owner);
        }
    }

    /// <summary>A list of nothing.</summary>
    public static SettingList Empty(SourceSpan owner) => new(owner, []);

    /// <summary>This list with a setting more, or another value for it. An absent setting changes nothing.</summary>
    public SettingList With(string name, Setting<string> value) =>
        value.IsAbsent ? this : new(owner, [.. settings.Where(setting => setting.Name != name), new NamedSetting(name, value)]);

    /// <summary>This list without the settings of a name.</summary>
    public SettingList Without(string name) => this[name].IsAbsent ? this : new(owner, [.. settings.Where(setting => setting.Name != name)]);

    /// <summary>This list with a setting, unless it already has one of that name.</summary>
    public SettingList WithDefault(string name, Setting<string> value) => this[name].IsAbsent ? With(name, value) : this;

    /// <inheritdoc/>
    public IEnumerator<NamedSetting> GetEnumerator() => ((IEnumerable<NamedSetting>)settings).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
