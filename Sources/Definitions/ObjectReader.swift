import JSON
import Language

/// Collects everything that is wrong with one file.
final class ProblemLog {
  let source: SourceText
  private(set) var problems: [DefinitionProblem] = []

  init(source: SourceText) {
    self.source = source
  }

  func report(_ fact: DefinitionProblem.Fact, at offset: Int) {
    problems.append(DefinitionProblem(fact, in: source, at: offset))
  }
}

/// A typed view of one JSON object that reports what does not fit and goes on.
///
/// Every reading function gives nil after it has reported a problem, so that a caller can read all
/// members first and give up afterwards: one run tells everything that is wrong.
struct ObjectReader {
  let offset: Int
  let log: ProblemLog
  private let members: [JSONMember]

  /// Gives nil, and reports, if the value is no object; reports each key that is not among `keys`.
  init?(_ value: JSONValue, keys: [String], log: ProblemLog) {
    guard case .object(let members) = value.kind else {
      log.report(.wrongKind(expected: .object, found: value.valueKind), at: value.offset)
      return nil
    }
    for member in members where !keys.contains(member.name) {
      let suggestion = closest(to: member.name, among: keys)
      log.report(.unknownKey(member.name, suggestion: suggestion), at: member.offset)
    }
    self.offset = value.offset
    self.log = log
    self.members = members
  }

  func has(_ key: String) -> Bool {
    members.contains { $0.name == key }
  }

  /// The byte where the value of a key begins, or where the object does if it lacks the key.
  func offset(of key: String) -> Int {
    value(key)?.offset ?? offset
  }

  private func value(_ key: String) -> JSONValue? {
    members.first { $0.name == key }?.value
  }

  /// Reads a member that must be there.
  func required<Result>(
    _ key: String, _ read: (JSONValue, ProblemLog) -> Result?
  ) -> Result? {
    guard let value = value(key) else {
      log.report(.missingKey(key), at: offset)
      return nil
    }
    return read(value, log)
  }

  /// Reads a member that may be left out: nil inside for left out, nil for wrong.
  func optional<Result>(
    _ key: String, _ read: (JSONValue, ProblemLog) -> Result?
  ) -> Result?? {
    guard let value = value(key) else { return .some(nil) }
    return read(value, log).map { .some($0) }
  }

  /// Reads an array of at least `minimum` elements, each with the same function.
  func elements<Result>(
    _ key: String, minimum: Int = 1, _ read: (JSONValue, ProblemLog) -> Result?
  ) -> [Result]? {
    required(key) { value, log in
      guard let elements = readArray(value, log) else { return nil }
      if elements.count < minimum {
        log.report(.tooFew(key: key, minimum: minimum), at: value.offset)
      }
      let results = elements.map { read($0, log) }
      guard elements.count >= minimum else { return nil }
      return allPresent(results)
    }
  }

  /// Like `elements`, but an array that is left out is empty.
  func optionalElements<Result>(
    _ key: String, _ read: (JSONValue, ProblemLog) -> Result?
  ) -> [Result]? {
    has(key) ? elements(key, minimum: 1, read) : []
  }

  func text(_ key: String) -> Text? { required(key, readText) }

  func string(_ key: String) -> String? { required(key, readString) }

  func identifier(_ key: String) -> String? { required(key, readIdentifier) }

  func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
    required(key) { value, log in readInteger(value, in: range, log) }
  }

  /// Reads one of the cases of an enumeration by its spelling.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    required(key) { value, log in readChoice(value, type, log) }
  }
}

/// The elements without the optionals, or nil if one is missing.
func allPresent<Element>(_ elements: [Element?]) -> [Element]? {
  let present = elements.compactMap(\.self)
  return present.count == elements.count ? present : nil
}

// MARK: - Single values

func readArray(_ value: JSONValue, _ log: ProblemLog) -> [JSONValue]? {
  if let array = value.array { return array }
  log.report(.wrongKind(expected: .array, found: value.valueKind), at: value.offset)
  return nil
}

/// Reads a string that a person will see: not empty, trimmed, without control characters.
func readString(_ value: JSONValue, _ log: ProblemLog) -> String? {
  guard let string = value.string else {
    log.report(.wrongKind(expected: .string, found: value.valueKind), at: value.offset)
    return nil
  }
  if string.unicodeScalars.allSatisfy(\.properties.isWhitespace) {
    log.report(.emptyText, at: value.offset)
    return nil
  }
  if string.first?.isWhitespace == true || string.last?.isWhitespace == true {
    log.report(.untrimmedText, at: value.offset)
    return nil
  }
  if string.unicodeScalars.contains(where: \.isHiddenControl) {
    log.report(.controlCharacter, at: value.offset)
    return nil
  }
  return string
}

func readText(_ value: JSONValue, _ log: ProblemLog) -> Text? {
  guard let object = ObjectReader(value, keys: ["nl", "en"], log: log) else { return nil }
  func words(_ language: Language) -> String? {
    guard object.has(language.rawValue) else {
      log.report(.missingLanguage(language), at: value.offset)
      return nil
    }
    return object.string(language.rawValue)
  }
  let nl = words(.nl)
  let en = words(.en)
  guard let nl, let en else { return nil }
  return Text(nl: nl, en: en)
}

/// Reads a name of letters, digits, hyphens and dots that begins with a letter.
func readIdentifier(_ value: JSONValue, _ log: ProblemLog) -> String? {
  guard let string = value.string else {
    log.report(.wrongKind(expected: .string, found: value.valueKind), at: value.offset)
    return nil
  }
  let isWellFormed =
    string.utf8.count <= 64
    && string.first.map { $0.isASCII && $0.isLetter } == true
    && string.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == ".") }
  guard isWellFormed else {
    log.report(.invalidIdentifier(string), at: value.offset)
    return nil
  }
  return string
}

func readInteger(_ value: JSONValue, in range: ClosedRange<Int>, _ log: ProblemLog) -> Int? {
  guard let integer = value.integer else {
    log.report(.wrongKind(expected: .wholeNumber, found: value.valueKind), at: value.offset)
    return nil
  }
  guard range.contains(integer) else {
    log.report(.outOfRange(integer, range), at: value.offset)
    return nil
  }
  return integer
}

func readChoice<Choice: RawRepresentable & CaseIterable>(
  _ value: JSONValue, _ type: Choice.Type, _ log: ProblemLog
) -> Choice? where Choice.RawValue == String {
  guard let string = value.string else {
    log.report(.wrongKind(expected: .string, found: value.valueKind), at: value.offset)
    return nil
  }
  if let choice = Choice(rawValue: string) { return choice }
  let choices = Choice.allCases.map(\.rawValue)
  log.report(
    .notAmong(string, choices: choices, suggestion: closest(to: string, among: choices)),
    at: value.offset)
  return nil
}

extension JSONValue {
  var valueKind: DefinitionProblem.ValueKind {
    switch kind {
    case .null: .null
    case .bool: .bool
    case .number(let digits): Int(digits) == nil ? .number : .wholeNumber
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }
}

extension Unicode.Scalar {
  /// Whether a terminal or a bidirectional renderer would act upon the character.
  fileprivate var isHiddenControl: Bool {
    // The tables of Unicode are slow, and nearly every character is none of theirs.
    if value < 0x7F { return value < 0x20 }
    return switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    case .format: value != 0x200C && value != 0x200D
    default: false
    }
  }
}
