using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering;
using RunbookLint.Rules;
using RunbookLint.Text;

namespace RunbookLint.Fixes;

/// <summary>Makes changes of text of what a rule asks for, by what stands around the place.</summary>
public static class TextEdits
{
    /// <summary>The same as a report may show it: null, too, when a credential stands in a text that is put in.</summary>
    public static ImmutableArray<(SourceFile File, TextChange Change)>? ForReport(Fix fix) =>
        Of(fix) is { } changes && changes.All(change => Redaction.IsFree(change.File, change.Change.NewText ?? "")) ? changes : null;

    /// <summary>The changes of a fix by file; null when one of them cannot be made where it should be.</summary>
    public static ImmutableArray<(SourceFile File, TextChange Change)>? Of(Fix fix)
    {
        var changes = ImmutableArray.CreateBuilder<(SourceFile, TextChange)>();

        foreach (var edit in fix.Edits)
        {
            if (Of(edit) is not { } change)
                return null;

            changes.Add((edit.Place.File, change));
        }

        return changes.Count > 0 ? changes.ToImmutable() : null;
    }

    private static TextChange? Of(FixEdit edit) => edit switch
    {
        AddKey or AddLines or AddItem or RenameSetting when IsInProgram(edit.Place) && !IsYaml(edit.Place) => null,
        ReplaceText replace => Quoting.Replace(replace.Place, replace.NewText) is { } text ? new TextChange(replace.Place.Span, text) : null,
        RewriteText rewrite => new TextChange(rewrite.Place.Span, rewrite.NewText),
        RaiseSize raise => SizeRaising.Of(raise),
        RemoveSetting remove => SettingRemoval.Of(remove),
        AddFlag add => FlagInsertion.Of(add),
        AddKey add => LineInsertion.Of(add),
        AddLines add => LineInsertion.Of(add),
        RenameSetting rename => SettingRenaming.Of(rename),
        JoinWords join => WordJoining.Of(join),
        QuoteWord quote => WordQuoting.Of(quote),
        AddItem add => ItemInsertion.Of(add),
        WrittenEdit written => new TextChange(written.Place.Span, written.NewText),
        _ => null,
    };

    /// <summary>Programs build resources as objects of their own, and hold texts with some.</summary>
    private static bool IsInProgram(SourceSpan place) => FileLanguage.Of(place.File.Path) is FragmentLanguage.Terraform or FragmentLanguage.CSharp;

    /// <summary>Whether the line is one of YAML: a key, a colon, and no comma or brace that goes on.</summary>
    private static bool IsYaml(SourceSpan place)
    {
        var line = new Line(new SourceSpan(place.File, TextSpan.FromBounds(place.Span.End, place.Span.End))).Item;
        var colon = line.IndexOf(':');
        return colon > 0 && line.Take(colon).All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or '"') && line[line.Length - 1] is not (',' or '{' or '[' or ';' or ')');
    }
}
