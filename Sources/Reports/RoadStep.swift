import Assessment
import History
import Language
import Maturity
import Scoring

/// One thing to do on the road to a level.
struct RoadStep: Sendable {
  let practice: Practice
  let work: Work

  /// The rating that the level asks.
  let required: Rating

  /// The kinds of evidence that are then still to be given; empty where a lower level asked them.
  let evidence: EvidenceKinds

  /// Whether it belongs to one way of several, so that another may do without it.
  var isChoice = false

  enum Work: Hashable, Sendable {
    /// The practice itself has to improve.
    case raise(from: Rating)
    /// The rating suffices, but the evidence for it is not there.
    case evidence
    /// Nobody has answered yet.
    case findOut
  }

  /// How many steps up the scale; none where only evidence or an answer is missing.
  var steps: Int {
    guard case .raise(let from) = work else { return 0 }
    return Int(required.position) - Int(from.position)
  }

  /// Steps times the effort of one step.
  var cost: Int { steps * practice.effort }
}

/// What a theme needs for one level.
struct RoadStage: Sendable {
  let level: Int

  /// Cheapest first within each kind of work.
  let steps: [RoadStep]

  /// What the scores lack and the least steps, under a rule that adds up scores; else nil.
  let gap: LevelGap?

  /// The same where several ways lead to the level, so that it must be told which one is named.
  var choice: LevelGap? { steps.contains { $0.isChoice } ? gap : nil }

  var raises: [RoadStep] { steps.filter { $0.steps > 0 } }
  var evidence: [RoadStep] { steps.filter { $0.work == .evidence } }
  var findOut: [RoadStep] { steps.filter { $0.work == .findOut } }
}

extension Assessment {
  /// The reading that a road starts from: after an audit the adjusted one, else the supported one.
  var roadReading: Reading { readings.contains(.adjusted) ? .adjusted : .supported }

  /// The road to a level, by level.
  ///
  /// The engine knows of one rating for each practice only. Here a practice that is rated high
  /// enough and merely lacks evidence is told apart from one that has to improve.
  func stages(theme: Int, to level: Int) -> [RoadStage] {
    var mentioned: Set<String> = []
    return road(theme: theme, roadReading, to: level).compactMap { gap in
      let leavesChoice = gap.leavesChoice(questionnaire.rule(ofTheme: theme))
      let steps = gap.obstacles.compactMap { obstacle -> RoadStep? in
        let isFirst = mentioned.insert(obstacle.practice.id).inserted
        var step = step(obstacle, isFirst: isFirst)
        step?.isChoice = leavesChoice
        return step
      }
      guard !steps.isEmpty else { return nil }
      let order = steps.enumerated().sorted {
        ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset)
      }
      return RoadStage(
        level: gap.level, steps: order.map(\.element), gap: gap.steps == nil ? nil : gap)
    }
  }

  /// The open profile questions that decide what applies in a theme.
  func openQuestions(theme: Int) -> [ProfileQuestion] {
    let asked = questionnaire.themes[theme].practices.flatMap { $0.appliesWhen?.questions ?? [] }
    return questionnaire.profile.questions.filter {
      profileAnswers[$0.id] == nil && asked.contains($0.id)
    }
  }

  private func step(_ obstacle: Obstacle, isFirst: Bool) -> RoadStep? {
    let practice = obstacle.practice
    guard let place = questionnaire.places[practice.id],
      case .rated(let own) = answer(to: place, in: roadReading)
    else {
      guard isFirst else { return nil }
      return RoadStep(
        practice: practice, work: .findOut, required: obstacle.required, evidence: [])
    }
    let from = max(own, obstacle.range.lowerBound)
    let asks = questionnaire.scale.asksEvidence(obstacle.required) && isFirst
    let evidence =
      asks
      ? questionnaire.requiredEvidence(for: practice)
        .subtracting(countedEvidence(at: place, in: roadReading)) : []
    return RoadStep(
      practice: practice, work: from >= obstacle.required ? .evidence : .raise(from: from),
      required: obstacle.required, evidence: evidence)
  }
}

/// What a road amounts to.
struct RoadTotals: Hashable, Sendable {
  let raises: Int
  let cost: Int
  let evidence: Int
  let findOut: Int

  init(_ stages: [RoadStage]) {
    let raised = stages.flatMap(\.raises)
    raises = Set(raised.map(\.practice.id)).count
    cost = raised.reduce(0) { $0 + $1.cost }
    evidence = stages.reduce(0) { $0 + $1.evidence.count }
    findOut = stages.reduce(0) { $0 + $1.findOut.count }
  }

  /// The totals in a sentence without a full stop.
  func wording(in language: Language) -> String {
    var parts: [String] = []
    if raises > 0 {
      parts.append(
        Text(
          nl: "\(language.practices(raises)) verbeteren (inspanning \(cost))",
          en: "\(language.practices(raises)) to improve (effort \(cost))")[language])
    }
    if evidence > 0 {
      parts.append(
        Text(
          nl: "\(language.practices(evidence)) onderbouwen",
          en: "\(language.practices(evidence)) to support with evidence")[language])
    }
    if findOut > 0 {
      parts.append(
        Text(
          nl: "\(language.practices(findOut)) eerst uitzoeken",
          en: "\(language.practices(findOut)) to find out about first")[language])
    }
    return language.list(parts)
  }
}

extension Practice {
  /// An answer as its scale names it, with what it means for this practice where that is told.
  func naming(_ rating: Rating, on scale: RatingScale, in language: Language) -> String {
    let title = "‘\(scale[rating].title[language])’"
    guard descriptors.indices.contains(Int(rating.position)) else { return title }
    let descriptor = descriptors[Int(rating.position)][language]
    return "\(title): \(descriptor.hasSuffix(".") ? String(descriptor.dropLast()) : descriptor)"
  }
}

extension RoadStep {
  /// What to do, without the statement of the practice: `van ‘deels’ naar ‘grotendeels’`.
  func wording(on scale: RatingScale, in language: Language) -> String {
    let to = practice.naming(required, on: scale, in: language)
    switch work {
    case .raise(let from):
      let from = scale[from].title[language]
      let line = Text(
        nl: "van ‘\(from)’ naar \(to) (inspanning \(cost))",
        en: "from ‘\(from)’ to \(to) (effort \(cost))")[language]
      guard !evidence.isEmpty else { return line }
      let kinds = language.evidence(evidence)
      return line
        + Text(
          nl: ", en onderbouwing van \(kinds) aandragen", en: ", and give evidence of \(kinds)")[
          language]
    case .evidence:
      let kinds = language.evidence(evidence)
      return Text(
        nl: "onderbouwing van \(kinds) aandragen", en: "give evidence of \(kinds)")[language]
    case .findOut:
      return isChoice
        ? Text(nl: "nog niet beantwoord; \(to) volstaat", en: "not answered yet; \(to) will do")[
          language]
        : Text(
          nl: "nog niet beantwoord; nodig is \(to)", en: "not answered yet; \(to) is required")[
            language]
    }
  }
}
