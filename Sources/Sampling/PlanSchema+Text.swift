// swift-format-ignore-file
// Written by Tools/embed-schema from Plans/sampling-plan.xsd.

extension PlanSchema {
  /// The text of `Plans/sampling-plan.xsd`.
  public static let text = #"""
<?xml version="1.0" encoding="UTF-8"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:ecoute:sampling-plan:1"
    targetNamespace="urn:ecoute:sampling-plan:1" elementFormDefault="qualified">
  <xs:annotation>
    <xs:documentation>
      The language of sampling plans: which calls a team listens to, and how many. Children come in
      the order given here. What a schema cannot say is checked by "ecoute sample check".
    </xs:documentation>
  </xs:annotation>
  <xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="xml.xsd"/>

  <xs:element name="samplingPlan" type="SamplingPlan"/>

  <xs:complexType name="SamplingPlan">
    <xs:sequence>
      <xs:element name="title" type="Text" maxOccurs="unbounded"/>
      <xs:element name="exclude" type="Exclude" minOccurs="0"/>
      <xs:element name="random" type="Random" minOccurs="0"/>
      <xs:element name="targeted" type="Targeted" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="repeat" type="Repeat" minOccurs="0"/>
      <xs:element name="evaluators" type="Evaluators" minOccurs="0"/>
    </xs:sequence>
    <xs:attribute name="id" type="Id" use="required"/>
    <xs:attribute ref="xml:lang" use="required"/>
    <xs:attribute name="period" type="xs:token">
      <xs:annotation>
        <xs:documentation>2026-10, 2026-Q4, 2026-W45 or 2026-10-01..2026-10-15; the command can
          name another.</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="seed" type="Seed">
      <xs:annotation>
        <xs:documentation>The same plan, calls and seed give the same draw. Without it the command
          takes one from the clock and records it.</xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="Exclude">
    <xs:annotation>
      <xs:documentation>Calls that are never drawn. A call is counted under the first rule that
        holds.</xs:documentation>
    </xs:annotation>
    <xs:choice maxOccurs="unbounded">
      <xs:element name="shorterThan">
        <xs:complexType>
          <xs:attribute name="seconds" type="Positive" use="required"/>
        </xs:complexType>
      </xs:element>
      <xs:element name="evaluated">
        <xs:annotation>
          <xs:documentation>Calls that someone has scored already.</xs:documentation>
        </xs:annotation>
        <xs:complexType/>
      </xs:element>
      <xs:element name="newAgents">
        <xs:annotation>
          <xs:documentation>Calls of an agent's first days.</xs:documentation>
        </xs:annotation>
        <xs:complexType>
          <xs:attribute name="days" type="Positive" use="required"/>
        </xs:complexType>
      </xs:element>
      <xs:element name="agent" type="Words"/>
      <xs:element name="team" type="Words"/>
      <xs:element name="channel" type="Channel"/>
      <xs:element name="outcome" type="Words"/>
      <xs:element name="reason" type="Words"/>
      <xs:element name="withoutTranscript"><xs:complexType/></xs:element>
      <xs:element name="withoutRecording"><xs:complexType/></xs:element>
    </xs:choice>
  </xs:complexType>

  <xs:complexType name="Random">
    <xs:annotation>
      <xs:documentation>Calls drawn at random, each with a known chance.</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="agents" type="AgentQuota" minOccurs="0"/>
      <xs:element name="strata" type="Strata" minOccurs="0"/>
    </xs:sequence>
    <xs:attribute name="size" type="Positive">
      <xs:annotation>
        <xs:documentation>Calls in all. Not needed when each agent has an exact number, or each
          stratum a count.</xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="method" default="simple">
      <xs:annotation>
        <xs:documentation>Within a cell. simple: any calls. systematic: spread evenly over the
          period.</xs:documentation>
      </xs:annotation>
      <xs:simpleType>
        <xs:restriction base="xs:token">
          <xs:enumeration value="simple"/>
          <xs:enumeration value="systematic"/>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="reserves" type="Count" default="2">
      <xs:annotation>
        <xs:documentation>Replacements drawn beside each call, from the same cell.</xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="AgentQuota">
    <xs:annotation>
      <xs:documentation>How many calls of each agent; an agent named has his own.</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="agent" minOccurs="0" maxOccurs="unbounded">
        <xs:complexType>
          <xs:attribute name="id" type="Words" use="required"/>
          <xs:attribute name="exactly" type="Count"/>
          <xs:attribute name="atLeast" type="Count"/>
          <xs:attribute name="atMost" type="Count"/>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="exactly" type="Count"/>
    <xs:attribute name="atLeast" type="Count"/>
    <xs:attribute name="atMost" type="Count"/>
  </xs:complexType>

