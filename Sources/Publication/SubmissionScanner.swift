import Assessment
import Hashing
import Maturity

/// Reads submissions as bytes, many times faster than by way of a JSON value.
///
/// It can only say yes. Whatever it does not know (an escape in a text, a number with a fraction, any
/// fault) it leaves to `Submission.init(parsing:form:)`, which is the definition of the format and
/// says what is wrong. So a slip here can cost time, and a test by random texts watches over the rest.
package struct SubmissionScanner: Sendable {
  private let themes: [[UInt8]]
  private let facts: [[UInt8]]
  private let questionnaire: [UInt8]
  private let scoring: [UInt8]
  private let reading: Word
  private let wave: Int
  private let earlier: Int?
  private let levels: ClosedRange<Int>
  private let changeFollowsFromLevels: Bool

  package init(_ form: SubmissionForm) {
    themes = form.themes.map { Array($0.utf8) }
    facts = form.facts.map { Array($0.utf8) }
    questionnaire = Array(form.questionnaire.utf8)
    scoring = form.scoring.digits
    reading = Word(form.reading.rawValue)
    wave = form.wave
    earlier = form.earlier
    levels = form.levels
    changeFollowsFromLevels = form.changeFollowsFromLevels
  }

  /// The submission on the line that begins at a place, or nil where the other reader must look.
  ///
  /// The place moves to the end of the line, before its newline; after nil it is anywhere on it.
  package func submission(_ bytes: Span<UInt8>, at: inout Int) -> Submission? {
    let start = at
    guard let submission = object(bytes, &at) else { return nil }
    skipSpace(bytes, &at)
    let isAtEnd = at == bytes.count || bytes[at] == UInt8(ascii: "\n")
    return isAtEnd && at - start <= Submission.sizeLimit ? submission : nil
  }
}

// MARK: - Objects

extension SubmissionScanner {
  private func object(_ bytes: Span<UInt8>, _ at: inout Int) -> Submission? {
    var seen = Seen()
    var number: SubmissionNumber?
    var sector: Sector?
    var profile: RiskProfile?
    var themes: [Submission.ThemePart]?
    var facts: [Submission.FactPart]?
    let isWhole = members(bytes, &at) { key, at in
      switch key {
      case Name.format:
        return seen.first(0) && word(bytes, &at) == Name.submission
      case Name.version:
        return seen.first(1) && word(bytes, &at) == Name.oneZero
      case Name.number:
        number = self.number(bytes, &at)
        return seen.first(2) && number != nil
      case Name.sector:
        sector = self.sector(bytes, &at)
        return seen.first(3) && sector != nil
      case Name.profile:
        profile = self.profile(bytes, &at)
        return seen.first(4) && profile != nil
      case Name.questionnaire:
        return seen.first(5) && self.questionnaire(bytes, &at)
      case Name.reading:
        return seen.first(6) && word(bytes, &at) == reading
      case Name.wave:
        return seen.first(7) && integer(bytes, &at) == wave
      case Name.earlier:
        guard seen.first(8) else { return false }
        guard let earlier else { return null(bytes, &at) }
        return integer(bytes, &at) == earlier
      case Name.themes:
        themes = self.themes(bytes, &at)
        return seen.first(9) && themes != nil
      case Name.facts:
        facts = self.facts(bytes, &at)
        return seen.first(10) && facts != nil
      default:
        return false
      }
    }
    guard isWhole, seen.count == 11, let number, let sector, let profile, let themes, let facts
    else { return nil }
    return Submission(
      number: number, sector: sector, profile: profile, themes: themes, facts: facts)
  }

  private func questionnaire(_ bytes: Span<UInt8>, _ at: inout Int) -> Bool {
    var seen = Seen()
    let isWhole = members(bytes, &at) { key, at in
      switch key {
      case Name.id: seen.first(0) && text(bytes, &at, is: questionnaire)
      case Name.scoring: seen.first(1) && text(bytes, &at, is: scoring)
      default: false
      }
    }
    return isWhole && seen.count == 2
  }

