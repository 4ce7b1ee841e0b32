import JSON
import Language
import Maturity

// The scoring rules and what makes one of them impossible or not monotone.

extension QuestionnaireKeys {
  static let scoring = [
    "rule", "scale", "at", "below", "levels", "notApplicable", "times", "of", "maximum",
    "rounding", "bands", "requirements", "reason",
  ]
  static let fixedScore = ["score"]
  static let levelShares = ["level", "shares"]
  static let share = ["of", "share"]
  static let rounding = ["mode", "digits", "intermediate"]
  static let band = ["level", "from", "above", "to"]

  /// What a rule is told by; a theme's own rule and a requirement read the questionnaire's scale.
  static func scoring(_ rule: ScoringRule.Name?, _ place: RulePlace) -> [String] {
    guard let rule else { return scoring }
    let own =
      switch rule {
      case .gate: ["at", "below"]
      case .threshold: ["levels", "notApplicable"]
      case .mean: ["times", "rounding", "bands", "notApplicable"]
      case .minimum: ["of", "rounding", "bands", "notApplicable"]
      case .deduction: ["maximum", "rounding", "bands", "notApplicable"]
      case .joint: ["requirements", "notApplicable"]
      case .unscored: ["reason"]
      }
    return switch place {
    case .questionnaire: ["rule", "scale"] + own
    case .theme: ["rule"] + own
    // What is not applicable must be the same to each requirement, else no choice is worst for all.
    case .requirement: ["rule"] + own.filter { $0 != "notApplicable" }
    }
  }
}

/// Where a rule stands in a questionnaire.
enum RulePlace {
  case questionnaire
  case theme
  case requirement(NotApplicableEffect)
}

/// The scores that a rule can give.
enum ScoreSpan {
  case known(ClosedRange<Rational>)
  /// The theme decides how far down they go.
  case upTo(Rational)
  /// Something that decides it could not be read.
  case unknown
}

/// What a rule is read against.
struct RuleContext {
  let place: RulePlace

  /// The identifier of the scale; nil where none is known.
  let scale: String?

  /// The scales that could be read.
  let scales: [RatingScale]?

  var ratings: RatingScale? { scales?.first { $0.id == scale } }
}

extension QuestionnaireReader {
  func scoringRule(_ value: JSONValue, scales: [RatingScale]?, _ log: ProblemLog) -> ScoringRule? {
    let scale = value["scale"]?.string
    let context = RuleContext(place: .questionnaire, scale: scale, scales: scales)
    return rule(value, context, among: ScoringRule.Name.allCases, log)
  }

  /// A theme's own rule; nil inside for none.
  func themeRule(_ object: ObjectReader, scales: [RatingScale]?) -> ScoringRule?? {
    object.optional("scoring") { value, log in
      let context = RuleContext(place: .theme, scale: outline.scoringScale, scales: scales)
      return rule(value, context, among: ScoringRule.Name.allCases.filter { $0 != .unscored }, log)
    }
  }

  private func rule(
    _ value: JSONValue, _ context: RuleContext, among names: [ScoringRule.Name], _ log: ProblemLog
  ) -> ScoringRule? {
    let known = value["rule"]?.string.flatMap(ScoringRule.Name.init(rawValue:))
    let keys = QuestionnaireKeys.scoring(known, context.place)
    guard let object = ObjectReader(value, keys: keys, log: log) else { return nil }
    let name = object.required("rule") { value, log in
      readChoice(value, among: names, log)
    }
    var scale = context.scale
    if case .questionnaire = context.place {
      scale = object.required("scale") { value, log in
        reference(value, to: .scale, among: outline.scales, log)
      }
    }
    guard let name else { return nil }
    switch name {
    case .gate: return gate(object, scale: scale)
    case .threshold: return threshold(object, scale, context)
    case .mean: return mean(object, scale, context)
    case .minimum: return minimum(object, scale, context)
    case .deduction: return deduction(object, scale, context)
    case .joint: return joint(object, scale, context)
    case .unscored: return unscoredRule(object, scale: scale)
    }
  }