  <xs:complexType name="Strata">
    <xs:annotation>
      <xs:documentation>The groups that calls are divided into before the draw: each combination of
        the variables.</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="by" maxOccurs="4">
        <xs:complexType>
          <xs:attribute name="variable" use="required">
            <xs:simpleType>
              <xs:restriction base="xs:token">
                <xs:enumeration value="channel"/>
                <xs:enumeration value="reason"/>
                <xs:enumeration value="product"/>
                <xs:enumeration value="queue"/>
                <xs:enumeration value="campaign"/>
                <xs:enumeration value="team"/>
                <xs:enumeration value="site"/>
                <xs:enumeration value="weekday"/>
                <xs:enumeration value="hour"/>
                <xs:enumeration value="duration"/>
              </xs:restriction>
            </xs:simpleType>
          </xs:attribute>
          <xs:attribute name="bounds" type="Numbers">
            <xs:annotation>
              <xs:documentation>Where bands of hours or of seconds begin: "10 14 18" makes four.
              </xs:documentation>
            </xs:annotation>
          </xs:attribute>
        </xs:complexType>
      </xs:element>
      <xs:element name="stratum" minOccurs="0" maxOccurs="unbounded">
        <xs:annotation>
          <xs:documentation>With allocation="fixed": the calls of one stratum, its values in the
            order of the variables.</xs:documentation>
        </xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="is" type="Words" maxOccurs="4"/>
          </xs:sequence>
          <xs:attribute name="count" type="Count" use="required"/>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
    <xs:attribute name="allocation" default="proportional">
      <xs:simpleType>
        <xs:restriction base="xs:token">
          <xs:enumeration value="proportional"/>
          <xs:enumeration value="equal"/>
          <xs:enumeration value="fixed"/>
        </xs:restriction>
      </xs:simpleType>
    </xs:attribute>
    <xs:attribute name="minimum" type="Count" default="0">
      <xs:annotation>
        <xs:documentation>The fewest calls of any stratum.</xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="Targeted">
    <xs:annotation>
      <xs:documentation>Calls chosen for their risk: every condition holds. They are listened to and
        never enter an estimate.</xs:documentation>
    </xs:annotation>
    <xs:sequence>
      <xs:element name="title" type="Text" minOccurs="0" maxOccurs="unbounded"/>
      <xs:choice maxOccurs="unbounded">
        <xs:element name="survey">
          <xs:complexType>
            <xs:attribute name="metric" use="required">
              <xs:simpleType>
                <xs:restriction base="xs:token">
                  <xs:enumeration value="csat"/>
                  <xs:enumeration value="nps"/>
                  <xs:enumeration value="ces"/>
                </xs:restriction>
              </xs:simpleType>
            </xs:attribute>
            <xs:attribute name="atMost" type="Number"/>
            <xs:attribute name="atLeast" type="Number"/>
          </xs:complexType>
        </xs:element>
        <xs:element name="repeatedContact">
          <xs:annotation>
            <xs:documentation>The customer had contacted the centre in the days before.
            </xs:documentation>
          </xs:annotation>
          <xs:complexType>
            <xs:attribute name="withinDays" type="Positive" use="required"/>
          </xs:complexType>
        </xs:element>
        <xs:element name="holdLongerThan">
          <xs:complexType>
            <xs:attribute name="seconds" type="Positive" use="required"/>
          </xs:complexType>
        </xs:element>
        <xs:element name="longerThan">
          <xs:complexType>
            <xs:attribute name="seconds" type="Positive" use="required"/>
          </xs:complexType>
        </xs:element>
        <xs:element name="outcome" type="Words"/>
        <xs:element name="reason" type="Words"/>
        <xs:element name="channel" type="Channel"/>
      </xs:choice>
    </xs:sequence>
    <xs:attribute name="id" type="Id" use="required"/>
    <xs:attribute name="size" type="Positive" use="required"/>
  </xs:complexType>

