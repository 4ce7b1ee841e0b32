package import JSON
import Language
package import Maturity

/// What came of reading a definition: the value, or everything that is wrong with it.
package enum DefinitionReading<Definition: Sendable>: Sendable {
  case definition(Definition)
  case problems([DefinitionProblem])
}

extension Questionnaire {
  /// Reads and checks a questionnaire.
  ///
  /// - Parameters:
  ///   - source: the file's text.
  ///   - textFingerprint: the SHA-256 of the text, for a caller that has it already.
  /// - Returns: the questionnaire, or everything that is wrong with it.
  package static func reading(
    _ source: SourceText, textFingerprint: String? = nil
  ) -> DefinitionReading<Questionnaire> {
    let log = ProblemLog(source: source)
    guard let value = parsed(source, log) else { return .problems(log.problems) }
    let reader = QuestionnaireReader(
      log: log, outline: Outline(value), textFingerprint: textFingerprint)
    guard let questionnaire = reader.questionnaire(value), log.isEmpty else {
      return .problems(log.problems)
    }
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
    "themes", "severities",
  ]
  static let level = ["level", "title", "description"]
  static let scale = ["id", "title", "cap", "values", "unknown"]
  static let scaleValue = ["id", "title", "meaning", "score"]
  static let evidenceRequirement = ["fromLevel", "kinds"]
  static let pace = ["profileQuestion", "practice", "keyFact"]
  static let respondent = ["id", "title"]
  static let severity = ["id", "title", "meaning"]
  static let term = ["id", "term", "definition"]
  static let profile = ["introduction", "questions", "thresholds", "reasons"]
  static let profileQuestion = ["id", "question", "guidance", "answers"]
  static let profileAnswer = ["id", "title", "points"]
  static let thresholds = ["medium", "high"]
  static let reasons = ["low", "medium", "high"]
  static let keyFact = ["id", "statement", "guidance", "practices", "published"]
  static let theme = [
    "id", "title", "chapter", "purpose", "scoring", "practices", "subthemes",
  ]
  static let subtheme = ["id", "title", "weight", "practices", "subthemes"]
  static let practice = [
    "id", "level", "statement", "fully", "partially", "guidance", "evidence", "respondents",
    "scope", "essential", "mayBeNotApplicable", "appliesWhen", "terms", "effort", "basis",
    "weight", "descriptors",
  ]
  static let evidence = ["required", "design", "existence", "operation"]
  static let condition = ["question", "in", "all", "any", "not"]
  static let basis = ["kind", "reference", "mark"]
}

extension QuestionnaireKeys {
  // A questionnaire without levels has no part that a level would rest on.
  static let unscoredQuestionnaire = questionnaire.filter {
    !["levels", "requiredEvidence", "profile", "keyFacts"].contains($0)
  }
  static let scoredScale = scale.filter { $0 != "unknown" }
  static let unscoredScale = scale.filter { $0 != "cap" }
  static let unscoredScaleValue = scaleValue.filter { $0 != "score" }
  static let unscoredPace = ["practice"]
  static let unscoredTheme = ["id", "title", "purpose", "practices"]
  static let unscoredPractice = ["id", "statement", "guidance", "respondents", "terms", "basis"]
}

/// Reads the parts of a questionnaire and checks what ties them together.
struct QuestionnaireReader {
  let log: ProblemLog
  let outline: Outline
  let textFingerprint: String?

  /// The most joint answers to the profile questions of one theme, since bounds try each of them.
  static let combinationLimit = 256

  static let levelNumbers = 0...20

  static let pointsOfAnswer = 0...1000

  /// The most values of a scale; a rating keeps its position in one byte.
  static let scaleValueLimit = 100

