import JSON
import Language

/// Collects everything that is wrong with one file.
final class ProblemLog {
  let source: SourceText
  private var reported: [DefinitionProblem] = []
  private var unlisted = 0

  /// The most problems listed for one file, which nobody has by hand and nobody would read.
  static let limit = 1000

  init(source: SourceText) {
    self.source = source
  }

  var isEmpty: Bool { reported.isEmpty }

  /// What was reported, in the order of the file, and last how much more there is than is listed.
  var problems: [DefinitionProblem] {
    let listed = reported.enumerated()
      .sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
      .map(\.element)
    guard unlisted > 0, let last = listed.last else { return listed }
    return listed + [DefinitionProblem(.furtherProblems(unlisted), in: source, at: last.offset)]
  }

  /// Adds a problem; beyond the limit it is only counted, and its suggestion not looked for.
  func report(_ fact: @autoclosure () -> DefinitionProblem.Fact, at offset: Int) {
    if reported.count < Self.limit {
      reported.append(DefinitionProblem(fact(), in: source, at: offset))
    } else {
      unlisted += 1
    }
  }

  func report(_ fact: DefinitionProblem.ScoringFact, at offset: Int) {
    report(.scoring(fact), at: offset)
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
      log.report(
        .unknownKey(member.name, suggestion: closest(to: member.name, among: keys)),
        at: member.offset)
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

  /// The elements of an array without reading them, for what ties them together.
  func objects(_ key: String) -> [JSONValue] {
    value(key)?.array ?? []
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

  /// Reads an array of `minimum` to `maximum` elements, each with the same function.
  func elements<Result>(
    _ key: String, minimum: Int = 1, maximum: Int = .max,
    _ read: (JSONValue, ProblemLog) -> Result?
  ) -> [Result]? {
    required(key) { value, log in
      guard let elements = readArray(value, log) else { return nil }
      if elements.count < minimum {
        log.report(.tooFew(key: key, minimum: minimum), at: value.offset)
      }
      if elements.count > maximum {
        log.report(.tooMany(key: key, maximum: maximum), at: value.offset)
      }
      let results = elements.map { read($0, log) }
      guard (minimum...maximum).contains(elements.count) else { return nil }
      return allPresent(results)
    }
  }

  /// Reads an array of names of which none stands twice.
  func distinct(
    _ key: String, _ read: (JSONValue, ProblemLog) -> String?
  ) -> [String]? {
    var seen: Set<String> = []
    return elements(key) { value, log in
      guard let name = read(value, log) else { return nil }
      if seen.insert(name).inserted { return name }
      log.report(.repeatedElement(name), at: value.offset)
      return nil
    }
  }

  /// Like `distinct`, but an array that is left out is empty.
  func optionalDistinct(
    _ key: String, _ read: (JSONValue, ProblemLog) -> String?
  ) -> [String]? {
    has(key) ? distinct(key, read) : []
  }

  /// Like `elements`, but an array that is left out is empty.
  func optionalElements<Result>(
    _ key: String, _ read: (JSONValue, ProblemLog) -> Result?
  ) -> [Result]? {
    has(key) ? elements(key, read) : []
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
  if let fact = textFault(string) {
    log.report(fact, at: value.offset)
    return nil
  }
  return string
}

/// What is wrong with a text that a person will see; nil for one that is right.
func textFault(_ text: String) -> DefinitionProblem.Fact? {
  if text.unicodeScalars.allSatisfy(\.isSpace) { return .emptyText }
  if isSpace(text.utf8.first, or: text.first) || isSpace(text.utf8.last, or: text.last) {
    return .untrimmedText
  }
  return text.unicodeScalars.contains(where: \.isHiddenControl) ? .controlCharacter : nil
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
  guard isIdentifier(string) else {
    log.report(.invalidIdentifier(string), at: value.offset)
    return nil
  }
  return string
}

/// Whether a name consists of letters, digits, hyphens and dots and begins with a letter.
func isIdentifier(_ name: String) -> Bool {
  name.utf8.count <= 64
    && name.utf8.first.map(isLetter) == true
    && name.utf8.allSatisfy { byte in
      isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
    }
}

private func isLetter(_ byte: UInt8) -> Bool {
  // The bit that upper and lower case differ in.
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
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

/// Whether a text begins or ends in white space, by its first or last byte where that decides it.
private func isSpace(_ byte: UInt8?, or character: @autoclosure () -> Character?) -> Bool {
  guard let byte, byte < 0x7F else { return character()?.isWhitespace == true }
  return byte == 0x20 || (0x09...0x0D).contains(byte)
}

extension Unicode.Scalar {
  /// Whether the character is white space.
  fileprivate var isSpace: Bool {
    value < 0x7F ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }

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
