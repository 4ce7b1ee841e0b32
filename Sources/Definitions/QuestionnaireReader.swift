package import JSON
import Language
package import Maturity

/// What came of reading a definition: the value, or everything that is wrong with it.
package enum Reading<Definition: Sendable>: Sendable {
  case definition(Definition)
  case problems([DefinitionProblem])
}

extension Questionnaire {
  /// Reads and checks a questionnaire.
  ///
  /// - Parameters:
  ///   - source: the file's text.
  ///   - textFingerprint: the SHA-256 of the text, for a caller that has it already.
  package static func reading(
    _ source: SourceText, textFingerprint: String? = nil
  ) -> Reading<Questionnaire> {
    let log = ProblemLog(source: source)
    guard let value = parsed(source, log) else { return .problems(log.problems) }
    let questionnaire = QuestionnaireReader(log: log, textFingerprint: textFingerprint)
      .questionnaire(value)
    guard let questionnaire, log.problems.isEmpty else { return .problems(log.problems) }
    return .definition(questionnaire)
  }
}

/// The JSON value of a source, or nil after its error was reported.
func parsed(_ source: SourceText, _ log: ProblemLog) -> JSONValue? {
  do {
    return try JSONValue(parsing: source.bytes)
  } catch {
    log.report(.notJSON(error.fact), at: error.offset)
    return nil
  }
}

/// The names that each object of a questionnaire file may have; the JSON Schema lists the same.
enum QuestionnaireKeys {
  static let questionnaire = [
    "$schema", "format", "id", "version", "title", "status", "description", "levels", "scales",
    "scoring", "requiredEvidence", "pace", "respondents", "glossary", "profile", "keyFacts",
    "themes",
  ]
  static let level = ["level", "title", "description"]
  static let scale = ["id", "title", "cap", "values"]
  static let scaleValue = ["id", "title", "meaning"]
  static let scoring = ["rule", "scale", "at", "below"]
  static let evidenceRequirement = ["fromLevel", "kinds"]
  static let pace = ["profileQuestion", "practice", "keyFact"]
  static let respondent = ["id", "title"]
  static let term = ["id", "term", "definition"]
  static let profile = ["introduction", "questions", "thresholds", "reasons"]
  static let profileQuestion = ["id", "question", "guidance", "answers"]
  static let profileAnswer = ["id", "title", "points"]
  static let thresholds = ["medium", "high"]
  static let reasons = ["low", "medium", "high"]
  static let keyFact = ["id", "statement", "guidance", "practices", "published"]
  static let theme = ["id", "title", "chapter", "purpose", "practices"]
  static let practice = [
    "id", "level", "statement", "fully", "partially", "guidance", "evidence", "respondents",
    "scope", "essential", "mayBeNotApplicable", "appliesWhen", "terms", "effort", "basis",
  ]
  static let evidence = ["required", "design", "existence", "operation"]
  static let condition = ["question", "in", "all", "any", "not"]
  static let basis = ["kind", "reference", "mark"]
}

/// Reads the parts of a questionnaire and checks what ties them together.
struct QuestionnaireReader {
  let log: ProblemLog
  let textFingerprint: String?

  /// The most joint answers to the profile questions of one theme, since bounds try each of them.
  static let combinationLimit = 256