  func questionnaire(_ value: JSONValue) -> Questionnaire? {
    let keys =
      outline.isScored ? QuestionnaireKeys.questionnaire : QuestionnaireKeys.unscoredQuestionnaire
    guard let object = ObjectReader(value, keys: keys, log: log) else { return nil }
    let format: Void? = object.required("format") { value, log in
      readFormat(value, "peil-questionnaire", log)
    }
    let id = object.identifier("id")
    let version = object.string("version")
    let title = object.text("title")
    let status = object.text("status")
    let description = object.text("description")
    let levels = outline.isScored ? levels(object) : []
    let scales = object.elements("scales", scale)
    let respondents = object.elements("respondents", respondent)
    let glossary = object.optionalElements("glossary", term)
    let profile = outline.isScored ? object.required("profile", profile) : ProfileSection.none
    let rule = object.required("scoring") { value, log in scoringRule(value, scales: scales, log) }
    let requiredEvidence =
      outline.isScored
      ? evidenceRequirements(object) : [EvidenceRequirement(fromLevel: 0, kinds: .citation)]
    let pace = object.required("pace", pace)
    let themes = object.elements("themes") { value, log in theme(value, scales: scales, log) }
    let keyFacts = outline.isScored ? object.elements("keyFacts", minimum: 0, keyFact) : []
    let severities =
      object.has("severities") ? object.elements("severities", severity) : Severity.usual
    checkUnique(in: value)
    checkSizes(object, themes: themes, rule: rule, scales: scales)
    guard let id, let version, let title, let status, let description, let levels, let scales,
      let rule, let requiredEvidence, let pace, let respondents, let glossary, let profile,
      let keyFacts, let themes, let severities, format != nil
    else { return nil }
    let scoring = ScoringFingerprint(
      levels: levels, scales: scales, rule: rule, requiredEvidence: requiredEvidence,
      profile: profile, themes: themes)
    return Questionnaire(
      id: id, version: version, title: title, status: status, description: description,
      levels: levels, scales: scales, rule: rule, requiredEvidence: requiredEvidence, pace: pace,
      respondents: respondents, glossary: glossary, profile: profile, keyFacts: keyFacts,
      themes: themes, severities: severities,
      fingerprints: Fingerprints(
        scoring: scoring.digest,
        text: textFingerprint ?? sha256Hexadecimal(of: log.source.bytes)))
  }

  // MARK: - Scale and rule

  private func levels(_ object: ObjectReader) -> [MaturityLevel]? {
    checkLevels(object)
    return object.elements("levels", minimum: 2) { value, log -> MaturityLevel? in
      guard let level = ObjectReader(value, keys: QuestionnaireKeys.level, log: log) else {
        return nil
      }
      let number = level.integer("level", in: Self.levelNumbers)
      let title = level.text("title")
      let description = level.text("description")
      guard let number, let title, let description else { return nil }
      return MaturityLevel(number: number, title: title, description: description)
    }
  }

  private func checkLevels(_ object: ObjectReader) {
    let numbers = object.objects("levels").compactMap { $0["level"] }
    for (previous, value) in zip(numbers, numbers.dropFirst()) {
      guard let last = wholeNumber(previous), let level = wholeNumber(value), level != last + 1
      else { continue }
      log.report(.levelsNotConsecutive(expected: last + 1, found: level), at: value.offset)
    }
  }

  /// A number that a level may have, without a word about others.
  private func wholeNumber(_ value: JSONValue) -> Int? {
    value.integer.flatMap { Self.levelNumbers.contains($0) ? $0 : nil }
  }

  private func scale(_ value: JSONValue, _ log: ProblemLog) -> RatingScale? {
    let keys = outline.isScored ? QuestionnaireKeys.scoredScale : QuestionnaireKeys.unscoredScale
    guard let object = ObjectReader(value, keys: keys, log: log) else { return nil }
    let id = object.identifier("id")
    let title = object.text("title")
    let values = object.elements(
      "values", minimum: 2, maximum: Self.scaleValueLimit, scaleValue)
    guard outline.isScored else {
      let unknown = object.required("unknown", scaleValue)
      guard let id, let title, let values, let unknown else { return nil }
      return RatingScale(id: id, title: title, values: values, cap: nil, unknown: unknown)
    }
    let cap = object.required("cap") { cap, log -> Rating? in
      let names = Names(value["values"])
      guard let name = reference(cap, to: .scaleValue, among: names, log), let names else {
        return nil
      }
      if name == names.ordered.last {
        log.report(.capAtTop(name), at: cap.offset)
        return nil
      }
      return rating(name, among: names)
    }
    guard let id, let title, let values, let cap else { return nil }
    return RatingScale(id: id, title: title, values: values, cap: cap)
  }

