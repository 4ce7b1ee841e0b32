import Language
import Terminal

/// Lays out what a dialogue shows, each screen in the order of what must be seen of it.
struct ScreenLayout<S: Script> {
  private let dialogue: ScreenDialogue<S>
  private let width: Int
  private let rows: Int
  private(set) var layout = Layout()

  /// Whether a room gets space between the paragraphs.
  private var isSpacious: Bool

  /// The block that can be scrolled, if any.
  private(set) var body: Int?

  private var script: S { dialogue.script }
  private var words: Words<S> { dialogue.words }

  /// The most lines of a text being typed that are shown.
  private static var fieldHeight: Int { 6 }

  init(_ dialogue: ScreenDialogue<S>, width: Int, rows: Int) {
    self.dialogue = dialogue
    self.width = width
    self.rows = rows
    isSpacious = dialogue.isPresenting
    let (script, words) = (dialogue.script, dialogue.words)
    switch dialogue.screen {
    case .question:
      dialogue.conversation.form.isTyped ? layOutText() : layOutChoices()
    case .addition(let choice): layOutAddition(to: choice)
    case .tour(let page): layOutTour(page)
    case .help: layOutHelp()
    case .flag: layOutField(under: words.flagTitle)
    case .command: layOutField(under: words.commandTitle)
    case .search(let found, let selection): layOutSearch(found, selection)
    case .review(let section):
      layOutList(words.reviewTitle, dialogue.sections, section) { script.entry($0) }
    case .items(let section, let selection):
      let section = dialogue.sections[section]
      layOutList(script.title(of: section), section.places, selection) { words.entry($0) }
    }
  }

  // MARK: - Parts

  private func lines(_ text: String, _ style: Style? = nil) -> [Frame.Line] {
    let indent = text.prefix { $0 == " " }.count
    return text.wrapped(to: width, indent: indent).map { Frame.Line($0, style) }
  }

  private func lines(_ texts: [String]) -> [Frame.Line] { texts.flatMap { lines($0) } }

  /// Whose file it is, where one is in it, and how far the whole is.
  private var header: [Frame.Line] {
    let identity = Frame.Line(script.identity(file: dialogue.file).clipped(to: width), .faint)
    var progress = lines(dialogue.progress)
    if let last = progress.popLast() { progress.append(withBar(last)) }
    return [identity] + progress
  }

