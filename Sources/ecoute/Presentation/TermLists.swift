import JSONText
import Languages
import TranscriptAnalytics

/// Terms as lists.
struct TermLists {
  let minimum: Int
  let limit: Int
  let allWords: Bool
  /// The only language wanted, `nil` for all.
  let spoken: Language?
  let format: OutputFormat
  let context: CommandContext

  private var language: Language { context.language }
  private var isNone: String { context.say(fr: "Aucun terme.", en: "No term.") }

  /// The terms that recur, a list for each language spoken.
  func writeRecurring(_ corpus: TermCorpus) throws {
    var list = ResultList(
      schema: "ecoute.terms/1",
      columns: [
        .init("term", context.say(fr: "Terme", en: "Term")),
        .init("language", context.say(fr: "Langue", en: "Language")),
        .init("conversations", context.say(fr: "Conversations", en: "Conversations"), .right),
        .init("of", context.say(fr: "sur", en: "of"), .right),
        .init("frequency", context.say(fr: "Fois", en: "Times"), .right),
      ])
    for part in wanted(corpus) {
      let count = part.counter.conversationCount(group: 0)
      for term in part.counter.terms(group: 0, listing(part)) {
        list.append([
          .text(term.text), .text(part.language?.rawValue),
          .count(term.conversations, language), .count(count, language),
          .count(term.frequency, language),
        ])
      }
    }
    list.write(format, context, ifEmpty: isNone)
  }

  /// The terms that distinguish each group from its references.
  func writeKeyTerms(_ groups: TermGroups) throws {
    var list = ResultList(
      schema: "ecoute.key-terms/1",
      columns: [
        .init("group", context.say(fr: "Groupe", en: "Group")),
        .init("term", context.say(fr: "Terme", en: "Term")),
        .init("language", context.say(fr: "Langue", en: "Language")),
        .init("conversations", context.say(fr: "Ici", en: "Here"), .right),
        .init("of", context.say(fr: "sur", en: "of"), .right),
        .init("referenceConversations", context.say(fr: "Ailleurs", en: "Elsewhere"), .right),
        .init("referenceOf", context.say(fr: "sur", en: "of"), .right),
        .init("signedG2", "G²", .right),
        .init("logRatio", context.say(fr: "Log-rapport", en: "Log ratio"), .right),
        .init("adjustedProbability", context.say(fr: "p ajustée", en: "adjusted p"), .right),
      ])
    for (name, group) in groups.described {
      for part in wanted(groups.corpus) {
        for key in part.counter.keyTerms(
          of: group, against: groups.references, listing(part))
        {
          list.append([
            .text(name), .text(key.term.text), .text(part.language?.rawValue),
            .count(key.term.conversations, language), .count(key.groupSize, language),
            .count(key.referenceConversations, language), .count(key.referenceSize, language),
            .number(key.signedG2, decimals: 1, language),
            .number(key.logRatio, decimals: 1, language),
            .probability(key.adjustedProbability, language),
          ])
        }
      }
    }
    list.write(format, context, ifEmpty: isNone)
    if format == .table, !list.rows.isEmpty {
      context.terminal.note(
        context.say(
          fr:
            "G² sur le nombre de conversations ; négatif : moins dit ici. p corrigée du nombre de "
            + "termes comparés (Benjamini–Hochberg) : au-dessus de 0,05, rien n'est établi.",
          en: "G² on the number of conversations; negative: said less here. p corrected for the "
            + "number of terms compared (Benjamini–Hochberg): above 0.05 nothing is established."))
    }
  }

  private func wanted(_ corpus: TermCorpus) -> [TermCorpus.Counts] {
    corpus.parts.filter { spoken == nil || $0.language == spoken }
  }

  private func listing(_ part: TermCorpus.Counts) -> TermListing {
    TermListing(
      minimumConversations: minimum, stopWords: allWords ? nil : part.stopWords, limit: limit)
  }
}

extension ResultList.Cell {
  /// A probability, `< 0,001` when it is smaller.
  static func probability(_ value: Double, _ language: Language) -> Self {
    let text =
      value < 0.001
      ? "<\u{A0}" + NumberText.decimal(0.001, decimals: 3, language)
      : NumberText.decimal(value, decimals: 3, language)
    return Self(text: text, value: .number(value))
  }
}