  private func themes(_ bytes: Span<UInt8>, _ at: inout Int) -> [Submission.ThemePart]? {
    items(bytes, &at, of: themes, named: Name.theme) { bytes, at, id in
      var seen = Seen()
      var now: ClosedRange<Int>??
      var earlier: ClosedRange<Int>??
      var change: Submission.Change?
      let isWhole = members(bytes, &at) { key, at in
        switch key {
        case Name.theme:
          id = range(bytes, &at)
          return seen.first(0) && id != nil
        case Name.now:
          now = bounds(bytes, &at)
          return seen.first(1) && now != nil
        case Name.earlier:
          earlier = bounds(bytes, &at)
          return seen.first(2) && earlier != nil
        case Name.change:
          change = self.change(bytes, &at)
          return seen.first(3) && change != nil
        default:
          return false
        }
      }
      guard isWhole, seen.count == 4, let now, let earlier, let change else { return nil }
      if self.earlier == nil, earlier != nil || change != .notEstablished { return nil }
      if changeFollowsFromLevels, change != Submission.Change(from: earlier, to: now) {
        return nil
      }
      return Submission.ThemePart(now: now, earlier: earlier, change: change)
    }
  }

  private func facts(_ bytes: Span<UInt8>, _ at: inout Int) -> [Submission.FactPart]? {
    items(bytes, &at, of: facts, named: Name.fact) { bytes, at, id in
      var seen = Seen()
      var now: FactAnswer?
      var earlier: FactAnswer?
      let isWhole = members(bytes, &at) { key, at in
        switch key {
        case Name.fact:
          id = range(bytes, &at)
          return seen.first(0) && id != nil
        case Name.now:
          now = answer(bytes, &at)
          return seen.first(1) && now != nil
        case Name.earlier:
          earlier = answer(bytes, &at)
          return seen.first(2) && earlier != nil
        default:
          return false
        }
      }
      guard isWhole, seen.count == 3, let now, let earlier else { return nil }
      if self.earlier == nil, earlier != .unknown { return nil }
      return Submission.FactPart(now: now, earlier: earlier)
    }
  }

  /// A list with each item once; in the order of the form without looking for its place.
  @inline(__always)
  private func items<Part>(
    _ bytes: Span<UInt8>, _ at: inout Int, of ids: [[UInt8]], named name: Word,
    _ part: (Span<UInt8>, inout Int, inout Range<Int>?) -> Part?
  ) -> [Part]? {
    var parts: [Part] = []
    parts.reserveCapacity(ids.count)
    guard take(UInt8(ascii: "["), bytes, &at) else { return nil }
    if ids.isEmpty { return take(UInt8(ascii: "]"), bytes, &at) ? parts : nil }
    while true {
      var id: Range<Int>?
      guard let read = part(bytes, &at, &id), let id, parts.count < ids.count,
        equal(bytes, id, ids[parts.count])
      else { return nil }
      parts.append(read)
      if take(UInt8(ascii: ","), bytes, &at) { continue }
      guard take(UInt8(ascii: "]"), bytes, &at) else { return nil }
      return parts.count == ids.count ? parts : nil
    }
  }

  /// The levels of a theme, or nil inside for null.
  private func bounds(_ bytes: Span<UInt8>, _ at: inout Int) -> ClosedRange<Int>?? {
    skipSpace(bytes, &at)
    if at < bytes.count, bytes[at] == UInt8(ascii: "n") {
      return null(bytes, &at) ? .some(nil) : nil
    }
    var seen = Seen()
    var low = 0
    var high = 0
    let isWhole = members(bytes, &at) { key, at in
      switch key {
      case Name.low:
        guard seen.first(0), let level = integer(bytes, &at) else { return false }
        low = level
        return true
      case Name.high:
        guard seen.first(1), let level = integer(bytes, &at) else { return false }
        high = level
        return true
      default:
        return false
      }
    }
    guard isWhole, seen.count == 2, low <= high, levels.contains(low), levels.contains(high)
    else { return nil }
    return low...high
  }

  /// Which members an object has had.
  private struct Seen {
    private var bits: UInt32 = 0