  // MARK: - Rules

  private func gate(_ object: ObjectReader, scale: String?) -> ScoringRule? {
    let values = scale.flatMap { outline.values(ofScale: $0) }
    func valueName(_ key: String) -> String? {
      object.required(key) { value, log in reference(value, to: .scaleValue, among: values, log) }
    }
    let atName = valueName("at")
    let belowName = valueName("below")
    guard let scale, let values, let atName, let belowName,
      let at = rating(atName, among: values), let below = rating(belowName, among: values)
    else { return nil }
    guard below >= at else {
      log.report(
        .gateNotCumulative(at: atName, below: belowName), at: object.offset(of: "below"))
      return nil
    }
    return .gate(GateRule(scale: scale, at: at, below: below))
  }

  private func mean(
    _ object: ObjectReader, _ scale: String?, _ context: RuleContext
  ) -> ScoringRule? {
    let times = object.optional("times", positive)
    let scores = scores(object, context)
    let points = points(
      object, scale, context, scores: scores,
      span: times.map { span(scores, times: $0 ?? .one) } ?? .unknown)
    guard let times, let points else { return nil }
    return .mean(MeanRule(points: points, times: times ?? .one))
  }

  private func minimum(
    _ object: ObjectReader, _ scale: String?, _ context: RuleContext
  ) -> ScoringRule? {
    let among = object.choice("of", MinimumRule.Parts.self)
    let scores = scores(object, context)
    let points = points(
      object, scale, context, scores: scores, span: span(scores, times: .one))
    guard let among, let points else { return nil }
    return .minimum(MinimumRule(points: points, among: among))
  }

  private func deduction(
    _ object: ObjectReader, _ scale: String?, _ context: RuleContext
  ) -> ScoringRule? {
    let maximum = object.required("maximum", readRational)
    let scores = scores(object, context)
    checkShares(scores, object)
    let points = points(
      object, scale, context, scores: scores, span: maximum.map(ScoreSpan.upTo) ?? .unknown)
    guard let maximum, let points else { return nil }
    guard points.notApplicable != .target else {
      log.report(.targetWithoutLevels(.deduction), at: object.offset(of: "notApplicable"))
      return nil
    }
    return .deduction(DeductionRule(points: points, maximum: maximum))
  }

  private func joint(
    _ object: ObjectReader, _ scale: String?, _ context: RuleContext
  ) -> ScoringRule? {
    guard let effect = effect(object, context) else { return nil }
    let inner = RuleContext(place: .requirement(effect), scale: scale, scales: context.scales)
    let requirements = object.elements("requirements", minimum: 2) { value, log in
      rule(value, inner, among: [.mean, .minimum, .deduction], log)
    }
    guard let scale, let requirements else { return nil }
    let levels = requirements.map { rule in
      rule.points.map { [$0.bands.lowest] + $0.bands.thresholds.map(\.level) } ?? []
    }
    for (index, value) in object.objects("requirements").enumerated()
    where levels[index] != levels[0] {
      log.report(.requirementsOfDifferentLevels, at: value.offset)
      return nil
    }
    return .joint(JointRule(scale: scale, requirements: requirements))
  }

  private func threshold(
    _ object: ObjectReader, _ scale: String?, _ context: RuleContext
  ) -> ScoringRule? {
    let scores = scores(object, context)
    checkShares(scores, object)
    let effect = effect(object, context)
    if effect == .target {
      log.report(.targetWithoutLevels(.threshold), at: object.offset(of: "notApplicable"))
    }
    let levels = object.elements("levels", levelShares)
    checkDistinct("level", in: object.objects("levels"))
    guard let scale, let effect, effect != .target, let levels, scores != nil else { return nil }
    let shares = Dictionary(levels) { first, _ in first }
    let isSound = isRising(shares, at: object.offset(of: "levels"))
    return isSound
      ? .threshold(ThresholdRule(scale: scale, notApplicable: effect, shares: shares)) : nil
  }

