import FoundationEssentials
import Languages
import QualityStore
import Tables

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The workbook of refused rows that an import leaves beside its file: `contacts.csv.rejected.xlsx`.
struct RejectedRowsFile {
  let context: CommandContext
  /// The file imported, as the person named it.
  let name: String
  /// Its name in messages.
  let shown: String

  /// Writes the refused rows and says where; what stands there already is never written over.
  /// Nothing is written for the standard input, nor when no row is refused. The import has ended:
  /// a workbook that cannot be written is said and changes nothing.
  func write(_ refusals: [RejectedRows.Refusal], of source: TableSource, options: CSVOptions) {
    guard name != "-", !refusals.isEmpty else { return }
    do {
      let rows = try RejectedRows(
        of: source, options: options, refusals: refusals, language: context.language)
      guard rows.rowCount > 0 else { return }
      let ending = try save(try rows.bytes())
      context.terminal.note(
        context.say(
          fr: "  lignes refusées à corriger : \(shown)\(ending)",
          en: "  refused rows to correct: \(shown)\(ending)"))
      if rows.omittedRows > 0 {
        let rest = NumberText.whole(rows.omittedRows, context.language)
        context.terminal.note(
          context.say(
            fr: "  … et \(rest) autres lignes refusées, laissées hors du classeur",
            en: "  … and \(rest) more refused rows, left out of the workbook"))
      }
    } catch let error as any ExplainedError {
      context.terminal.note(
        context.say(
          fr: "  pas de classeur des lignes refusées : \(error.problem.french)",
          en: "  no workbook of refused rows: \(error.problem.english)"))
    } catch {
      context.terminal.note(
        context.say(
          fr: "  le classeur des lignes refusées n'a pas pu être écrit",
          en: "  the workbook of refused rows could not be written"))
    }
  }

  /// Saves under the first free name, or finds the same content there, and gives the ending. As
  /// readable by others as the file it comes from, and no more.
  private func save(_ bytes: [UInt8]) throws -> String {
    var status = stat()
    let rights = stat(name, &status) == 0 ? status.st_mode & 0o666 : 0o600
    for number in 1...99 {
      let ending = number == 1 ? ".rejected.xlsx" : ".rejected-\(number).xlsx"
      let path = name + ending
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, rights)
      if descriptor >= 0 {
        defer { close(descriptor) }
        try bytes.withUnsafeBytes { try RejectedRowsFile.write($0, to: descriptor, path) }
        return ending
      }
      guard errno == EEXIST else { throw ReportFolderError.notWritable(path) }
      if FileManager.default.contents(atPath: path).map({ Array($0) }) == bytes { return ending }
    }
    throw ReportFolderError.notWritable(name + ".rejected.xlsx")
  }

  private static func write(
    _ bytes: UnsafeRawBufferPointer, to descriptor: Int32, _ path: String
  ) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest)
      #if canImport(Glibc)
        let count = Glibc.write(descriptor, piece.baseAddress, piece.count)
      #else
        let count = Darwin.write(descriptor, piece.baseAddress, piece.count)
      #endif
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        unlink(path)
        throw ReportFolderError.notWritable(path)
      }
      rest = rest.dropFirst(count)
    }
  }
}

extension RejectedRows.Refusal {
  /// A refusal of the store's; `nil` without a line.
  init?(_ rejection: ImportRejection) {
    guard let line = rejection.line else { return nil }
    let reason = rejection.reason
    self.init(
      line: line,
      reason: BilingualText(
        fr: "\(reason.problem.french) – \(reason.remedy.french)",
        en: "\(reason.problem.english) – \(reason.remedy.english)"))
  }
}