    /// Whether this is the first time; a name that stands twice is never read.
    mutating func first(_ member: UInt32) -> Bool {
      let bit: UInt32 = 1 << member
      defer { bits |= bit }
      return bits & bit == 0
    }

    var count: Int { bits.nonzeroBitCount }
  }
}

// MARK: - Words

extension SubmissionScanner {
  private func sector(_ bytes: Span<UInt8>, _ at: inout Int) -> Sector? {
    switch word(bytes, &at) {
    case Name.university: .university
    case Name.hogeschool: .hogeschool
    case Name.institute: .institute
    default: nil
    }
  }

  private func profile(_ bytes: Span<UInt8>, _ at: inout Int) -> RiskProfile? {
    switch word(bytes, &at) {
    case Name.low: .low
    case Name.medium: .medium
    case Name.high: .high
    default: nil
    }
  }

  private func change(_ bytes: Span<UInt8>, _ at: inout Int) -> Submission.Change? {
    switch word(bytes, &at) {
    case Name.higher: .higher
    case Name.lower: .lower
    case Name.notEstablished: .notEstablished
    default: nil
    }
  }

  private func answer(_ bytes: Span<UInt8>, _ at: inout Int) -> FactAnswer? {
    switch word(bytes, &at) {
    case Name.yes: .yes
    case Name.no: .no
    case Name.unknown: .unknown
    default: nil
    }
  }

  /// A text of at most sixteen bytes as one number, which is compared in one step.
  struct Word: Hashable, Sendable {
    fileprivate var value: UInt128 = 0

    fileprivate init() {}

    init(_ text: String) {
      precondition(text.utf8.count <= 16, "a word has at most sixteen bytes")
      for byte in text.utf8 { append(byte) }
    }

    @inline(__always)
    fileprivate mutating func append(_ byte: UInt8) {
      value = value &<< 8 | UInt128(truncatingIfNeeded: byte)
    }

    @inline(__always)
    static func ~= (pattern: Word, word: Word) -> Bool { pattern.value == word.value }

    @inline(__always)
    static func ~= (pattern: Word, word: Word?) -> Bool { pattern.value == word?.value }
  }

  /// The names and values of the format.
  private enum Name {
    static let format = Word("format")
    static let submission = Word(Submission.format)
    static let version = Word("version")
    static let oneZero = Word(Submission.version)
    static let number = Word("number")
    static let sector = Word("sector")
    static let university = Word(Sector.university.rawValue)
    static let hogeschool = Word(Sector.hogeschool.rawValue)
    static let institute = Word(Sector.institute.rawValue)
    static let profile = Word("profile")
    static let low = Word("low")
    static let medium = Word(RiskProfile.medium.rawValue)
    static let high = Word("high")
    static let questionnaire = Word("questionnaire")
    static let id = Word("id")
    static let scoring = Word("scoring")
    static let reading = Word("reading")
    static let wave = Word("wave")
    static let earlier = Word("earlier")
    static let themes = Word("themes")
    static let theme = Word("theme")
    static let now = Word("now")
    static let change = Word("change")
    static let higher = Word(Submission.Change.higher.rawValue)
    static let lower = Word(Submission.Change.lower.rawValue)
    static let notEstablished = Word(Submission.Change.notEstablished.rawValue)
    static let facts = Word("facts")
    static let fact = Word("fact")
    static let yes = Word(FactAnswer.yes.rawValue)
    static let no = Word(FactAnswer.no.rawValue)
    static let unknown = Word(FactAnswer.unknown.rawValue)
  }
}

// MARK: - Tokens

extension SubmissionScanner {
  /// Reads the members of an object, each value by a function that moves on over it.
  @inline(__always)
  private func members(
    _ bytes: Span<UInt8>, _ at: inout Int, _ value: (Word, inout Int) -> Bool
  ) -> Bool {
    guard take(UInt8(ascii: "{"), bytes, &at) else { return false }
    while true {
      guard let key = word(bytes, &at), take(UInt8(ascii: ":"), bytes, &at), value(key, &at)
      else { return false }
      if take(UInt8(ascii: ","), bytes, &at) { continue }
      return take(UInt8(ascii: "}"), bytes, &at)
    }
  }

