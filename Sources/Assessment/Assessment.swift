package import History
package import Maturity
package import Scoring

/// A record together with the definitions that it is read by.
package struct Assessment: Sendable {
  package let questionnaire: Questionnaire

  /// The targets; nil for a questionnaire without levels.
  package let norm: NormFramework?
  package private(set) var state: RecordState

  /// What an auditor says of the record; nil without a dossier.
  package var audit: Audit?

  /// The answers to the profile questions that the questionnaire knows.
  package private(set) var profileAnswers: [String: String]

  private let scorer: Scorer
  private let scale: RatingScale

  /// The practices of each theme, since the whole of a practice is slow to look at again and again.
  private let asked: [[AskedPractice]]

  /// What decides the standing of a practice besides the answer.
  private struct AskedPractice: Sendable {
    let id: String
    let appliesWhen: Condition?
    let mayBeNotApplicable: Bool
    let requiredEvidence: EvidenceKinds
  }

  /// - Parameters:
  ///   - questionnaire: the one that the record names.
  ///   - norm: targets for that questionnaire; nil for one without levels.
  ///   - state: what the record says.
  ///   - audit: what an auditor says of that record; nil without a dossier.
  package init(
    questionnaire: Questionnaire, norm: NormFramework?, state: RecordState, audit: Audit? = nil
  ) {
    self.questionnaire = questionnaire
    self.norm = norm
    self.state = state
    self.audit = audit
    scorer = Scorer(questionnaire)
    scale = questionnaire.scale
    asked = questionnaire.themes.map { theme in
      theme.practices.map {
        AskedPractice(
          id: $0.id, appliesWhen: $0.appliesWhen,
          mayBeNotApplicable: $0.mayBeNotApplicable != nil,
          requiredEvidence: questionnaire.requiredEvidence(for: $0))
      }
    }
    profileAnswers = Self.profileAnswers(in: state, to: questionnaire.profile)
  }

  /// Adds the next event of the record.
  package mutating func apply(_ stored: StoredEvent) {
    state.apply(stored.event, hash: stored.hash)
    profileAnswers = Self.profileAnswers(in: state, to: questionnaire.profile)
  }
}

// MARK: - Profile

extension Assessment {
  private static func profileAnswers(
    in state: RecordState, to profile: ProfileSection
  ) -> [String: String] {
    var answers: [String: String] = [:]
    for question in profile.questions {
      guard let answer = state.profileAnswer(to: question.id),
        question.answers.contains(where: { $0.id == answer })
      else { continue }
      answers[question.id] = answer
    }
    return answers
  }

  /// The risk profile by its three possible sources.
  package var profile: ProfileStatus {
    ProfileStatus(
      computed: questionnaire.profile.computed(from: profileAnswers),
      stated: state.statedProfile, adopted: state.adoption?.profile)
  }

  /// The target of a theme for the profile in force, or nil while that is open.
  package func target(theme: Int) -> Target? {
    profile.inForce.flatMap {
      norm?.target(theme: questionnaire.themes[theme].id, profile: $0)
    }
  }
}

/// Where the risk profile comes from.
package struct ProfileStatus: Hashable, Sendable {
  package let computed: ComputedProfile
  package let stated: RiskProfile?
  package let adopted: RiskProfile?

  /// The profile that sets the targets: the board's, else the stated one, else the computed one.
  package var inForce: RiskProfile? { adopted ?? stated ?? computed.settled }
}

// MARK: - Practices

extension Assessment {
  /// Whether the profile lets a practice apply; nil while open profile questions decide it.
  package func applies(_ place: PracticePlace, given answers: [String: String]) -> Bool? {
    guard let condition = asked[place.theme][place.practice].appliesWhen else { return true }
    return condition.holds(with: answers, in: questionnaire.profile)
  }

  /// The answer to a practice, if it is one that the questionnaire allows.
  package func answer(to place: PracticePlace) -> PracticeAnswer {
    answer(to: asked[place.theme][place.practice])
  }

