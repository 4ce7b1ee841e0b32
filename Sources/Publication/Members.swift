import Hashing
import JSON
import Language

/// Why an object is not of the format that was expected.
package enum FormatFault: Error, Hashable, Sendable {
  case notJSON
  case notAnObject
  case missing(key: String)
  case invalid(key: String)
  case unknown(key: String)

  /// Another kind of file, by what it says of itself.
  case anotherFormat(String)
  case newerVersion(String)
}

/// The members of an object by name and type, read strictly: no member that is not known.
struct Members {
  private let value: JSONValue

  init(_ value: JSONValue, _ keys: [String]) throws(FormatFault) {
    guard let members = value.members else { throw .notAnObject }
    for member in members where !keys.contains(member.name) { throw .unknown(key: member.name) }
    self.value = value
  }

  func value(_ key: String) throws(FormatFault) -> JSONValue {
    guard let value = value[key] else { throw .missing(key: key) }
    return value
  }

  /// A member that is there and not null.
  func has(_ key: String) -> Bool {
    guard let value = value[key] else { return false }
    if case .null = value.kind { return false }
    return true
  }

  func string(_ key: String) throws(FormatFault) -> String {
    guard let string = try value(key).string else { throw .invalid(key: key) }
    return string
  }

  func integer(_ key: String) throws(FormatFault) -> Int {
    guard let integer = try value(key).integer else { throw .invalid(key: key) }
    return integer
  }

  func bool(_ key: String) throws(FormatFault) -> Bool {
    guard let bool = try value(key).bool else { throw .invalid(key: key) }
    return bool
  }

  func choice<Choice: RawRepresentable>(
    _ key: String, _ type: Choice.Type
  ) throws(FormatFault) -> Choice where Choice.RawValue == String {
    guard let choice = Choice(rawValue: try string(key)) else { throw .invalid(key: key) }
    return choice
  }

  func digest(_ key: String) throws(FormatFault) -> Digest {
    guard let digest = Digest(hexadecimal: try string(key)) else { throw .invalid(key: key) }
    return digest
  }

  func moment(_ key: String) throws(FormatFault) -> Moment {
    guard let moment = Moment(iso: try string(key)) else { throw .invalid(key: key) }
    return moment
  }

  func day(_ key: String) throws(FormatFault) -> Day {
    guard let day = Day(iso: try string(key)) else { throw .invalid(key: key) }
    return day
  }

  func text(_ key: String) throws(FormatFault) -> Text {
    let members = try Members(value(key), ["nl", "en"])
    return Text(nl: try members.string("nl"), en: try members.string("en"))
  }

  func elements<Element>(
    _ key: String, _ read: (JSONValue) throws(FormatFault) -> Element
  ) throws(FormatFault) -> [Element] {
    guard let values = try value(key).array else { throw .invalid(key: key) }
    var elements: [Element] = []
    for value in values { elements.append(try read(value)) }
    return elements
  }

  func strings(_ key: String) throws(FormatFault) -> [String] {
    try elements(key) { (value) throws(FormatFault) in
      guard let string = value.string else { throw .invalid(key: key) }
      return string
    }
  }

  /// Reads the members `format` and `version`; a newer version than this one is refused.
  func requireFormat(_ format: String, _ version: String) throws(FormatFault) {
    let found = try string("format")
    guard found == format else { throw .anotherFormat(found) }
    let foundVersion = try string("version")
    guard foundVersion == version else { throw .newerVersion(foundVersion) }
  }
}

extension JSONValue {
  static func text(_ text: Text) -> JSONValue {
    .object([("nl", .string(text.nl)), ("en", .string(text.en))])
  }
}