  /// A text of one to sixteen printable ASCII characters without an escape.
  @inline(__always)
  private func word(_ bytes: Span<UInt8>, _ at: inout Int) -> Word? {
    guard take(UInt8(ascii: "\""), bytes, &at) else { return nil }
    let start = at
    var word = Word()
    while at < bytes.count {
      let byte = bytes[at]
      at &+= 1
      if byte == UInt8(ascii: "\"") { return word.value == 0 || at &- start > 17 ? nil : word }
      guard byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "\\") else { return nil }
      word.append(byte)
    }
    return nil
  }

  /// The place of a text of printable ASCII characters without an escape.
  @inline(__always)
  private func range(_ bytes: Span<UInt8>, _ at: inout Int) -> Range<Int>? {
    guard take(UInt8(ascii: "\""), bytes, &at) else { return nil }
    let start = at
    while at < bytes.count {
      let byte = bytes[at]
      at &+= 1
      if byte == UInt8(ascii: "\"") { return start..<(at &- 1) }
      guard byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "\\") else { return nil }
    }
    return nil
  }

  private func text(_ bytes: Span<UInt8>, _ at: inout Int, is expected: [UInt8]) -> Bool {
    guard let range = range(bytes, &at) else { return false }
    return equal(bytes, range, expected)
  }

  @inline(__always)
  private func equal(_ bytes: Span<UInt8>, _ range: Range<Int>, _ other: [UInt8]) -> Bool {
    guard range.count == other.count else { return false }
    for index in other.indices where bytes[range.lowerBound &+ index] != other[index] {
      return false
    }
    return true
  }

  private func number(_ bytes: Span<UInt8>, _ at: inout Int) -> SubmissionNumber? {
    guard let range = range(bytes, &at), range.count == 32 else { return nil }
    var value: UInt128 = 0
    for index in range {
      guard let digit = hexadecimalDigit(bytes[index]) else { return nil }
      value = value &<< 4 | UInt128(truncatingIfNeeded: digit)
    }
    return SubmissionNumber(value)
  }

  /// A whole number of at most four digits without a sign.
  @inline(__always)
  private func integer(_ bytes: Span<UInt8>, _ at: inout Int) -> Int? {
    skipSpace(bytes, &at)
    let start = at
    var value = 0
    while at < bytes.count, at &- start < 5 {
      let digit = bytes[at] &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      value = value &* 10 &+ Int(digit)
      at &+= 1
    }
    let count = at &- start
    guard (1...4).contains(count), count == 1 || bytes[start] != UInt8(ascii: "0"),
      at < bytes.count
    else { return nil }
    // A fraction or an exponent may make a whole number too, which the other reader knows.
    switch bytes[at] {
    case UInt8(ascii: ","), UInt8(ascii: "}"), 0x20, 0x09, 0x0D: return value
    default: return nil
    }
  }

  private func null(_ bytes: Span<UInt8>, _ at: inout Int) -> Bool {
    skipSpace(bytes, &at)
    guard bytes.count &- at > 4, bytes[at] == UInt8(ascii: "n"), bytes[at + 1] == UInt8(ascii: "u"),
      bytes[at + 2] == UInt8(ascii: "l"), bytes[at + 3] == UInt8(ascii: "l")
    else { return false }
    at &+= 4
    return true
  }

  /// Moves over a character, and the space before it, if it stands here.
  @inline(__always)
  private func take(_ character: UInt8, _ bytes: Span<UInt8>, _ at: inout Int) -> Bool {
    skipSpace(bytes, &at)
    guard at < bytes.count, bytes[at] == character else { return false }
    at &+= 1
    return true
  }

  /// Moves over space; a newline is none here, for it ends the submission.
  @inline(__always)
  private func skipSpace(_ bytes: Span<UInt8>, _ at: inout Int) {
    while at < bytes.count {
      switch bytes[at] {
      case 0x20, 0x09, 0x0D: at &+= 1
      default: return
      }
    }
  }
}
