#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ends the process with a status.
func terminate(_ status: ExitStatus) -> Never {
  exit(status.rawValue)
}

/// Lets a write beyond the limit on file sizes fail, and be reported, rather than end the process.
func keepRunningAtFileSizeLimit() {
  signal(SIGXFSZ, SIG_IGN)
}
