import Language
import Terminal

/// A dialogue on a terminal in raw mode: keys in, frames out.
///
/// Nothing here reads or writes or looks at a clock, so that a test can press keys and look at what
/// is shown. The frame stands in the flow of lines and the cursor on what is chosen, where a screen
/// reader follows it.
package struct ScreenDialogue<S: Script> {
  var conversation: Conversation<S>

  /// The name of the file, always in sight.
  let file: String

  /// Whether a room looks on: one thing at a time, with space around it.
  let isPresenting: Bool
  let record: Recorder<S>

  var screen = Screen<S>.question

  /// The choice that the cursor is on; none until an arrow is pressed, so that Enter alone skips.
  var selection: Int?
  var field = TextField()

  /// What will be said of the answer that comes next, by its position; nil for nothing.
  var addition: Int?

  /// What was being typed where somebody left a text before recording it.
  var drafts: [Prompt<S>: String] = [:]

  /// What the last action brought about.
  var said: [String] = []

  /// What the part is about, where one has just come to it for the first time.
  private(set) var purpose: String?

  /// The words of the question that have not been explained in this sitting.
  private(set) var terms: [String] = []

  private(set) var sections: [Section<S.Place>]

  /// What is asked, and how far it all is: worked out once for each answer and not for each key.
  private(set) var page: Page
  private(set) var progress: [String] = []

  /// The lines of a long text that have scrolled away.
  var scroll = 0

  /// The prompt at which a text came from the editor that is not on record yet.
  var editedPrompt: Prompt<S>?

  /// Whether the last action recorded something.
  var hasRecorded = false

  /// Which keys come too early.
  var quiet: Quiet

  private var shownChapters: Set<String> = []
  private var shownTerms: Set<String> = []
  var index: SearchIndex<S>?

  /// How the dialogue ended, or nil while it goes on.
  package internal(set) var ending: Ending?

  /// - Parameters:
  ///   - conversation: what is asked.
  ///   - file: the name of the file.
  ///   - showsTour: whether the script's tour comes first.
  ///   - isPresenting: whether a room looks on.
  ///   - time: the time at which it is put on the screen, in milliseconds on any clock.
  ///   - record: stores acts.
  package init(
    _ conversation: Conversation<S>, file: String, showsTour: Bool = false,
    isPresenting: Bool = false, at time: Int, record: @escaping Recorder<S>
  ) {
    self.conversation = conversation
    self.file = file
    self.isPresenting = isPresenting
    self.record = record
    quiet = Quiet(at: time)
    sections = conversation.script.sections
    page = Words(conversation, hasKeys: true).page
    if showsTour, !conversation.script.tour.isEmpty { screen = .tour(0) }
    arrive()
  }

  /// Whether the tour is on the screen, so that it is not yet to be remembered as seen.
  package var isTouring: Bool {
    if case .tour = screen { true } else { false }
  }

  /// Whether the role has finished.
  package var isClosed: Bool { script.isClosed }

  /// What was typed where a text is asked and is not on record, with what each is about.
  package var unrecorded: [(subject: String, text: String)] {
    var texts = drafts
    if screen == .question, conversation.form.isText {
      texts[conversation.textPrompt(conversation.prompt)] = field.text
    }
    let typed = texts.compactMap { prompt, text -> (subject: String, text: String)? in
      let text = text.trimmed
      guard conversation.form(of: prompt).isText, !text.isEmpty,
        text != conversation.textOnRecord(for: prompt).trimmed
      else { return nil }
      return (conversation.subject(of: prompt), text)
    }
    return typed + conversation.unrecorded
  }

  /// What is said where the person finished or stopped, once the frame is gone.
  package var parting: [String] { conversation.isOver ? said : [] }

  /// What is said before the first frame; it stays above it.
  package func introduction(width: Int) -> String {
    script.introduction.flatMap { $0.wrapped(to: min(width, 100)) }
      .map { $0 + "\n" }.joined() + "\n"
  }

  var script: S { conversation.script }
  var words: Words<S> { Words(conversation, hasKeys: true) }

  // MARK: - Where it is

  /// What can be picked, in the order of the digits.
  var choices: [Choice<S>] {
    conversation.prompt == .end ? words.endChoices : conversation.form.choices
  }

  /// The choice that is on record.
  var recordedChoice: Int? { conversation.prompt.question.flatMap(script.recordedChoice) }

  /// Makes everything ready for a prompt that was just come to.
  mutating func arrive() {
    page = words.page
    progress = progressOfPlace
    selection = recordedChoice
    addition = nil
    scroll = 0
    field = fieldOfPrompt
    purpose = nil
    terms = []
    guard case .choices = conversation.form, let place = conversation.place else { return }
    if let chapter = script.chapter(of: place), shownChapters.insert(chapter.title).inserted {
      purpose = chapter.purpose
    }
    terms = script.terms(at: place).filter { shownTerms.insert($0).inserted }
  }

  /// How many places have an answer, and how many there are.
  var counts: (answered: Int, total: Int) {
    (sections.reduce(0) { $0 + $1.answered }, sections.reduce(0) { $0 + $1.places.count })
  }

  /// How far the part is that the prompt stands in, and the whole.
  private var progressOfPlace: [String] {
    let (answered, total) = counts
    if total == 0 { return [] }
    return (sectionOfPlace.map { [script.progress(sections[$0])] } ?? [])
      + [script.progress(answered: answered, of: total)]
  }

  /// The text that was begun here, else the one on record.
  var fieldOfPrompt: TextField {
    TextField(drafts[conversation.textPrompt(conversation.prompt)] ?? conversation.textOnRecord)
  }

  /// Takes back what was scrolled beyond the end of the text.
  mutating func limitScroll(to limit: Int) {
    scroll = min(scroll, limit)
  }

  // MARK: - Actions

  mutating func perform(_ action: Action<S>, by key: Key) {
    let prompt = conversation.prompt
    let record = record
    var hasStored = false
    do throws(RecordingFailure) {
      let messages = try conversation.perform(action) { (acts) throws(RecordingFailure) in
        let stored = try record(acts)
        hasStored = true
        return stored
      }
      said = messages.flatMap(words.sentences)
      if messages.contains(.review) { screen = .review(section: 0) }
      if messages.contains(.help) { show(.help) }
      if case .finishingNeedsConfirmation? = messages.first { quiet.beginChoice(after: key) }
      if case .found(let places, _)? = messages.first { show(.search(places, selection: 0)) }
    } catch {
      said = [error.explanation[script.language]]
      if error.isFinal { ending = .cannotRecord }
    }
    hasRecorded = hasStored
    if hasRecorded { sections = script.sections }
    if conversation.isOver { ending = .left }
    // What the cursor was on stays, unless the question or its answer is another.
    if conversation.prompt != prompt || hasRecorded {
      arrive()
      if !conversation.form.isTyped { quiet.beginChoice(after: key) }
    }
  }

  mutating func show(_ screen: Screen<S>) {
    self.screen = screen
    scroll = 0
  }
}

/// What is on the screen besides where the dialogue is.
enum Screen<S: Script>: Hashable {
  case question

  /// What must be said of a choice.
  case addition(choice: Int)

  /// A page of the tour that comes before the first question.
  case tour(Int)
  case help
  case flag

  /// A command that is being typed.
  case command
  case search([S.Place], selection: Int)

  /// The sections, one of which the cursor is on.
  case review(section: Int)

  /// The places of a section.
  case items(section: Int, selection: Int)
}

/// What a key asks of whoever holds the terminal.
package enum ScreenRequest: Hashable, Sendable {
  case none

  /// The person's own editor, beginning with a text about something; then ``ScreenDialogue/edited(_:)``.
  case editor(String, about: String)

  /// The text that came from the editor is dealt with, and need not be kept elsewhere.
  case keptEdit

  /// Everything painted anew.
  case repaint
}
