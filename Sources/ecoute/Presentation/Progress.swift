import Languages

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How far a long work has got, on a terminal and once it lasts more than a second; silent
/// elsewhere.
final class Progress {
  private let context: CommandContext
  private let label: String
  private let start = Progress.now()
  private var last = 0.0
  private var isShown = false

  init(context: CommandContext, label: String) {
    self.context = context
    self.label = label
  }

  /// Says how many bytes have been read.
  func update(bytes: Int) {
    update { language in
      NumberText.decimal(Double(bytes) / 1_000_000, decimals: 1, language)
        + (language == .french ? "\u{A0}Mo" : " MB")
    }
  }

  /// Says how many of a whole are done.
  func update(done: Int, of total: Int) {
    update { language in
      "\(NumberText.whole(done, language)) / \(NumberText.whole(total, language))"
    }
  }

  /// Leaves the line as if nothing had been said.
  func finish() {
    if isShown { context.terminal.status("") }
    isShown = false
  }

  private func update(_ text: (Language) -> String) {
    guard context.terminal.errorIsTerminal else { return }
    let time = Progress.now()
    guard time - start > 1, time - last > 0.1 else { return }
    last = time
    isShown = true
    context.terminal.status("\(label): \(text(context.language))")
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