  private func scaleValue(_ value: JSONValue, _ log: ProblemLog) -> RatingScale.Value? {
    let keys =
      outline.isScored ? QuestionnaireKeys.scaleValue : QuestionnaireKeys.unscoredScaleValue
    guard let object = ObjectReader(value, keys: keys, log: log) else { return nil }
    let id = object.identifier("id")
    let title = object.text("title")
    let meaning = object.text("meaning")
    let score = object.optional("score", readRational)
    guard let id, let title, let meaning, let score else { return nil }
    return RatingScale.Value(id: id, title: title, meaning: meaning, score: score)
  }

  func rating(_ name: String, among values: Names) -> Rating? {
    values.position(of: name).flatMap(UInt8.init(exactly:)).map(Rating.init)
  }

  /// The requirements rise, since the last one that applies to a level counts.
  private func evidenceRequirements(_ object: ObjectReader) -> [EvidenceRequirement]? {
    let levels = object.objects("requiredEvidence").compactMap { $0["fromLevel"] }
    for (previous, value) in zip(levels, levels.dropFirst()) {
      guard let last = wholeNumber(previous), let level = wholeNumber(value), level <= last
      else { continue }
      log.report(.requirementsOutOfOrder(level: level, after: last), at: value.offset)
    }
    return object.elements("requiredEvidence") { value, log -> EvidenceRequirement? in
      let keys = QuestionnaireKeys.evidenceRequirement
      guard let object = ObjectReader(value, keys: keys, log: log) else { return nil }
      let level = object.required("fromLevel", level)
      let kinds = object.required("kinds", evidenceKinds)
      guard let level, let kinds else { return nil }
      return EvidenceRequirement(fromLevel: level, kinds: kinds)
    }
  }

  func level(_ value: JSONValue, _ log: ProblemLog) -> Int? {
    guard let number = readInteger(value, in: Self.levelNumbers, log),
      let levels = outline.levels
    else { return nil }
    if levels.contains(number) { return number }
    log.report(
      .unknownReference(String(number), to: .level, suggestion: nil), at: value.offset)
    return nil
  }

  private func evidenceKinds(_ value: JSONValue, _ log: ProblemLog) -> EvidenceKinds? {
    guard let elements = readArray(value, log) else { return nil }
    var kinds: EvidenceKinds = []
    for element in elements {
      guard let kind = readChoice(element, among: EvidenceKind.ofPractices, log) else { continue }
      if !kinds.insert(EvidenceKinds(kind)).inserted {
        log.report(.repeatedElement(kind.rawValue), at: element.offset)
      }
    }
    return kinds
  }

