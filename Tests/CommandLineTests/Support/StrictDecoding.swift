import Foundation

/// A member that the structures of a test do not know.
struct UnknownMembers: Error {
  let paths: [String]
}

/// Decodes JSON with no member missing and none unknown.
func decodeStrictly<Value: Codable>(_ type: Value.Type, from text: String) throws -> Value {
  let data = Data(text.utf8)
  let value = try JSONDecoder().decode(type, from: data)
  // What the structures do not know is lost when they are written again.
  let found = memberPaths(try JSONSerialization.jsonObject(with: data))
  let kept = memberPaths(try JSONSerialization.jsonObject(with: JSONEncoder().encode(value)))
  let unknown = found.subtracting(kept)
  guard unknown.isEmpty else { throw UnknownMembers(paths: unknown.sorted()) }
  return value
}

/// The paths of every member that is not null.
private func memberPaths(_ value: Any, _ path: String = "") -> Set<String> {
  switch value {
  case let object as [String: Any]:
    object.reduce(into: []) { $0.formUnion(memberPaths($1.value, "\(path)/\($1.key)")) }
  case let array as [Any]:
    array.reduce(into: []) { $0.formUnion(memberPaths($1, "\(path)[]")) }
  case is NSNull: []
  default: [path]
  }
}
