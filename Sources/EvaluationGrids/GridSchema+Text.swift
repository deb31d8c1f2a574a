// swift-format-ignore-file
// Written by Tools/embed-schema from Grids/grid.xsd.

extension GridSchema {
  /// The text of `Grids/grid.xsd`.
  public static let text = #"""
<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:ecoute:grid:1"
    targetNamespace="urn:ecoute:grid:1" elementFormDefault="qualified">
  <xs:annotation>
    <xs:documentation>
      The language of evaluation grids. Children come in the order given here. What a schema cannot
      say (references, cycles, ranges that leave holes) is checked by "ecoute grid check".
    </xs:documentation>
  </xs:annotation>
  <xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="xml.xsd"/>

  <xs:element name="grid" type="Grid"/>

  <xs:complexType name="Grid">
    <xs:annotation>
      <xs:documentation>An evaluation grid: what is observed, how it is answered, what it is
        worth. The same id and version are published once.</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="title" type="Text" maxOccurs="unbounded"/>
      <xs:element name="dimension" type="Dimension" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="scoring" type="Scoring" minOccurs="0"/>
      <xs:element name="scale" type="SharedScale" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="cause" type="Cause" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="section" type="Section" maxOccurs="unbounded"/>
      <xs:any namespace="##other" processContents="skip" minOccurs="0" maxOccurs="unbounded"/>
    </xs:sequence>
    <xs:attribute name="id" type="Id" use="required"/>
    <xs:attribute name="version" type="Version" use="required"/>
    <xs:attribute ref="xml:lang" use="required">
      <xs:annotation>
        <xs:documentation>The language of the texts that name none.</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="channels" type="Channels">
      <xs:annotation>
        <xs:documentation>The channels the grid is meant for; without it, any.</xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="Dimension">
    <xs:annotation>
      <xs:documentation>A dimension beyond the standard ones: tone, empathy, active-listening,
        resolution, questioning, compliance, process.</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="title" type="Text" maxOccurs="unbounded"/>
    </xs:sequence>
    <xs:attribute name="id" type="Id" use="required"/>
  </xs:complexType>

  <xs:complexType name="Scoring">
    <xs:annotation>
      <xs:documentation>How answers become a score out of 100.</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="band" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation>
          <xs:documentation>From the lowest; the first starts at 0.</xs:documentation>
        </xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="title" type="Text" maxOccurs="unbounded"/>
          </xs:sequence>
          <xs:attribute name="id" type="Id" use="required"/>
          <xs:attribute name="from" type="Percentage" use="required"/>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="method" default="weighted">
      <xs:simpleType>
        <xs:restriction base="xs:token">
          <xs:enumeration value="weighted"/>
          <xs:enumeration value="points"/>
          <xs:enumeration value="deductions"/>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="notApplicable" default="within-section">
      <xs:annotation>
        <xs:documentation>What a criterion answered N/A becomes.</xs:documentation>
      </xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:token">
          <xs:enumeration value="within-section"/>
          <xs:enumeration value="across-grid"/>
          <xs:enumeration value="as-best"/>
          <xs:enumeration value="as-worst"/>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="decimals" default="1">
      <xs:simpleType>
        <xs:restriction base="xs:token">
          <xs:pattern value="[0-6]"/>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="rounding" default="half-up">
      <xs:simpleType>
        <xs:restriction base="xs:token">
          <xs:enumeration value="half-up"/>
          <xs:enumeration value="half-even"/>
          <xs:enumeration value="down"/>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="target" type="Percentage"/>
  </xs:complexType>

  <xs:complexType name="Scale">
    <xs:annotation><xs:documentation>Levels from worst to best.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="level" minOccurs="2" maxOccurs="unbounded">
        <xs:annotation>
          <xs:documentation>One answer; without a title it is shown by its id.</xs:documentation>
        </xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="title" type="Text" minOccurs="0" maxOccurs="unbounded"/>
          </xs:sequence>
          <xs:attribute name="id" type="Id" use="required"/>
          <xs:attribute name="points" type="Number" use="required"/>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="SharedScale">
    <xs:annotation>
      <xs:documentation>A scale that criteria refer to by its id.</xs:documentation>
    </xs:annotation>
    <xs:complexContent>
      <xs:extension base="Scale">
        <xs:attribute name="id" type="Id" use="required"/>
      </xs:extension>
    </xs:complexContent>
  </xs:complexType>