  private func levelShares(_ value: JSONValue, _ log: ProblemLog) -> (Int, [Int: Rational])? {
    guard let object = ObjectReader(value, keys: QuestionnaireKeys.levelShares, log: log) else {
      return nil
    }
    let level = object.required("level", levelThatAsks)
    let shares = object.elements("shares") { value, log -> (Int, Rational)? in
      guard let object = ObjectReader(value, keys: QuestionnaireKeys.share, log: log) else {
        return nil
      }
      let part = object.required("of", levelThatAsks)
      let share = object.required("share") { value, log -> Rational? in
        guard let share = readRational(value, log) else { return nil }
        if share > .zero, share <= .one { return share }
        log.report(.shareOutOfRange(share), at: value.offset)
        return nil
      }
      if let part, let level, part > level {
        log.report(.shareOfHigherLevel(part, level: level), at: object.offset(of: "of"))
        return nil
      }
      guard let part, let share else { return nil }
      return (part, share)
    }
    checkDistinct("of", in: object.objects("shares"))
    guard let level, let shares else { return nil }
    return (level, Dictionary(shares) { first, _ in first })
  }

  /// Reads a level that can be asked and ask something: the floor has no practices.
  private func levelThatAsks(_ value: JSONValue, _ log: ProblemLog) -> Int? {
    guard let number = level(value, log) else { return nil }
    guard number == outline.levels?.first else { return number }
    log.report(.floorAsks(number), at: value.offset)
    return nil
  }

  /// Each level is told once; which of two would hold nobody could know.
  private func checkDistinct(_ key: String, in objects: [JSONValue]) {
    var seen: Set<Int> = []
    for value in objects.compactMap({ $0[key] }) {
      guard let level = value.integer, !seen.insert(level).inserted else { continue }
      log.report(.repeatedElement(String(level)), at: value.offset)
    }
  }

  /// Whether every level above the floor asks something, and at least what the level below asks.
  private func isRising(_ shares: [Int: [Int: Rational]], at offset: Int) -> Bool {
    guard let levels = outline.levels?.dropFirst() else { return false }
    for level in levels where shares[level]?[level] == nil {
      log.report(.levelAsksNothing(level), at: offset)
      return false
    }
    for (lower, level) in zip(levels, levels.dropFirst()) {
      for (part, share) in (shares[lower] ?? [:]).sorted(by: { $0.key < $1.key })
      where share > shares[level]?[part] ?? .zero {
        log.report(.sharesFall(of: part, from: lower, to: level), at: offset)
        return false
      }
    }
    return true
  }

  // MARK: - What rules that add up scores have in common

  /// The scores of the scale, or nil after what is wrong with them was reported.
  private func scores(_ object: ObjectReader, _ context: RuleContext) -> [Rational]? {
    guard let scale = context.ratings else { return nil }
    for value in scale.values where value.score == nil {
      log.report(.missingScore(value: value.id, scale: scale.id), at: object.offset)
      return nil
    }
    guard let scores = scale.scores else { return nil }
    for (index, (lower, higher)) in zip(scores, scores.dropFirst()).enumerated()
    where higher < lower {
      log.report(
        .scoresFall(value: scale.values[index + 1].id, after: scale.values[index].id),
        at: object.offset)
      return nil
    }
    guard scores.first != scores.last else {
      log.report(.scoresAllEqual(scale: scale.id), at: object.offset)
      return nil
    }
    return scores
  }

  /// A share of the highest score needs scores from zero up.
  private func checkShares(_ scores: [Rational]?, _ object: ObjectReader) {
    guard let least = scores?.first, least < .zero else { return }
    log.report(.negativeScore(least), at: object.offset)
  }

  private func span(_ scores: [Rational]?, times: Rational) -> ScoreSpan {
    guard let least = scores?.first, let most = scores?.last,
      let low = try? least.multiplied(by: times), let high = try? most.multiplied(by: times)
    else { return .unknown }
    return .known(low...high)
  }

