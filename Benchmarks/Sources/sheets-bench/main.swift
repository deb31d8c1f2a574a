import QualityModel
import Reports

/// 1,000 coaching sheets in HTML and in JSON, on one core, from values to bytes.
let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1_000
var synthetic = SyntheticSheets()
let sheets = (1...max(1, count)).map { synthetic.sheet($0) }
let clock = ContinuousClock()

func measure(_ name: String, _ render: (CoachingSheet) -> [UInt8]) {
  var bytes = 0
  let best = (0..<3).map { _ in
    bytes = 0
    return clock.measure { for sheet in sheets { bytes += render(sheet).count } }
  }.min() ?? .zero
  let milliseconds = best / .milliseconds(1)
  print(
    "\(name): \(sheets.count) sheets, \(Int(milliseconds.rounded())) ms, "
      + "\(bytes / sheets.count / 1024) KiB a sheet (best of 3)")
}

measure("HTML, ecoute") {
  HTMLFormat.render(CoachingSheetDocument($0, language: .french).document)
}
measure("JSON, ecoute") { CoachingSheetJSON.render($0) }
