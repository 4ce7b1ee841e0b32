import Language
package import Terminal

extension ScreenDialogue {
  /// Does what a key means here.
  ///
  /// - Parameters:
  ///   - key: what was pressed.
  ///   - time: when it can have come at the earliest, in milliseconds on the clock of the beginning.
  /// - Returns: what is asked of whoever holds the terminal.
  package mutating func press(_ key: Key, at time: Int) -> ScreenRequest {
    var request = elapse(to: time)
    if key == .control("l") { return .repaint }
    if isChoice {
      guard quiet.admits(key, at: time) else { return request }
    } else {
      quiet.pass(at: time)
    }
    request = act(on: key)
    return request
  }

  /// When ``elapse(to:)`` is to be called where no key comes, if at all.
  package var deadline: Int? { quiet.deadline }

  /// Notes that time has passed.
  package mutating func elapse(to time: Int) -> ScreenRequest {
    quiet.release(at: time).map { act(on: $0) } ?? .none
  }

  /// Takes what the editor gave back; nothing is recorded before Enter.
  package mutating func edited(_ edited: Edited) {
    switch edited {
    case .text(let text):
      field = TextField(text.trimmed)
      editedPrompt = conversation.textPrompt(conversation.prompt)
    case .nothing(let reason): said = [reason[script.language]]
    }
  }

  /// Ends where the keys do.
  package mutating func end(_ ending: Ending) {
    self.ending = ending
  }

  /// Whether a key may record something by itself.
  private var isChoice: Bool {
    switch screen {
    case .question: !conversation.form.isTyped
    case .addition: true
    case .tour, .help, .flag, .command, .search, .review, .items: false
    }
  }

  /// Does what a key means; a choice that it brings back was not on the screen when it came.
  private mutating func act(on key: Key) -> ScreenRequest {
    let wasChoice = isChoice
    let request = obey(key)
    if isChoice, !wasChoice { quiet.beginChoice(after: key) }
    return request
  }

  private mutating func obey(_ key: Key) -> ScreenRequest {
    switch screen {
    case .question where conversation.form.isTyped: return pressInText(key)
    case .question: pressAtQuestion(key)
    case .addition(let choice): pressAtAddition(key, choice)
    case .tour(let page): pressInTour(key, page)
    case .help: pressInHelp(key)
    case .flag: pressInFlag(key)
    case .command: return pressInCommand(key)
    case .search(let found, let selection): pressInSearch(key, found, selection)
    case .review(let section): pressInReview(key, section)
    case .items(let section, let selection): pressInItems(key, section, selection)
    }
    return .none
  }

  // MARK: - A question

  private mutating func pressAtQuestion(_ key: Key) {
    switch key {
    case .up, .character("k"): select((selection ?? choices.count) - 1)
    case .down, .character("j"): select((selection ?? -1) + 1)
    case .home: select(0)
    case .end: select(choices.count - 1)
    case .pageDown, .character(" "): scroll += 5
    case .pageUp: scroll = max(0, scroll - 5)
    case .enter: confirm(by: key)
    case .tab, .right: perform(.skip, by: key)
    case .backTab, .left: perform(.back, by: key)
    // What is about no place was gone to by an order, which Esc takes back everywhere.
    case .escape where conversation.place == nil && conversation.prompt != .end:
      perform(.back, by: key)
    case .delete, .backspace: perform(.clear, by: key)
    case .control("r"): perform(.redo, by: key)
    case .control("d"): ending = .endOfInput
    case .character(let character): pressLetter(character, key)
    case .pasted: said = [words.pasteWithoutField]
    default: break
    }
  }

