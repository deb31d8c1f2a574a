public import Languages
public import QualityModel

/// Why nothing can be drawn.
public enum DrawError: ExplainedError, Hashable {
  /// The plan has errors.
  case planHasErrors
  /// The plan names agents or evaluators that the workspace does not have.
  case unknownPeople([String])

  /// What is wrong.
  public var problem: BilingualText {
    switch self {
    case .planHasErrors:
      .spaced(fr: "le plan a des erreurs", en: "the plan has errors")
    case .unknownPeople(let ids):
      .spaced(
        fr: "le plan nomme des personnes inconnues : \(ids.joined(separator: ", "))",
        en: "the plan names people who are not known: \(ids.joined(separator: ", "))")
    }
  }

  /// What to do.
  public var remedy: BilingualText {
    switch self {
    case .planHasErrors:
      .spaced(
        fr: "voyez-les par « ecoute sample check »", en: "see them with `ecoute sample check`")
    case .unknownPeople:
      .spaced(
        fr: "corrigez leurs identifiants dans le plan, ou importez ces personnes",
        en: "correct their ids in the plan, or import these people")
    }
  }
}

extension SampleShortfall {
  /// What falls short, in both languages: `le conseiller A104 a 3 appels, 5 demandés`.
  public var message: BilingualText {
    func calls(_ count: Int) -> String { "\(count) appel\(count > 1 ? "s" : "")" }
    func english(_ count: Int) -> String { "\(count) call\(count == 1 ? "" : "s")" }
    let asked = "\(asked) demandé\(asked > 1 ? "s" : "")"
    return switch subject {
    case .total:
      .spaced(
        fr: "en tout : \(calls(available)) possible\(available > 1 ? "s" : ""), \(asked)",
        en: "in all: \(english(available)) possible, \(self.asked) asked")
    case .agent:
      .spaced(
        fr: "le conseiller \(id) a \(calls(available)), \(asked)",
        en: "agent \(id) has \(english(available)), \(self.asked) asked")
    case .stratum:
      .spaced(
        fr: "la strate « \(id) » peut donner \(calls(available)), \(asked)",
        en: "stratum \"\(id)\" can give \(english(available)), \(self.asked) asked")
    case .target:
      .spaced(
        fr: "la partie « \(id) » trouve \(calls(available)), \(asked)",
        en: "part \"\(id)\" finds \(english(available)), \(self.asked) asked")
    case .evaluator:
      .spaced(
        fr: "l'évaluateur \(id) peut recevoir \(calls(available)), \(asked)",
        en: "evaluator \(id) can be given \(english(available)), \(self.asked) asked")
    case .unassigned:
      .spaced(
        fr: "\(calls(self.asked - available)) sans évaluateur : les nombres et les exclusions des "
          + "évaluateurs n'en permettent que \(available)",
        en: "\(english(self.asked - available)) without an evaluator: their numbers and exclusions "
          + "allow only \(available)")
    }
  }
}