  private func answer(to practice: AskedPractice) -> PracticeAnswer {
    switch state.answer(to: practice.id) {
    case .rated(let id):
      return rated(id)
    case .notApplicable(let reason):
      return practice.mayBeNotApplicable ? .notApplicable(reason: reason) : .none
    case nil:
      return .none
    }
  }

  /// The answer by its identifier on the scale.
  private func rated(_ id: String) -> PracticeAnswer {
    if let rating = scale.rating(id) { return .rated(rating) }
    return id == scale.unknown?.id ? .unknown : .none
  }

  /// The kinds of evidence that a rating still needs to count as supported.
  package func missingEvidence(at place: PracticePlace) -> EvidenceKinds {
    let practice = asked[place.theme][place.practice]
    guard case .rated(let rating) = answer(to: practice) else { return [] }
    return missingEvidence(for: practice, rated: rating)
  }

  private func missingEvidence(
    for practice: AskedPractice, rated rating: Rating
  ) -> EvidenceKinds {
    guard scale.asksEvidence(rating) else { return [] }
    return practice.requiredEvidence.subtracting(state.evidenceKinds(for: practice.id))
  }

  /// The standing of a practice in a reading.
  package func standing(at place: PracticePlace, _ reading: Reading) -> Standing {
    standing(of: asked[place.theme][place.practice], reading)
  }

  private func standing(of practice: AskedPractice, _ reading: Reading) -> Standing {
    switch reading {
    case .selfAssessed: ownStanding(of: practice, needsEvidence: false)
    case .supported: ownStanding(of: practice, needsEvidence: true)
    case .verified:
      verifiedStanding(of: practice)
        ?? .open(on: scale, mayBeNotApplicable: practice.mayBeNotApplicable)
    case .adjusted:
      verifiedStanding(of: practice) ?? ownStanding(of: practice, needsEvidence: true)
    }
  }

  /// The standing by what the institution says.
  private func ownStanding(of practice: AskedPractice, needsEvidence: Bool) -> Standing {
    switch answer(to: practice) {
    case .none, .unknown: .open(on: scale, mayBeNotApplicable: practice.mayBeNotApplicable)
    case .notApplicable: .leftOut(on: scale)
    case .rated(let rating):
      needsEvidence && !missingEvidence(for: practice, rated: rating).isEmpty
        ? withoutEvidence : .rated(rating)
    }
  }

  /// What a rating counts as that its evidence does not bear: the cap, else nothing known.
  private var withoutEvidence: Standing {
    scale.cap.map(Standing.rated) ?? .open(on: scale, mayBeNotApplicable: false)
  }

  /// The standing by what the auditor says; nil for a practice that was not examined.
  private func verifiedStanding(of practice: AskedPractice) -> Standing? {
    switch auditorsAnswer(to: practice) {
    case .none: nil
    case .unknown: .open(on: scale, mayBeNotApplicable: false)
    case .notApplicable: .leftOut(on: scale)
    case .rated(let rating):
      unverifiedEvidence(for: practice, rated: rating).isEmpty ? .rated(rating) : withoutEvidence
    }
  }

  /// The standings of a theme's practices, in order.
  package func standings(theme: Int, _ reading: Reading) -> [Standing] {
    asked[theme].map { standing(of: $0, reading) }
  }

  /// The places of a theme's practices, in order.
  package func places(inTheme theme: Int) -> [PracticePlace] {
    asked[theme].indices.map {
      PracticePlace(theme: theme, practice: $0)
    }
  }
}

// MARK: - The auditor's side

extension Assessment {
  /// What the auditor concluded of a practice, as far as the questionnaire has a place for it.
  package func auditorsAnswer(to place: PracticePlace) -> PracticeAnswer {
    auditorsAnswer(to: asked[place.theme][place.practice])
  }

  private func auditorsAnswer(to practice: AskedPractice) -> PracticeAnswer {
    switch audit?.examination(of: practice.id) {
    case .rated(let id, _): rated(id)
    case .notApplicable(let reason):
      practice.mayBeNotApplicable ? .notApplicable(reason: reason) : .none
    case .notExamined, nil: .none
    }
  }

