import Foundation
import Synchronization

/// Runs a program as a user does, with what it read and wrote.
public struct ProcessRunner: Sendable {
  /// The program's path.
  public let program: String
  /// Its environment, nothing inherited but the search path and the home.
  public var environment: [String: String]
  /// Seconds after which it is killed.
  public var timeLimit: Double

  /// How a program ended.
  public struct Outcome: Sendable {
    /// The exit status, or the signal that ended it with a minus sign.
    public let status: Int32
    /// What it wrote on the standard output.
    public let output: String
    /// What it wrote on the standard error.
    public let errors: String
    /// Whether the time limit ended it.
    public let timedOut: Bool
  }

  /// A runner of a program.
  public init(
    _ program: String, environment: [String: String] = ["LC_ALL": "C.UTF-8"],
    timeLimit: Double = 60
  ) {
    self.program = program
    self.environment = environment
    self.timeLimit = timeLimit
  }

  /// The command `ecoute` of this build: beside the test bundle.
  public static var ecoute: ProcessRunner {
    ProcessRunner(Repository.builtProducts + "/ecoute")
  }

  /// Runs the program to its end. Both pipes are read while it runs, so that none can fill up.
  public func run(
    _ arguments: [String], input: String = "", in folder: String? = nil
  ) throws -> Outcome {
    let process = prepared(arguments, in: folder)
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = stderr
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    let readers = [Collected(stdout.fileHandleForReading), Collected(stderr.fileHandleForReading)]
    let bytes = Data(input.utf8)
    let writer = stdin.fileHandleForWriting
    Thread.detachNewThread {
      // A program that ends before it has read everything closes the pipe: that is no failure, and
      // its signal must not end the tests.
      var broken = sigset_t()
      sigemptyset(&broken)
      sigaddset(&broken, SIGPIPE)
      pthread_sigmask(SIG_BLOCK, &broken, nil)
      try? writer.write(contentsOf: bytes)
      try? writer.close()
    }
    let timedOut = ended.wait(timeout: .now() + timeLimit) == .timedOut
    if timedOut {
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    return Outcome(
      status: process.terminationReason == .exit
        ? process.terminationStatus : -process.terminationStatus,
      output: readers[0].text(), errors: readers[1].text(), timedOut: timedOut)
  }

  func prepared(_ arguments: [String], in folder: String?) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    var variables = environment
    for name in ["PATH", "HOME"] where variables[name] == nil {
      variables[name] = ProcessInfo.processInfo.environment[name]
    }
    process.environment = variables
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    return process
  }
}

/// What comes out of a pipe, read on a thread of its own.
private final class Collected: Sendable {
  private let data = Mutex(Data())
  private let done = DispatchSemaphore(value: 0)

  init(_ handle: FileHandle) {
    DispatchQueue.global().async { [self] in
      let all = (try? handle.readToEnd()) ?? Data()
      data.withLock { $0 = all }
      done.signal()
    }
  }

  func text() -> String {
    done.wait()
    return String(decoding: data.withLock { $0 }, as: UTF8.self)
  }
}
