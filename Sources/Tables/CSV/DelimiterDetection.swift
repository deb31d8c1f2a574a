/// Tells the delimiter of a file from its first records.
enum DelimiterDetection {
  /// The most records looked at.
  private static let recordLimit = 200

  /// The delimiter under which most records have the width of the header.
  ///
  /// - Parameters:
  ///   - sample: The start of the file in UTF-8, from its first record.
  ///   - isWhole: Whether the sample is the whole file.
  ///   - headerLine: The line of the header, from 1, when it is known.
  static func detect(
    _ sample: [UInt8], isWhole: Bool, headerLine: Int?, limits: TableLimits
  ) -> Delimiter {
    var best: (delimiter: Delimiter, share: Double, width: Int)?
    var single: Delimiter?
    for candidate in Delimiter.candidates {
      let widths = recordWidths(
        sample, delimiter: candidate, isWhole: isWhole, headerLine: headerLine, limits: limits)
      guard let width = widths.first else {
        // Under this delimiter the whole file is blank: `;;;` holds no text.
        if isWhole { return candidate }
        continue
      }
      if widths.allSatisfy({ $0 == 1 }) { single = single ?? candidate }
      guard width > 1 else { continue }
      let share = Double(widths.count { $0 == width }) / Double(widths.count)
      if best.map({ (share, width) > ($0.share, $0.width) }) ?? true {
        best = (candidate, share, width)
      }
    }
    // A single column holds none of the delimiter: one that never occurs keeps its cells whole.
    return best?.delimiter ?? single ?? .comma
  }

  private static func recordWidths(
    _ sample: [UInt8], delimiter: Delimiter, isWhole: Bool, headerLine: Int?, limits: TableLimits
  ) -> [Int] {
    sample.withUnsafeBufferPointer { input in
      var scanner = RecordScanner(delimiter: delimiter, limits: limits)
      var (widths, next) = ([Int](), 0)
      while widths.count < recordLimit {
        do throws(RecordScanner.Failure) {
          let outcome = try scanner.scan(input, from: next, isLast: isWhole)
          guard case .record(let end) = outcome else { break }
          next = end
        } catch {
          // A damaged record still shows its delimiter, and its error is reported when it is read.
          widths.append(max(scanner.ends.count, error.column ?? 1))
          break
        }
        if scanner.bytes.isEmpty || scanner.recordLine < headerLine ?? 0 { continue }
        widths.append(scanner.ends.count)
      }
      return widths
    }
  }
}
