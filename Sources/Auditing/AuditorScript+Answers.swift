import Assessment
package import Dialogue
import History
import Language
import Maturity

extension AuditorScript {
  // MARK: - What may be answered

  package func form(of question: Question) -> Form<AuditorScript> {
    switch question {
    case .kind:
      .choices(
        Engagement.Kind.allCases.enumerated().map { index, kind in
          Choice(
            "\(kind.title[language]) – \(kind.standard[language])",
            spellings: [kind.rawValue, kind.title.nl, kind.title.en], .answer(index))
        })
    case .plan, .operation: .line
    case .evidence: .choices(results, methods)
    case .rating(let place): .choices(ratings(of: place))
    case .severity:
      .choices(
        questionnaire.severities.enumerated().map { index, severity in
          Choice(
            "\(severity.title[language]): \(severity.meaning[language])",
            spellings: [severity.id, severity.title.nl, severity.title.en], .answer(index))
        })
    case .engagement, .own, .reason, .leavingOut, .notExamining, .condition, .detail: .text
    }
  }

  private var results: [Choice<AuditorScript>] {
    EvidenceTest.Result.Name.allCases.enumerated().map { index, name in
      Choice(
        name.title[language], spellings: name.spellings, .answer(index),
        adds: name == .notSeen ? .none : .needed)
    }
  }

  private var methods: Addition {
    Addition(
      say("Hoe?", "How?"),
      EvidenceTest.Method.allCases.map { method in
        Addition.Option(
          method.title[language], sign: method.sign[language],
          spellings: [
            method.rawValue, method.sign.nl, method.sign.en, method.title.nl, method.title.en,
          ])
      })
  }

  /// The ratings, with what each means here, and what can be concluded besides.
  private func ratings(of place: PracticePlace) -> [Choice<AuditorScript>] {
    let practice = questionnaire[place]
    let values = questionnaire.scale.values
    let titles = questionnaire.answerTitles(for: practice).prefix(values.count)
    let ratings = zip(values, titles).enumerated().map { index, value in
      Choice<AuditorScript>(
        value.1[language], spellings: [value.0.id, value.0.title.nl, value.0.title.en],
        .answer(index))
    }
    let leavingOut =
      practice.mayBeNotApplicable == nil
      ? []
      : [
        Choice<AuditorScript>(
          say("niet van toepassing (met de reden)", "not applicable (with the reason)"),
          spellings: OrderWord.notApplicable.spellings, .order(.notApplicable(nil)))
      ]
    return ratings + leavingOut + [
      Choice(
        say("niet getoetst (met de reden)", "not examined (with the reason)"),
        spellings: OrderWord.notExamined.spellings, .order(.notExamined(nil)))
    ]
  }

  package var answerSpellings: [String] { questionnaire.answerWords }

  package var severitySpellings: [String] { questionnaire.severities.flatMap(\.spellings) }

  package var peopleNames: [String] { questionnaire.respondents.map(\.id) }

  package func recordedChoice(for question: Question) -> Int? {
    switch question {
    case .kind:
      return dossier.engagement.flatMap { Engagement.Kind.allCases.firstIndex(of: $0.kind) }
    case .evidence(let place, let subject):
      return test(of: subject, at: place).flatMap {
        EvidenceTest.Result.Name.allCases.firstIndex(of: $0.result.name)
      }
    case .rating(let place):
      guard let examination = dossier.examination(of: questionnaire[place].id) else { return nil }
      let count = questionnaire.scale.values.count
      let mayLeaveOut = questionnaire[place].mayBeNotApplicable != nil
      switch examination {
      case .rated(let id, _): return questionnaire.scale.values.firstIndex { $0.id == id }
      case .notApplicable: return mayLeaveOut ? count : nil
      case .notExamined: return mayLeaveOut ? count + 1 : count
      }
    default: return nil
    }
  }

  package func text(for question: Question) -> String {
    switch question {
    case .engagement(let part): words(of: part) ?? ""
    case .reason(let place), .leavingOut(let place), .notExamining(let place):
      reason(for: question, at: place) ?? ""
    case .detail(_, let id, let part): words(of: part, in: id) ?? ""
    default: ""
    }
  }

  private func words(of part: Engagement.Part) -> String? {
    switch part {
    case .criteria: dossier.engagement?.criteria
    case .independence: dossier.engagement?.independence
    case .period: dossier.engagement?.period?.iso
    case .distribution: dossier.engagement?.distribution
    }
  }

  private func reason(for question: Question, at place: PracticePlace) -> String? {
    switch (question, dossier.examination(of: questionnaire[place].id)) {
    case (.reason, .rated(_, let reason)): reason
    case (.leavingOut, .notApplicable(let reason)), (.notExamining, .notExamined(let reason)):
      reason
    default: nil
    }
  }

  private func words(of part: Finding.Part, in id: String) -> String? {
    let finding = dossier.finding(id)?.finding
    return switch part {
    case .cause: finding?.cause
    case .effect: finding?.effect
    case .recommendation: finding?.recommendation
    case .owner: finding?.owner
    case .due: finding?.due?.iso
    }
  }

