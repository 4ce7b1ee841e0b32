package import Assessment
import History
package import Maturity
import Scoring

/// Which items an interview asks, in which order, and how long that takes.
///
/// A route is worked out anew after each answer, since the profile and the levels so far decide
/// what is still worth asking.
package struct Route: Sendable {
  private let assessment: Assessment
  private let length: Length
  private let answers: [String: String]

  /// The items that the sitting is about, or nil for all.
  private let focus: Set<Item>?

  /// Whether a theme of which the level is open is taken to end at its lowest level.
  private let expectsLeast: Bool

  package init(_ assessment: Assessment, length: Length) {
    self.init(assessment, length: length, focus: nil)
  }

  init(
    _ assessment: Assessment, length: Length, focus: Set<Item>?, expectsLeast: Bool = false
  ) {
    self.assessment = assessment
    self.length = length
    self.focus = focus
    self.expectsLeast = expectsLeast
    answers = assessment.profileAnswers
  }

  private var questionnaire: Questionnaire { assessment.questionnaire }

  /// Everything asked: the profile, the practices theme by theme, and the key facts.
  package var items: [Item] { sections.flatMap(\.items) }

  /// Everything asked, by the part of the questionnaire that it stands in.
  var sections: [(part: InstitutionScript.Part, items: [Item])] {
    [(.profile, inFocus(questionnaire.profile.questions.indices.map(Item.profile)))]
      + questionnaire.themes.indices.map {
        (.theme($0), practices(inTheme: $0).map(Item.practice))
      } + [(.facts, inFocus(questionnaire.keyFacts.indices.map(Item.fact)))]
  }

  private func inFocus(_ items: [Item]) -> [Item] {
    focus.map { focus in items.filter(focus.contains) } ?? items
  }

  /// The practices of a theme that are asked, lowest level first.
  package func practices(inTheme theme: Int) -> [PracticePlace] {
    let ceiling = ceiling(ofTheme: theme)
    return assessment.places(inTheme: theme).filter {
      questionnaire[$0].level <= ceiling && assessment.applies($0, given: answers) != false
        && focus?.contains(.practice($0)) != false
    }
  }

  /// The highest level whose practices are asked in a theme.
  private func ceiling(ofTheme theme: Int) -> Int {
    switch length {
    case .full: Int.max
    case .core: coreCeiling(ofTheme: theme)
    case .adaptive: adaptiveCeiling(ofTheme: theme)
    }
  }

  /// One level above the target; above the highest target that the open profile may still give.
  private func coreCeiling(ofTheme theme: Int) -> Int {
    let status = assessment.profile
    let profile = status.inForce ?? status.computed.range.upperBound
    let target = assessment.norm?.target(theme: questionnaire.themes[theme].id, profile: profile)
    return target.map { $0.level + 1 } ?? Int.max
  }

  /// One level beyond the first that cannot hold any more, so that the road is known too.
  private func adaptiveCeiling(ofTheme theme: Int) -> Int {
    guard let bounds = assessment.bounds(theme: theme, .selfAssessed) else { return Int.max }
    let levels = Set(
      assessment.places(inTheme: theme)
        .filter { assessment.applies($0, given: answers) != false }
        .map { questionnaire[$0].level })
    let reached = expectsLeast ? bounds.low : bounds.high
    let beyond = levels.filter { $0 > reached }.sorted()
    return beyond.count >= 2 ? beyond[1] : Int.max
  }

  /// Whether an item has an answer that need not be given again.
  package func isAnswered(_ item: Item) -> Bool {
    if assessment.isUnconfirmed(item) { return false }
    return switch item {
    case .profile(let index): answers[questionnaire.profile.questions[index].id] != nil
    case .practice(let place): assessment.answer(to: place).isGiven
    case .fact(let index):
      assessment.state.factAnswer(to: questionnaire.keyFacts[index].id) != nil
    }
  }

  /// How many items are still open.
  package var openCount: Int { items.count { !isAnswered($0) } }

  /// How long the items that are still open take, in whole minutes rounded up.
  package var minutesToGo: Int {
    minutes(of: items.filter { !isAnswered($0) })
  }

  private func minutes(of items: [Item]) -> Int {
    let seconds = items.reduce(0) { total, item in
      switch item {
      case .profile: total + questionnaire.pace.profileQuestion
      case .practice: total + questionnaire.pace.practice
      case .fact: total + questionnaire.pace.keyFact
      }
    }
    return (seconds + 59) / 60
  }
}

extension Assessment {
  /// Whether an item has an answer, evidence or a note that a line which is lost may have taken back.
  func isUnconfirmed(_ item: Item) -> Bool {
    guard case .practice(let place) = item else { return hasUnconfirmedAnswer(item) }
    return !state.unconfirmed(of: questionnaire[place].id).isEmpty
  }

  /// Whether the answer itself is one that a line which is lost may have taken back.
  func hasUnconfirmedAnswer(_ item: Item) -> Bool {
    switch item {
    case .profile(let index):
      state.isUnconfirmed(.question(questionnaire.profile.questions[index].id))
    case .practice(let place): state.isUnconfirmed(.practice(questionnaire[place].id))
    case .fact(let index): state.isUnconfirmed(.fact(questionnaire.keyFacts[index].id))
    }
  }
}
