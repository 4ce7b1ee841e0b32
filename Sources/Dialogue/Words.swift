import Language

/// The words that every dialogue says, in the language of its script.
///
/// Every sentence of the engine stands in this file and in its extensions, so that both languages
/// can be read side by side.
struct Words<S: Script> {
  let conversation: Conversation<S>

  /// Whether keys are pressed rather than lines typed.
  let hasKeys: Bool

  init(_ conversation: Conversation<S>, hasKeys: Bool) {
    self.conversation = conversation
    self.hasKeys = hasKeys
  }

  var script: S { conversation.script }

  func say(_ nl: String, _ en: String) -> String { script.say(nl, en) }

  /// A sentence of a script with the words of its commands as they are typed here.
  ///
  /// - Parameters:
  ///   - sentence: the sentence, the words between grave accents.
  ///   - quotes: whether a word stands out by quotation marks where lines are typed.
  /// - Returns: the sentence without the accents.
  func withCommands(_ sentence: String, quotes: Bool) -> String {
    let parts = sentence.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    return parts.enumerated().map { index, part in
      guard index % 2 == 1, index + 1 < parts.count else { return part }
      // Behind an explanation of the commands there is no need to say how one is given here.
      let isInText = quotes && conversation.form.isText
      if hasKeys {
        let key = part.count == 1 ? part : ":" + part
        return isInText ? say("Esc en dan \(key)", "Esc and then \(key)") : key
      }
      return quotes ? "'\(isInText ? ":" : "")\(part)'" : part
    }.joined()
  }
}

// MARK: - Pages

extension Words {
  /// What is shown for the prompt.
  var page: Page {
    switch conversation.prompt {
    case .question(let question): script.page(of: question)
    case .note(let place): notePage(place)
    case .reopening:
      Page(
        invitation: say("Reden om te heropenen", "Reason for opening again"), skipping: .goesBack)
    case .end: endPage
    }
  }

  private func notePage(_ place: S.Place) -> Page {
    Page(
      heading: Page.Heading(statement: heading(of: place)),
      paragraphs: script.note(on: place).map { [say("Nu staat er: ", "It now says: ") + $0] } ?? [],
      invitation: script.noteTitle(on: place), skipping: .goesBack)
  }

  /// The identifier of a place and what it says.
  func heading(of place: S.Place) -> String {
    "\(script.id(of: place)). \(script.statement(of: place))"
  }

  private var endPage: Page {
    let open = conversation.openCount
    let isClosed = script.isClosed
    let end = [script.endSentence(open: open), elsewhere].compactMap(\.self)
    var paragraphs = isClosed ? [script.closedSentence(true)] : end
    if !hasKeys { paragraphs.append(isClosed ? reopenHint : endHint(open: open)) }
    return Page(
      paragraphs: script.farewellList + paragraphs,
      invitation: hasKeys ? say("Hoe verder", "What next") : say("Commando", "Command"),
      skipping: .impossible)
  }

  /// How many questions are open that the sitting is not about; nil where there are none.
  var elsewhere: String? {
    switch (script.language, script.openElsewhere) {
    case (_, 0): nil
    case (.nl, 1): "Buiten deze keuze staat nog 1 vraag open."
    case (.nl, let count): "Buiten deze keuze staan nog \(count) vragen open."
    case (.en, 1): "Outside this choice 1 question is still open."
    case (.en, let count): "Outside this choice \(count) questions are still open."
    }
  }

  private var reopenHint: String {
    say(
      "Typ 'heropen' met een reden om verder te gaan, of q om te stoppen.",
      "Type 'reopen' with a reason to go on, or q to stop.")
  }

  private func endHint(open: Int) -> String {
    open == 0
      ? say(
        "Typ 'klaar' om af te ronden, 'overzicht' om na te lopen, of q om te stoppen.",
        "Type 'done' to finish, 'review' to look through, or q to stop.")
      : say(
        "Typ 'volgende' voor de eerste open vraag, 'overzicht' om na te lopen, 'klaar' om af te"
          + " ronden, of q om te stoppen.",
        "Type 'next' for the first open question, 'review' to look through, 'done' to finish,"
          + " or q to stop.")
  }

  /// What can be picked after the last question, where keys are pressed.
  ///
  /// A line with a number is no choice here: a script that has lost its place would finish.
  var endChoices: [Choice<S>] {
    let review = Choice<S>(say("het overzicht nalopen", "look through the review"), .review)
    let quit = Choice<S>(say("stoppen; alles is bewaard", "stop; everything is saved"), .quit)
    if script.isClosed {
      return [
        Choice(say("heropenen, met een reden", "reopen, with a reason"), .reopen), review, quit,
      ]
    }
    let next =
      conversation.openCount > 0
      ? [Choice<S>(say("naar de eerste open vraag", "to the first open question"), .next)] : []
    return next + [review, Choice(say("afronden", "finish"), .finish), quit]
  }

  /// What the answer is typed behind, with what Enter does.
  func invitation(_ page: Page) -> String {
    let enter: String
    switch page.skipping {
    case .skips: enter = say("Enter slaat over", "Enter skips")
    case .keeps(let answer):
      enter = say("nu \(answer); Enter houdt dat", "now \(answer); Enter keeps it")
    case .leavesUnconfirmed(let answer):
      enter = say(
        "nu \(answer), van voor verloren regels: geef het opnieuw; Enter slaat over",
        "now \(answer), from before lost lines: give it again; Enter skips")
    case .goesBack: enter = say("Enter gaat terug", "Enter goes back")
    case .later: enter = say("Enter is later", "Enter means later")
    case .leavesNone: enter = say("Enter is geen", "Enter means none")
    case .impossible: return page.invitation
    }
    return "\(page.invitation) (\(enter))"
  }

  /// What must be said of a choice, where that is typed behind it.
  var additionHint: String? {
    guard let addition = conversation.form.addition,
      let first = conversation.form.choices.firstIndex(where: { $0.use == .needed }),
      let example = addition.options.last
    else { return nil }
    let options = addition.options.map { "\($0.sign) \($0.title)" }.joined(separator: ", ")
    return say(
      "Zet erachter hoe: \(options). Bijvoorbeeld: \(first + 1) \(example.sign).",
      "Say behind it how: \(options). For example: \(first + 1) \(example.sign).")
  }
}
