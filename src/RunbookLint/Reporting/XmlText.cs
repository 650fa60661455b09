using System.Xml;

namespace RunbookLint.Reporting;

/// <summary>Writes XML to a text writer.</summary>
internal static class XmlText
{
    private static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", OmitXmlDeclaration = true };

    /// <summary>Writes a document. Texts must have gone through <see cref="Harmless"/>, which leaves no character that XML cannot hold.</summary>
    public static void Write(TextWriter output, Action<XmlWriter> write)
    {
        // The writer would name the encoding of the text in memory.
        output.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        using (var xml = XmlWriter.Create(output, Settings))
            write(xml);

        output.Write('\n');
    }

    /// <summary>Writes an element.</summary>
    public static void Element(this XmlWriter xml, string name, Action write)
    {
        xml.WriteStartElement(name);
        write();
        xml.WriteEndElement();
    }

    /// <summary>Writes an attribute that is a number.</summary>
    public static void Number(this XmlWriter xml, string name, int value) => xml.WriteAttributeString(name, XmlConvert.ToString(value));
}
