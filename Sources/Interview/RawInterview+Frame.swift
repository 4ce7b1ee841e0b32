import Language
import Maturity
package import Terminal

extension RawInterview {
  /// What is on the screen, in no more lines than the terminal has and narrower than it is.
  ///
  /// - Parameters:
  ///   - columns: the width of the terminal, at least 2.
  ///   - rows: its height, at least 1.
  /// - Returns: the frame, with how far a text can be scrolled taken into account.
  package mutating func frame(columns: Int, rows: Int) -> Frame {
    let width = max(1, min(columns - 1, isPresenting ? 60 : 100))
    var layout = layout(width: width, rows: rows).fitting(rows: rows)
    if purpose != nil, screen == .question, layout.scrollLimit(rows: rows) > 0 {
      // On a small screen the question comes before what its theme is about.
      layout = questionLayout(width, asksFirst: true).fitting(rows: rows)
    }
    limitScroll(to: layout.scrollLimit(rows: rows))
    layout.scroll = scroll
    return layout.frame(rows: rows, width: width)
  }

  private func layout(width: Int, rows: Int) -> Layout {
    switch screen {
    case .question: questionLayout(width)
    case .tour(let page): tourLayout(page, width)
    case .help: helpLayout(width)
    case .flag: fieldLayout(phrasing.flagTitle, width)
    case .search(let found, let selection): searchLayout(found, selection, width, rows)
    case .review(let section): reviewLayout(section, width, rows)
    case .items(let section, let selection): itemsLayout(section, selection, width, rows)
    }
  }

  // MARK: - Parts

  private func lines(_ text: String, _ width: Int, _ style: Style? = nil) -> [Frame.Line] {
    let indent = text.prefix { $0 == " " }.count
    return text.wrapped(to: width, indent: indent).map { Frame.Line($0, style) }
  }

  /// Whose record it is, where one is in it, and how far the whole is.
  private func header(_ width: Int) -> [Frame.Line] {
    var header = [Frame.Line(phrasing.identity(file: file).clipped(to: width), .faint)]
    if let section = item.flatMap(overview.section) {
      header += lines(phrasing.progress(section), width)
    }
    var overall = phrasing.progress(overview).wrapped(to: width).map { Frame.Line($0) }
    if let last = overall.popLast() { overall.append(withBar(last, width)) }
    return header + overall
  }