  func questionnaire(_ value: JSONValue) -> Questionnaire? {
    guard let object = ObjectReader(value, keys: QuestionnaireKeys.questionnaire, log: log) else {
      return nil
    }
    let format: Void? = object.required("format") { value, log in
      readFormat(value, "peil-questionnaire", log)
    }
    let id = object.identifier("id")
    let version = object.string("version")
    let title = object.text("title")
    let status = object.text("status")
    let description = object.text("description")
    let levels = levels(object)
    let scales = object.elements("scales", scale)
    let respondents = object.elements("respondents", respondent)
    let glossary = object.optionalElements("glossary", term)
    let profile = object.required("profile", profile)
    let context = Context(
      levels: levels.map { $0.map(\.number) }, scales: scales,
      respondents: respondents?.map(\.id), terms: glossary?.map(\.id), profile: profile)
    let rule = object.required("scoring") { value, _ in scoringRule(value, context) }
    let requiredEvidence = object.elements("requiredEvidence") { value, _ in
      evidenceRequirement(value, context)
    }
    let pace = object.required("pace", pace)
    let themes = object.elements("themes") { value, _ in theme(value, context) }
    checkUnique(in: object)
    let practiceIDs = themes.map { $0.flatMap { $0.practices.map(\.id) } }
    let keyFacts = object.elements("keyFacts", minimum: 0) { value, _ in
      keyFact(value, practiceIDs: practiceIDs)
    }
    guard let id, let version, let title, let status, let description, let levels, let scales,
      let rule, let requiredEvidence, let pace, let respondents, let glossary, let profile,
      let keyFacts, let themes, format != nil
    else { return nil }
    let scoring = ScoringFingerprint(
      levels: levels, scales: scales, rule: rule, requiredEvidence: requiredEvidence,
      profile: profile, themes: themes)
    return Questionnaire(
      id: id, version: version, title: title, status: status, description: description,
      levels: levels, scales: scales, rule: rule, requiredEvidence: requiredEvidence, pace: pace,
      respondents: respondents, glossary: glossary, profile: profile, keyFacts: keyFacts,
      themes: themes,
      fingerprints: Fingerprints(
        scoring: scoring.digest,
        text: textFingerprint ?? sha256Hexadecimal(of: log.source.bytes)))
  }

  /// What later parts may refer to; nil where the part itself could not be read.
  struct Context {
    let levels: [Int]?
    let scales: [RatingScale]?
    let respondents: [String]?
    let terms: [String]?
    let profile: ProfileSection?
  }

  // MARK: - Scale and rule

  private func levels(_ object: ObjectReader) -> [MaturityLevel]? {
    let levels = object.elements("levels", minimum: 2) { value, log -> (MaturityLevel, Int)? in
      guard let level = ObjectReader(value, keys: QuestionnaireKeys.level, log: log) else {
        return nil
      }
      let number = level.integer("level", in: 0...20)
      let title = level.text("title")
      let description = level.text("description")
      guard let number, let title, let description else { return nil }
      return (
        MaturityLevel(number: number, title: title, description: description),
        level.offset(of: "level")
      )
    }
    guard let levels else { return nil }
    for ((previous, _), (level, offset)) in zip(levels, levels.dropFirst())
    where level.number != previous.number + 1 {
      log.report(
        .levelsNotConsecutive(expected: previous.number + 1, found: level.number), at: offset)
      return nil
    }
    return levels.map(\.0)
  }

  private func scale(_ value: JSONValue, _ log: ProblemLog) -> RatingScale? {
    guard let object = ObjectReader(value, keys: QuestionnaireKeys.scale, log: log) else {
      return nil
    }
    let id = object.identifier("id")
    let title = object.text("title")
    let values = object.elements("values", minimum: 2) { value, log -> RatingScale.Value? in
      guard let object = ObjectReader(value, keys: QuestionnaireKeys.scaleValue, log: log) else {
        return nil
      }
      let id = object.identifier("id")
      let title = object.text("title")
      let meaning = object.text("meaning")
      guard let id, let title, let meaning else { return nil }
      return RatingScale.Value(id: id, title: title, meaning: meaning)
    }
    let cap = object.identifier("cap")
    guard let id, let title, let values, let cap else { return nil }
    guard let position = values.firstIndex(where: { $0.id == cap }) else {
      reportUnknown(cap, to: .scaleValue, among: values.map(\.id), at: object.offset(of: "cap"))
      return nil
    }
    if position == values.count - 1 {
      log.report(.capAtTop(cap), at: object.offset(of: "cap"))
      return nil
    }
    return RatingScale(
      id: id, title: title, values: values, cap: Rating(position: UInt8(position)))
  }

  private enum RuleName: String, CaseIterable {
    case gate
  }

