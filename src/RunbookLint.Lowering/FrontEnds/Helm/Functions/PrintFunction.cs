using RunbookLint.Lowering.Values;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary><c>printf</c>, with the verbs that charts use.</summary>
internal static class PrintFunction
{
    /// <summary>The text of a call.</summary>
    public static DataValue Call(HelmCall call)
    {
        if (call.Text(0) is not { } format || call.Arguments.Skip(1).Any(argument => argument is not (DataScalar or DataUnknown)) || !IsUnderstood(format))
            return call.Unknown();

        var written = TextFunctions.Of(call[0])!;
        return call.Composed(composer =>
        {
            var argument = 1;
            for (var start = 0; start < format.Length;)
            {
                var percent = format.IndexOf('%', start);
                var end = percent < 0 ? format.Length : percent;
                composer.Put(written, start, end - start);
                if (percent < 0)
                    break;

                Put(composer, call, format[percent + 1], ref argument);
                start = percent + 2;
            }
        });
    }

    private static void Put(TextComposer composer, HelmCall call, char verb, ref int argument)
    {
        if (verb == '%')
            composer.Put("%");
        else if (verb == 'q' && TextFunctions.Of(call[argument]) is { } quoted)
            TextFunctions.PutQuoted(composer, quoted, '"');
        else
            TextFunctions.Put(composer, call, call[argument]);

        argument += verb == '%' ? 0 : 1;
    }

    private static bool IsUnderstood(string format)
    {
        for (var at = format.IndexOf('%'); at >= 0; at = at + 2 <= format.Length ? format.IndexOf('%', at + 2) : -1)
        {
            if (at + 1 == format.Length || format[at + 1] is not ('s' or 'd' or 'v' or 'q' or 't' or '%'))
                return false;
        }

        return true;
    }
}