  package func neighbours(of question: Question) -> [Question] {
    guard case .own(let place, _) = question else { return [question] }
    return questionnaire.evidenceKinds.map { .own(place, $0) }
  }

  package func carriedText(at question: Question) -> (question: Question, text: String)? {
    guard case .evidence(let place, .own(let kind, let reference)) = question,
      test(of: .own(kind, reference: reference), at: place) == nil
    else { return nil }
    return (.own(place, kind), reference)
  }

  package func freeText(in line: String, at question: Question) -> String? {
    switch question {
    case .engagement(.period), .detail(_, _, .due), .plan, .operation: nil
    case .severity: AuditReading.finding(line)?.condition
    default: line
    }
  }

  package static let vocabulary: [Vocable<Order>] = [
    Vocable(.notApplicable) { .notApplicable($0) },
    Vocable(.notExamined) { .notExamined($0) },
    Vocable(.evidence, hint: Text(nl: "o onderbouwing", en: "e evidence")) { rest in
      guard let rest else { return .evidence(nil) }
      return AuditReading.kind(rest).map(Order.evidence)
    },
    Vocable(.ownEvidence, text: { if case .own(_, let text) = $0 { text } else { nil } }) { rest in
      guard let rest else { return .own(nil, nil) }
      return AuditReading.own(rest).map { .own($0.kind, $0.reference) }
    },
    Vocable(
      .finding, text: { if case .finding(_, let condition) = $0 { condition } else { nil } }
    ) { rest in
      guard let rest else { return .beginFinding }
      return AuditReading.finding(rest).map {
        .finding(severity: $0.severity, condition: $0.condition)
      }
    },
    Vocable(.engagement) { $0 == nil ? .changeEngagement : nil },
    Vocable(.plan) { $0 == nil ? .changePlan : nil },
  ]

  // MARK: - What is recorded

  package func choose(
    _ answer: Int, adding addition: Int?, at question: Question
  ) -> Step<AuditorScript> {
    switch question {
    case .kind: chooseKind(Engagement.Kind.allCases[answer])
    case .evidence(let place, let subject):
      see(
        EvidenceTest.Result(
          EvidenceTest.Result.Name.allCases[answer],
          EvidenceTest.Examined(addition.map { EvidenceTest.Method.allCases[$0] } ?? .inquiry)),
        subject, at: place)
    case .rating(let place): rate(questionnaire.scale.ratings[answer], at: place)
    case .severity(let place): .ask(.condition(place, severity: answer))
    default: preconditionFailure("a text has no choices")
    }
  }

  private func chooseKind(_ kind: Engagement.Kind) -> Step<AuditorScript> {
    var engagement = dossier.engagement ?? Engagement(kind: kind)
    engagement.kind = kind
    return .record(.engaged(engagement)) { $0.destination(after: .kind) }
  }

  /// The next thing about the engagement, which a change passes from the first on.
  private func destination(after question: Question) -> Destination<AuditorScript> {
    let parts = Engagement.Part.allCases
    switch question {
    case .kind: return .ask(.engagement(parts[0]))
    case .engagement(let part):
      let next = parts.firstIndex(of: part).map { $0 + 1 } ?? 0
      return next < parts.count ? .ask(.engagement(parts[next])) : .beginning
    default: return .beginning
    }
  }

  private func see(
    _ result: EvidenceTest.Result, _ subject: EvidenceTest.Subject, at place: PracticePlace
  ) -> Step<AuditorScript> {
    let test = EvidenceTest(practice: questionnaire[place].id, subject: subject, result: result)
    return .record(.seen(test)) { after in
      let asksOperation = after.words(of: subject)?.kind == .operation && test.examined != nil
      return .ask(
        asksOperation ? .operation(place, subject) : after.question(after: subject, at: place))
    }
  }

  private func rate(_ rating: Rating, at place: PracticePlace) -> Step<AuditorScript> {
    .record(
      .examined(
        practice: questionnaire[place].id,
        .rated(questionnaire.scale[rating].id, reason: nil))
    ) { after in
      guard case .rated(let own) = after.assessment.answer(to: place), own == rating else {
        return .ask(.reason(place))
      }
      return .onward(from: place)
    }
  }

  private func conclude(
    _ examination: Examination, at place: PracticePlace
  ) -> Step<AuditorScript> {
    .record(.examined(practice: questionnaire[place].id, examination)) { _ in
      .onward(from: place)
    }
  }

  // MARK: Texts

  package func write(_ text: String, at question: Question) -> Step<AuditorScript>? {
    switch question {
    case .engagement(let part): return engage(part, text)
    case .plan: return AuditReading.plan(text).map(plan)
    case .operation(let place, let subject):
      return AuditReading.operation(text).flatMap { operate($0, subject, at: place) }
    case .own(let place, let kind): return .ask(.evidence(place, .own(kind, reference: text)))
    case .reason(let place):
      guard case .rated(let rating, _) = dossier.examination(of: questionnaire[place].id) else {
        return .ask(.rating(place))
      }
      return conclude(.rated(rating, reason: text), at: place)
    case .leavingOut(let place): return conclude(.notApplicable(reason: text), at: place)
    case .notExamining(let place): return conclude(.notExamined(reason: text), at: place)
    case .severity(let place):
      guard let finding = AuditReading.finding(text), let severity = severity(finding.severity)
      else { return nil }
      return find(severity, finding.condition, at: place)
    case .condition(let place, let severity): return find(severity, text, at: place)
    case .detail(let place, let id, let part): return detail(part, text, of: id, at: place)
    case .kind, .evidence, .rating: return nil
    }
  }