  /// The kinds of evidence of a practice that the auditor saw and that hold.
  ///
  /// Evidence that the institution has taken out of its record since does not count any more.
  package func verifiedEvidence(at place: PracticePlace) -> EvidenceKinds {
    verifiedEvidence(for: asked[place.theme][place.practice])
  }

  private func verifiedEvidence(for practice: AskedPractice) -> EvidenceKinds {
    var kinds: EvidenceKinds = []
    for test in audit?.tests(of: practice.id) ?? [] where test.holds {
      switch test.subject {
      case .own(let kind, _): kinds.insert(EvidenceKinds(kind))
      case .recorded(let hash):
        guard let entry = state.entry(hash), entry.counts,
          case .evidenced(practice.id, let kind, _) = entry.event.act
        else { continue }
        kinds.insert(EvidenceKinds(kind))
      }
    }
    return kinds
  }

  /// The kinds of evidence that the auditor's rating still needs to count in full.
  ///
  /// A rating above the cap counts as the cap until the required kinds were seen and hold; what
  /// the institution named and nobody looked at does not suffice for an auditor.
  private func unverifiedEvidence(
    for practice: AskedPractice, rated rating: Rating
  ) -> EvidenceKinds {
    guard scale.asksEvidence(rating) else { return [] }
    return practice.requiredEvidence.subtracting(verifiedEvidence(for: practice))
  }

  /// The answer that a reading starts from, before evidence is asked for it.
  package func answer(to place: PracticePlace, in reading: Reading) -> PracticeAnswer {
    switch reading {
    case .selfAssessed, .supported: return answer(to: place)
    case .verified: return auditorsAnswer(to: place)
    case .adjusted:
      let audited = auditorsAnswer(to: place)
      return audited.isGiven ? audited : answer(to: place)
    }
  }

  /// The kinds of evidence that count for a practice in a reading.
  package func countedEvidence(at place: PracticePlace, in reading: Reading) -> EvidenceKinds {
    switch reading {
    case .selfAssessed, .supported: state.evidenceKinds(for: questionnaire[place].id)
    case .verified: verifiedEvidence(at: place)
    case .adjusted:
      auditorsAnswer(to: place).isGiven
        ? verifiedEvidence(at: place) : state.evidenceKinds(for: questionnaire[place].id)
    }
  }

  /// The kinds of evidence that the answer a reading starts from still needs to count in full.
  package func lackingEvidence(at place: PracticePlace, in reading: Reading) -> EvidenceKinds {
    let practice = asked[place.theme][place.practice]
    guard reading != .selfAssessed, case .rated(let rating) = answer(to: place, in: reading),
      scale.asksEvidence(rating)
    else { return [] }
    return practice.requiredEvidence.subtracting(countedEvidence(at: place, in: reading))
  }

  /// The readings that there are levels in: the audited ones only where the engagement is of a
  /// kind that concludes on levels.
  package var readings: [Reading] {
    audit?.concludesLevels == true ? Reading.allCases : Reading.own
  }

  /// How many of the practices that apply in a theme, or in all, the auditor examined.
  package func examined(theme: Int? = nil) -> (examined: Int, of: Int) {
    let answers = profileAnswers
    let active = (theme.map { [$0] } ?? Array(questionnaire.themes.indices))
      .flatMap(places(inTheme:))
      .filter { applies($0, given: answers) != false }
    return (active.count { auditorsAnswer(to: $0).isGiven }, active.count)
  }
}

/// What is answered to a practice.
package enum PracticeAnswer: Hashable, Sendable {
  case none
  case rated(Rating)
  case notApplicable(reason: String)

  /// Somebody looked, and it is not known.
  case unknown

  package var isGiven: Bool { self != .none }
}

// MARK: - Levels

extension Assessment {
  /// The bounds of a theme's level in a reading.
  package func bounds(theme: Int, _ reading: Reading) -> LevelBounds? {
    scorer.bounds(
      theme: theme, standings: standings(theme: theme, reading), answers: profileAnswers,
      target: neededTarget(theme: theme))
  }