  private mutating func pressLetter(_ letter: Character, _ key: Key) {
    if let digit = letter.wholeNumberValue, letter.isASCII {
      guard choices.indices.contains(digit - 1) else {
        said = words.sentences(.noSuchChoice(count: choices.count))
        return
      }
      selection = digit - 1
      // The digits of the choices at the end are those of answers, and finishing closes them all.
      if choices[digit - 1].pick == .finish {
        said = [words.finishByEnter]
        return quiet.beginChoice(after: key)
      }
      return take(digit - 1, by: key)
    }
    switch letter {
    case "U", "H": return perform(.redo, by: key)
    case "R": return perform(.reopen(nil), by: key)
    case ":": return type(in: .command)
    case _ where Addition.keys.contains(letter): return changeAddition()
    default: break
    }
    // A word of one letter is a key, in both languages, as in the plain dialogue.
    switch CommonCommand.named[String(letter)] {
    case .flag: return flag(by: key)
    case .goTo: return search()
    case .review: screen = .review(section: sectionOfPlace ?? 0)
    case .help: show(.help)
    default:
      guard case .action(let action)? = Interpreter(conversation).command(String(letter)) else {
        said = [words.noMeaning(letter)]
        return
      }
      if case .search = action { return search() }
      perform(action, by: key)
    }
  }

  /// Goes through what may be said of an answer, and to nothing again.
  private mutating func changeAddition() {
    guard let asked = conversation.form.addition,
      choices.contains(where: { $0.use == .optional })
    else {
      said = words.sentences(.noPlaceHere)
      return
    }
    let next = addition.map { $0 + 1 } ?? 0
    addition = next < asked.options.count ? next : nil
  }

  private mutating func select(_ index: Int) {
    selection = choices.isEmpty ? nil : min(max(0, index), choices.count - 1)
  }

  /// Picks what the cursor is on; without a choice, or on the answer there is, goes on.
  private mutating func confirm(by key: Key) {
    guard let selection, selection != recordedChoice || addition != nil else {
      if conversation.prompt != .end { perform(.skip, by: key) }
      return
    }
    take(selection, by: key)
  }

  private mutating func take(_ index: Int, by key: Key) {
    let choice = choices[index]
    if choice.use == .needed {
      selection = nil
      quiet.beginChoice(after: key)
      return show(.addition(choice: index))
    }
    guard conversation.prompt == .end else {
      return perform(.choose(index, adding: choice.use == .none ? nil : addition), by: key)
    }
    switch choice.pick {
    case .next: perform(.next, by: key)
    case .review: screen = .review(section: 0)
    case .finish: perform(.finish, by: key)
    case .reopen: perform(.reopen(nil), by: key)
    case .quit: perform(.quit, by: key)
    case .answer, .order: preconditionFailure("not at the end")
    }
  }

  // MARK: What must be said of a choice

  private mutating func pressAtAddition(_ key: Key, _ choice: Int) {
    let options = conversation.form.addition?.options ?? []
    func pick(_ index: Int) {
      screen = .question
      perform(.choose(choice, adding: index), by: key)
    }
    switch key {
    case .up, .character("k"): selection = max(0, (selection ?? options.count) - 1)
    case .down, .character("j"): selection = min(options.count - 1, (selection ?? -1) + 1)
    case .enter: if let selection { pick(selection) }
    case .escape, .left, .backTab: leaveAddition(by: key)
    case .control("d"): ending = .endOfInput
    case .character(let letter):
      if let digit = letter.wholeNumberValue, letter.isASCII, options.indices.contains(digit - 1) {
        return pick(digit - 1)
      }
      let sign = String(letter)
      if let index = options.firstIndex(where: { $0.spellings.contains(sign) }) {
        return pick(index)
      }
      said = [words.noMeaning(letter)]
    default: break
    }
  }

  private mutating func leaveAddition(by key: Key) {
    screen = .question
    selection = recordedChoice
    quiet.beginChoice(after: key)
  }

  // MARK: - A text

