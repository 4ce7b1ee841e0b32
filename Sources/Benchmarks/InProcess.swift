import Assessment
import Definitions
import Dialogue
import History
import Interview
import Journal
import Language
import Maturity
import Scoring

/// What is measured inside one process.
enum InProcess {
  /// Scoring a full record of the shipped questionnaire, at three depths.
  static func scoring() throws -> [Measurement] {
    let (questionnaire, norm) = try Subject.shipped()
    let assessment = Assessment(
      questionnaire: questionnaire, norm: norm,
      state: Subject.state(questionnaire, norm, Subject.everything(questionnaire)))
    let themes = questionnaire.themes.indices
    let standings = themes.map { assessment.standings(theme: $0, .selfAssessed) }
    let answers = assessment.profileAnswers
    let scorer = Scorer(questionnaire)
    return [
      measured("standings to the levels of all themes", runs: 200, repetitions: 200) {
        themes.reduce(0) {
          $0 + (scorer.bounds(theme: $1, standings: standings[$1], answers: answers)?.low ?? 0)
        }
      },
      measured("full record to the levels of all themes", runs: 200, repetitions: 20) {
        themes.reduce(0) { $0 + (assessment.bounds(theme: $1, .selfAssessed)?.low ?? 0) }
      },
      measured("the same in both readings, with reasons", runs: 200, repetitions: 5) {
        themes.reduce(0) { total, theme in
          Reading.allCases.reduce(total) {
            $0 + (assessment.score(theme: theme, $1).next?.obstacles.count ?? 0)
          }
        }
      },
    ]
  }

  /// Reading the shipped questionnaire.
  static func reading() throws -> Measurement {
    let source = try Library.embedded.source(.questionnaire, "leidraad-2025")
    return measured("reading and checking leidraad-2025", runs: 30) {
      guard case .definition(let questionnaire) = Questionnaire.reading(source) else { return 0 }
      return questionnaire.practiceCount
    }
  }

  /// From a typed answer to the next question on the screen, with the answer flushed to disk.
  static func answering(
    _ name: String, _ questionnaire: Questionnaire, _ norm: NormFramework, events: Int
  ) throws -> Measurement {
    let acts = Subject.many(questionnaire, count: events)
    let assessment = Assessment(
      questionnaire: questionnaire, norm: norm,
      state: Subject.state(questionnaire, norm, acts))
    let directory = try TrialDirectory()
    let writer = try JournalWriter.create(
      at: directory.path("record.peil"), firstLine: Subject.header(questionnaire, norm).body,
      holder: Holder.current(since: "now"))
    defer { writer.close() }
    let session = Session(answers: 60)
    var interview = PlainDialogue(
      Conversation(
        InstitutionScript(
          assessment, role: .coordinator, language: .nl, asksEvidence: false)),
      width: 80, isScripted: false,
      channel: PlainDialogue.Channel(
        read: session.read, write: session.write, edit: { _, _ in .nothing(Text(same: "")) },
        keptEdit: {},
        record: { (acts) throws(RecordingFailure) in
          do throws(JournalError) {
            let events = acts.map(Subject.event)
            let hashes = try writer.append(batch: events.map(\.body))
            return zip(events, hashes).map { StoredEvent($0, hash: $1) }
          } catch {
            throw RecordingFailure(explanation: Text(same: "\(error)"), isFinal: true)
          }
        }))
    _ = interview.run()
    return Measurement(name, session.times)
  }

  /// A scripted person, who answers at once and looks at the clock.
  private final class Session {
    private let clock = ContinuousClock()
    private var left: Int
    private var typed: ContinuousClock.Instant?
    private(set) var times: [Int] = []
    private(set) var bytes = 0

    init(answers: Int) {
      left = answers
    }

    func read() -> PlainInput {
      if let typed { times.append((clock.now - typed).nanoseconds) }
      if left == 0 { return .end }
      left -= 1
      typed = clock.now
      // Goes to a practice first, then gives it ratings in turn.
      return .line(times.isEmpty ? "ga GOV" : left % 2 == 0 ? "4" : "3")
    }

    func write(_ text: String) {
      bytes += text.utf8.count
    }
  }
}