  <xs:complexType name="Cause">
    <xs:annotation>
      <xs:documentation>Why the best level was missed; agentScore="exclude" keeps the answer in the
        service score and out of the agent's.</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="title" type="Text" maxOccurs="unbounded"/>
    </xs:sequence>
    <xs:attribute name="id" type="Id" use="required"/>
    <xs:attribute name="agentScore" default="include">
      <xs:simpleType>
        <xs:restriction base="xs:token">
          <xs:enumeration value="include"/>
          <xs:enumeration value="exclude"/>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="Section">
    <xs:annotation>
      <xs:documentation>Without a title, a section bears its dimension's name.</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="title" type="Text" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="appliesWhen" type="AppliesWhen" minOccurs="0"/>
      <xs:choice maxOccurs="unbounded">
        <xs:element name="criterion" type="Criterion"/>
        <xs:element name="section" type="Section"/>
      </xs:choice>
    </xs:sequence>
    <xs:attribute name="id" type="Id" use="required"/>
    <xs:attribute name="weight" type="Weight" default="1"/>
    <xs:attribute name="dimension" type="Id"/>
  </xs:complexType>

  <xs:complexType name="Criterion">
    <xs:annotation><xs:documentation>One thing observed.</xs:documentation></xs:annotation>
    <xs:sequence>
      <xs:element name="title" type="Text" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="question" type="Text" maxOccurs="unbounded"/>
      <xs:element name="guidance" type="Text" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="example" type="Example" minOccurs="0" maxOccurs="unbounded"/>
      <xs:choice>
        <xs:element name="scale" type="Scale" minOccurs="0">
          <xs:annotation>
            <xs:documentation>Levels of this criterion alone, instead of the scale
              attribute.</xs:documentation>
          </xs:annotation>
        </xs:element>
        <xs:element name="range" type="Range" maxOccurs="unbounded"/>
      </xs:choice>
      <xs:element name="error" type="CriticalError" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="comment" type="Requirement" minOccurs="0">
        <xs:annotation>
          <xs:documentation>Which answers need a comment.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="evidence" type="Requirement" minOccurs="0">
        <xs:annotation>
          <xs:documentation>Which answers need a quoted turn.</xs:documentation>
        </xs:annotation>
      </xs:element>
      <xs:element name="coaching" type="Coaching" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="appliesWhen" type="AppliesWhen" minOccurs="0"/>
      <xs:element name="cue" type="Cue" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="measure" minOccurs="0">
        <xs:annotation>
          <xs:documentation>The field of the interaction that fills a number.</xs:documentation>
        </xs:annotation>
        <xs:complexType>
          <xs:attribute name="source" type="xs:token" use="required"/>
        </xs:complexType>
      </xs:element>
      <xs:any namespace="##other" processContents="skip" minOccurs="0" maxOccurs="unbounded"/>
    </xs:sequence>
    <xs:attribute name="id" type="Id" use="required"/>
    <xs:attribute name="kind" default="choice">
      <xs:annotation>
        <xs:documentation>choice: one level. multiple: any number of levels, their points add up.
          number: ranges give points. text: never scored.</xs:documentation>
      </xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:token">
          <xs:enumeration value="choice"/>
          <xs:enumeration value="multiple"/>
          <xs:enumeration value="number"/>
          <xs:enumeration value="text"/>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="scale" type="Id"/>
    <xs:attribute name="max" type="Number">
      <xs:annotation>
        <xs:documentation>The most points a multiple can give; without it, the sum of the positive
          ones.</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="unit" type="Words">
      <xs:annotation><xs:documentation>The unit of a number.</xs:documentation></xs:annotation>
    </xs:attribute>
    <xs:attribute name="weight" type="Weight" default="1"/>
    <xs:attribute name="scored" type="TrueOrFalse">
      <xs:annotation>
        <xs:documentation>false: recorded, not scored.</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="bonus" type="TrueOrFalse" default="false">
      <xs:annotation>
        <xs:documentation>true: can add to the score, never lowers it.</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="notApplicable" default="allowed">
      <xs:simpleType>
        <xs:restriction base="xs:token">
          <xs:enumeration value="allowed"/>
          <xs:enumeration value="forbidden"/>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="formerly" type="Ids">
      <xs:annotation>
        <xs:documentation>Ids it had in earlier versions.</xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="Example">
    <xs:annotation>
      <xs:documentation>What is heard, at a level if one is named.</xs:documentation>
    </xs:annotation>
    <xs:simpleContent>
      <xs:extension base="Text">
        <xs:attribute name="level" type="Id"/>
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>

  <xs:complexType name="Range">
    <xs:annotation>
      <xs:documentation>Numbers from "from" (included) to "to" (not included). Ranges ascend and
        touch; the first has no "from", the last no "to".</xs:documentation>
    </xs:annotation>
    <xs:attribute name="from" type="Number"/>
    <xs:attribute name="to" type="Number"/>
    <xs:attribute name="points" type="Number" use="required"/>
  </xs:complexType>

