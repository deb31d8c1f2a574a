#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ends the process with a status.
func terminate(_ status: ExitStatus) -> Never {
  exit(status.rawValue)
}