  private func engage(_ part: Engagement.Part, _ text: String) -> Step<AuditorScript>? {
    guard var engagement = dossier.engagement else {
      return Step(telling: [.required], then: { _ in .ask(.kind) })
    }
    switch part {
    case .criteria: engagement.criteria = text
    case .independence: engagement.independence = text
    case .distribution: engagement.distribution = text
    case .period:
      guard let period = Period(text) else { return nil }
      engagement.period = period
    }
    return Step(recording: [.engaged(engagement)], telling: [.saved]) {
      $0.destination(after: .engagement(part))
    }
  }

  private func plan(_ choice: PlanChoice) -> Step<AuditorScript> {
    do throws(PlanFault) {
      let selection = try choice.selection(in: questionnaire, freshSeed: freshSeed)
      guard let plan = assessment.plan(selection) else { throw .nothing }
      return Step(
        recording: [.planned(plan)],
        telling: [
          .recorded(.planned(plan)), .remark(.planned(count: plan.practices.count)),
        ], then: { _ in .beginning })
    } catch {
      return .tell(.planFault(error))
    }
  }

  private func operate(
    _ operation: EvidenceTest.Operation, _ subject: EvidenceTest.Subject,
    at place: PracticePlace
  ) -> Step<AuditorScript>? {
    guard let test = test(of: subject, at: place), let examined = test.examined else { return nil }
    let detailed = EvidenceTest(
      practice: test.practice, subject: subject,
      result: EvidenceTest.Result(
        test.result.name, EvidenceTest.Examined(examined.method, operation: operation)))
    return .record(.seen(detailed)) { .ask($0.question(after: subject, at: place)) }
  }

  package func skip(_ question: Question) -> Step<AuditorScript> {
    switch question {
    case .kind:
      dossier.engagement == nil
        ? Step(telling: [.required]) : Step(telling: [.kept]) { $0.destination(after: .kind) }
    case .engagement(let part):
      dossier.engagement?.missing.contains(part) == false
        ? Step(telling: [.kept]) { $0.destination(after: .engagement(part)) }
        : Step(telling: [.required])
    case .plan:
      dossier.plan == nil
        ? Step(telling: [.required]) : Step(telling: [.kept], then: { _ in .beginning })
    case .evidence(let place, let subject), .operation(let place, let subject):
      .ask(self.question(after: subject, at: place))
    case .rating(let place):
      Step(telling: [isAnswered(place) ? .kept : .skipped]) { _ in .onward(from: place) }
    case .reason(let place): Step { _ in .onward(from: place) }
    case .own(let place, _), .leavingOut(let place), .notExamining(let place),
      .severity(let place), .condition(let place, _):
      .ask(.rating(place))
    case .detail(let place, let id, let part):
      .ask(self.question(after: part, of: id, at: place))
    }
  }

  // MARK: Orders

  package func obey(_ order: Order, at question: Question?) -> Step<AuditorScript>? {
    switch order {
    case .changeEngagement: return .ask(.kind)
    case .changePlan:
      return dossier.engagement == nil
        ? Step(telling: [.required], then: { _ in .ask(.kind) }) : .ask(.plan)
    default: return question.flatMap(place(of:)).map { obey(order, at: $0) }
    }
  }

  private func obey(_ order: Order, at place: PracticePlace) -> Step<AuditorScript> {
    switch order {
    case .notApplicable(let reason):
      if questionnaire[place].mayBeNotApplicable == nil { return .tell(.mustApply) }
      guard let reason = reason?.trimmed.nonEmpty else { return .ask(.leavingOut(place)) }
      return conclude(.notApplicable(reason: reason), at: place)
    case .notExamined(let reason):
      guard let reason = reason?.trimmed.nonEmpty else { return .ask(.notExamining(place)) }
      return conclude(.notExamined(reason: reason), at: place)
    case .evidence(let kind):
      let first = evidence(at: place).first { kind == nil || words(of: $0)?.kind == kind }
      return first.map { .ask(.evidence(place, $0)) } ?? .tell(.noEvidence)
    case .own(let kind?, let reference?):
      return .ask(.evidence(place, .own(kind, reference: reference)))
    case .own(let kind, _):
      return .ask(.own(place, kind ?? questionnaire.evidenceKinds.first ?? .existence))
    case .finding(let word, let condition):
      guard let severity = severity(word) else { return .tell(.severityNeeded) }
      return find(severity, condition, at: place)
    case .beginFinding: return .ask(.severity(place))
    case .changeEngagement, .changePlan: preconditionFailure("needs no practice")
    }
  }
}
