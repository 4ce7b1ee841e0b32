import Assessment
package import Dialogue
import Hashing
package import History
import Language
import Maturity

extension InstitutionScript {
  // MARK: - What may be answered

  package func form(of question: Question) -> Form<InstitutionScript> {
    guard case .item(let item) = question else { return .text }
    let answers = zip(choices(of: item), spellings(of: item)).enumerated()
    guard case .practice(let place) = item else {
      return .choices(
        answers.map { Choice($0.element.0, spellings: $0.element.1, .answer($0.offset)) })
    }
    let ratings = answers.map { index, answer in
      Choice<InstitutionScript>(
        answer.0, spellings: answer.1, .answer(index), adds: .optional)
    }
    let leavingOut =
      questionnaire[place].mayBeNotApplicable == nil
      ? []
      : [
        Choice<InstitutionScript>(
          say("niet van toepassing (met de reden)", "not applicable (with the reason)"),
          spellings: OrderWord.notApplicable.spellings, .order(.notApplicable(nil)))
      ]
    return .choices(ratings + leavingOut, confidences)
  }

  /// The ways to write each answer to an item.
  private func spellings(of item: Item) -> [[String]] {
    switch item {
    case .profile(let index):
      questionnaire.profile.questions[index].answers.map { [$0.id, $0.title.nl, $0.title.en] }
    case .practice: questionnaire.scale.answers.map { [$0.id, $0.title.nl, $0.title.en] }
    case .fact: FactAnswer.allCases.map { [$0.rawValue, $0.title.nl, $0.title.en] }
    }
  }

  package var answerSpellings: [String] { questionnaire.answerWords }

  package var severitySpellings: [String] { questionnaire.severities.flatMap(\.spellings) }

  package var peopleNames: [String] { questionnaire.respondents.map(\.id) }

  /// How sure the person is of a rating.
  private var confidences: Addition {
    Addition(
      say("Hoe zeker is dat?", "How sure is that?"),
      Confidence.asked.map { confidence in
        let title = confidence.title
        return Addition.Option(
          title[language], sign: title[language],
          spellings: [title.nl, title.en, confidence.rawValue])
      })
  }

  package func recordedChoice(for question: Question) -> Int? {
    guard case .item(let item) = question else { return nil }
    switch item {
    case .profile(let index):
      let question = questionnaire.profile.questions[index]
      let answer = assessment.state.profileAnswer(to: question.id)
      return question.answers.firstIndex { $0.id == answer }
    case .practice(let place):
      switch assessment.answer(to: place) {
      case .none: return nil
      case .rated(let rating): return Int(rating.position)
      case .notApplicable: return questionnaire.scale.answers.count
      case .unknown: return questionnaire.scale.values.count
      }
    case .fact(let index):
      let answer = assessment.state.factAnswer(to: questionnaire.keyFacts[index].id)
      return answer.flatMap(FactAnswer.allCases.firstIndex)
    }
  }

  package func text(for question: Question) -> String {
    guard case .piece(_, let hash, _) = question,
      case .evidenced(_, _, let reference)? = assessment.state.entry(hash)?.event.act
    else { return "" }
    return reference
  }

  package func question(forTextOf question: Question) -> Question {
    switch question {
    case .evidence(let place, let kind, _): .evidence(place, kind)
    case .piece(let place, let hash, _): .piece(place, hash)
    case .item, .reason: question
    }
  }

  /// The pieces of evidence that there are, and one more of each kind.
  package func neighbours(of question: Question) -> [Question] {
    switch question {
    case .evidence(let place, _, let isDetour), .piece(let place, _, let isDetour):
      assessment.state.evidence(for: questionnaire[place].id).map {
        .piece(place, $0.hash, isDetour: isDetour)
      } + questionnaire.evidenceKinds.map { .evidence(place, $0, isDetour: isDetour) }
    case .item, .reason: [question]
    }
  }

  package static let vocabulary: [Vocable<Order>] = [
    Vocable(.notApplicable) { .notApplicable($0) },
    Vocable(.evidence, hint: Text(nl: "o onderbouwing", en: "e evidence")) { rest in
      guard let rest else { return .evidence(nil) }
      return EvidenceWord(rest).flatMap { EvidenceKind(rawValue: $0.rawValue) }
        .map(Order.evidence)
    },
    Vocable(.removeEvidence) { $0.flatMap { Int($0) }.map(Order.removeEvidence) },
    Vocable(.changeEvidence) { $0.flatMap { Int($0) }.map(Order.changeEvidence) },
  ]

