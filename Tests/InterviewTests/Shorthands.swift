import Dialogue
import History
import Maturity
import Scoring

@testable import Interview

typealias Interview = Conversation<InstitutionScript>
typealias InterviewPrompt = Prompt<InstitutionScript>
typealias InterviewAction = Action<InstitutionScript>
typealias InterviewMessage = Message<InstitutionScript>

// MARK: - Short names

/// The place of a practice of the small questionnaire.
func place(_ id: String) -> PracticePlace {
  guard let place = smallQuestionnaire.places[id] else { preconditionFailure("no practice \(id)") }
  return place
}

extension Item {
  static func practice(_ id: String) -> Item { .practice(place(id)) }
}

extension Prompt where S == InstitutionScript {
  static func item(_ item: Item) -> Self { .question(.item(item)) }
  static func practice(_ id: String) -> Self { .item(.practice(id)) }
  static func profile(_ index: Int) -> Self { .item(.profile(index)) }
  static func fact(_ index: Int) -> Self { .item(.fact(index)) }
  static func reason(_ place: PracticePlace) -> Self { .question(.reason(place)) }
  static func note(_ id: String) -> Self { .note(.practice(id)) }

  static func evidence(
    _ place: PracticePlace, _ kind: EvidenceKind, isDetour: Bool = false
  ) -> Self {
    .question(.evidence(place, kind, isDetour: isDetour))
  }
}

extension Action where S == InstitutionScript {
  static var not: Self { .choose(0) }
  static var partially: Self { .choose(1) }
  static var largely: Self { .choose(2) }
  static var fully: Self { .choose(3) }

  static func notApplicable(_ reason: String?) -> Self { .order(.notApplicable(reason)) }
  static func evidence(_ kind: EvidenceKind?) -> Self { .order(.evidence(kind)) }
  static func removeEvidence(_ number: Int) -> Self { .order(.removeEvidence(number)) }
  static func changeEvidence(_ number: Int) -> Self { .order(.changeEvidence(number)) }
}

extension Message where S == InstitutionScript {
  static var mustApply: Self { .remark(.mustApply) }
  static func noSuchEvidence(_ number: Int) -> Self { .remark(.noSuchEvidence(number)) }
  static func inactive(_ place: PracticePlace) -> Self { .remark(.inactive(place)) }
  static func switchedOff(_ places: [PracticePlace]) -> Self { .remark(.switchedOff(places)) }

  static func level(theme: Int, now: LevelBounds?, before: LevelBounds?) -> Self {
    .remark(.level(theme: theme, now: now, before: before))
  }
}
