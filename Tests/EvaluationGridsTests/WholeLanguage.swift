/// A grid that uses every element and attribute of the language, without layout that means
/// anything.
enum WholeLanguage {
  static let text = """
    <grid xmlns="urn:ecoute:grid:1" id="tout" version="1.2.3" xml:lang="fr" channels="chat phone">
      <title>Tout le langage</title><title xml:lang="en">The whole language</title>
      <dimension id="vente"><title>Vente</title><title xml:lang="en">Sales</title></dimension>
      <scoring method="points" notApplicable="as-worst" decimals="2" rounding="half-even" target="82.50">
        <band id="bas" from="0"><title>Bas</title></band>
        <band id="haut" from="66.60"><title>Haut</title></band>
      </scoring>
      <scale id="echelle">
        <level id="moins" points="-1.50"><title>Moins</title></level>
        <level id="plus" points="1"><title>Plus</title></level>
      </scale>
      <cause id="agent" agentScore="include"><title>Conseiller</title></cause>
      <cause id="outil" agentScore="exclude"><title>Outil</title></cause>
      <section id="dehors" weight="0.5" dimension="vente">
        <title>Dehors</title>
        <criterion id="premier" kind="choice" scale="echelle" weight="2.0" scored="true" bonus="true"
            notApplicable="allowed" formerly="ancien  tres-ancien">
          <title>Premier</title>
          <question>Première
            question ?</question>
          <question xml:lang="en">First question?</question>
          <guidance>Conseil.</guidance>
          <example level="plus">Exemple un</example>
          <example level="plus" xml:lang="en">Example one</example>
          <example level="plus">Exemple deux</example>
          <example>Exemple sans niveau</example>
          <error class="business" when="moins" effect="fail-section"/>
          <error class="minor" when="moins plus" effect="none"/>
          <comment requiredFor="all"/>
          <evidence requiredFor="moins plus"/>
          <coaching module="M1">Faire.</coaching>
          <coaching>Refaire.</coaching>
          <cue lexicon="lexique" suggests="plus" otherwise="moins" within="first 10%" speaker="customer"/>
          <m:note xmlns:m="urn:client" m:rang="1" code="A"><m:x>é</m:x></m:note>
        </criterion>
        <section id="dedans">
          <title>Dedans</title>
          <appliesWhen><not><answer criterion="premier" in="moins"/></not></appliesWhen>
          <criterion id="plusieurs" kind="multiple" max="2">
            <question>Plusieurs ?</question>
            <scale>
              <level id="a" points="1"/><level id="b" points="1"/><level id="c" points="1"/>
            </scale>
            <appliesWhen>
              <all>
                <any>
                  <answer criterion="premier" in="moins plus"/><answer criterion="premier" in="plus"/>
                </any>
                <not><all><answer criterion="premier" in="moins"/></all></not>
              </all>
            </appliesWhen>
          </criterion>
        </section>
        <criterion id="motif" scale="echelle" scored="false"><question>Motif ?</question></criterion>
        <criterion id="duree" kind="number" unit="s" scored="false">
          <question>Durée ?</question><measure source="interaction.duration"/>
        </criterion>
        <criterion id="texte" kind="text"><question>Suite ?</question></criterion>
      </section>
      <crm:code xmlns:crm="urn:crm">42</crm:code>
    </grid>
    """
}
