using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using RunbookLint.Reporting;

namespace RunbookLint.Tests.Reporting;

public class JUnitReporterTests
{
    /// <summary>
    /// What CI systems agree on, in words of our own: no package brings the schema of one of them. Elements and attributes are those that
    /// Jenkins' xunit plugin documents; a test has at most one outcome.
    /// </summary>
    private const string Schema = """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
          <xs:attributeGroup name="totals">
            <xs:attribute name="name" type="xs:string" use="required"/>
            <xs:attribute name="tests" type="xs:nonNegativeInteger" use="required"/>
            <xs:attribute name="failures" type="xs:nonNegativeInteger" use="required"/>
            <xs:attribute name="errors" type="xs:nonNegativeInteger" use="required"/>
            <xs:attribute name="time" type="xs:decimal"/>
          </xs:attributeGroup>
          <xs:complexType name="outcome" mixed="true">
            <xs:attribute name="message" type="xs:string"/>
            <xs:attribute name="type" type="xs:string" use="required"/>
          </xs:complexType>
          <xs:element name="testsuites">
            <xs:complexType>
              <xs:sequence><xs:element ref="testsuite" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
              <xs:attributeGroup ref="totals"/>
            </xs:complexType>
          </xs:element>
          <xs:element name="testsuite">
            <xs:complexType>
              <xs:sequence><xs:element ref="testcase" maxOccurs="unbounded"/></xs:sequence>
              <xs:attributeGroup ref="totals"/>
            </xs:complexType>
          </xs:element>
          <xs:element name="testcase">
            <xs:complexType>
              <xs:choice minOccurs="0">
                <xs:element name="failure" type="outcome"/>
                <xs:element name="error" type="outcome"/>
              </xs:choice>
              <xs:attribute name="name" type="xs:string" use="required"/>
              <xs:attribute name="classname" type="xs:string" use="required"/>
              <xs:attribute name="time" type="xs:decimal"/>
              <xs:attribute name="file" type="xs:string"/>
              <xs:attribute name="line" type="xs:positiveInteger"/>
            </xs:complexType>
          </xs:element>
        </xs:schema>
        """;

    [Fact]
    public void Is_valid() => Read(NastyReport.Create());

    [Fact]
    public void Is_valid_without_files() => Read(Report.Of()).Elements().Should().BeEmpty();

    [Fact]
    public void Adds_up()
    {
        var root = Read(NastyReport.Create());

        foreach (var element in root.Elements().Append(root))
        {
            Total(element, "tests").Should().Be(element.Descendants("testcase").Count());
            Total(element, "failures").Should().Be(element.Descendants("failure").Count());
            Total(element, "errors").Should().Be(element.Descendants("error").Count());
        }
    }

    [Fact]
    public void Gives_each_test_a_name_of_its_own()
    {
        var root = Read(Report.Of(Report.Finding("a.sh", "⟦br⟧", "one"), Report.Finding("a.sh", "⟦br⟧", "two")));

        root.Descendants("testcase").Select(test => test.Attribute("name")!.Value)
            .Should().Equal("RBL3001 physical-import-under-log-backup", "RBL3001 physical-import-under-log-backup (2)");
    }

    [Fact]
    public void Lets_clean_files_pass()
    {
        var root = Read(Report.Of() with { Files = [Report.Finding("a.sh", "⟦br⟧", "m").Span.File] });

        root.Descendants("testcase").Should().ContainSingle().Which.Elements().Should().BeEmpty();
    }

    [Fact]
    public void Keeps_what_messages_say() =>
        Read(Report.Of(Report.Finding("a.sh", "⟦br⟧", "<a> & ]]> \"q\" \ufffe \x01"))).Descendants("failure").Single().Attribute("message")!.Value
            .Should().Be("<a> & ]]> \"q\" � ␁");

    private static int Total(XElement element, string name) => int.Parse(element.Attribute(name)!.Value, System.Globalization.CultureInfo.InvariantCulture);

    private static XElement Read(LintReport report)
    {
        var schemas = new XmlSchemaSet();
        schemas.Add(null, XmlReader.Create(new StringReader(Schema)));

        var document = XDocument.Parse(Report.Write(new JUnitReporter(), report));
        document.Validate(schemas, (_, problem) => throw problem.Exception);
        return document.Root!;
    }
}
