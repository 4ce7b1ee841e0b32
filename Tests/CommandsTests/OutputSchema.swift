import JSON
import TestSupport

/// A JSON Schema of an output, as far as ours go: enough to hold a document to it.
struct OutputSchema {
  private let root: JSONValue

  struct Unreadable: Error {
    let path: String
  }

  /// The schema of a command's JSON.
  init(named name: String) throws {
    let path = "\(repositoryRoot())/Sources/Reports/Schemas/\(name).schema.json"
    guard let text = fileText(path) else { throw Unreadable(path: path) }
    root = try JSONValue(parsing: Array(text.utf8))
  }

  /// Where a document is not as the schema says.
  func faults(in document: JSONValue) -> [String] {
    faults(document, root, at: "")
  }

  private func faults(_ value: JSONValue, _ schema: JSONValue, at path: String) -> [String] {
    var faults: [String] = []
    for member in schema.members ?? [] {
      switch member.name {
      case "$ref":
        let name = member.value.string?.split(separator: "/").last.map { String($0) } ?? ""
        guard let target = root["$defs"]?[name] else {
          faults.append("\(path): no definition \(name)")
          continue
        }
        faults += self.faults(value, target, at: path)
      case "type":
        let kinds = member.value.array ?? [member.value]
        if !kinds.contains(where: { $0.string.map { value.isOf($0) } ?? false }) {
          faults.append("\(path): not of type \(kinds.compactMap(\.string))")
        }
      case "const":
        if value != member.value { faults.append("\(path): another constant") }
      case "enum":
        if member.value.array?.contains(value) != true { faults.append("\(path): not among") }
      case "minimum":
        if let least = member.value.integer, let number = value.integer, number < least {
          faults.append("\(path): below \(least)")
        }
      case "oneOf":
        let fitting = member.value.array?.count { self.faults(value, $0, at: path).isEmpty }
        if fitting != 1 { faults.append("\(path): fits \(fitting ?? 0) of oneOf") }
      case "required":
        for name in member.value.array?.compactMap(\.string) ?? []
        where value.members != nil && value[name] == nil {
          faults.append("\(path)/\(name): missing")
        }
      case "properties", "additionalProperties":
        continue
      case "items":
        for (index, element) in (value.array ?? []).enumerated() {
          faults += self.faults(element, member.value, at: "\(path)/\(index)")
        }
      case "$schema", "$id", "$defs", "title", "description", "pattern":
        continue
      default: faults.append("\(path): the schema says \(member.name), which is not known here")
      }
    }
    return faults + properties(value, schema, at: path)
  }

  private func properties(
    _ value: JSONValue, _ schema: JSONValue, at path: String
  ) -> [String] {
    guard let properties = schema["properties"], let members = value.members else { return [] }
    return members.flatMap { member -> [String] in
      if let own = properties[member.name] {
        return faults(member.value, own, at: "\(path)/\(member.name)")
      }
      return schema["additionalProperties"] == .bool(false)
        ? ["\(path)/\(member.name): not in the schema"] : []
    }
  }
}

extension JSONValue {
  fileprivate func isOf(_ kind: String) -> Bool {
    switch kind {
    case "object": members != nil
    case "array": array != nil
    case "string": string != nil
    case "integer": integer != nil
    case "boolean": bool != nil
    case "null": self == .null
    default: false
    }
  }
}
