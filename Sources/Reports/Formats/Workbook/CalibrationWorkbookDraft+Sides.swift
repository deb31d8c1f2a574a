internal import Calendars
internal import Languages
internal import QualityModel
internal import Statistics

extension CalibrationWorkbookDraft {
  /// A line a part: client minus provider.
  var sides: TableSheet {
    var table = TableSheet(
      name: say(fr: "Parties", en: "Sides"),
      columns: [.init(say(fr: "Rubrique", en: "Section"), width: 26)]
        + figure(
          say(fr: "Donneur d'ordre moins prestataire", en: "Client minus provider"), .signedPoints)
        + [
          .init(
            say(fr: "Équivalence : borne basse", en: "Equivalence: lower bound"), .signedPoints),
          .init(
            say(fr: "Équivalence : borne haute", en: "Equivalence: upper bound"), .signedPoints),
          .init(say(fr: "p d'équivalence", en: "Equivalence p"), .probability),
          .init(say(fr: "Marge", en: "Margin"), .points),
          .init(say(fr: "Lecture", en: "Reading"), width: 22),
        ])
    for part in report.sides?.parts ?? [] {
      table.row {
        $0.put(builder.partTitle(part.id, part.title))
        $0.put(part.difference, self)
        $0.put(part.equivalenceInterval?.lower)
        $0.put(part.equivalenceInterval?.upper)
        $0.put(part.equivalenceProbability)
        $0.put(report.sides?.margin)
        $0.put(wording.title(part.equivalence))
      }
    }
    return table
  }

  /// A line an agent: what the difference does to their mean.
  var agents: TableSheet {
    var table = TableSheet(
      name: say(fr: "Conseillers", en: "Agents"),
      columns: [
        .init(say(fr: "Conseiller", en: "Agent"), width: 26),
        .init(say(fr: "Équipe", en: "Team"), width: 18),
        .init(say(fr: "Évaluations", en: "Evaluations"), .count),
        .init(say(fr: "Selon le prestataire", en: "As the provider scores"), .points),
        .init(say(fr: "Selon le donneur d'ordre", en: "As the client scores"), .points),
        .init(say(fr: "Borne basse", en: "Lower bound"), .points),
        .init(say(fr: "Borne haute", en: "Upper bound"), .points),
        .init(say(fr: "Seuil", en: "Threshold"), .points),
        .init(say(fr: "Effet sur le seuil", en: "Effect at the threshold"), width: 24),
      ])
    for effect in report.sides?.agents ?? [] {
      table.row {
        $0.put(outside: effect.agent.name)
        $0.put(outside: effect.agent.team)
        $0.put(effect.count)
        $0.put(effect.byProvider)
        $0.put(effect.byClient)
        $0.put(effect.byClientInterval?.lower)
        $0.put(effect.byClientInterval?.upper)
        $0.put(report.sides?.threshold)
        $0.put(builder.crossing(effect, report.sides?.threshold))
      }
    }
    return table
  }

  /// The second grid's scores on the first, then the criteria that the crosswalk links.
  var gridPair: TableSheet {
    var table = TableSheet(
      name: say(fr: "Deux grilles", en: "Two grids"),
      columns: [
        .init(say(fr: "Critère lié", en: "Linked criterion"), width: 34)
      ] + figure(say(fr: "Accord", en: "Agreement"), .share) + [
        .init(say(fr: "Note sur la seconde", en: "Score on the second"), .points),
        .init(say(fr: "Note sur la première", en: "Score on the first"), .points),
        .init(say(fr: "Erreur type", en: "Standard error"), .points),
      ])
    guard let pair = report.gridPair else { return table }
    for criterion in pair.criteria {
      table.row {
        $0.put(outside: builder.own(criterion.title, id: criterion.criterionID, limit: 500))
        $0.put(criterion.agreement, self)
      }
    }
    for line in pair.concordance {
      table.row {
        $0.skip(5)
        $0.put(line.second)
        $0.put(line.first)
        $0.put(line.standardError)
      }
    }
    return table
  }

  /// A line a decision, with its owner and its date.
  var decisions: TableSheet {
    var table = TableSheet(
      name: say(fr: "Décisions", en: "Decisions"),
      columns: [
        .init(say(fr: "Critère", en: "Criterion"), width: 30),
        .init(say(fr: "Décision", en: "Decision"), width: 50),
        .init(say(fr: "Motif", en: "Reason"), width: 50),
        .init(say(fr: "Responsable", en: "Owner"), width: 20),
        .init(say(fr: "Échéance", en: "Due"), dayFormat),
      ])
    for decision in report.decisions {
      table.row {
        $0.put(builder.subject(of: decision))
        $0.put(builder.words(of: decision))
        $0.put(outside: decision.reason)
        $0.put(outside: decision.owner)
        $0.put(decision.dueOn)
      }
    }
    return table
  }
}