  <xs:complexType name="Repeat">
    <xs:annotation>
      <xs:documentation>Calls that an evaluator has scored before, put among the new ones without
        saying so: they measure the evaluator.</xs:documentation>
    </xs:annotation>
    <xs:attribute name="percent" type="Percentage" use="required">
      <xs:annotation>
        <xs:documentation>Of the calls given to each evaluator, rounded to the nearest call.
        </xs:documentation>
      </xs:annotation>
    </xs:attribute>
    <xs:attribute name="afterDays" type="Positive" use="required">
      <xs:annotation>
        <xs:documentation>How old the first evaluation is at least.</xs:documentation>
      </xs:annotation>
    </xs:attribute>
  </xs:complexType>

  <xs:complexType name="Evaluators">
    <xs:sequence>
      <xs:element name="evaluator" maxOccurs="unbounded">
        <xs:annotation>
          <xs:documentation>One evaluator by id, or each evaluator of a side who is not named.
            Calls: an exact number. Share: a part of what is left.</xs:documentation>
        </xs:annotation>
        <xs:complexType>
          <xs:sequence>
            <xs:element name="exceptAgent" type="Words" minOccurs="0" maxOccurs="unbounded"/>
            <xs:element name="exceptTeam" type="Words" minOccurs="0" maxOccurs="unbounded"/>
          </xs:sequence>
          <xs:attribute name="id" type="Words"/>
          <xs:attribute name="side">
            <xs:simpleType>
              <xs:restriction base="xs:token">
                <xs:enumeration value="client"/>
                <xs:enumeration value="provider"/>
                <xs:enumeration value="neutral"/>
              </xs:restriction>
            </xs:simpleType>
          </xs:attribute>
          <xs:attribute name="calls" type="Count"/>
          <xs:attribute name="share" type="Positive"/>
          <xs:attribute name="ownTeam" default="allowed">
            <xs:annotation>
              <xs:documentation>forbidden: not the agents whose coach bears the evaluator's name.
              </xs:documentation>
            </xs:annotation>
            <xs:simpleType>
              <xs:restriction base="xs:token">
                <xs:enumeration value="allowed"/>
                <xs:enumeration value="forbidden"/>
              </xs:restriction>
            </xs:simpleType>
          </xs:attribute>
        </xs:complexType>
      </xs:element>
    </xs:sequence>
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
      <xs:maxLength value="200"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Id">
    <xs:restriction base="xs:token">
      <xs:pattern value="[A-Za-z0-9][A-Za-z0-9._\-]{0,63}"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Count">
    <xs:restriction base="xs:nonNegativeInteger"><xs:maxInclusive value="1000000"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Positive">
    <xs:restriction base="xs:positiveInteger"><xs:maxInclusive value="1000000"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Seed">
    <xs:restriction base="xs:nonNegativeInteger">
      <xs:maxInclusive value="9007199254740991"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Numbers">
    <xs:restriction base="xs:token">
      <xs:pattern value="[0-9]{1,6}( [0-9]{1,6}){0,19}"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Number">
    <xs:restriction base="xs:token">
      <xs:pattern value="-?[0-9]{1,9}(\.[0-9]{1,6})?"/>
    </xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Percentage">
    <xs:restriction base="xs:positiveInteger"><xs:maxInclusive value="50"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Channel">
    <xs:restriction base="xs:token">
      <xs:enumeration value="phone"/>
      <xs:enumeration value="email"/>
      <xs:enumeration value="chat"/>
      <xs:enumeration value="social"/>
      <xs:enumeration value="visit"/>
    </xs:restriction>
  </xs:simpleType>
</xs:schema>

"""#
}
