import Language
import Maturity
import Testing

@Suite struct QuestionnaireTests {
  private let questionnaire = sampleQuestionnaire(
    [
      [samplePractice("T0-A", level: 2), samplePractice("T0-B", level: 3)],
      [samplePractice("T1-A", level: 5, requiredEvidence: [])],
    ],
    requiredEvidence: [
      EvidenceRequirement(fromLevel: 3, kinds: .existence),
      EvidenceRequirement(fromLevel: 5, kinds: [.design, .operation]),
    ])

  @Test func `Practices are found by name and place`() {
    #expect(
      questionnaire.places == [
        "T0-A": PracticePlace(theme: 0, practice: 0), "T0-B": PracticePlace(theme: 0, practice: 1),
        "T1-A": PracticePlace(theme: 1, practice: 0),
      ])
    for (id, place) in questionnaire.places {
      #expect(questionnaire[place].id == id)
      #expect(questionnaire.practice(id)?.id == id)
    }
    #expect(questionnaire.practice("T0-C") == nil)
    #expect(questionnaire.practiceCount == 3)
  }

  @Test func `Places follow the questionnaire, theme before practice`() {
    let places = [(0, 0), (0, 1), (0, 7), (1, 0), (2, 0)].map {
      PracticePlace(theme: $0.0, practice: $0.1)
    }
    for (left, first) in places.enumerated() {
      for (right, second) in places.enumerated() {
        #expect((first < second) == (left < right))
      }
    }
  }

  @Test func `The scale is the one that the rule reads`() {
    #expect(questionnaire.scale.id == "used")
  }

  @Test func `Evidence is asked from a level upwards, unless a practice says otherwise`() {
    func required(_ level: Int, _ own: EvidenceKinds? = nil) -> EvidenceKinds {
      questionnaire.requiredEvidence(
        for: samplePractice("X", level: level, requiredEvidence: own))
    }
    #expect(required(2) == [])
    #expect(required(3) == .existence)
    #expect(required(4) == .existence)
    #expect(required(5) == [.design, .operation])
    #expect(required(5, .existence) == .existence)
    #expect(required(5, []) == [])
  }

  @Test func `A level has its title, else its number`() {
    #expect(questionnaire.title(ofLevel: 2) == Text(same: "two"))
    #expect(questionnaire.title(ofLevel: 7) == Text(same: "7"))
  }
}