  private func pace(_ value: JSONValue, _ log: ProblemLog) -> Pace? {
    let keys = outline.isScored ? QuestionnaireKeys.pace : QuestionnaireKeys.unscoredPace
    guard let object = ObjectReader(value, keys: keys, log: log) else { return nil }
    guard outline.isScored else {
      return object.integer("practice", in: 1...3600).map {
        Pace(profileQuestion: $0, practice: $0, keyFact: $0)
      }
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

  private func severity(_ value: JSONValue, _ log: ProblemLog) -> Severity? {
    guard let object = ObjectReader(value, keys: QuestionnaireKeys.severity, log: log) else {
      return nil
    }
    let id = object.identifier("id")
    let title = object.text("title")
    let meaning = object.text("meaning")
    guard let id, let title, let meaning else { return nil }
    return Severity(id: id, title: title, meaning: meaning)
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
    let most = Self.mostPoints(value["questions"])
    let thresholds = object.required("thresholds") { self.thresholds($0, most: most, $1) }
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
    guard let introduction, let questions, let (medium, high) = thresholds, let reasons
    else { return nil }
    return ProfileSection(
      introduction: introduction, questions: questions, medium: medium, high: high,
      reasons: reasons)
  }

  /// The points of the highest answers together, or nil where some cannot be told.
  private static func mostPoints(_ questions: JSONValue?) -> Int? {
    let highest = (questions?.array ?? []).map { question -> Int? in
      let points = (question["answers"]?.array ?? []).map { answer in
        answer["points"]?.integer.flatMap { pointsOfAnswer.contains($0) ? $0 : nil }
      }
      return allPresent(points)?.max()
    }
    return allPresent(highest)?.reduce(0, +)
  }

  private func thresholds(_ value: JSONValue, most: Int?, _ log: ProblemLog) -> (Int, Int)? {
    guard let object = ObjectReader(value, keys: QuestionnaireKeys.thresholds, log: log) else {
      return nil
    }
    let medium = object.integer("medium", in: 1...100_000)
    let high = object.integer("high", in: 1...100_000)
    guard let medium, let high else { return nil }
    guard medium < high else {
      log.report(.thresholdsDoNotRise, at: object.offset(of: "high"))
      return nil
    }
    if let most, high > most {
      log.report(.thresholdOutOfReach(high, most: most), at: object.offset(of: "high"))
      return nil
    }
    return (medium, high)
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
      let points = object.integer("points", in: Self.pointsOfAnswer)
      guard let id, let title, let points else { return nil }
      return ProfileQuestion.Answer(id: id, title: title, points: points)
    }
    guard let id, let question, let guidance, let answers else { return nil }
    return ProfileQuestion(id: id, question: question, guidance: guidance, answers: answers)
  }

  // MARK: - Themes and practices

  private func theme(_ value: JSONValue, scales: [RatingScale]?, _ log: ProblemLog) -> Theme? {
    guard outline.isScored else {
      return unscoredTheme(value, scale: scales?.first { $0.id == outline.scoringScale }, log)
    }
    guard let object = ObjectReader(value, keys: QuestionnaireKeys.theme, log: log) else {
      return nil
    }
    let id = object.identifier("id")
    let title = object.text("title")
    let chapter = object.string("chapter")
    let purpose = object.text("purpose")
    let rule = themeRule(object, scales: scales)
    let climbs = outline.climbsLevels(theme: value)
    var practices: [Practice] = []
    let parts = parts(object, theme: id, climbs: climbs, into: &practices)
    let place = object.offset(of: "id")
    if climbs { checkLadder(value.practicesAtAnyDepth, theme: id, at: place) }
    checkCombinations(value.practicesAtAnyDepth, theme: id, at: place)
    guard let id, let title, let chapter, let purpose, let rule, let parts else { return nil }
    return Theme(
      id: id, title: title, chapter: chapter, purpose: purpose, practices: practices,
      parts: parts, rule: rule)
  }

  /// Reads the practices and sub-themes of a theme or sub-theme; it has one of either at least.
  private func parts(
    _ object: ObjectReader, theme: String?, climbs: Bool, into practices: inout [Practice]
  ) -> [ThemePart]? {
    let read = { (value: JSONValue, log: ProblemLog) in
      practice(value, theme: theme, climbs: climbs, log)
    }
    let own =
      object.has("subthemes")
      ? object.optionalElements("practices", read) : object.elements("practices", read)
    let first = practices.count
    practices += own ?? []
    let subthemes = object.optionalElements("subthemes") { value, log -> ThemePart? in
      subtheme(value, theme: theme, climbs: climbs, into: &practices, log)
        .map(ThemePart.subtheme)
    }
    guard let own, let subthemes else { return nil }
    return own.indices.map { .practice(first + $0) } + subthemes
  }

  private func subtheme(
    _ value: JSONValue, theme: String?, climbs: Bool, into practices: inout [Practice],
    _ log: ProblemLog
  ) -> Subtheme? {
    guard let object = ObjectReader(value, keys: QuestionnaireKeys.subtheme, log: log) else {
      return nil
    }
    let id = object.identifier("id")
    let title = object.text("title")
    let weight = object.optional("weight", positive)
    let parts = parts(object, theme: theme, climbs: climbs, into: &practices)
    guard let id, let title, let weight, let parts else { return nil }
    return Subtheme(id: id, title: title, weight: weight ?? .one, parts: parts)
  }

  /// Refuses what the engine could not score exactly, or not in a reasonable time.
  private func checkSizes(
    _ object: ObjectReader, themes: [Theme]?, rule: ScoringRule?, scales: [RatingScale]?
  ) {
    guard let themes, let rule, rule.reasonWithoutLevels == nil,
      let scale = scales?.first(where: { $0.id == rule.scale })
    else { return }
    for (theme, value) in zip(themes, object.objects("themes")) {
      let rule = theme.rule ?? rule
      let place = value["id"]?.offset ?? value.offset
      if rule.looks(for: .essential), theme.practices.allSatisfy({ $0.essential == nil }) {
        log.report(.noEssentialPractice(theme: theme.id), at: place)
      }
      if rule.looks(for: .subthemes), !theme.parts.contains(where: \.isSubtheme) {
        log.report(.noSubtheme(theme: theme.id), at: place)
      }
      if !ScoreSize(theme: theme, rule: rule, scale: scale).fits {
        log.report(.scoresTooLarge(theme: theme.id), at: place)
      }
      let undecided = theme.practices.count { $0.mayBeNotApplicable != nil }
      if case .joint(let joint) = rule, undecided > Self.undecidedLimit,
        joint.requirements.contains(where: { $0.points?.notApplicable == .exclude })
      {
        log.report(
          .tooManyUndecided(undecided, limit: Self.undecidedLimit, theme: theme.id), at: place)
      }
    }
  }

  /// The most practices that may be left out under several requirements, whose bounds try each.
  static let undecidedLimit = 8

  /// Every level above the floor has a practice in each theme, and they stand lowest first.
  private func checkLadder(_ practices: [JSONValue], theme: String?, at offset: Int) {
    guard let steps = outline.levels?.dropFirst() else { return }
    let levels = practices.map { practice in
      practice["level"]?.integer.flatMap { steps.contains($0) ? $0 : nil }
    }
    let placed = zip(levels, practices).compactMap { level, practice in
      level.map { ($0, practice["level"]?.offset ?? practice.offset) }
    }
    for ((previous, _), (level, offset)) in zip(placed, placed.dropFirst())
    where level < previous {
      log.report(.practicesOutOfOrder(level: level, after: previous), at: offset)
    }
    // A practice with an impossible level may be the one that is missed.
    guard let theme, !practices.isEmpty, let present = allPresent(levels) else { return }
    for level in steps where !present.contains(level) {
      log.report(.levelWithoutPractice(level, theme: theme), at: offset)
    }
  }

  private func checkCombinations(_ practices: [JSONValue], theme: String?, at offset: Int) {
    var questions: Set<String> = []
    for practice in practices { collectQuestions(practice["appliesWhen"], into: &questions) }
    let counts = questions.map { outline.answers(to: $0)?.ordered.count ?? 1 }
    let combinations = counts.reduce(1) { min($0 * $1, 1 << 40) }
    guard let theme, combinations > Self.combinationLimit else { return }
    log.report(
      .tooManyCombinations(combinations, limit: Self.combinationLimit, theme: theme), at: offset)
  }

  private func collectQuestions(_ condition: JSONValue?, into questions: inout Set<String>) {
    if let question = condition?["question"]?.string { questions.insert(question) }
    for part in (condition?["all"]?.array ?? []) + (condition?["any"]?.array ?? []) {
      collectQuestions(part, into: &questions)
    }
    if let part = condition?["not"] { collectQuestions(part, into: &questions) }
  }

  private func practice(
    _ value: JSONValue, theme: String?, climbs: Bool, _ log: ProblemLog
  ) -> Practice? {
    guard let object = ObjectReader(value, keys: QuestionnaireKeys.practice, log: log) else {
      return nil
    }
    let id = practiceIdentifier(object, theme: theme)
    let level = climbs ? object.required("level", levelAboveFloor) : anyLevel(object)
    let statement = object.text("statement")
    let descriptors = object.has("descriptors") ? descriptors(object) : []
    let isDescribed = object.has("descriptors")
    let fully = isDescribed ? descriptors?.last : object.text("fully")
    let partially = isDescribed ? descriptors?.first : object.text("partially")
    let guidance = object.text("guidance")
    let evidence = object.required("evidence", evidence)
    let respondents = practiceRespondents(object)
    let scope = object.choice("scope", Practice.Scope.self)
    let essential = object.optional("essential", readText)
    let mayBeNotApplicable = object.optional("mayBeNotApplicable", readText)
    let appliesWhen = object.optional("appliesWhen", condition)
    let terms = practiceTerms(object)
    let effort = object.integer("effort", in: 1...5)
    let basis = object.required("basis", basis)
    let weight = object.optional("weight", positive)
    guard let id, let level, let statement, let fully, let partially, let guidance, let evidence,
      let respondents, let scope, let essential, let mayBeNotApplicable, let appliesWhen,
      let terms, let effort, let basis, let weight, let descriptors
    else { return nil }
    return Practice(
      id: id, level: level, statement: statement, fully: fully, partially: partially,
      guidance: guidance, requiredEvidence: evidence.required,
      evidenceExamples: evidence.examples, respondents: respondents, scope: scope,
      essential: essential, mayBeNotApplicable: mayBeNotApplicable, appliesWhen: appliesWhen,
      terms: terms, effort: effort, basis: basis, weight: weight ?? .one,
      descriptors: descriptors)
  }

  func practiceIdentifier(_ object: ObjectReader, theme: String?) -> String? {
    object.required("id") { value, log -> String? in
      guard let id = readIdentifier(value, log) else { return nil }
      if let theme, !id.hasPrefix(theme + "-") {
        log.report(.identifierOutsideTheme(id, theme: theme), at: value.offset)
        return nil
      }
      return id
    }
  }

  func practiceRespondents(_ object: ObjectReader) -> [String]? {
    object.distinct("respondents") { value, log in
      reference(value, to: .respondent, among: outline.respondents, log)
    }
  }

  func practiceTerms(_ object: ObjectReader) -> [String]? {
    object.optionalDistinct("terms") { value, log in
      reference(value, to: .term, among: outline.terms, log)
    }
  }

  private func levelAboveFloor(_ value: JSONValue, _ log: ProblemLog) -> Int? {
    guard let number = level(value, log) else { return nil }
    if number == outline.levels?.first {
      log.report(.practiceAtFloor(number), at: value.offset)
      return nil
    }
    return number
  }

  /// The level of a practice whose rule does not ask for one: the floor where none is given.
  private func anyLevel(_ object: ObjectReader) -> Int? {
    object.has("level") ? object.required("level", level) : outline.levels?.first
  }

  /// One text for each value of the scale, lowest first.
  private func descriptors(_ object: ObjectReader) -> [Text]? {
    guard let texts = object.elements("descriptors", readText) else { return nil }
    guard let values = outline.scoringScale.flatMap(outline.values(ofScale:)) else { return nil }
    if texts.count == values.ordered.count { return texts }
    log.report(
      .wrongCount(key: "descriptors", expected: values.ordered.count, found: texts.count),
      at: object.offset(of: "descriptors"))
    return nil
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

  func basis(_ value: JSONValue, _ log: ProblemLog) -> Basis? {
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

  private func condition(_ value: JSONValue, _ log: ProblemLog) -> Condition? {
    guard let object = ObjectReader(value, keys: QuestionnaireKeys.condition, log: log) else {
      return nil
    }
    var forms: [Condition?] = []
    if object.has("all") { forms.append(object.elements("all", condition).map(Condition.all)) }
    if object.has("any") { forms.append(object.elements("any", condition).map(Condition.any)) }
    if object.has("not") { forms.append(object.required("not", condition).map(Condition.not)) }
    if forms.isEmpty || object.has("question") || object.has("in") {
      forms.append(answerCondition(object))
    }
    if forms.count > 1 {
      let keys = QuestionnaireKeys.condition.filter(object.has)
      log.report(.severalConditions(keys), at: value.offset)
      return nil
    }
    return forms.first ?? nil
  }

  private func answerCondition(_ object: ObjectReader) -> Condition? {
    let question = object.required("question") { value, log in
      reference(value, to: .profileQuestion, among: outline.questions, log)
    }
    let answers = question.flatMap { outline.answers(to: $0) }
    let among = object.distinct("in") { value, log in
      reference(value, to: .profileAnswer, among: answers, log)
    }
    guard let question, let among else { return nil }
    return .answer(question: question, among: among)
  }

  private func keyFact(_ value: JSONValue, _ log: ProblemLog) -> KeyFact? {
    guard let object = ObjectReader(value, keys: QuestionnaireKeys.keyFact, log: log) else {
      return nil
    }
    let id = object.identifier("id")
    let statement = object.text("statement")
    let guidance = object.text("guidance")
    let practices = object.distinct("practices") { value, log in
      reference(value, to: .practice, among: outline.practices, log)
    }
    let published = object.optionalDistinct("published", readIdentifier)
    guard let id, let statement, let guidance, let practices, let published else { return nil }
    return KeyFact(
      id: id, statement: statement, guidance: guidance, practices: practices,
      published: published)
  }

  // MARK: - References

  /// Reads an identifier that must be one of those given; nil for `names` means they are unknown.
  func reference(
    _ value: JSONValue, to referent: DefinitionProblem.Referent, among names: Names?,
    _ log: ProblemLog
  ) -> String? {
    guard let id = readIdentifier(value, log), let names else { return nil }
    if names.position(of: id) != nil { return id }
    log.report(
      .unknownReference(id, to: referent, suggestion: closest(to: id, among: names.ordered)),
      at: value.offset)
    return nil
  }

  /// Reports each identifier that stands twice where it must name one thing.
  ///
  /// Practices, profile questions and key facts share one space, since a person types any of them.
  private func checkUnique(in questionnaire: JSONValue) {
    func ids(_ list: JSONValue?) -> [JSONValue] {
      (list?.array ?? []).compactMap { $0["id"] }
    }
    let themes = questionnaire["themes"]
    let questions = questionnaire["profile"]?["questions"]
    let scales = questionnaire["scales"]
    checkUnique(
      ids(questions) + ids(themes)
        + (themes?.array ?? []).flatMap { theme in
          ids(.array(theme.subthemesAtAnyDepth)) + ids(.array(theme.practicesAtAnyDepth))
        }
        + ids(questionnaire["keyFacts"]))
    for question in questions?.array ?? [] { checkUnique(ids(question["answers"])) }
    for scale in scales?.array ?? [] {
      checkUnique(ids(scale["values"]) + ids(scale["unknown"].map { .array([$0]) }))
    }
    checkUnique(ids(scales))
    checkUnique(ids(questionnaire["respondents"]))
    checkUnique(ids(questionnaire["glossary"]))
    checkUnique(ids(questionnaire["severities"]))
  }

  private func checkUnique(_ ids: [JSONValue]) {
    var first: [String: Int] = [:]
    for id in ids.sorted(by: { $0.offset < $1.offset }) {
      guard let name = id.string, isIdentifier(name) else { continue }
      if let offset = first[name] {
        log.report(
          .repeatedIdentifier(name, line: log.source.place(of: offset).line), at: id.offset)
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

extension ScoringRule {
  /// Whether the weakest of some parts of a theme decides, by itself or among requirements.
  fileprivate func looks(for parts: MinimumRule.Parts) -> Bool {
    switch self {
    case .minimum(let rule): rule.among == parts
    case .joint(let rule): rule.requirements.contains { $0.looks(for: parts) }
    default: false
    }
  }
}
