import Assessment
import Hashing
package import JSON
import Maturity

// The format of a submission. Its JSON Schema is Questionnaires/submission.schema.json.

extension Submission {
  package static let format = "peil-submission"
  package static let version = "1.0"

  /// The most bytes of a submission; the shipped questionnaire takes about two thousand.
  package static let sizeLimit = 1 << 16

  /// The names that each object of a submission has, all of them always; the schema lists the same.
  enum Keys {
    static let submission = [
      "format", "version", "number", "sector", "profile", "questionnaire", "reading", "wave",
      "earlier", "themes", "facts",
    ]
    static let questionnaire = ["id", "scoring"]
    static let theme = ["theme", "now", "earlier", "change"]
    static let levels = ["low", "high"]
    static let fact = ["fact", "now", "earlier"]
  }

  /// The submission as it is written, on one line without its end.
  package func json(_ form: SubmissionForm) -> JSONValue {
    precondition(
      themes.count == form.themes.count && facts.count == form.facts.count,
      "a submission follows its form")
    return .object([
      ("format", .string(Self.format)),
      ("version", .string(Self.version)),
      ("number", .string(number.digits)),
      ("sector", .string(sector.rawValue)),
      ("profile", .string(profile.rawValue)),
      (
        "questionnaire",
        .object([
          ("id", .string(form.questionnaire)), ("scoring", .string(form.scoring.hexadecimal)),
        ])
      ),
      ("reading", .string(form.reading.rawValue)),
      ("wave", .integer(form.wave)),
      ("earlier", .integer(orNull: form.earlier)),
      (
        "themes",
        .array(
          zip(form.themes, themes).map { id, part in
            .object([
              ("theme", .string(id)),
              ("now", Self.json(part.now)),
              ("earlier", Self.json(part.earlier)),
              ("change", .string(part.change.rawValue)),
            ])
          })
      ),
      (
        "facts",
        .array(
          zip(form.facts, facts).map { id, part in
            .object([
              ("fact", .string(id)),
              ("now", .string(part.now.rawValue)),
              ("earlier", .string(part.earlier.rawValue)),
            ])
          })
      ),
    ])
  }

  private static func json(_ levels: ClosedRange<Int>?) -> JSONValue {
    guard let levels else { return .null }
    return .object([("low", .integer(levels.lowerBound)), ("high", .integer(levels.upperBound))])
  }
}

// MARK: - Reading

extension Submission {
  /// Reads a submission strictly: every member, no other, and only of this form.
  ///
  /// This is what a submission is; `SubmissionScanner` reads the same faster.
  ///
  /// - Throws: the first thing that is wrong.
  package init(parsing bytes: [UInt8], form: SubmissionForm) throws(SubmissionFault) {
    let value: JSONValue
    do throws(JSONError) {
      value = try JSONValue(
        parsing: bytes, limits: JSONLimits(bytes: Self.sizeLimit, depth: 8))
    } catch {
      throw SubmissionFault(.notJSON(error.fact), at: error.offset)
    }
    try self.init(value, form: form)
  }

  private init(_ value: JSONValue, form: SubmissionForm) throws(SubmissionFault) {
    try value.requireFormat()
    let fields = try SubmissionFields(value, Keys.submission)
    try fields.requireForm(form)
    let number = SubmissionNumber(digits: try fields.string("number"))
    guard let number else { throw fields.fault(.notANumber, "number") }
    self.init(
      number: number,
      sector: try fields.choice("sector", Sector.self),
      profile: try fields.choice("profile", RiskProfile.self),
      themes: try fields.items("themes", named: "theme", Keys.theme, form.themes) {
        (fields) throws(SubmissionFault) in
        try ThemePart(fields, form)
      },
      facts: try fields.items("facts", named: "fact", Keys.fact, form.facts) {
        (fields) throws(SubmissionFault) in
        try FactPart(fields, form)
      })
  }
}

extension Submission.ThemePart {
  fileprivate init(
    _ fields: SubmissionFields, _ form: SubmissionForm
  ) throws(SubmissionFault) {
    self.init(
      now: try fields.levels("now", form.levels),
      earlier: try fields.levels("earlier", form.levels),
      change: try fields.choice("change", Submission.Change.self))
    if form.earlier == nil {
      if earlier != nil { throw fields.fault(.noEarlierWave, "earlier") }
      if change != .notEstablished { throw fields.fault(.noEarlierWave, "change") }
    }
    if form.changeFollowsFromLevels, change != Submission.Change(from: earlier, to: now) {
      throw fields.fault(.changeContradictsLevels, "change")
    }
  }
}

extension Submission.FactPart {
  fileprivate init(
    _ fields: SubmissionFields, _ form: SubmissionForm
  ) throws(SubmissionFault) {
    self.init(
      now: try fields.choice("now", FactAnswer.self),
      earlier: try fields.choice("earlier", FactAnswer.self))
    if form.earlier == nil, earlier != .unknown { throw fields.fault(.noEarlierWave, "earlier") }
  }
}

