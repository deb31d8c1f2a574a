// swift-format-ignore-file
// Written by Tools/embed-schema from Grids/crosswalk.xsd.

extension CrosswalkSchema {
  /// The text of `Grids/crosswalk.xsd`.
  public static let text = #"""
<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:ecoute:crosswalk:1"
    targetNamespace="urn:ecoute:crosswalk:1" elementFormDefault="qualified">
  <xs:annotation>
    <xs:documentation>
      The language of crosswalks between two evaluation grids. Children come in the order given here.
      What a schema cannot say (criteria and levels of the grids) is checked by
      "ecoute grid crosswalk check".
    </xs:documentation>
  </xs:annotation>

  <xs:element name="crosswalk" type="Crosswalk"/>

  <xs:complexType name="Crosswalk">
    <xs:annotation>
      <xs:documentation>Which criteria of grids A and B observe the same thing.</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="a" type="GridReference"/>
      <xs:element name="b" type="GridReference"/>
      <xs:element name="link" type="Link" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="only" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation>
          <xs:documentation>A criterion without a counterpart, and why.</xs:documentation>
        </xs:annotation>
        <xs:complexType>
          <xs:simpleContent>
            <xs:extension base="xs:token">
              <xs:attribute name="in" use="required">
                <xs:simpleType>
                  <xs:restriction base="xs:token">
                    <xs:enumeration value="a"/>
                    <xs:enumeration value="b"/>
                  </xs:restriction>
                </xs:simpleType>
              </xs:attribute>
              <xs:attribute name="criterion" type="Id" use="required"/>
            </xs:extension>
          </xs:simpleContent>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="GridReference">
    <xs:annotation>
      <xs:documentation>A grid, down to its very words.</xs:documentation>
    </xs:annotation>
    <xs:attribute name="grid" type="Id" use="required"/>
    <xs:attribute name="version" type="Version" use="required"/>
    <xs:attribute name="digest" type="Digest" use="required"/>
  </xs:complexType>

  <xs:complexType name="Link">
    <xs:annotation>
      <xs:documentation>Criteria that observe the same thing. A proposal counts once a person has
        set status to confirmed.</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="note" type="Words" minOccurs="0"/>
      <xs:element name="toB" type="Rule" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation>
          <xs:documentation>How a criterion of B is answered from those of A.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="toA" type="Rule" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation>
          <xs:documentation>How a criterion of A is answered from those of B.</xs:documentation>
        </xs:annotation>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="a" type="Ids" use="required"/>
    <xs:attribute name="b" type="Ids" use="required"/>
    <xs:attribute name="origin" type="LinkOrigin" default="person"/>
    <xs:attribute name="similarity" type="Share">
      <xs:annotation>
        <xs:documentation>What the wordings have in common, 0 to 1.</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="status" default="proposed">
      <xs:simpleType>
        <xs:restriction base="xs:token">
          <xs:enumeration value="proposed"/>
          <xs:enumeration value="confirmed"/>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="Rule">
    <xs:choice minOccurs="0" maxOccurs="unbounded">
      <xs:element name="level">
        <xs:annotation>
          <xs:documentation>What a level becomes; "criterion" says whose level it is when several
            criteria are answered from.</xs:documentation>
        </xs:annotation>
        <xs:complexType>
          <xs:attribute name="criterion" type="Id"/>
          <xs:attribute name="id" type="Id" use="required"/>
          <xs:attributeGroup ref="Becomes"/>
        </xs:complexType>
      </xs:element>
      <xs:element name="range">
        <xs:annotation>
          <xs:documentation>What the numbers from "from" (included) to "to" (not included)
            become.</xs:documentation>
        </xs:annotation>
        <xs:complexType>
          <xs:attribute name="from" type="Number"/>
          <xs:attribute name="to" type="Number"/>
          <xs:attributeGroup ref="Becomes"/>
        </xs:complexType>
      </xs:element>
    </xs:choice>
    <xs:attribute name="criterion" type="Id">
      <xs:annotation>
        <xs:documentation>The criterion answered; needed when the link has several of that
          side.</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="combine">
      <xs:annotation>
        <xs:documentation>What becomes of several answers: the worst or the best of what each
          becomes, or the level nearest to the mean of their ratios.</xs:documentation>
      </xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:token">
          <xs:enumeration value="worst"/>
          <xs:enumeration value="best"/>
          <xs:enumeration value="mean"/>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="copy" default="false">
      <xs:annotation>
        <xs:documentation>true: a number of the same unit, or a text, is taken as it
          is.</xs:documentation>
      </xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:token">
          <xs:enumeration value="true"/>
          <xs:enumeration value="false"/>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
  </xs:complexType>

  <xs:attributeGroup name="Becomes">
    <xs:attribute name="becomes">
      <xs:annotation>
        <xs:documentation>A level; for a criterion of several choices, levels or
          none.</xs:documentation>
      </xs:annotation>
      <xs:simpleType>
        <xs:restriction>
          <xs:simpleType>
            <xs:list itemType="Id"/>
          </xs:simpleType>
          <xs:maxLength value="50"/>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="becomesNumber" type="Number"/>
    <xs:attribute name="origin" type="LevelOrigin" default="person"/>
  </xs:attributeGroup>

  <xs:simpleType name="LinkOrigin">
    <xs:restriction base="xs:token">
      <xs:enumeration value="id"/>
      <xs:enumeration value="formerly"/>
      <xs:enumeration value="wording"/>
      <xs:enumeration value="person"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="LevelOrigin">
    <xs:restriction base="xs:token">
      <xs:enumeration value="id"/>
      <xs:enumeration value="wording"/>
      <xs:enumeration value="points"/>
      <xs:enumeration value="person"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Words">
    <xs:restriction base="xs:token">
      <xs:minLength value="1"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Id">
    <xs:restriction base="xs:token">
      <xs:pattern value="[A-Za-z0-9][A-Za-z0-9._\-]{0,63}"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Ids">
    <xs:restriction>
      <xs:simpleType>
        <xs:list itemType="Id"/>
      </xs:simpleType>
      <xs:minLength value="1"/>
      <xs:maxLength value="50"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Version">
    <xs:restriction base="xs:token">
      <xs:pattern value="[0-9]{1,6}(\.[0-9]{1,6}){0,3}"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Digest">
    <xs:annotation>
      <xs:documentation>SHA-256 of the grid's canonical form, as "ecoute grid diff" gives
        it.</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:token">
      <xs:pattern value="[0-9a-f]{64}"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Number">
    <xs:restriction base="xs:decimal">
      <xs:pattern value="-?[0-9]{1,12}(\.[0-9]{1,6})?"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Share">
    <xs:restriction base="Number">
      <xs:minInclusive value="0"/>
      <xs:maxInclusive value="1"/>
    </xs:restriction>
  </xs:simpleType>
</xs:schema>

"""#
}
