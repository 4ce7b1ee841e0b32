import Assessment
import Definitions
import Hashing
import History
import Language
import Maturity
import Terminal
import Testing

@testable import Auditing
@testable import Dialogue
@testable import Interview

/// Every question that ships, on terminals of many sizes: what is asked and what can be picked is
/// on the screen, whatever else has to give way.
@Suite struct ScreenSizeTests {
  private static let sizes = [
    (40, 16), (40, 24), (50, 18), (60, 16), (60, 20), (60, 24), (80, 20), (80, 24), (200, 60),
  ]

  static let trials = ["leidraad-2025", "nulmeting-2023", "quickscan-2025"].flatMap { id in
    Language.allCases.flatMap { language in
      [false, true].map { Trial(questionnaire: id, language: language, isPresenting: $0) }
    }
  }

  struct Trial: Sendable {
    let questionnaire: String
    let language: Language
    let isPresenting: Bool

    func assessment() throws -> Assessment {
      let questionnaire = try Library.embedded.questionnaire(questionnaire)
      let moment = Moment(secondsSince1970: 1_759_320_000)
      let header = RecordHeader(
        record: "6f1f4f0a-0000-4000-8000-000000000001", wave: "2025",
        subject: RecordHeader.Subject(
          name: "Technische Universiteit Voorbeeldstad", sector: .university, scope: nil),
        questionnaire: RecordHeader.DefinitionReference(
          id: questionnaire.id, version: questionnaire.version,
          fingerprints: questionnaire.fingerprints),
        norm: nil, referenceDate: moment.day, created: moment)
      return Assessment(
        questionnaire: questionnaire, norm: nil,
        state: RecordState(header: header, hash: SHA256.digest(of: [])))
    }
  }

  /// Looks at each question with nothing said, and after an answer with much to tell.
  private func check<S: Script>(
    _ dialogue: ScreenDialogue<S>, _ questions: [(question: S.Question, place: S.Place)],
    _ name: String
  ) {
    var dialogue = dialogue
    let script = dialogue.script
    for (question, place) in questions {
      dialogue.conversation.move(to: question)
      dialogue.arrive()
      for (columns, rows) in Self.sizes {
        // At the smallest sizes also where nothing is said, which gives way to nothing.
        for isBusy in rows <= 20 ? [false, true] : [true] {
          dialogue.said = isBusy ? [Self.much, Self.much] : []
          dialogue.selection = isBusy ? 1 : nil
          let lines = dialogue.frame(columns: columns, rows: rows).lines.map(\.text)
          let statement = dialogue.page.heading?.statement ?? ""
          let start = statement.wrapped(to: columns - 1).first ?? ""
          let words = start.split(separator: " ").prefix(2).joined(separator: " ")
          let id = "\(name) \(script.id(of: place)) \(columns)×\(rows)"
          #expect(
            lines.contains { $0.hasPrefix(words) }, "\(id):\n\(lines.joined(separator: "\n"))")
          for number in dialogue.choices.indices.map({ $0 + 1 }) {
            #expect(
              lines.contains { $0.hasPrefix("  \(number) ") || $0.hasPrefix("> \(number) ") },
              "\(id), \(number):\n\(lines.joined(separator: "\n"))")
          }
          #expect(lines.count <= rows)
        }
      }
    }
  }

  private static let much = """
    Vastgelegd: GOV-2-COORDINATOR, grotendeels. Het niveau van thema GOV kan nog 1 tot en met 5 \
    worden; dat was 2 tot en met 5.
    """

  @Test(arguments: trials)
  func `the institution sees what is asked and what can be picked`(trial: Trial) throws {
    let script = InstitutionScript(
      try trial.assessment(), role: .coordinator, language: trial.language)
    let dialogue = ScreenDialogue(
      Conversation(script), file: "a.peil", isPresenting: trial.isPresenting, at: 0,
      record: { (_) throws(RecordingFailure) in [] })
    check(dialogue, script.places.map { (.item($0), $0) }, "\(trial)")
  }

  @Test(arguments: trials.filter { $0.questionnaire != "nulmeting-2023" })
  func `the auditor sees what is asked and what can be picked`(trial: Trial) throws {
    let assessment = try trial.assessment()
    let dossier = DossierState(
      header: DossierHeader(
        dossier: "6f1f4f0a-0000-4000-8000-000000000002",
        record: "6f1f4f0a-0000-4000-8000-000000000001", head: SHA256.digest(of: []),
        created: assessment.state.header.created),
      hash: SHA256.digest(of: [1]))
    let script = AuditorScript(
      assessment, dossier: dossier, freshSeed: 1, language: trial.language)
    let dialogue = ScreenDialogue(
      Conversation(script), file: "a.audit.peil", isPresenting: trial.isPresenting, at: 0,
      record: { (_) throws(RecordingFailure) in [] })
    check(dialogue, script.places.map { (.rating($0), $0) }, "\(trial)")
  }

  // MARK: - Drifts between the roles

  @Test(arguments: Language.allCases)
  func `an audit of a quick scan shows what each level means`(language: Language) throws {
    let trial = Trial(questionnaire: "quickscan-2025", language: language, isPresenting: false)
    let assessment = try trial.assessment()
    let dossier = DossierState(
      header: DossierHeader(
        dossier: "6f1f4f0a-0000-4000-8000-000000000002",
        record: "6f1f4f0a-0000-4000-8000-000000000001", head: SHA256.digest(of: []),
        created: assessment.state.header.created),
      hash: SHA256.digest(of: [1]))
    let script = AuditorScript(assessment, dossier: dossier, freshSeed: 1, language: language)
    for place in script.places {
      let practice = assessment.questionnaire[place]
      let titles = script.form(of: .rating(place)).choices.map(\.title)
      #expect(practice.descriptors.count == assessment.questionnaire.scale.values.count)
      for (title, descriptor) in zip(titles, practice.descriptors) {
        #expect(title.hasSuffix(descriptor[language]) && title != descriptor[language])
      }
    }
  }

  @Test(arguments: ["leidraad-2025", "nulmeting-2023", "quickscan-2025"])
  func `a code that is searched comes first`(questionnaire: String) throws {
    let trial = Trial(questionnaire: questionnaire, language: .nl, isPresenting: false)
    let script = InstitutionScript(try trial.assessment(), role: .coordinator, language: .nl)
    let index = SearchIndex(script)
    for place in script.places {
      #expect(index.places(matching: script.id(of: place).lowercased()).first == place)
    }
  }

  /// The places where a text is asked: none takes what was meant for another question.
  @Test(arguments: Language.allCases)
  func `no answer that ships is taken for a text`(language: Language) throws {
    let trial = Trial(questionnaire: "leidraad-2025", language: language, isPresenting: false)
    let script = InstitutionScript(try trial.assessment(), role: .coordinator, language: language)
    let doubts = Doubts(script)
    for place in script.places {
      for choice in script.form(of: .item(place)).choices {
        for spelling in choice.spellings { #expect(doubts.hold(spelling), "\(spelling)") }
      }
      #expect(doubts.hold("g " + script.id(of: place)))
      // What the questionnaire itself says is a text.
      #expect(!doubts.hold(script.statement(of: place)))
    }
    for theme in script.questionnaire.themes {
      for practice in theme.practices {
        for example in practice.evidenceExamples.values {
          #expect(!doubts.hold(example[language]), "\(example[language])")
        }
      }
    }
  }
}