extension JSONValue {
  /// Format and version come first: what else is wrong with another file is no news.
  fileprivate func requireFormat() throws(SubmissionFault) {
    guard members != nil else { throw SubmissionFault(.notAnObject, at: offset) }
    guard let format = self["format"], format.string == Submission.format else {
      throw SubmissionFault(.anotherFormat, at: self["format"]?.offset ?? offset)
    }
    guard let version = self["version"], version.string == Submission.version else {
      throw SubmissionFault(.anotherVersion, at: self["version"]?.offset ?? offset)
    }
  }
}

/// A view of one object of a submission, which has exactly the members named.
private struct SubmissionFields {
  private let value: JSONValue

  init(_ value: JSONValue, _ keys: [String]) throws(SubmissionFault) {
    guard let members = value.members else {
      throw SubmissionFault(.notAnObject, at: value.offset)
    }
    for member in members where !keys.contains(where: { $0.utf8.elementsEqual(member.name.utf8) }) {
      throw SubmissionFault(.unknownMember, at: member.offset)
    }
    for key in keys where value[key] == nil {
      throw SubmissionFault(.missingMember(key), at: value.offset)
    }
    self.value = value
  }

  func fault(_ fact: SubmissionFault.Fact, _ key: String) -> SubmissionFault {
    SubmissionFault(fact, at: value[key]?.offset ?? value.offset)
  }

  private func member(_ key: String) -> JSONValue {
    guard let member = value[key] else { preconditionFailure("the members were looked at") }
    return member
  }

  func string(_ key: String) throws(SubmissionFault) -> String {
    guard let string = member(key).string else { throw fault(.wrongKind(key), key) }
    return string
  }

  func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Choice.Type
  ) throws(SubmissionFault) -> Choice where Choice.RawValue == String {
    let string = try string(key)
    guard let choice = Choice.allCases.first(where: { $0.rawValue.utf8.elementsEqual(string.utf8) })
    else { throw fault(.notAmong(key, Choice.allCases.map(\.rawValue)), key) }
    return choice
  }

  func year(_ key: String) throws(SubmissionFault) -> Int {
    guard let year = member(key).plainInteger else { throw fault(.wrongKind(key), key) }
    guard SubmissionForm.years.contains(year) else {
      throw fault(.outOfRange(key, SubmissionForm.years), key)
    }
    return year
  }

  func levels(
    _ key: String, _ range: ClosedRange<Int>
  ) throws(SubmissionFault) -> ClosedRange<Int>? {
    if case .null = member(key).kind { return nil }
    let fields = try SubmissionFields(member(key), Submission.Keys.levels)
    func level(_ key: String) throws(SubmissionFault) -> Int {
      guard let level = fields.member(key).plainInteger else {
        throw fields.fault(.wrongKind(key), key)
      }
      guard range.contains(level) else { throw fields.fault(.outOfRange(key, range), key) }
      return level
    }
    let low = try level("low")
    let high = try level("high")
    guard low <= high else { throw fault(.levelsCross, key) }
    return low...high
  }

  /// Reads a list that has each item of the form once, in any order.
  func items<Part>(
    _ key: String, named name: String, _ keys: [String], _ ids: [String],
    _ read: (SubmissionFields) throws(SubmissionFault) -> Part
  ) throws(SubmissionFault) -> [Part] {
    guard let elements = member(key).array else { throw fault(.wrongKind(key), key) }
    var parts = [Part?](repeating: nil, count: ids.count)
    for element in elements {
      let fields = try SubmissionFields(element, keys)
      let id = try fields.string(name)
      guard let place = ids.firstIndex(where: { $0.utf8.elementsEqual(id.utf8) }) else {
        throw fields.fault(.unknownItem(name), name)
      }
      guard parts[place] == nil else { throw fields.fault(.repeatedItem(ids[place]), name) }
      parts[place] = try read(fields)
    }
    if let missing = parts.firstIndex(where: { $0 == nil }) {
      throw fault(.missingItem(ids[missing]), key)
    }
    return parts.compactMap(\.self)
  }

  /// Another questionnaire, reading or wave is another publication's.
  func requireForm(_ form: SubmissionForm) throws(SubmissionFault) {
    let questionnaire = try SubmissionFields(
      member("questionnaire"), Submission.Keys.questionnaire)
    guard try questionnaire.string("id").utf8.elementsEqual(form.questionnaire.utf8) else {
      throw questionnaire.fault(.anotherQuestionnaire(expected: form.questionnaire), "id")
    }
    guard try questionnaire.string("scoring").utf8.elementsEqual(form.scoring.hexadecimal.utf8)
    else { throw questionnaire.fault(.anotherScoring(form.questionnaire), "scoring") }
    let reading = try choice("reading", Reading.self)
    guard reading == form.reading else {
      throw fault(.anotherReading(reading, expected: form.reading), "reading")
    }
    let wave = try year("wave")
    guard wave == form.wave else {
      throw fault(.anotherWave(wave, expected: form.wave), "wave")
    }
    var earlier: Int?
    if case .null = member("earlier").kind {} else { earlier = try year("earlier") }
    guard earlier == form.earlier else {
      throw fault(.anotherEarlierWave(earlier, expected: form.earlier), "earlier")
    }
  }
}

extension JSONValue {
  /// A whole number in its plainest spelling; `-0` is none.
  fileprivate var plainInteger: Int? {
    guard let integer, case .number(let digits) = kind, digits == String(integer) else {
      return nil
    }
    return integer
  }
}