  /// Reads what rules that add up scores have in common, once the scale has scores.
  ///
  /// The span is of the scores that the rule can give; a rule without limits has none.
  private func points(
    _ object: ObjectReader, _ scale: String?, _ context: RuleContext, scores: [Rational]?,
    span: ScoreSpan
  ) -> PointsRule? {
    let effect = effect(object, context)
    let rounding = object.optional("rounding", rounding)
    let bands = bands(object, span: span)
    guard let scale, let effect, let rounding, let bands, scores != nil else { return nil }
    if effect == .target, bands.thresholds.contains(where: \.isExclusive) {
      log.report(.targetWithoutLeast, at: object.offset)
      return nil
    }
    return PointsRule(
      scale: scale, notApplicable: effect,
      rounding: rounding ?? Rounding(mode: .halfUp, digits: 2), bands: bands)
  }

  private func effect(_ object: ObjectReader, _ context: RuleContext) -> NotApplicableEffect? {
    if case .requirement(let effect) = context.place { return effect }
    return object.optional("notApplicable") { value, log -> NotApplicableEffect? in
      guard value.string == nil else {
        let name = readChoice(value, among: NotApplicableName.allCases, log)
        return name.map(\.effect)
      }
      let keys = QuestionnaireKeys.fixedScore
      guard let object = ObjectReader(value, keys: keys, log: log) else { return nil }
      let score = object.required("score") { value, log -> Rational? in
        guard let score = readRational(value, log) else { return nil }
        guard let scores = context.ratings?.scores, let least = scores.min(),
          let most = scores.max(), score < least || score > most
        else { return score }
        log.report(
          .effectOutsideScale(score, least: least, most: most), at: value.offset)
        return nil
      }
      return score.map(NotApplicableEffect.score)
    }.map { $0 ?? .exclude }
  }

  private enum NotApplicableName: String, CaseIterable {
    case exclude, target, full, zero

    var effect: NotApplicableEffect {
      switch self {
      case .exclude: .exclude
      case .target: .target
      case .full: .full
      case .zero: .zero
      }
    }
  }

  private func rounding(_ value: JSONValue, _ log: ProblemLog) -> Rounding? {
    guard let object = ObjectReader(value, keys: QuestionnaireKeys.rounding, log: log) else {
      return nil
    }
    let mode = object.choice("mode", Rounding.Mode.self)
    let digits = object.integer("digits", in: 0...6)
    let intermediate = object.optional("intermediate") { value, log -> Bool? in
      if let bool = value.bool { return bool }
      log.report(.wrongKind(expected: .bool, found: value.valueKind), at: value.offset)
      return nil
    }
    guard let mode, let digits, let intermediate else { return nil }
    return Rounding(mode: mode, digits: digits, isIntermediate: intermediate ?? false)
  }

  // MARK: - Bands

  private struct Band {
    let level: Int
    let from: Rational?
    let isExclusive: Bool
    let to: Rational?
    let offset: Int

    /// Whether a score up to the most that there is can lie in the band.
    func begins(within most: Rational) -> Bool {
      from.map { isExclusive ? $0 < most : $0 <= most } ?? true
    }
  }

  private func bands(_ object: ObjectReader, span: ScoreSpan) -> LevelBands? {
    guard object.has("bands") else {
      guard let levels = outline.levels, let top = levels.last else { return nil }
      switch span {
      case .known(let span) where span.upperBound < Rational(top):
        log.report(.levelOutOfReach(top, most: span.upperBound), at: object.offset)
      case .known(let span) where span.upperBound <= Rational(top + 1):
        return LevelBands(wholeParts: levels)
      case .known, .upTo: log.report(.bandsNeeded, at: object.offset)
      case .unknown: break
      }
      return nil
    }
    let bands = object.elements("bands", minimum: 2) { value, log -> Band? in
      guard let band = ObjectReader(value, keys: QuestionnaireKeys.band, log: log) else {
        return nil
      }
      let level = band.required("level", self.level)
      let isExclusive = band.has("above") && !band.has("from")
      if band.has("above"), band.has("from") { log.report(.bandBeginsTwice, at: value.offset) }
      let from = band.optional(isExclusive ? "above" : "from", readRational)
      let to = band.optional("to", readRational)
      guard let level, let from, let to else { return nil }
      return Band(
        level: level, from: from, isExclusive: isExclusive, to: to, offset: value.offset)
    }
    guard let bands, let lowest = bands.first, areContiguous(bands, span: span) else { return nil }
    let thresholds = bands.dropFirst().compactMap { band in
      band.from.map {
        LevelBands.Threshold(level: band.level, from: $0, isExclusive: band.isExclusive)
      }
    }
    return LevelBands(lowest: lowest.level, thresholds: thresholds)
  }

