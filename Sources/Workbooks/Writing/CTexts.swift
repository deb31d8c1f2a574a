#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Texts handed to C through structures, kept as long as this object.
final class CTexts {
  private var pointers: [UnsafeMutablePointer<CChar>] = []

  func pointer(_ text: String) -> UnsafeMutablePointer<CChar>? {
    let copy = strdup(text)
    if let copy { pointers.append(copy) }
    return copy
  }

  deinit {
    for pointer in pointers { free(pointer) }
  }
}