  private func scoringRule(_ value: JSONValue, _ context: Context) -> ScoringRule? {
    guard let object = ObjectReader(value, keys: QuestionnaireKeys.scoring, log: log) else {
      return nil
    }
    let name = object.choice("rule", RuleName.self)
    let scaleID = object.identifier("scale")
    let atID = object.identifier("at")
    let belowID = object.identifier("below")
    guard name != nil, let scaleID, let atID, let belowID, let scales = context.scales else {
      return nil
    }
    guard let scale = scales.first(where: { $0.id == scaleID }) else {
      reportUnknown(
        scaleID, to: .scale, among: scales.map(\.id), at: object.offset(of: "scale"))
      return nil
    }
    let at = rating(atID, on: scale, at: object.offset(of: "at"))
    let below = rating(belowID, on: scale, at: object.offset(of: "below"))
    guard let at, let below else { return nil }
    guard below >= at else {
      log.report(.gateNotCumulative(at: atID, below: belowID), at: object.offset(of: "below"))
      return nil
    }
    return .gate(GateRule(scale: scaleID, at: at, below: below))
  }

  private func rating(_ id: String, on scale: RatingScale, at offset: Int) -> Rating? {
    if let rating = scale.rating(id) { return rating }
    reportUnknown(id, to: .scaleValue, among: scale.values.map(\.id), at: offset)
    return nil
  }

  private func evidenceRequirement(
    _ value: JSONValue, _ context: Context
  ) -> EvidenceRequirement? {
    let keys = QuestionnaireKeys.evidenceRequirement
    guard let object = ObjectReader(value, keys: keys, log: log) else { return nil }
    let level = object.required("fromLevel") { value, _ in self.level(value, context) }
    let kinds = object.required("kinds", evidenceKinds)
    guard let level, let kinds else { return nil }
    return EvidenceRequirement(fromLevel: level, kinds: kinds)
  }

  private func level(_ value: JSONValue, _ context: Context) -> Int? {
    guard let number = readInteger(value, in: 0...20, log), let levels = context.levels else {
      return nil
    }
    if levels.contains(number) { return number }
    log.report(
      .unknownReference(String(number), to: .level, suggestion: nil), at: value.offset)
    return nil
  }

  private func evidenceKinds(_ value: JSONValue, _ log: ProblemLog) -> EvidenceKinds? {
    guard let elements = readArray(value, log) else { return nil }
    guard let kinds = allPresent(elements.map { readChoice($0, EvidenceKind.self, log) }) else {
      return nil
    }
    return kinds.reduce(into: []) { $0.insert(EvidenceKinds($1)) }
  }

  private func pace(_ value: JSONValue, _ log: ProblemLog) -> Pace? {
    guard let object = ObjectReader(value, keys: QuestionnaireKeys.pace, log: log) else {
      return nil
    }
    let profileQuestion = object.integer("profileQuestion", in: 1...3600)
    let practice = object.integer("practice", in: 1...3600)
    let keyFact = object.integer("keyFact", in: 1...3600)
    guard let profileQuestion, let practice, let keyFact else { return nil }
    return Pace(profileQuestion: profileQuestion, practice: practice, keyFact: keyFact)
  }

  private func respondent(_ value: JSONValue, _ log: ProblemLog) -> Respondent? {
    guard let object = ObjectReader(value, keys: QuestionnaireKeys.respondent, log: log) else {
      return nil
    }
    let id = object.identifier("id")
    let title = object.text("title")
    guard let id, let title else { return nil }
    return Respondent(id: id, title: title)
  }

  private func term(_ value: JSONValue, _ log: ProblemLog) -> GlossaryTerm? {
    guard let object = ObjectReader(value, keys: QuestionnaireKeys.term, log: log) else {
      return nil
    }
    let id = object.identifier("id")
    let term = object.text("term")
    let definition = object.text("definition")
    guard let id, let term, let definition else { return nil }
    return GlossaryTerm(id: id, term: term, definition: definition)
  }

  // MARK: - Profile