  /// Whether every score lies in exactly one band and a higher score never in a lower level.
  private func areContiguous(_ bands: [Band], span: ScoreSpan) -> Bool {
    for (previous, band) in zip(bands, bands.dropFirst()) {
      guard band.level > previous.level else {
        log.report(
          .bandLevelsFall(level: band.level, after: previous.level), at: band.offset)
        return false
      }
      guard let from = band.from else {
        log.report(.missingKey("from"), at: band.offset)
        return false
      }
      if let to = previous.to, to != from {
        log.report(
          to < from ? .bandsLeaveGap(from: to, to: from) : .bandsOverlap(from: from, to: to),
          at: band.offset)
        return false
      }
      if let start = previous.from, from <= start {
        log.report(.bandsOverlap(from: from, to: start), at: band.offset)
        return false
      }
    }
    return doCover(bands, span: span)
  }

  private func doCover(_ bands: [Band], span: ScoreSpan) -> Bool {
    guard let first = bands.first, let last = bands.last else { return false }
    let limits: ClosedRange<Rational>
    switch span {
    case .known(let span): limits = span
    case .unknown: return true
    case .upTo(let most):
      if let end = first.from {
        log.report(.bandEndsShort(end), at: first.offset)
        return false
      }
      limits = min(most, first.to ?? most)...most
    }
    for band in bands.dropFirst() where !band.begins(within: limits.upperBound) {
      log.report(.levelOutOfReach(band.level, most: limits.upperBound), at: band.offset)
      return false
    }
    if let from = first.from, from > limits.lowerBound {
      log.report(.bandsLeaveGap(from: limits.lowerBound, to: from), at: first.offset)
      return false
    }
    if let to = last.to, to < limits.upperBound {
      log.report(.bandsLeaveGap(from: to, to: limits.upperBound), at: last.offset)
      return false
    }
    return true
  }

  // MARK: - Numbers

  /// Reads a number above zero.
  func positive(_ value: JSONValue, _ log: ProblemLog) -> Rational? {
    guard let number = readRational(value, log) else { return nil }
    if number > .zero { return number }
    log.report(.notAboveZero(number), at: value.offset)
    return nil
  }
}

/// Reads a number exactly: `2`, `0.25`, `"0.25"` or `"1/4"`.
func readRational(_ value: JSONValue, _ log: ProblemLog) -> Rational? {
  let text: String
  switch value.kind {
  case .number(let digits): text = digits
  case .string(let string): text = string
  default:
    log.report(.wrongKind(expected: .number, found: value.valueKind), at: value.offset)
    return nil
  }
  if let number = Rational(text) { return number }
  log.report(.notExactNumber(text), at: value.offset)
  return nil
}

/// Reads one of some choices by its spelling.
func readChoice<Choice: RawRepresentable>(
  _ value: JSONValue, among choices: [Choice], _ log: ProblemLog
) -> Choice? where Choice.RawValue == String {
  guard let string = value.string else {
    log.report(.wrongKind(expected: .string, found: value.valueKind), at: value.offset)
    return nil
  }
  if let choice = choices.first(where: { $0.rawValue == string }) { return choice }
  let names = choices.map(\.rawValue)
  log.report(
    .notAmong(string, choices: names, suggestion: closest(to: string, among: names)),
    at: value.offset)
  return nil
}