  /// The bar repeats what the words say, where there is room for it.
  private func withBar(_ line: Frame.Line, _ width: Int) -> Frame.Line {
    let room = min(20, width - line.text.displayWidth - 1)
    guard room >= 8, overview.total > 0 else { return line }
    let full = room * overview.answered / overview.total
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: room - full)
    return Frame.Line(line.pieces + [Frame.Piece(text: " " + bar)])
  }

  private func spoken(_ width: Int) -> [Frame.Line] {
    said.flatMap { lines($0, width) }
  }

  // MARK: - Questions

  private func questionLayout(_ width: Int, asksFirst: Bool = false) -> Layout {
    let page = phrasing.screenPage(interview.prompt, interview)
    var layout = Layout(header: header(width), spoken: spoken(width))
    if let purpose, !asksFirst { layout.body += lines(purpose, width) + [""] }
    // What is typed is about a practice that must stay in sight.
    if interview.prompt.wantsText, let item {
      layout.body +=
        lines("\(phrasing.id(of: item)). \(phrasing.statement(of: item))", width) + [""]
    }
    // The first paragraph of a question says where it stands; then comes what is asked.
    let question = if case .question = interview.prompt { 1 } else { 0 }
    for (index, paragraph) in page.paragraphs.enumerated() {
      if isPresenting, index > 0 { layout.body.append("") }
      layout.body += lines(paragraph, width, index == question ? .bold : nil)
    }
    layout.body += terms.flatMap { lines($0, width) }
    if let purpose, asksFirst { layout.body += [""] + lines(purpose, width) }
    layout.more = phrasing.moreBelow.clipped(to: width)
    if interview.prompt.wantsText {
      layout.addField(field, under: page.invitation, width: width)
      layout.hint = lines(phrasing.textHint, width, .faint)
      return layout
    }
    let asked = confidence.map { phrasing.confidenceAhead($0) } ?? ""
    let invitation = (page.invitation + asked + ":").wrapped(to: width)
    layout.foot = invitation.map { Frame.Line($0) }
    layout.cursor = .foot(
      row: invitation.count - 1, column: min(width, (invitation.last ?? "").displayWidth + 1))
    for (index, choice) in choices.enumerated() {
      let isSelected = index == selection
      let title = phrasing.title(of: choice, at: item)
      if isPresenting, index > 0 { layout.foot.append("") }
      if isSelected { layout.cursor = .foot(row: layout.foot.count, column: 0) }
      // Two numbers beside each other would read as one.
      let sign = title.first?.isNumber ?? false ? "= " : ""
      let rows = "\(index + 1) \(sign)\(title)".wrapped(to: max(1, width - 2))
      for (number, row) in rows.enumerated() {
        let mark = isSelected && number == 0 ? "> " : "  "
        layout.foot.append(Frame.Line(mark + row, isSelected ? .bold : nil))
      }
    }
    let hint = isPresenting ? phrasing.shortHint : phrasing.questionHint(interview.prompt)
    layout.hint = lines(hint, width, .faint)
    return layout
  }

  private func tourLayout(_ page: Int, _ width: Int) -> Layout {
    let (title, paragraphs) = phrasing.tour[page]
    var layout = Layout(header: lines(title, width, .bold), spoken: [])
    layout.body = Array(paragraphs.map { lines($0, width) }.joined(separator: [""]))
    layout.foot = lines(phrasing.tourHint(page: page), width)
    layout.more = phrasing.moreBelow.clipped(to: width)
    return layout
  }

  private func fieldLayout(_ title: String, _ width: Int) -> Layout {
    var layout = questionLayout(width)
    layout.foot = []
    layout.addField(field, under: title, width: width)
    layout.hint = lines(phrasing.textHint, width, .faint)
    return layout
  }

  private func helpLayout(_ width: Int) -> Layout {
    var layout = Layout(header: header(width), spoken: [])
    let explanation = phrasing.explanation(of: interview.prompt)
    layout.body = (explanation + (explanation.isEmpty ? [] : [""]) + phrasing.keys)
      .flatMap { lines($0, width) }
    layout.more = phrasing.moreBelow.clipped(to: width)
    layout.cursor = .body(row: scroll)
    layout.hint = lines(phrasing.helpHint, width, .faint)
    return layout
  }

  // MARK: - Lists

  private func searchLayout(
    _ found: [Item], _ selection: Int, _ width: Int, _ rows: Int
  ) -> Layout {
    var layout = Layout(header: header(width), spoken: [])
    layout.addField(field, under: phrasing.searchTitle, width: width)
    let field = layout.foot
    layout.header += [""] + field
    if case .foot(let row, let column) = layout.cursor {
      layout.cursor = .header(row: layout.header.count - field.count + row, column: column)
    }
    layout.foot = []
    if !self.field.text.trimmed.isEmpty {
      layout.header.append(Frame.Line(phrasing.found(found.count)))
    }
    layout.addEntries(
      found, selection: selection, width: width, rows: rows, phrasing.entry)
    layout.hint = lines(phrasing.listHint, width, .faint)
    return layout
  }

  private func reviewLayout(_ selection: Int, _ width: Int, _ rows: Int) -> Layout {
    var layout = Layout(header: header(width), spoken: [])
    layout.header += ["", Frame.Line(phrasing.reviewTitle, .bold)]
    layout.addEntries(
      overview.sections, selection: selection, width: width, rows: rows
    ) { phrasing.entry($0) }
    layout.cursor = .body(row: selection)
    layout.hint = lines(phrasing.listHint, width, .faint)
    return layout
  }

  private func itemsLayout(
    _ section: Int, _ selection: Int, _ width: Int, _ rows: Int
  ) -> Layout {
    var layout = Layout(header: header(width), spoken: [])
    let section = overview.sections[section]
    layout.header += ["", Frame.Line(phrasing.title(of: section.part).clipped(to: width), .bold)]
    layout.addEntries(
      section.items, selection: selection, width: width, rows: rows, phrasing.entry)
    layout.cursor = .body(row: selection)
    layout.hint = lines(phrasing.listHint, width, .faint)
    return layout
  }
}
