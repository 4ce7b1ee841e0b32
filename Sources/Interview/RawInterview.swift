import Assessment
import History
package import Language
import Maturity
package import Terminal

/// The interview on a terminal in raw mode: keys in, frames out.
///
/// Nothing here reads or writes, so that a test can press keys and look at what is shown. The frame
/// stands in the flow of lines and the cursor on what is chosen, where a screen reader follows it.
package struct RawInterview {
  private(set) var interview: Interview
  let language: Language

  /// The name of the record's file, always in sight.
  let file: String
  /// Whether a room looks on: one thing at a time, with space around it.
  let isPresenting: Bool
  private let record: Interview.Recorder<RecordingFailure>

  private(set) var screen = Screen.question

  /// The choice that the cursor is on; none until an arrow is pressed, so that Enter alone skips.
  private(set) var selection: Int?
  private(set) var field = TextField()

  /// How sure the person is of the rating that comes next; nil where nothing is said.
  private(set) var confidence: Confidence?

  /// What was being typed where somebody left a text before recording it.
  private var drafts: [Prompt: String] = [:]

  /// What the last action brought about.
  private(set) var said: [String] = []

  /// What the section is about, where one has just come to it for the first time.
  private(set) var purpose: String?

  /// The words of the question that have not been explained in this sitting.
  private(set) var terms: [String] = []
  private(set) var overview: Overview

  /// The lines of a long text that have scrolled away.
  private(set) var scroll = 0

  /// A text that looks like a key, which a second Enter records.
  private var doubted: String?

  private var shownParts: Set<Overview.Part> = []
  private var shownTerms: Set<String> = []
  private var index: SearchIndex?

  /// How the interview ended, or nil while it goes on.
  package private(set) var ending: Ending?

  /// What is on the screen besides where the interview is.
  enum Screen: Hashable {
    case question

    /// A page of the tour that comes before the first question.
    case tour(Int)
    case help
    case flag(PracticePlace)
    case search([Item], selection: Int)

    /// The sections, one of which the cursor is on.
    case review(section: Int)

    /// The items of a section.
    case items(section: Int, selection: Int)
  }

  /// What a key asks of whoever holds the terminal.
  package enum Request: Hashable, Sendable {
    case none

    /// The person's own editor, beginning with a text; then ``edited(_:)``.
    case editor(String)

    /// Everything painted anew.
    case repaint
  }

  package init(
    _ interview: Interview, language: Language, file: String, showsTour: Bool = false,
    isPresenting: Bool = false,
    record: @escaping Interview.Recorder<RecordingFailure>
  ) {
    self.interview = interview
    self.language = language
    self.file = file
    self.isPresenting = isPresenting
    self.record = record
    overview = Overview(interview.route)
    if showsTour { screen = .tour(0) }
    arrive()
  }

  /// Whether the tour is on the screen, so that it is not yet to be remembered as seen.
  package var isTouring: Bool {
    if case .tour = screen { true } else { false }
  }

  /// Whether the answers have been finished.
  package var isFinished: Bool { interview.isClosed }

  /// What is said before the first frame; it stays above it.
  package func introduction(width: Int) -> String {
    phrasing.introduction(interview).flatMap { $0.wrapped(to: min(width, 100)) }
      .map { $0 + "\n" }.joined() + "\n"
  }

  var phrasing: Phrasing { Phrasing(interview.assessment, in: language) }

  // MARK: - Where it is

  /// The item that the prompt is about, if any.
  var item: Item? {
    if case .question(let item) = interview.prompt {
      item
    } else {
      interview.prompt.practice.map(Item.practice)
    }
  }

  /// What can be picked, in the order of the digits.
  var choices: [ScreenChoice] {
    switch interview.prompt {
    case .question(let item):
      let answers = (0..<interview.choiceCount(of: item)).map(ScreenChoice.answer)
      guard case .practice(let place) = item,
        interview.questionnaire[place].mayBeNotApplicable != nil
      else { return answers }
      return answers + [.notApplicable]
    case .end:
      if interview.isClosed { return [.reopen, .review, .quit] }
      let next: [ScreenChoice] = overview.answered < overview.total ? [.nextUnanswered] : []
      return next + [.review, .finish, .quit]
    default: return []
    }
  }

  /// The choice that is on record.
  private var recordedChoice: Int? {
    guard case .question(let item) = interview.prompt else { return nil }
    let assessment = interview.assessment
    switch item {
    case .profile(let index):
      let question = interview.questionnaire.profile.questions[index]
      let answer = assessment.state.profileAnswer(to: question.id)
      return question.answers.firstIndex { $0.id == answer }
    case .practice(let place):
      switch assessment.answer(to: place) {
      case .none: return nil
      case .rated(let rating): return Int(rating.position)
      case .notApplicable: return choices.firstIndex(of: .notApplicable)
      case .unknown: return interview.questionnaire.scale.values.count
      }
    case .fact(let index):
      let answer = assessment.state.factAnswer(to: interview.questionnaire.keyFacts[index].id)
      return answer.flatMap(FactAnswer.allCases.firstIndex)
    }
  }

  /// Makes everything ready for a prompt that was just come to.
  private mutating func arrive() {
    selection = recordedChoice
    confidence = nil
    doubted = nil
    scroll = 0
    field = TextField(drafts[interview.prompt] ?? textOnRecord)
    purpose = nil
    terms = []
    guard case .question(let item) = interview.prompt else { return }
    let section = phrasing.section(of: item)
    let part = overview.section(of: item)?.part
    if let part, shownParts.insert(part).inserted { purpose = section.purpose }
    guard case .practice(let place) = item else { return }
    let questionnaire = interview.questionnaire
    for id in questionnaire[place].terms where shownTerms.insert(id).inserted {
      guard let term = questionnaire.glossary.first(where: { $0.id == id }) else { continue }
      terms.append("\(term.term[language].capitalizedFirst): \(term.definition[language])")
    }
  }

  /// The note that there is, where a note is asked.
  private var textOnRecord: String {
    guard case .note(let place) = interview.prompt else { return "" }
    return interview.assessment.state.note(on: interview.questionnaire[place].id) ?? ""
  }

  /// Takes back what was scrolled beyond the end of the text.
  mutating func limitScroll(to limit: Int) {
    scroll = min(scroll, limit)
  }

  // MARK: - Keys

  /// Does what a key means here.
  package mutating func press(_ key: Key) -> Request {
    if key == .control("l") { return .repaint }
    switch screen {
    case .question where interview.prompt.wantsText: return pressInText(key)
    case .question: pressAtQuestion(key)
    case .tour(let page): pressInTour(key, page)
    case .help: pressInHelp(key)
    case .flag(let place): pressInFlag(key, place)
    case .search(let found, let selection): pressInSearch(key, found, selection)
    case .review(let section): pressInReview(key, section)
    case .items(let section, let selection): pressInItems(key, section, selection)
    }
    return .none
  }

  /// Takes what the editor gave back, or nil if it failed; nothing is recorded before Enter.
  package mutating func edited(_ text: String?) {
    if let text {
      field = TextField(text.trimmed)
    } else {
      said = [phrasing.editorFailedOnScreen]
    }
  }

  /// Ends where the keys do.
  package mutating func end(_ ending: Ending) {
    self.ending = ending
  }

  // MARK: A question

  private mutating func pressAtQuestion(_ key: Key) {
    switch key {
    case .up, .character("k"): select((selection ?? choices.count) - 1)
    case .down, .character("j"): select((selection ?? -1) + 1)
    case .home: select(0)
    case .end: select(choices.count - 1)
    case .pageDown, .character(" "): scroll += 5
    case .pageUp: scroll = max(0, scroll - 5)
    case .enter: confirm()
    case .tab, .right: perform(.skip)
    case .backTab, .left: perform(.back)
    case .control("r"): perform(.redo)
    case .control("d"): ending = .endOfInput
    case .character(let character): pressLetter(character)
    case .pasted: said = [phrasing.pasteWithoutField]
    default: break
    }
  }

  private mutating func pressLetter(_ letter: Character) {
    if let digit = letter.wholeNumberValue, letter.isASCII {
      guard choices.indices.contains(digit - 1) else {
        said = phrasing.screenSentences(.noSuchChoice(count: choices.count))
        return
      }
      selection = digit - 1
      return take(choices[digit - 1])
    }
    // The letters of both languages, as in the plain interview.
    switch letter {
    case "b", "t": perform(.back)
    case "s": perform(.skip)
    case "u", "h": perform(.undo)
    case "U", "H": perform(.redo)
    case "x", "v": perform(.nextUnanswered)
    case "e", "o": perform(.evidence(nil))
    case "n": perform(.note(nil))
    case "f", "m": flag()
    case "c", "z": changeConfidence()
    case "/", "g": search()
    case "r": screen = .review(section: item.flatMap(place(of:)) ?? 0)
    case "R": perform(.reopen(nil))
    case "?": show(.help)
    case "q": perform(.quit)
    default: said = [phrasing.noMeaning(letter)]
    }
  }

  /// Goes through guess, fairly sure and sure to nothing again.
  private mutating func changeConfidence() {
    guard case .question(.practice) = interview.prompt else {
      said = phrasing.sentences(.noPracticeHere)
      return
    }
    switch confidence {
    case nil: confidence = .guess
    case .guess: confidence = .fairlySure
    case .fairlySure: confidence = .sure
    case .sure: confidence = nil
    }
  }

  private mutating func select(_ index: Int) {
    selection = choices.isEmpty ? nil : min(max(0, index), choices.count - 1)
  }

  /// Picks what the cursor is on; without a choice, or on the answer there is, goes on.
  private mutating func confirm() {
    guard let selection, selection != recordedChoice || confidence != nil else {
      if interview.prompt != .end { perform(.skip) }
      return
    }
    take(choices[selection])
  }

  private mutating func take(_ choice: ScreenChoice) {
    switch choice {
    case .answer(let index): perform(.choose(index, confidence))
    case .notApplicable: perform(.notApplicable(nil))
    case .nextUnanswered: perform(.nextUnanswered)
    case .review: screen = .review(section: 0)
    case .finish: perform(.finish)
    case .reopen: perform(.reopen(nil))
    case .quit: perform(.quit)
    }
  }

  private mutating func show(_ screen: Screen) {
    self.screen = screen
    scroll = 0
  }

  // MARK: A text

  private mutating func pressInText(_ key: Key) -> Request {
    let prompt = interview.prompt
    switch key {
    case .enter:
      // A note that was not changed is not recorded again.
      let isUnchanged = field.text == textOnRecord
      if looksLikeKey(field.text), doubted != field.text {
        doubted = field.text
        said = [phrasing.doubtfulText(field.text.trimmed)]
        return .none
      }
      drafts[prompt] = nil
      perform(isUnchanged ? .skip : .write(field.text))
    case .escape, .backTab:
      drafts[prompt] = field.text
      perform(.back)
    case .tab:
      drafts[prompt] = field.text
      perform(.skip)
    case .control("e"): return .editor(field.text)
    case .control("d") where field.text.isEmpty: ending = .endOfInput
    default: _ = field.press(key)
    }
    return .none
  }

  /// Whether a text was probably meant for a question: one character, or a rating.
  private func looksLikeKey(_ text: String) -> Bool {
    let text = text.trimmed.lowercased()
    return text.count == 1
      || interview.questionnaire.scale.answers.contains {
        [$0.id, $0.title.nl, $0.title.en].contains { $0.lowercased() == text }
      }
  }

  // MARK: A flag

  private mutating func flag() {
    guard let place = interview.prompt.practice, !interview.isClosed,
      interview.assessment.state.flag(on: interview.questionnaire[place].id) == nil
    else { return perform(.flag(nil)) }
    field = TextField()
    show(.flag(place))
  }

  private mutating func pressInFlag(_ key: Key, _ place: PracticePlace) {
    switch key {
    case .enter:
      screen = .question
      perform(.flag(field.text))
    case .escape, .backTab: screen = .question
    default: _ = field.press(key)
    }
  }

  // MARK: The tour

  private mutating func pressInTour(_ key: Key, _ page: Int) {
    switch key {
    case .enter, .right, .down, .tab, .pageDown, .character(" "), .character("j"):
      screen = page + 1 < phrasing.tour.count ? .tour(page + 1) : .question
    case .left, .up, .backTab, .pageUp, .character("k"), .character("b"), .character("t"):
      screen = .tour(max(0, page - 1))
    case .escape, .character("s"): screen = .question
    case .character("q"): perform(.quit)
    case .control("d"): ending = .endOfInput
    default: break
    }
  }

  // MARK: Help

  private mutating func pressInHelp(_ key: Key) {
    switch key {
    case .down, .character("j"): scroll += 1
    case .up, .character("k"): scroll = max(0, scroll - 1)
    case .pageDown, .character(" "): scroll += 8
    case .pageUp: scroll = max(0, scroll - 8)
    case .home: scroll = 0
    case .control("d"): ending = .endOfInput
    case .escape, .enter, .left, .character("?"), .character("q"): show(.question)
    default: break
    }
  }

  // MARK: Searching

  private mutating func search() {
    field = TextField()
    if index == nil { index = SearchIndex(interview.assessment) }
    show(.search([], selection: 0))
  }

  private mutating func pressInSearch(_ key: Key, _ found: [Item], _ selection: Int) {
    let last = max(0, found.count - 1)
    switch key {
    case .down: screen = .search(found, selection: min(selection + 1, last))
    case .up: screen = .search(found, selection: max(0, selection - 1))
    case .pageDown: screen = .search(found, selection: min(selection + 8, last))
    case .pageUp: screen = .search(found, selection: max(0, selection - 8))
    case .enter: if found.indices.contains(selection) { go(to: found[selection]) }
    case .escape: leaveList()
    case .backspace where field.text.isEmpty: leaveList()
    default:
      let before = field.text
      if field.press(key), field.text != before {
        screen = .search(index?.items(matching: field.text) ?? [], selection: 0)
      }
    }
  }

  private mutating func leaveList() {
    screen = .question
    field = TextField(drafts[interview.prompt] ?? textOnRecord)
  }

  private mutating func go(to item: Item) {
    screen = .question
    perform(.goTo(phrasing.id(of: item)))
  }

  // MARK: Reviewing

  /// The position of an item's section among those that are asked.
  private func place(of item: Item) -> Int? {
    overview.section(of: item).flatMap(overview.sections.firstIndex)
  }

  private mutating func pressInReview(_ key: Key, _ section: Int) {
    let last = overview.sections.count - 1
    switch key {
    case .down, .character("j"): screen = .review(section: min(section + 1, last))
    case .up, .character("k"): screen = .review(section: max(0, section - 1))
    case .home: screen = .review(section: 0)
    case .end: screen = .review(section: last)
    case .enter, .right:
      let items = overview.sections[section].items
      let here = item.flatMap(items.firstIndex) ?? 0
      screen = .items(section: section, selection: here)
    case .escape, .left, .character("q"), .character("r"): leaveList()
    case .control("d"): ending = .endOfInput
    default: break
    }
  }

  private mutating func pressInItems(_ key: Key, _ section: Int, _ selection: Int) {
    let items = overview.sections[section].items
    func moved(to selection: Int) -> Screen {
      .items(section: section, selection: min(max(0, selection), items.count - 1))
    }
    switch key {
    case .down, .character("j"): screen = moved(to: selection + 1)
    case .up, .character("k"): screen = moved(to: selection - 1)
    case .pageDown, .character(" "): screen = moved(to: selection + 8)
    case .pageUp: screen = moved(to: selection - 8)
    case .home: screen = moved(to: 0)
    case .end: screen = moved(to: items.count - 1)
    case .enter, .right: go(to: items[selection])
    case .escape, .left, .character("q"): screen = .review(section: section)
    case .control("d"): ending = .endOfInput
    default: break
    }
  }

  // MARK: - Actions

  private mutating func perform(_ action: Action) {
    let prompt = interview.prompt
    let head = interview.assessment.state.head
    do throws(RecordingFailure) {
      let messages = try interview.perform(action, record: record)
      said = messages.flatMap(phrasing.screenSentences)
    } catch {
      said = [error.explanation[language]]
      if error.isFinal { ending = .cannotRecord }
    }
    if interview.assessment.state.head != head { overview = Overview(interview.route) }
    if interview.isOver { ending = .left }
    // What the cursor was on stays, unless the question or its answer is another.
    if interview.prompt != prompt || action == .undo || action == .redo { arrive() }
  }
}
