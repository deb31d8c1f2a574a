public import Languages

extension WorkbookError {
  /// What is wrong and where.
  public var problem: BilingualText {
    let whole = [file, place].compactMap(\.self).joined(separator: ", ")
    let text = reason.problem
    guard !whole.isEmpty else { return .spaced(fr: text.french, en: text.english) }
    return .spaced(fr: "\(whole) : \(text.french)", en: "\(whole): \(text.english)")
  }

  /// What to do.
  public var remedy: BilingualText {
    let text = reason.remedy
    return .spaced(fr: text.french, en: text.english)
  }
}

extension WorkbookError.Reason {
  var problem: BilingualText { readingProblem ?? writingProblem }
  var remedy: BilingualText { readingRemedy ?? writingRemedy }
}