  private func profile(_ value: JSONValue, _ log: ProblemLog) -> ProfileSection? {
    guard let object = ObjectReader(value, keys: QuestionnaireKeys.profile, log: log) else {
      return nil
    }
    let introduction = object.text("introduction")
    let questions = object.elements("questions", profileQuestion)
    let thresholds = object.required("thresholds") { value, log -> (Int, Int, Int)? in
      let keys = QuestionnaireKeys.thresholds
      guard let object = ObjectReader(value, keys: keys, log: log) else { return nil }
      let medium = object.integer("medium", in: 1...100_000)
      let high = object.integer("high", in: 1...100_000)
      guard let medium, let high else { return nil }
      return (medium, high, object.offset(of: "high"))
    }
    let reasons = object.required("reasons") { value, log -> [RiskProfile: Text]? in
      guard let object = ObjectReader(value, keys: QuestionnaireKeys.reasons, log: log) else {
        return nil
      }
      let low = object.text("low")
      let medium = object.text("medium")
      let high = object.text("high")
      guard let low, let medium, let high else { return nil }
      return [.low: low, .medium: medium, .high: high]
    }
    guard let introduction, let questions, let (medium, high, offset) = thresholds, let reasons
    else { return nil }
    guard medium < high else {
      log.report(.thresholdsDoNotRise, at: offset)
      return nil
    }
    let most = questions.reduce(0) { $0 + ($1.answers.map(\.points).max() ?? 0) }
    guard high <= most else {
      log.report(.thresholdOutOfReach(high, most: most), at: offset)
      return nil
    }
    return ProfileSection(
      introduction: introduction, questions: questions, medium: medium, high: high,
      reasons: reasons)
  }

  private func profileQuestion(_ value: JSONValue, _ log: ProblemLog) -> ProfileQuestion? {
    let keys = QuestionnaireKeys.profileQuestion
    guard let object = ObjectReader(value, keys: keys, log: log) else { return nil }
    let id = object.identifier("id")
    let question = object.text("question")
    let guidance = object.text("guidance")
    let answers = object.elements("answers", minimum: 2) { value, log -> ProfileQuestion.Answer? in
      let keys = QuestionnaireKeys.profileAnswer
      guard let object = ObjectReader(value, keys: keys, log: log) else { return nil }
      let id = object.identifier("id")
      let title = object.text("title")
      let points = object.integer("points", in: 0...1000)
      guard let id, let title, let points else { return nil }
      return ProfileQuestion.Answer(id: id, title: title, points: points)
    }
    guard let id, let question, let guidance, let answers else { return nil }
    return ProfileQuestion(id: id, question: question, guidance: guidance, answers: answers)
  }

  // MARK: - Themes and practices

  private func theme(_ value: JSONValue, _ context: Context) -> Theme? {
    guard let object = ObjectReader(value, keys: QuestionnaireKeys.theme, log: log) else {
      return nil
    }
    let id = object.identifier("id")
    let title = object.text("title")
    let chapter = object.string("chapter")
    let purpose = object.text("purpose")
    let practices = object.elements("practices") { value, _ in
      practice(value, theme: id, context).map { ($0, value.offset) }
    }
    guard let id, let title, let chapter, let purpose, let practices else { return nil }
    checkLadder(practices, theme: id, at: object.offset(of: "id"), context)
    checkCombinations(practices.map(\.0), theme: id, at: object.offset(of: "id"), context)
    return Theme(
      id: id, title: title, chapter: chapter, purpose: purpose, practices: practices.map(\.0))
  }

  /// Every level above the floor has a practice in each theme, and they stand lowest first.
  private func checkLadder(
    _ practices: [(Practice, Int)], theme: String, at offset: Int, _ context: Context
  ) {
    for ((previous, _), (practice, offset)) in zip(practices, practices.dropFirst())
    where practice.level < previous.level {
      log.report(.practicesOutOfOrder(level: practice.level, after: previous.level), at: offset)
    }
    let present = Set(practices.map(\.0.level))
    for level in (context.levels ?? []).dropFirst() where !present.contains(level) {
      log.report(.levelWithoutPractice(level, theme: theme), at: offset)
    }
  }

  private func checkCombinations(
    _ practices: [Practice], theme: String, at offset: Int, _ context: Context
  ) {
    let questions = Set(practices.flatMap { $0.appliesWhen?.questions ?? [] })
    let counts = questions.map { context.profile?.question($0)?.answers.count ?? 1 }
    let combinations = counts.reduce(1) { min($0 * $1, 1 << 40) }
    guard combinations > Self.combinationLimit else { return }
    log.report(
      .tooManyCombinations(combinations, limit: Self.combinationLimit, theme: theme), at: offset)
  }

