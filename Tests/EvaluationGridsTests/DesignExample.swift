/// A customer service grid that uses most of the language.
enum DesignExample {
  static let text = """
    <?xml version="1.0" encoding="UTF-8"?>
    <grid xmlns="urn:ecoute:grid:1" id="service-client" version="3.0" xml:lang="fr" channels="phone">
      <title>Service client — appels entrants</title>
      <title xml:lang="en">Customer service — inbound calls</title>

      <scoring method="weighted" notApplicable="within-section" decimals="1" rounding="half-up" target="85">
        <band id="a-revoir"  from="0" ><title>À revoir</title></band>
        <band id="conforme"  from="75"><title>Conforme</title></band>
        <band id="excellent" from="90"><title>Excellent</title></band>
      </scoring>

      <scale id="oui-non">
        <level id="non" points="0"><title>Non</title></level>
        <level id="oui" points="1"><title>Oui</title></level>
      </scale>
      <scale id="quatre-niveaux">
        <level id="insuffisant" points="0"/>
        <level id="partiel" points="1"/>
        <level id="conforme" points="2"/>
        <level id="exemplaire" points="3"/>
      </scale>

      <cause id="agent"   ><title>Conseiller</title></cause>
      <cause id="outil"    agentScore="exclude"><title>Outil ou système</title></cause>
      <cause id="procedure" agentScore="exclude"><title>Procédure du donneur d'ordre</title></cause>

      <section id="ton" weight="20" dimension="tone">
        <title>Ton</title>
        <criterion id="sourire" weight="2" scale="quatre-niveaux">
          <question>Le ton est-il souriant et professionnel du début à la fin ?</question>
          <guidance>Écouter l'accueil, la première objection et la prise de congé.</guidance>
          <example level="exemplaire">« Avec plaisir, madame Martin, je regarde cela tout de suite. »</example>
          <comment requiredFor="insuffisant"/>
          <coaching module="VOIX-2">Réécouter les dix premières secondes de trois appels, une intention par appel.</coaching>
        </criterion>
      </section>

      <section id="empathie" weight="25" dimension="empathy">
        <criterion id="emotion" scale="quatre-niveaux">
          <question>L'émotion du client est-elle nommée ?</question>
        </criterion>
      </section>
      <section id="ecoute-active" weight="25" dimension="active-listening">
        <criterion id="reformulation" scale="oui-non">
          <question>La demande est-elle reformulée ?</question>
        </criterion>
      </section>

      <section id="resolution" weight="30" dimension="resolution">
        <title>Résolution</title>
        <criterion id="solution" weight="3" scale="oui-non">
          <question>Le client repart-il avec une solution ou une suite datée ?</question>
          <error class="customer" when="non" effect="cap" at="50"/>
        </criterion>
        <criterion id="reformulation-solution" weight="1" scale="oui-non" notApplicable="forbidden">
          <question>La solution est-elle reformulée avant de raccrocher ?</question>
          <appliesWhen><answer criterion="solution" in="oui"/></appliesWhen>
          <cue lexicon="reformulation" speaker="agent" within="last 60s" suggests="oui" otherwise="none"/>
        </criterion>
        <criterion id="mise-en-attente" kind="number" unit="s" weight="1">
          <question>Durée de la plus longue mise en attente</question>
          <range to="60" points="2"/><range from="60" to="120" points="1"/><range from="120" points="0"/>
          <measure source="interaction.longestHold"/>
        </criterion>
      </section>

      <section id="conformite" weight="0" dimension="compliance">
        <criterion id="identification" scale="oui-non">
          <question>Le client est-il identifié avant toute information personnelle ?</question>
          <error class="compliance" when="non" effect="fail-grid"/>
        </criterion>
      </section>
    </grid>
    """
}
