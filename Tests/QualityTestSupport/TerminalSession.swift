import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program run at a terminal of its own, typed at and read as a person would.
public final class TerminalSession {
  /// The terminal could not be made, or did not say what was waited for.
  public enum Failure: Error, CustomStringConvertible {
    /// The system gave no terminal.
    case noTerminal
    /// The text did not come in time; what came instead.
    case notShown(String, instead: String)

    /// The failure with what was on the screen.
    public var description: String {
      switch self {
      case .noTerminal: "no pseudo-terminal"
      case .notShown(let text, let instead): "“\(text)” was not shown; instead:\n\(instead)"
      }
    }
  }

  private let master: Int32
  private let process: Process
  private var unread: [UInt8] = []

  /// Starts a program at a new terminal.
  public init(_ runner: ProcessRunner, _ arguments: [String], in folder: String? = nil) throws {
    var ends: (master: Int32, slave: Int32) = (-1, -1)
    guard openpty(&ends.master, &ends.slave, nil, nil, nil) == 0 else { throw Failure.noTerminal }
    master = ends.master
    // The program must not inherit this end, or it would never see the terminal close.
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    process = runner.prepared(arguments, in: folder)
    let handle = FileHandle(fileDescriptor: ends.slave, closeOnDealloc: true)
    process.standardInput = handle
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    try handle.close()
  }

  deinit {
    if process.isRunning { sendKill(process.processIdentifier) }
    close(master)
  }

  /// Types a line.
  public func type(_ line: String) {
    let bytes = Array((line + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
  }

  /// Types Ctrl-D on an empty line: the end of the input.
  public func typeEndOfInput() {
    var byte: UInt8 = 4
    _ = write(master, &byte, 1)
  }

  /// Reads until a text is shown, and gives everything up to its end.
  @discardableResult
  public func wait(for text: String, seconds: Double = 30) throws -> String {
    let wanted = Array(text.utf8)
    let deadline = Date().addingTimeInterval(seconds)
    while true {
      if let end = unread.firstEnd(of: wanted) {
        defer { unread.removeFirst(end) }
        return String(decoding: unread[..<end], as: UTF8.self)
      }
      guard readMore(until: deadline) else {
        throw Failure.notShown(text, instead: String(decoding: unread, as: UTF8.self))
      }
    }
  }

  /// Reads to the end of the program: what it showed, and its exit status.
  public func finish(seconds: Double = 30) -> (output: String, status: Int32) {
    let deadline = Date().addingTimeInterval(seconds)
    while readMore(until: deadline) {}
    if process.isRunning, Date() >= deadline { kill() }
    process.waitUntilExit()
    return (String(decoding: unread, as: UTF8.self), process.terminationStatus)
  }

  /// Kills the program as `kill -9` does.
  public func kill() {
    sendKill(process.processIdentifier)
    process.waitUntilExit()
  }

  /// Whether something came before the deadline. A terminal whose program has ended gives an error.
  private func readMore(until deadline: Date) -> Bool {
    var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    let left = deadline.timeIntervalSinceNow
    guard left > 0, poll(&descriptor, 1, Int32(left * 1000) + 1) > 0 else { return false }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = read(master, &buffer, buffer.count)
    guard count > 0 else { return false }
    unread += buffer[..<count]
    return true
  }
}

/// The system's `kill`, whose name the session's own method hides.
private func sendKill(_ process: Int32) {
  _ = kill(process, SIGKILL)
}

extension [UInt8] {
  /// The index after the first occurrence of some bytes.
  fileprivate func firstEnd(of wanted: [UInt8]) -> Int? {
    guard !wanted.isEmpty, count >= wanted.count else { return nil }
    for start in 0...(count - wanted.count)
    where self[start] == wanted[0] && self[start..<start + wanted.count].elementsEqual(wanted) {
      return start + wanted.count
    }
    return nil
  }
}