  private func practice(_ value: JSONValue, theme: String?, _ context: Context) -> Practice? {
    guard let object = ObjectReader(value, keys: QuestionnaireKeys.practice, log: log) else {
      return nil
    }
    let id = object.required("id") { value, log -> String? in
      guard let id = readIdentifier(value, log) else { return nil }
      if let theme, !id.hasPrefix(theme + "-") {
        log.report(.identifierOutsideTheme(id, theme: theme), at: value.offset)
        return nil
      }
      return id
    }
    let level = object.required("level") { value, _ -> Int? in
      guard let number = self.level(value, context) else { return nil }
      if number == context.levels?.first {
        log.report(.practiceAtFloor(number), at: value.offset)
        return nil
      }
      return number
    }
    let statement = object.text("statement")
    let fully = object.text("fully")
    let partially = object.text("partially")
    let guidance = object.text("guidance")
    let evidence = object.required("evidence", evidence)
    let respondents = object.elements("respondents") { value, log in
      reference(value, to: .respondent, among: context.respondents, log)
    }
    let scope = object.choice("scope", Practice.Scope.self)
    let essential = object.optional("essential", readText)
    let mayBeNotApplicable = object.optional("mayBeNotApplicable", readText)
    let appliesWhen = object.optional("appliesWhen") { value, _ in condition(value, context) }
    let terms = object.optionalElements("terms") { value, log in
      reference(value, to: .term, among: context.terms, log)
    }
    let effort = object.integer("effort", in: 1...5)
    let basis = object.required("basis", basis)
    guard let id, let level, let statement, let fully, let partially, let guidance, let evidence,
      let respondents, let scope, let essential, let mayBeNotApplicable, let appliesWhen,
      let terms, let effort, let basis
    else { return nil }
    return Practice(
      id: id, level: level, statement: statement, fully: fully, partially: partially,
      guidance: guidance, requiredEvidence: evidence.required,
      evidenceExamples: evidence.examples, respondents: respondents, scope: scope,
      essential: essential, mayBeNotApplicable: mayBeNotApplicable, appliesWhen: appliesWhen,
      terms: terms, effort: effort, basis: basis)
  }

  private func evidence(
    _ value: JSONValue, _ log: ProblemLog
  ) -> (required: EvidenceKinds?, examples: [EvidenceKind: Text])? {
    guard let object = ObjectReader(value, keys: QuestionnaireKeys.evidence, log: log) else {
      return nil
    }
    let required = object.optional("required", evidenceKinds)
    var examples: [EvidenceKind: Text] = [:]
    for kind in EvidenceKind.allCases where object.has(kind.rawValue) {
      examples[kind] = object.text(kind.rawValue)
    }
    guard let required else { return nil }
    for kind in required?.kinds ?? [] where !object.has(kind.rawValue) {
      log.report(.missingEvidenceExample(kind.rawValue), at: value.offset)
    }
    return (required, examples)
  }

  private func basis(_ value: JSONValue, _ log: ProblemLog) -> Basis? {
    guard let object = ObjectReader(value, keys: QuestionnaireKeys.basis, log: log) else {
      return nil
    }
    let kind = object.choice("kind", Basis.Kind.self)
    let mark = object.choice("mark", Basis.Mark.self)
    // A practice that is only proposed has nothing to refer to.
    let reference = object.required("reference") { value, log in
      value.string == "" ? "" : readString(value, log)
    }
    guard let kind, let mark, let reference else { return nil }
    if kind.claimsSource, mark == .memory || mark == .derived {
      log.report(.memoryAsSource(kind: kind.rawValue), at: object.offset(of: "mark"))
      return nil
    }
    if kind.claimsSource, reference.isEmpty {
      log.report(
        .sourceWithoutReference(kind: kind.rawValue), at: object.offset(of: "reference"))
      return nil
    }
    return Basis(kind: kind, reference: reference, mark: mark)
  }