  // MARK: - What is recorded

  package func choose(
    _ answer: Int, adding addition: Int?, at question: Question
  ) -> Step<InstitutionScript> {
    guard case .item(let item) = question else { preconditionFailure("a text has no choices") }
    let confidence = addition.map { Confidence.asked[$0] }
    return .record(act(choosing: answer, confidence, for: item)) { after in
      guard case .practice(let place) = item, after.asksEvidence,
        after.needsEvidence(at: place),
        let evidence = after.missingEvidence(at: place, after: nil)
      else { return .onward(from: item) }
      return .ask(evidence)
    }
  }

  private func act(choosing index: Int, _ confidence: Confidence?, for item: Item) -> Act {
    switch item {
    case .profile(let question):
      let question = questionnaire.profile.questions[question]
      return .profileAnswered(question: question.id, answer: question.answers[index].id)
    case .practice(let place):
      return .rated(
        practice: questionnaire[place].id, rating: questionnaire.scale.answers[index].id,
        confidence: confidence)
    case .fact(let fact):
      return .factAnswered(
        fact: questionnaire.keyFacts[fact].id, answer: FactAnswer.allCases[index])
    }
  }

  package func write(_ text: String, at question: Question) -> Step<InstitutionScript>? {
    switch question {
    case .item: return nil
    case .reason(let place): return leaveOut(place, because: text)
    case .evidence(let place, let kind, _):
      let act = Act.evidenced(practice: questionnaire[place].id, kind: kind, reference: text)
      return .record(act) { $0.destination(after: kind, at: place) }
    case .piece(let place, let hash, _):
      guard case .evidenced(let practice, let kind, _)? = assessment.state.entry(hash)?.event.act
      else { return .ask(.item(.practice(place))) }
      if let refusal = refusal(of: hash, at: place) { return refusal }
      let act = Act.evidenced(practice: practice, kind: kind, reference: text)
      return Step(recording: [.withdrawn(hash), act], telling: [.recorded(act)]) { _ in
        .ask(.item(.practice(place)))
      }
    }
  }

  package func skip(_ question: Question) -> Step<InstitutionScript> {
    switch question {
    case .item(let item):
      Step(telling: [isAnswered(item) ? .kept : .skipped]) { _ in .onward(from: item) }
    case .evidence(let place, let kind, let isDetour):
      Step {
        isDetour ? .ask(.item(.practice(place))) : $0.destination(after: kind, at: place)
      }
    case .reason(let place), .piece(let place, _, _): .ask(.item(.practice(place)))
    }
  }

  package func obey(_ order: Order, at question: Question?) -> Step<InstitutionScript>? {
    guard let place = question?.practice else { return nil }
    switch order {
    case .notApplicable(let reason):
      if questionnaire[place].mayBeNotApplicable == nil { return .tell(.mustApply) }
      guard let reason = reason?.trimmed.nonEmpty else { return .ask(.reason(place)) }
      return leaveOut(place, because: reason)
    case .evidence(let kind): return goToEvidence(kind, at: place)
    case .removeEvidence(let number):
      return piece(number, at: place) { hash in
        Step(recording: [.withdrawn(hash)], telling: undone(hash))
      }
    case .changeEvidence(let number):
      return piece(number, at: place) { .ask(.piece(place, $0)) }
    }
  }

  private func leaveOut(
    _ place: PracticePlace, because reason: String
  ) -> Step<InstitutionScript> {
    .record(.notApplicable(practice: questionnaire[place].id, reason: reason)) { _ in
      .onward(from: .practice(place))
    }
  }

  /// To a kind, else to what is missing, else to one more piece of what is asked.
  private func goToEvidence(
    _ kind: EvidenceKind?, at place: PracticePlace
  ) -> Step<InstitutionScript> {
    let kinds = questionnaire.evidenceKinds
    let required = questionnaire.requiredEvidence(for: questionnaire[place])
    let missing = required.subtracting(
      assessment.state.evidenceKinds(for: questionnaire[place].id))
    guard let kind = kind ?? missing.kinds.first ?? required.kinds.first ?? kinds.first else {
      return .tell(.noSuchEvidence(1))
    }
    return kinds.contains(kind)
      ? .ask(.evidence(place, kind, isDetour: true)) : .tell(.evidenceNotAsked(kind))
  }