  /// The bar repeats what the words say, where there is room for it.
  private func withBar(_ line: Frame.Line) -> Frame.Line {
    let (answered, total) = dialogue.counts
    let room = min(20, width - line.text.displayWidth - 1)
    guard room >= 8 else { return line }
    let full = room * answered / total
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: room - full)
    return Frame.Line(line.pieces + [Frame.Piece(text: " " + bar)])
  }

  /// What the last action brought about, and what was passed over since.
  private var said: [Frame.Line] {
    lines(dialogue.said)
      + (words.passedOver(dialogue.quiet.passedOver).map { lines($0, .faint) } ?? [])
  }

  // MARK: - A question

  /// What stands above the choices or the text: the parts by number.
  private struct Upper {
    let header: Int
    let said: Int
    let purpose: Int?
    let position: Int
    let statement: Int

    /// What is asked about the place, where the place itself is not what is asked.
    let asked: Int
    let body: Int
  }

  private mutating func addUpper(showsPurpose: Bool) -> Upper {
    let page = dialogue.page
    let header = layout.add(header)
    let said = layout.add(said, isApart: true)
    let purpose =
      showsPurpose ? dialogue.purpose.map { layout.add(lines($0), isApart: true) } : nil
    let position = layout.add(
      page.heading?.position.map { lines($0) } ?? [], isApart: true)
    let statement = layout.add(
      Layout.Block(
        lines: page.heading.map { lines($0.statement, .bold) } ?? [],
        isApart: page.heading?.position == nil, isSpaced: page.heading?.position != nil))
    var details = page.heading?.details ?? []
    if page.repeatsHeading {
      details += (details.isEmpty || page.paragraphs.isEmpty ? [] : [""]) + page.paragraphs
    }
    details += dialogue.terms
    if !showsPurpose, let purpose = dialogue.purpose { details += ["", purpose] }
    let body = layout.add(
      Layout.Block(
        lines: spaced(details), excess: .scroll(dialogue.scroll, more: more), isSpaced: true))
    let asked = layout.add(
      page.repeatsHeading ? [] : spaced(page.paragraphs), isApart: true)
    self.body = body
    return Upper(
      header: header, said: said, purpose: purpose, position: position, statement: statement,
      asked: asked, body: body)
  }

  /// The lines of paragraphs, in a room with space between them.
  private func spaced(_ paragraphs: [String]) -> [Frame.Line] {
    guard isSpacious else { return lines(paragraphs) }
    return Array(paragraphs.filter { !$0.isEmpty }.map { lines($0) }.joined(separator: [""]))
  }

  private var more: String { words.moreBelow.clipped(to: width) }

  /// Grants what must be seen whatever the size, then the rest of the question, and at last the
  /// header, help and blank lines.
  private mutating func grant(
    _ upper: Upper, first: [Layout.Grant], then whole: [Layout.Grant], hint: Int
  ) {
    layout.grants =
      [.lines(upper.statement, upTo: 1)] + first + [
        .lines(upper.asked, upTo: 1), .lines(upper.said, upTo: 2), .lines(upper.statement),
        .lines(upper.asked),
      ] + whole + [
        .lines(upper.said), .lines(upper.body), .lines(upper.position),
        .lines(upper.header, upTo: 1), .lines(hint), .lines(upper.header), .gaps,
      ]
    if let purpose = upper.purpose { layout.grants.append(.lines(purpose)) }
    if dialogue.isPresenting { layout.grants.append(.spacing) }
  }

  private mutating func layOutChoices() {
    layOutChoices(showsPurpose: true)
    // On a small screen the question comes before what its part is about.
    guard dialogue.purpose != nil, !layout.fits(rows: rows) else { return }
    layout = Layout()
    layOutChoices(showsPurpose: false)
  }

  private mutating func layOutChoices(showsPurpose: Bool) {
    let upper = addUpper(showsPurpose: showsPurpose)
    let addition = dialogue.conversation.form.addition
    let asked = dialogue.addition.flatMap { addition?.options[$0].title }
    let invitation = words.invitation(dialogue.page) + (asked.map(words.additionAhead) ?? "")
    let hint =
      dialogue.isPresenting ? words.shortHint : words.questionHint
    addChoices(
      dialogue.choices.map(\.title), under: titled(invitation), hint: hint, below: upper)
  }

  private mutating func layOutAddition(to choice: Int) {
    let upper = addUpper(showsPurpose: false)
    let title = dialogue.choices[choice].title
    let addition = dialogue.conversation.form.addition
    addChoices(
      addition?.options.map(\.title) ?? [],
      under: titled("\(title.capitalizedFirst). \(addition?.question ?? "")"),
      hint: words.additionHintOnScreen, below: upper)
  }

  private mutating func addChoices(
    _ titles: [String], under invitation: String, hint: String, below upper: Upper
  ) {
    let invitation = invitation.wrapped(to: width)
    let foot = layout.add(invitation.map { Frame.Line($0) }, isApart: true)
    layout.cursor = (
      foot, invitation.count - 1, min(width, (invitation.last ?? "").displayWidth + 1)
    )
    let choices = titles.enumerated().map { index, title in
      addChoice(title, number: index + 1, isSelected: index == dialogue.selection)
    }
    let hint = layout.add(lines(hint, .faint), isApart: true)
    let selected = dialogue.selection.flatMap { choices.indices.contains($0) ? choices[$0] : nil }
    if let selected { layout.cursor = (selected, 0, 0) }
    grant(
      upper,
      first: choices.map { .lines($0, upTo: 1) } + [.lines(foot, upTo: 1)],
      then: (selected.map { [.lines($0)] } ?? []) + choices.map { .lines($0) } + [.lines(foot)],
      hint: hint)
  }

  private mutating func addChoice(_ title: String, number: Int, isSelected: Bool) -> Int {
    // Two numbers beside each other would read as one.
    let sign = title.first?.isNumber ?? false ? "= " : ""
    let rows = "\(number) \(sign)\(title)".wrapped(to: max(1, width - 2))
    let lines = rows.enumerated().map { index, row in
      Frame.Line((isSelected && index == 0 ? "> " : "  ") + row, isSelected ? .bold : nil)
    }
    return layout.add(Layout.Block(lines: lines, isSpaced: number > 1))
  }

  // MARK: - A text

  private mutating func layOutText() {
    let title = words.invitation(dialogue.page)
    let question = dialogue.conversation.prompt.question
    let neighbours = question.map { question in
      script.neighbours(of: question).map { (words.entry($0), $0 == question) }
    }
    let list = (neighbours?.count ?? 0) > 1 ? neighbours ?? [] : []
    layOutField(under: title, among: list)
    // On a small screen what is asked comes before the space in it.
    guard isSpacious, !layout.fits(rows: rows) else { return }
    isSpacious = false
    layout = Layout()
    layOutField(under: title, among: list)
  }

  /// A text being typed, in the list that it stands in, if any.
  private mutating func layOutField(
    under title: String, among neighbours: [(title: String, isSelected: Bool)] = []
  ) {
    let upper = addUpper(showsPurpose: false)
    let list = layout.add(
      Layout.Block(
        lines: neighbours.map {
          Frame.Line(
            (($0.isSelected ? "> " : "  ") + $0.title).clipped(to: width),
            $0.isSelected ? .bold : nil)
        },
        excess: .around(neighbours.firstIndex { $0.isSelected } ?? 0), isApart: true))
    let name = layout.add(lines(titled(title), .bold), isApart: true)
    let (lines, row, column) = dialogue.field.lines(width: width)
    let field = layout.add(
      Layout.Block(lines: lines.map { Frame.Line($0) }, excess: .around(row)))
    layout.cursor = (field, row, column)
    let hint = layout.add(
      self.lines(words.textHint(isInList: !neighbours.isEmpty), .faint), isApart: true)
    let height = Self.fieldHeight
    grant(
      upper, first: [.lines(name, upTo: 1), .lines(list, upTo: 3), .lines(field, upTo: 2)],
      then: [.lines(name), .lines(field, upTo: height), .lines(list)], hint: hint)
  }

  private func titled(_ title: String) -> String { title.hasSuffix("?") ? title : title + ":" }

  // MARK: - Pages

  private mutating func layOutTour(_ page: Int) {
    let (title, paragraphs) = script.tour[page]
    let head = layout.add(lines(title, .bold))
    let text = Array(paragraphs.map { lines($0) }.joined(separator: [""]))
    let body = layout.add(
      Layout.Block(lines: text, excess: .scroll(dialogue.scroll, more: more), isApart: true))
    let foot = layout.add(
      lines(words.tourHint(page: page, of: script.tour.count)), isApart: true)
    layout.cursor = (foot, 0, 0)
    layout.grants = [.lines(head, upTo: 1), .lines(foot), .lines(head), .gaps, .lines(body)]
  }

  private mutating func layOutHelp() {
    let header = layout.add(header)
    let body = layout.add(
      Layout.Block(
        lines: lines(words.help), excess: .scroll(dialogue.scroll, more: more), isApart: true))
    self.body = body
    layout.cursor = (body, dialogue.scroll, 0)
    let hint = layout.add(lines(words.helpHint, .faint), isApart: true)
    layout.grants = [
      .lines(body, upTo: 3), .lines(header), .lines(hint), .gaps, .lines(body),
    ]
  }

  // MARK: - Lists

  private mutating func layOutSearch(_ found: [S.Place], _ selection: Int) {
    let header = layout.add(header)
    let title = layout.add(lines(words.searchTitle + ":", .bold), isApart: true)
    let (text, row, column) = dialogue.field.lines(width: width)
    let field = layout.add(
      Layout.Block(lines: text.map { Frame.Line($0) }, excess: .around(row)))
    let count = layout.add(
      dialogue.field.text.trimmed.isEmpty && found.isEmpty ? [] : lines(words.found(found.count)))
    let list = addList(found, selection, words.entry)
    layout.cursor = (field, row, column)
    let hint = layout.add(lines(words.listHint, .faint), isApart: true)
    layout.grants = [
      .lines(title, upTo: 1), .lines(field, upTo: 2), .lines(count), .lines(list, upTo: 3),
      .lines(header), .lines(hint), .gaps, .lines(title), .lines(list),
    ]
  }

  private mutating func layOutList<Entry>(
    _ title: String, _ entries: [Entry], _ selection: Int, _ words: (Entry) -> String
  ) {
    let header = layout.add(header)
    let head = layout.add([Frame.Line(title.clipped(to: width), .bold)], isApart: true)
    let list = addList(entries, selection, words)
    layout.cursor = (list, selection, 0)
    let hint = layout.add(lines(self.words.listHint, .faint), isApart: true)
    layout.grants = [
      .lines(list, upTo: 3), .lines(head), .lines(header), .lines(hint), .gaps, .lines(list),
    ]
  }

  /// A list of one line each, of which one is picked.
  ///
  /// A search may find thousands; only lines that can be on the screen with the pick are worded.
  private mutating func addList<Entry>(
    _ entries: [Entry], _ selection: Int, _ words: (Entry) -> String
  ) -> Int {
    let lines = entries.enumerated().map { index, entry -> Frame.Line in
      guard abs(index - selection) <= rows else { return "" }
      let isSelected = index == selection
      return Frame.Line(
        ((isSelected ? "> " : "  ") + words(entry)).clipped(to: width), isSelected ? .bold : nil)
    }
    return layout.add(Layout.Block(lines: lines, excess: .around(selection), isApart: true))
  }
}
