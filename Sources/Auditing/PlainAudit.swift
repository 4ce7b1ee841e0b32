import Assessment
import History
package import Language
import Maturity

/// The auditor's interview as a dialogue of lines: for pipes, scripts and screen readers.
package struct PlainAudit {
  private var interview: AuditInterview
  private let language: Language
  private let width: Int
  private let channel: Channel

  /// What the auditor's side does next.
  package enum Input: Sendable {
    case line(String)

    /// A line that cannot be taken: not UTF-8, or too long.
    case unreadable
    case end

    /// A signal asked the program to stop.
    case interrupted
  }

  /// How lines and acts leave and enter the dialogue.
  package struct Channel {
    let read: () -> Input
    let write: (String) -> Void
    let record: AuditInterview.Recorder<DossierRecordingFailure>

    /// - Parameters:
    ///   - read: gives the next line.
    ///   - write: shows text; the text ends its own lines.
    ///   - record: stores acts.
    package init(
      read: @escaping () -> Input, write: @escaping (String) -> Void,
      record: @escaping AuditInterview.Recorder<DossierRecordingFailure>
    ) {
      self.read = read
      self.write = write
      self.record = record
    }
  }

  /// How a sitting ended.
  package enum Ending: Hashable, Sendable {
    /// The auditor stopped or finished.
    case left
    case endOfInput
    case interrupted

    /// Too many lines in a row meant nothing, so that a script has probably lost its place.
    case notUnderstood

    /// Nothing more can be written to the dossier.
    case cannotRecord
  }

  /// The most lines in a row that may mean nothing.
  private static let patience = 100

  package init(_ interview: AuditInterview, language: Language, width: Int, channel: Channel) {
    self.interview = interview
    self.language = language
    self.width = min(width, 100)
    self.channel = channel
  }

  private var phrasing: AuditPhrasing { AuditPhrasing(interview, in: language) }

  /// Whether the examination has been finished.
  package var isFinished: Bool { interview.isClosed }

  /// Asks until the auditor stops, and tells how that came.
  package mutating func run() -> Ending {
    write(phrasing.introduction())
    show()
    var misunderstood = 0
    while !interview.isOver {
      let line: String
      switch channel.read() {
      case .line(let typed): line = typed
      case .unreadable:
        misunderstood += 1
        if misunderstood == Self.patience { return .notUnderstood }
        write(phrasing.unreadable)
        invite()
        continue
      case .end: return .endOfInput
      case .interrupted: return .interrupted
      }
      guard let action = action(for: line) else {
        misunderstood += 1
        if misunderstood == Self.patience { return .notUnderstood }
        write(phrasing.notUnderstood(line.trimmed))
        invite()
        continue
      }
      let before = interview.prompt
      guard perform(action) else { return .cannotRecord }
      // Where an empty line changes nothing, a script could go on for ever.
      let isIdle = action == .skip && interview.prompt == before
      misunderstood = isIdle ? misunderstood + 1 : 0
      if misunderstood == Self.patience { return .notUnderstood }
    }
    return .left
  }

  private func action(for line: String) -> AuditAction? {
    let questionnaire = interview.questionnaire
    let choices: [[String]] =
      switch interview.prompt {
      case .kind: Engagement.Kind.allCases.map { [$0.rawValue, $0.title.nl, $0.title.en] }
      case .rating: questionnaire.scale.values.map { [$0.id, $0.title.nl, $0.title.en] }
      default: []
      }
    return AuditCommandReader(
      prompt: interview.prompt, choices: numbered(choices),
      severities: numbered(questionnaire.severities.map { [$0.id, $0.title.nl, $0.title.en] })
    ).read(line)
  }

  private func numbered(_ names: [[String]]) -> [[String]] {
    names.enumerated().map { [String($0.offset + 1)] + $0.element }
  }

  /// Does an action and shows what came of it; false if nothing can be recorded any more.
  private mutating func perform(_ action: AuditAction) -> Bool {
    let before = interview.prompt
    do throws(DossierRecordingFailure) {
      let messages = try interview.perform(action, record: channel.record)
      for message in messages { write(phrasing.sentences(message)) }
      if interview.isOver { return true }
      if interview.prompt == before, !messages.isEmpty { invite() } else { show() }
      return true
    } catch {
      write([error.explanation[language]])
      if !error.isFinal { invite() }
      return !error.isFinal
    }
  }

  // MARK: - Output

  private func write(_ paragraphs: [String]) {
    for paragraph in paragraphs {
      let indent = paragraph.prefix { $0 == " " }.count
      for line in paragraph.wrapped(to: width, indent: indent) { channel.write(line + "\n") }
    }
  }

  private func show() {
    channel.write("\n")
    let page = phrasing.page(interview.prompt)
    write(page.paragraphs)
    write(choiceLines(page.choices))
    invite()
  }

  /// The choices in one line where they fit, since each line costs a listener a key.
  private func choiceLines(_ choices: [String]) -> [String] {
    let line = choices.enumerated().map { "\($0.offset + 1) \($0.element)" }
      .joined(separator: ", ")
    let fits = line.displayWidth <= width && !choices.contains { $0.contains(",") }
    return choices.isEmpty
      ? [] : fits ? [line] : choices.enumerated().map { "\($0.offset + 1). \($0.element)" }
  }

  /// Ends in the middle of a line, so that the answer is typed behind the question.
  private func invite() {
    let page = phrasing.page(interview.prompt)
    let mark = page.invitation.hasSuffix("?") ? " " : ": "
    channel.write(page.invitation.wrapped(to: width - 2).joined(separator: "\n") + mark)
  }
}

/// Why something is not in the dossier.
package struct DossierRecordingFailure: Error, Sendable {
  /// What went wrong and what to do, for the auditor.
  package let explanation: Text

  /// Whether the dossier takes nothing more.
  package let isFinal: Bool

  package init(explanation: Text, isFinal: Bool) {
    self.explanation = explanation
    self.isFinal = isFinal
  }
}
