/// How a command ended, as the shell sees it.
enum ExitStatus: Int32 {
  /// Done.
  case done = 0
  /// The answer is no: the grid has errors, the audit is broken, the score is below the bar.
  case no = 1
  /// It could not be done.
  case failed = 2
  /// Some rows were refused.
  case someRefused = 3
  /// The command line was not understood.
  case usage = 64
}
