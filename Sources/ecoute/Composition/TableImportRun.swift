import Digests
import Languages
import QualityStore
import Tables

/// Imports table files one after the other, each in a transaction of its own.
struct TableImportRun {
  let context: CommandContext
  let extent: ImportExtent
  /// What was said about the files, to read refused rows again.
  var options = CSVOptions()
  /// A folder that is left out of the files' names when they are shown.
  var shownRoot = ""

  /// Reads each file with `read`, hands its rows to `write`, and tells what became of them. The
  /// status is that of the worst file.
  func run<Value: Sendable>(
    _ files: [String], read: (TableSource, ((Int) -> Void)?) throws -> TableImport<Value>,
    write: ([ImportedRow<Value>], ImportRequest) throws -> ImportOutcome
  ) throws -> ExitStatus {
    var status = ExitStatus.done
    for name in files {
      let result: ExitStatus
      do {
        result = try run(name, read: read, write: write)
      } catch let error as any ExplainedError {
        context.report(error)
        result = .failed
      }
      status = worse(status, result)
    }
    return status
  }

  private func run<Value: Sendable>(
    _ name: String, read: (TableSource, ((Int) -> Void)?) throws -> TableImport<Value>,
    write: ([ImportedRow<Value>], ImportRequest) throws -> ImportOutcome
  ) throws -> ExitStatus {
    let file = InputFile(name: name)
    let source: TableSource
    let digest: String
    if name == "-" {
      let bytes = try file.bytes()
      digest = Digest.sha256Hex(of: bytes)
      source = TableSource(name: name, bytes: bytes)
    } else {
      source = TableSource(path: name)
      digest = try file.digest()
    }
    let shown = name.hasPrefix(shownRoot) ? String(name.dropFirst(shownRoot.count)) : name
    let progress = Progress(context: context, label: shown)
    let table = try read(source) { progress.update(bytes: $0) }
    progress.finish()
    let report = ImportReport(context: context, file: shown, sheet: table.dialect.sheet)
    report.say(table.dialect)
    let refused = table.tally.rejected
    // A row refused while reading keeps the file out as much as one the store refuses.
    let mayWrite = !extent.dryRun && (refused == 0 || extent.acceptValid)
    let outcome = try write(
      table.values.map { ImportedRow($0.value, line: $0.line) },
      ImportRequest(
        actor: Actor.current, fileName: shown, fileDigest: digest, dryRun: !mayWrite,
        acceptValid: extent.acceptValid))
    let status = report.conclude(
      outcome, duplicates: table.tally.duplicate,
      problems: table.problems.map(ImportReport.Refusal.init), refusedRows: refused,
      dryRun: extent.dryRun)
    if !extent.dryRun {
      RejectedRowsFile(context: context, name: name, shown: shown).write(
        table.problems.map(RejectedRows.Refusal.init)
          + outcome.rejections.compactMap(RejectedRows.Refusal.init),
        of: source, options: options)
    }
    return status
  }
}

/// The status that says more of what went wrong.
func worse(_ left: ExitStatus, _ right: ExitStatus) -> ExitStatus {
  let order: [ExitStatus] = [.done, .someRefused, .no, .failed, .usage]
  let places = [left, right].map { order.firstIndex(of: $0) ?? 0 }
  return places[0] >= places[1] ? left : right
}
