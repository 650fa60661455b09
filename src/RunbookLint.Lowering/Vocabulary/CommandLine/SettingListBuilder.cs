using System.Collections.Immutable;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Vocabulary.CommandLine;

/// <summary>Collects the settings of an operation. Settings of one name may be several, as with flags that add up.</summary>
internal sealed class SettingListBuilder(SourceSpan owner)
{
    private readonly ImmutableArray<NamedSetting>.Builder settings = ImmutableArray.CreateBuilder<NamedSetting>();

    /// <summary>Adds a setting, unless it is absent.</summary>
    public SettingListBuilder Add(string name, Setting<string> value)
    {
        if (!value.IsAbsent)
            settings.Add(new(CommonTexts.Of(name), value));

        return this;
    }

    /// <summary>Adds a setting whose value the vocabulary knows.</summary>
    public SettingListBuilder Add(string name, string value, SourceSpan span) => Add(name, Setting<string>.Known(value, span));

    /// <summary>Adds what is wrong with a command line of a tool that takes flags only.</summary>
    public void AddMistakes(FlagsAndArguments line, Grammar grammar)
    {
        var named = false;

        foreach (var flag in line.Flags)
        {
            if (flag.IsTypographic)
                Add(MistakeNames.TypographicDash, flag.Spelling.Text, flag.Spelling.Span);
            else if (grammar.WhyUnknown(flag) is { IsEmpty: false } mistake)
                AddUnknown(mistake, grammar, ref named);

            if (flag.Detached is { } value)
                Add(MistakeNames.DetachedBool, flag.Spelling.Text + " " + value.Text, flag.Spelling.Span);

            foreach (var secret in Secrets.In(flag))
                settings.Add(secret);

            if (flag.Definition is { IsUrl: true } && flag.Value is { Unquoted: not '\0' } url)
                Add(MistakeNames.Unquoted, url.Unquoted.ToString(), url.Unquoted is '&' or ';' && url.Values is [var only] && only.Span.Length == url.Text.Length ? only.Place : url.Fragment.LocateUse(new(0, url.Text.Length)));
        }

        foreach (var word in line.Arguments.Where(word => !PflagReader.MayBeAnything(word)))
            Add(MistakeNames.StrayWord, word.ToSetting());
    }

    private void AddUnknown(ImmutableArray<NamedSetting> mistake, Grammar grammar, ref bool named)
    {
        if (!named)
            Add(MistakeNames.CommandLine, grammar.Line, mistake[0].Value.Span);

        named = true;
        settings.AddRange(mistake);
    }

    /// <summary>The settings so far, and the facts that they do not state themselves.</summary>
    public SettingList ToList(SettingList facts) => new SettingList(owner, settings.ToImmutable()).WithFacts(facts);
}