  /// The practices of a theme of which the rating that counts was a guess.
  package func guesses(theme: Int) -> [PracticePlace] {
    places(inTheme: theme).filter { isGuess(asked[$0.theme][$0.practice]) }
  }

  private func isGuess(_ practice: AskedPractice) -> Bool {
    guard case .rated = answer(to: practice) else { return false }
    return state.confidence(in: practice.id) == .guess
  }

  /// What is left of the self-assessed bounds where every rating that was a guess is taken as open.
  package func boundsWithoutGuesses(theme: Int) -> LevelBounds? {
    let standings = asked[theme].map { practice in
      isGuess(practice)
        ? .open(on: scale, mayBeNotApplicable: practice.mayBeNotApplicable)
        : standing(of: practice, .selfAssessed)
    }
    return scorer.bounds(
      theme: theme, standings: standings, answers: profileAnswers,
      target: neededTarget(theme: theme))
  }

  /// The scores that the level of a theme rests on in a reading, without the reasons.
  package func scores(theme: Int, _ reading: Reading) -> [ScoredPart] {
    scorer.parts(
      theme: theme, standings: standings(theme: theme, reading), answers: profileAnswers,
      target: neededTarget(theme: theme))
  }

  /// The level of a theme in a reading with coverage and reasons.
  package func score(theme: Int, _ reading: Reading) -> ThemeScore {
    scorer.score(
      theme: theme, standings: standings(theme: theme, reading), answers: profileAnswers,
      target: neededTarget(theme: theme), claimed: claimed(theme: theme, reading))
  }

  /// What has to be raised to reach a level in a theme, by level.
  package func road(theme: Int, _ reading: Reading, to level: Int) -> [LevelGap] {
    scorer.road(
      theme: theme, standings: standings(theme: theme, reading), answers: profileAnswers,
      to: level, target: neededTarget(theme: theme), claimed: claimed(theme: theme, reading))
  }

  /// What the standings of a reading would be with all evidence given; nil where it asks none.
  private func claimed(theme: Int, _ reading: Reading) -> [Standing]? {
    guard reading != .selfAssessed else { return nil }
    return places(inTheme: theme).map { place in
      guard case .rated(let rating) = answer(to: place, in: reading) else {
        return standing(at: place, reading)
      }
      return .rated(rating)
    }
  }

  /// The target level for a rule that counts what is not applicable as that.
  private func neededTarget(theme: Int) -> Int? {
    scorer.needsTarget(theme: theme) ? target(theme: theme)?.level : nil
  }

  /// How a theme stands to its target.
  package func distance(theme: Int, _ reading: Reading) -> TargetDistance {
    TargetDistance(
      of: bounds(theme: theme, reading), to: target(theme: theme)?.level)
  }

  /// The bounds of a theme's level where its practices stood otherwise.
  package func bounds(theme: Int, standings: [Standing]) -> LevelBounds? {
    scorer.bounds(
      theme: theme, standings: standings, answers: profileAnswers,
      target: neededTarget(theme: theme))
  }
}

/// How a theme's level stands to its target level.
package enum TargetDistance: Hashable, Sendable {
  case reached

  /// The level is below the target by this many levels, for certain.
  case levelsMissing(ClosedRange<Int>)

  /// What is not answered yet decides it.
  case open

  /// No practice of the theme applies.
  case noLevel

  /// The risk profile is not settled, or the norm framework does not speak of the theme.
  case noTarget
}

extension TargetDistance {
  /// How a level stands to a target.
  ///
  /// - Parameters:
  ///   - bounds: what the level may turn out to be; nil where nothing applies.
  ///   - target: the target level; nil where there is none.
  package init(of bounds: LevelBounds?, to target: Int?) {
    guard let target else {
      self = .noTarget
      return
    }
    guard let bounds else {
      self = .noLevel
      return
    }
    if bounds.mayBeNone {
      self = .open
    } else if bounds.low >= target {
      self = .reached
    } else if bounds.high < target {
      self = .levelsMissing(target - bounds.high...target - bounds.low)
    } else {
      self = .open
    }
  }
}
