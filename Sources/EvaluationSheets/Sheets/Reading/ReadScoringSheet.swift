public import Languages
public import QualityModel
internal import Workbooks

/// A scoring sheet read back.
public struct ReadScoringSheet: Sendable {
  /// The sheet's name in its workbook.
  public let name: String
  /// What is in its cells, as typed.
  public let content: ScoringSheet
  /// The grid it is on.
  public let grid: PinnedGrid
  /// The evaluation that its answers make; `nil` when a cell of its head is wrong. Answers to
  /// questions that are not asked are left out.
  public let evaluation: Evaluation?
  /// The criteria answered although they are not asked.
  public let leftOut: [String]
  /// The cells refused.
  public internal(set) var refusals: [SheetRefusal]
  /// Whether nothing was filled in.
  public let isUntouched: Bool
  let rows: SheetRows

  /// A refusal of a cell of this sheet.
  public func refusal(
    of slot: SheetSlot?, problem: BilingualText, remedy: BilingualText
  ) -> SheetRefusal {
    SheetRefusal(
      sheet: name, slot: slot, cell: slot.flatMap { rows.cell(of: $0) }?.text, problem: problem,
      remedy: remedy)
  }

  /// The sheet with these cells marked, to be corrected.
  public func marked(_ refusals: [SheetRefusal], _ language: Language) -> ScoringSheet {
    var content = content
    for refusal in refusals {
      guard let slot = refusal.slot else { continue }
      let reason = "\(refusal.problem[language]) \(refusal.remedy[language])"
      content.marks[slot] = content.marks[slot].map { "\($0)\n\(reason)" } ?? reason
    }
    return content
  }
}

/// A workbook of scoring sheets read back.
public struct ScoringWorkbook: Sendable {
  /// The sheets that could be read, in order.
  public let sheets: [ReadScoringSheet]
  /// Why others could not.
  public let faults: [ScoringSheetError]
}