  <xs:complexType name="CriticalError">
    <xs:annotation>
      <xs:documentation>Levels that are an error, and what it does to the score.</xs:documentation>
    </xs:annotation>
    <xs:attribute name="class" use="required">
      <xs:simpleType>
        <xs:restriction base="xs:token">
          <xs:enumeration value="customer"/>
          <xs:enumeration value="business"/>
          <xs:enumeration value="compliance"/>
          <xs:enumeration value="minor"/>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="when" type="Ids" use="required"/>
    <xs:attribute name="effect" default="none">
      <xs:simpleType>
        <xs:restriction base="xs:token">
          <xs:enumeration value="none"/>
          <xs:enumeration value="cap"/>
          <xs:enumeration value="fail-section"/>
          <xs:enumeration value="fail-grid"/>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="at" type="Percentage">
      <xs:annotation>
        <xs:documentation>The most the score can be, with effect="cap".</xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="Requirement">
    <xs:attribute name="requiredFor" type="Ids" use="required">
      <xs:annotation><xs:documentation>Levels, or all.</xs:documentation></xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="Coaching">
    <xs:annotation>
      <xs:documentation>What to practise after a weak answer.</xs:documentation>
    </xs:annotation>
    <xs:simpleContent>
      <xs:extension base="Text">
        <xs:attribute name="module" type="Words"/>
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>

  <xs:complexType name="AppliesWhen">
    <xs:annotation>
      <xs:documentation>When it is asked at all. Otherwise it is hidden, which is not
        N/A.</xs:documentation>
    </xs:annotation>
    <xs:group ref="Condition"/>
  </xs:complexType>

  <xs:group name="Condition">
    <xs:choice>
      <xs:element name="answer">
        <xs:annotation>
          <xs:documentation>The criterion's answer is one of these levels. False when it is N/A,
            hidden or not answered yet.</xs:documentation>
        </xs:annotation>
        <xs:complexType>
          <xs:attribute name="criterion" type="Id" use="required"/>
          <xs:attribute name="in" type="Ids" use="required"/>
        </xs:complexType>
      </xs:element>
      <xs:element name="all" type="Conditions"/>
      <xs:element name="any" type="Conditions"/>
      <xs:element name="not" type="AppliesWhen"/>
    </xs:choice>
  </xs:group>

  <xs:complexType name="Conditions">
    <xs:sequence>
      <xs:group ref="Condition" maxOccurs="unbounded"/>
    </xs:sequence>
  </xs:complexType>

  <xs:complexType name="Cue">
    <xs:annotation>
      <xs:documentation>What a transcript rule suggests; never an answer.</xs:documentation>
    </xs:annotation>
    <xs:attribute name="lexicon" type="Id" use="required"/>
    <xs:attribute name="speaker" default="any">
      <xs:simpleType>
        <xs:restriction base="xs:token">
          <xs:enumeration value="agent"/>
          <xs:enumeration value="customer"/>
          <xs:enumeration value="any"/>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="within">
      <xs:annotation>
        <xs:documentation>A part of the interaction: "first 20s", "last 10%".</xs:documentation>
      </xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:token">
          <xs:pattern value="(first|last) ([1-9][0-9]{0,4}s|([1-9][0-9]?|100)%)"/>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="suggests" type="Id" use="required"/>
    <xs:attribute name="otherwise" type="Id">
      <xs:annotation>
        <xs:documentation>The level suggested when nothing is found; none or absent suggests
          nothing.</xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="Text">
    <xs:simpleContent>
      <xs:extension base="Words">
        <xs:attribute ref="xml:lang"/>
      </xs:extension>
    </xs:simpleContent>
  </xs:complexType>

  <xs:simpleType name="Words">
    <xs:restriction base="xs:token">
      <xs:minLength value="1"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Id">
    <xs:annotation>
      <xs:documentation>1 to 64 letters without accents, digits, - _ and .</xs:documentation>
    </xs:annotation>
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
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Version">
    <xs:restriction base="xs:token">
      <xs:pattern value="[0-9]{1,6}(\.[0-9]{1,6}){0,3}"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Channels">
    <xs:restriction>
      <xs:simpleType>
        <xs:list>
          <xs:simpleType>
            <xs:restriction base="xs:token">
              <xs:enumeration value="phone"/>
              <xs:enumeration value="email"/>
              <xs:enumeration value="chat"/>
              <xs:enumeration value="social"/>
              <xs:enumeration value="visit"/>
            </xs:restriction>
          </xs:simpleType>
        </xs:list>
      </xs:simpleType>
      <xs:minLength value="1"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Number">
    <xs:annotation>
      <xs:documentation>Digits with a point if need be: 2, 0.5, -1.</xs:documentation>
    </xs:annotation>
    <xs:restriction base="xs:decimal">
      <xs:pattern value="-?[0-9]{1,12}(\.[0-9]{1,6})?"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Weight">
    <xs:restriction base="Number">
      <xs:minInclusive value="0"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="Percentage">
    <xs:restriction base="Number">
      <xs:minInclusive value="0"/>
      <xs:maxInclusive value="100"/>
    </xs:restriction>
  </xs:simpleType>

  <xs:simpleType name="TrueOrFalse">
    <xs:restriction base="xs:token">
      <xs:enumeration value="true"/>
      <xs:enumeration value="false"/>
    </xs:restriction>
  </xs:simpleType>
</xs:schema>

"""#
}
