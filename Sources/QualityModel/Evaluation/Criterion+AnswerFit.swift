extension Criterion {
  /// Whether a value is one that the criterion can be answered with: levels of its scale, a number
  /// for a number, N/A only where it is allowed.
  public func takes(_ value: Answer.Value) -> Bool {
    switch (value, kind) {
    case (.level(let id), .choice): level(id) != nil
    case (.levels(let ids), .multiple):
      Set(ids).count == ids.count && ids.allSatisfy { level($0) != nil }
    case (.number(let number), .number):
      ranges.isEmpty || ranges.contains { $0.contains(number) }
    case (.text, .text): true
    case (.notApplicable, _): allowsNotApplicable
    default: false
    }
  }
}
