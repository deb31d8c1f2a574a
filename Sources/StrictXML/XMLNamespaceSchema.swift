/// The schema of the attributes that XML itself defines, as far as our schemas import it.
///
/// A schema that uses `xml:lang` imports it as `xml.xsd`; the same text stands beside the schemas
/// for editors.
public enum XMLNamespaceSchema {
  /// The schema.
  public static let text = """
    <?xml version="1.0" encoding="UTF-8"?>
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"
        targetNamespace="http://www.w3.org/XML/1998/namespace">
      <xs:attribute name="lang" type="xs:language">
        <xs:annotation>
          <xs:documentation>The language of a text: fr, en, fr-CA.</xs:documentation>
        </xs:annotation>
      </xs:attribute>
    </xs:schema>

    """
}