  private func piece(
    _ number: Int, at place: PracticePlace, _ step: (Digest) -> Step<InstitutionScript>
  ) -> Step<InstitutionScript> {
    let evidence = assessment.state.evidence(for: questionnaire[place].id)
    guard evidence.indices.contains(number - 1) else { return .tell(.noSuchEvidence(number)) }
    let hash = evidence[number - 1].hash
    return refusal(of: hash, at: place) ?? step(hash)
  }

  /// What is told where another role gave a piece of evidence; nil where it can be changed here.
  private func refusal(of hash: Digest, at place: PracticePlace) -> Step<InstitutionScript>? {
    guard assessment.state.entry(hash)?.event.role != role else { return nil }
    let evidence = assessment.state.evidence(for: questionnaire[place].id)
    let index = evidence.firstIndex { $0.hash == hash } ?? 0
    return .tell(.foreignEvidence(index + 1))
  }

  private func undone(_ hash: Digest) -> [Message<InstitutionScript>] {
    assessment.state.entry(hash).map { [.undone($0.event.act)] } ?? []
  }

  // MARK: Taking back

  package func clear(_ question: Question) -> Step<InstitutionScript>? {
    switch question {
    case .item(let item):
      let acts = withdrawals { self.item(of: $0) == item && $0.isAnswer }
      return acts.isEmpty ? nil : Step(recording: acts, telling: [.cleared])
    case .piece(let place, let hash, _):
      if let refusal = refusal(of: hash, at: place) { return refusal }
      return Step(recording: [.withdrawn(hash)], telling: undone(hash)) { _ in
        .ask(.item(.practice(place)))
      }
    case .reason, .evidence: return nil
    }
  }

  /// What takes back everything of this role that counts and is of a kind, the oldest first, so
  /// that recording again brings back what was there.
  private func withdrawals(of isOfKind: (Act) -> Bool) -> [Act] {
    assessment.state.entries.filter {
      $0.counts && $0.event.role == role && isOfKind($0.event.act)
    }.map { .withdrawn($0.hash) }
  }

  package func takesAway(_ act: Act) -> Bool {
    if case .withdrawn = act { true } else { false }
  }

  package var undoing: Change<InstitutionScript>? {
    assessment.state.lastUndoable(by: role).map { change($0.hash, of: $0.event.act) }
  }

  package var redoing: Change<InstitutionScript>? {
    guard let withdrawal = assessment.state.lastRedoable(by: role),
      let event = assessment.state.target(of: withdrawal)
    else { return nil }
    return change(withdrawal.hash, of: event.act)
  }

  private func change(_ hash: Digest, of act: Act) -> Change<InstitutionScript> {
    let item = item(of: act)
    return Change(.withdrawn(hash), of: act, at: item) { _ in item.map(Question.item) }
  }

  // MARK: Notes and flags

  package func takesNotes(_ item: Item) -> Bool {
    if case .practice = item { true } else { false }
  }

  private func practice(_ item: Item) -> String? {
    if case .practice(let place) = item { questionnaire[place].id } else { nil }
  }

  package func note(on item: Item) -> String? {
    practice(item).flatMap(assessment.state.note)
  }

  package func note(_ text: String, on item: Item) -> Act {
    .noted(practice: id(of: item), text: text)
  }

  package func clearNote(on item: Item) -> [Act] {
    let id = id(of: item)
    return withdrawals { if case .noted(id, _) = $0 { true } else { false } }
  }

  package func isFlagged(_ item: Item) -> Bool {
    practice(item).flatMap(assessment.state.flag) != nil
  }

  package func flag(_ text: String?, on item: Item) -> Act {
    text == nil && isFlagged(item)
      ? .unflagged(practice: id(of: item)) : .flagged(practice: id(of: item), text: text)
  }

  package var finishing: Act { .finished }

  package func reopening(_ reason: String) -> Act { .reopened(reason: reason) }
}

extension Act {
  /// Whether it answers an item.
  fileprivate var isAnswer: Bool {
    switch self {
    case .rated, .notApplicable, .profileAnswered, .factAnswered: true
    default: false
    }
  }
}

extension Confidence {
  /// In the order in which a key goes through them, the one that matters most first.
  fileprivate static let asked: [Confidence] = [.guess, .fairlySure, .sure]
}
