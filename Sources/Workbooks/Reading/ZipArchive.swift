internal import CZip

/// A zip archive in memory: its parts are looked at before any is decompressed.
final class ZipArchive {
  /// The first bytes of zip archives.
  static let mark: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  /// The first bytes of compound files: old Excel workbooks and encrypted new ones.
  static let compoundMark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

  private struct Entry {
    let index: zip_uint64_t
    let size: Int
  }

  private let archive: OpaquePointer
  private let buffer: UnsafeMutableRawBufferPointer
  private var entries: [String: Entry] = [:]
  private var read: Set<String> = []
  private let file: String

  init(_ bytes: [UInt8], file: String, limits: WorkbookReader.Limits) throws(WorkbookError) {
    guard !bytes.isEmpty else { throw WorkbookError(.empty, file: file) }
    guard !bytes.starts(with: ZipArchive.compoundMark) else {
      throw WorkbookError(.oldOrEncrypted, file: file)
    }
    guard bytes.starts(with: ZipArchive.mark) else { throw WorkbookError(.notZip, file: file) }
    guard bytes.count <= limits.bytes else {
      throw WorkbookError(.tooLarge(limitBytes: limits.bytes), file: file)
    }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    buffer.copyBytes(from: bytes)
    let source = zip_source_buffer_create(buffer.baseAddress, zip_uint64_t(buffer.count), 0, nil)
    guard let source, let archive = zip_open_from_source(source, ZIP_RDONLY, nil) else {
      if let source { zip_source_free(source) }
      buffer.deallocate()
      throw WorkbookError(.damagedArchive, file: file)
    }
    self.archive = archive
    self.buffer = buffer
    self.file = file
    try listEntries(limits)
  }

  deinit {
    zip_discard(archive)
    buffer.deallocate()
  }

  /// The names of all parts, lower case.
  var names: some Sequence<String> { entries.keys }

  /// Whether there is a part of a name, case aside.
  func holds(_ name: String) -> Bool { entries[name.lowercased()] != nil }

  /// The content of a part; `nil` when there is none. No part is read twice: a small file could
  /// point to one large part a thousand times.
  func content(of name: String) throws(WorkbookError) -> [UInt8]? {
    guard let entry = entries[name.lowercased()] else { return nil }
    guard read.insert(name.lowercased()).inserted else {
      throw WorkbookError(.repeatedPart, file: file, place: name)
    }
    guard let stream = zip_fopen_index(archive, entry.index, 0) else {
      throw WorkbookError(.damagedArchive, file: file, place: name)
    }
    defer { zip_fclose(stream) }
    // One byte more than declared, so that a part that goes on is seen.
    var content = [UInt8](repeating: 0, count: entry.size + 1)
    var filled = 0
    while filled < content.count {
      let read = content.withUnsafeMutableBytes { space in
        zip_fread(
          stream, space.baseAddress.map { $0 + filled } ?? UnsafeMutableRawPointer(bitPattern: 1),
          zip_uint64_t(space.count - filled))
      }
      guard read >= 0 else { throw WorkbookError(.damagedArchive, file: file, place: name) }
      if read == 0 { break }
      filled += Int(read)
    }
    guard filled == entry.size else { throw WorkbookError(.falseSize, file: file, place: name) }
    content.removeLast()
    return content
  }

  private func listEntries(_ limits: WorkbookReader.Limits) throws(WorkbookError) {
    let count = zip_get_num_entries(archive, 0)
    guard count <= limits.parts else {
      throw WorkbookError(.tooManyParts(limit: limits.parts), file: file)
    }
    var total: zip_uint64_t = 0
    for index in 0..<zip_uint64_t(max(0, count)) {
      var status = zip_stat_t()
      guard zip_stat_index(archive, index, 0, &status) == 0, let characters = status.name else {
        throw WorkbookError(.damagedArchive, file: file)
      }
      let name = String(cString: characters).map { $0 == "\\" ? "/" : String($0) }.joined()
      try checkName(name)
      try check(status, name, limits)
      let (sum, overflow) = total.addingReportingOverflow(status.size)
      guard !overflow, sum <= limits.bytes else {
        throw WorkbookError(.tooLarge(limitBytes: limits.bytes), file: file, place: name)
      }
      total = sum
      let entry = Entry(index: index, size: Int(status.size))
      guard entries.updateValue(entry, forKey: name.lowercased()) == nil else {
        throw WorkbookError(.repeatedPart, file: file, place: name)
      }
    }
  }

  private func checkName(_ name: String) throws(WorkbookError) {
    let climbs = name.split(separator: "/").contains("..")
    let hasDrive = name.dropFirst().first == ":"
    guard !name.isEmpty, !name.hasPrefix("/"), !climbs, !hasDrive,
      !name.unicodeScalars.contains(where: { $0.value < 0x20 })
    else { throw WorkbookError(.unsafePartName, file: file) }
  }

  private func check(
    _ status: zip_stat_t, _ name: String, _ limits: WorkbookReader.Limits
  ) throws(WorkbookError) {
    guard status.encryption_method == ZIP_EM_NONE else {
      throw WorkbookError(.encryptedPart, file: file, place: name)
    }
    guard status.comp_method == ZIP_CM_STORE || status.comp_method == ZIP_CM_DEFLATE else {
      throw WorkbookError(.unknownCompression, file: file, place: name)
    }
    guard status.size <= limits.bytes else {
      throw WorkbookError(.tooLarge(limitBytes: limits.bytes), file: file, place: name)
    }
    let swelling = status.size / max(1, status.comp_size)
    guard status.size <= 4 << 20 || swelling <= limits.swelling else {
      throw WorkbookError(.suspiciousCompression(limit: limits.swelling), file: file, place: name)
    }
  }
}
