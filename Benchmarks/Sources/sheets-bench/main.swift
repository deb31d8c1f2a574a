import Glibc
import QualityModel
import Reports

/// 1,000 coaching sheets in HTML and in JSON, on one core, from values to bytes.
let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1_000
var synthetic = SyntheticSheets()
let sheets = (1...max(1, count)).map { synthetic.sheet($0) }

/// Seconds of processor that this process has used: other work on the machine does not count.
func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func measure(_ name: String, _ render: (CoachingSheet) -> [UInt8]) {
  var best = (wall: Duration.seconds(1_000_000), processor: Double.infinity)
  var bytes = 0
  for _ in 0..<3 {
    bytes = 0
    let start = processorSeconds()
    let wall = ContinuousClock().measure { for sheet in sheets { bytes += render(sheet).count } }
    best = (min(best.wall, wall), min(best.processor, processorSeconds() - start))
  }
  print(
    "\(name): \(sheets.count) sheets, \(Int((best.processor * 1000).rounded())) ms of processor, "
      + "\(Int((best.wall / .milliseconds(1)).rounded())) ms elapsed, "
      + "\(bytes / sheets.count / 1024) KiB a sheet (best of 3)")
}

measure("HTML, ecoute") {
  HTMLFormat.render(CoachingSheetDocument($0, language: .french).document)
}
measure("JSON, ecoute") { CoachingSheetJSON.render($0) }