  private func condition(_ value: JSONValue, _ context: Context) -> Condition? {
    guard let object = ObjectReader(value, keys: QuestionnaireKeys.condition, log: log) else {
      return nil
    }
    if object.has("all") {
      return object.elements("all") { value, _ in condition(value, context) }.map(Condition.all)
    }
    if object.has("any") {
      return object.elements("any") { value, _ in condition(value, context) }.map(Condition.any)
    }
    if object.has("not") {
      return object.required("not") { value, _ in condition(value, context) }.map(Condition.not)
    }
    let question = object.required("question") { value, log in
      reference(
        value, to: .profileQuestion, among: context.profile?.questions.map(\.id), log)
    }
    let answers = question.flatMap { context.profile?.question($0)?.answers.map(\.id) }
    let among = object.elements("in") { value, log in
      reference(value, to: .profileAnswer, among: answers, log)
    }
    guard let question, let among else { return nil }
    return .answer(question: question, among: among)
  }

  private func keyFact(_ value: JSONValue, practiceIDs: [String]?) -> KeyFact? {
    guard let object = ObjectReader(value, keys: QuestionnaireKeys.keyFact, log: log) else {
      return nil
    }
    let id = object.identifier("id")
    let statement = object.text("statement")
    let guidance = object.text("guidance")
    let practices = object.elements("practices") { value, log in
      reference(value, to: .practice, among: practiceIDs, log)
    }
    let published = object.optionalElements("published", readIdentifier)
    guard let id, let statement, let guidance, let practices, let published else { return nil }
    return KeyFact(
      id: id, statement: statement, guidance: guidance, practices: practices,
      published: published)
  }

  // MARK: - References

  /// Reads an identifier that must be one of those given; nil for `ids` means they are unknown.
  private func reference(
    _ value: JSONValue, to referent: DefinitionProblem.Referent, among ids: [String]?,
    _ log: ProblemLog
  ) -> String? {
    guard let id = readIdentifier(value, log), let ids else { return nil }
    if ids.contains(id) { return id }
    reportUnknown(id, to: referent, among: ids, at: value.offset)
    return nil
  }

  private func reportUnknown(
    _ id: String, to referent: DefinitionProblem.Referent, among ids: [String], at offset: Int
  ) {
    log.report(
      .unknownReference(id, to: referent, suggestion: closest(to: id, among: ids)), at: offset)
  }

  /// Reports each identifier that stands twice where it must name one thing.
  ///
  /// Practices, profile questions and key facts share one space, since a person types any of them.
  private func checkUnique(in object: ObjectReader) {
    func ids(_ value: JSONValue?) -> [JSONValue] {
      (value?.array ?? []).compactMap { $0["id"] }
    }
    let themes = member("themes", of: object)?.array ?? []
    let profile = member("profile", of: object)
    checkUnique(
      ids(profile?["questions"]) + ids(.array(themes))
        + themes.flatMap { ids($0["practices"]) } + ids(member("keyFacts", of: object)))
    for question in profile?["questions"]?.array ?? [] { checkUnique(ids(question["answers"])) }
    for scale in member("scales", of: object)?.array ?? [] { checkUnique(ids(scale["values"])) }
    checkUnique(ids(member("scales", of: object)))
    checkUnique(ids(member("respondents", of: object)))
    checkUnique(ids(member("glossary", of: object)))
  }

  private func member(_ key: String, of object: ObjectReader) -> JSONValue? {
    object.has(key) ? object.required(key) { value, _ in value } : nil
  }

  private func checkUnique(_ ids: [JSONValue]) {
    var first: [String: Int] = [:]
    for id in ids {
      guard let name = id.string else { continue }
      if let offset = first[name] {
        let line = log.source.place(of: offset).line
        log.report(.repeatedIdentifier(name, line: line), at: id.offset)
      } else {
        first[name] = id.offset
      }
    }
  }
}

/// Reports a format name that is not the one expected.
func readFormat(_ value: JSONValue, _ expected: String, _ log: ProblemLog) -> Void? {
  guard let format = value.string else {
    log.report(.wrongKind(expected: .string, found: value.valueKind), at: value.offset)
    return nil
  }
  guard format == expected else {
    log.report(.unknownFormat(format), at: value.offset)
    return nil
  }
  return ()
}