  private mutating func pressInText(_ key: Key) -> ScreenRequest {
    let prompt = conversation.prompt
    switch key {
    case .enter:
      enterText()
      // Recorded, left as it was or taken away, the text is dealt with.
      guard editedPrompt == conversation.textPrompt(prompt), conversation.prompt != prompt else {
        break
      }
      editedPrompt = nil
      return .keptEdit
    case .escape, .backTab:
      drafts[conversation.textPrompt(prompt)] = field.text
      perform(.back, by: key)
    case .tab:
      drafts[conversation.textPrompt(prompt)] = field.text
      perform(.skip, by: key)
    case .up: moveToNeighbour(-1)
    case .down: moveToNeighbour(1)
    case .control("e"): return .editor(field.text, about: conversation.subject)
    case .control("d") where field.text.isEmpty: ending = .endOfInput
    default: _ = field.press(key)
    }
    return .none
  }

  private mutating func enterText() {
    let prompt = conversation.prompt
    let onRecord = conversation.textOnRecord
    let text = field.text.trimmed
    if text.isEmpty, !onRecord.isEmpty {
      drafts[conversation.textPrompt(prompt)] = nil
      return perform(.clear, by: .enter)
    }
    // What was not changed is not recorded again.
    if text == onRecord.trimmed {
      drafts[conversation.textPrompt(prompt)] = nil
      return perform(.skip, by: .enter)
    }
    switch Interpreter(conversation).written(text) {
    case .action(let action):
      drafts[conversation.textPrompt(prompt)] = nil
      perform(action, by: .enter)
      // What could not be taken stays to be mended.
      if conversation.prompt == prompt, !hasRecorded { field = TextField(text) }
    case .doubtful(let text): said = [words.doubtful(text)]
    case .editor, .notUnderstood: said = [words.notUnderstood(text)]
    }
  }

  /// Goes to the text above or below in the list that this one stands in.
  private mutating func moveToNeighbour(_ step: Int) {
    guard let question = conversation.prompt.question else { return }
    let neighbours = script.neighbours(of: question)
    guard let here = neighbours.firstIndex(of: question),
      neighbours.indices.contains(here + step)
    else { return }
    drafts[conversation.textPrompt(conversation.prompt)] = field.text
    conversation.move(to: neighbours[here + step])
    arrive()
  }

  // MARK: A flag and a command

  mutating func type(in screen: Screen<S>) {
    field = TextField()
    show(screen)
  }

  private mutating func flag(by key: Key) {
    guard let place = conversation.place, script.takesNotes(place), !script.isClosed,
      !script.isFlagged(place)
    else { return perform(.flag(nil), by: key) }
    type(in: .flag)
  }

  private mutating func pressInFlag(_ key: Key) {
    switch key {
    case .enter:
      switch Doubts(script).read(field.text) {
      case .doubtful(let text): said = [words.doubtful(text)]
      case .text(let text): leaveFlag(.flag(text), by: key)
      case .empty: leaveFlag(.flag(nil), by: key)
      }
    case .escape, .backTab: leaveList()
    default: _ = field.press(key)
    }
  }

  private mutating func leaveFlag(_ action: Action<S>, by key: Key) {
    screen = .question
    perform(action, by: key)
  }

  private mutating func pressInCommand(_ key: Key) -> ScreenRequest {
    switch key {
    case .enter:
      let line = field.text.trimmed
      leaveList()
      return line.isEmpty ? .none : obey(command: line, by: key)
    case .escape, .backTab: leaveList()
    case .backspace where field.text.isEmpty: leaveList()
    default: _ = field.press(key)
    }
    return .none
  }

  private mutating func obey(command line: String, by key: Key) -> ScreenRequest {
    switch Interpreter(conversation).command(line) {
    case .action(let action): perform(action, by: key)
    case .editor:
      guard let place = conversation.place, script.takesNotes(place) else {
        said = words.sentences(.noPlaceHere)
        return .none
      }
      perform(.note(nil), by: key)
      return .editor(field.text, about: conversation.subject)
    case .doubtful(let text): said = [words.doubtfulCommand(text)]
    case .notUnderstood, nil: said = [words.notUnderstood(":" + line)]
    }
    return .none
  }
}
