import Language
import Terminal

extension ScreenDialogue {
  // MARK: - The tour

  mutating func pressInTour(_ key: Key, _ page: Int) {
    switch key {
    case .enter, .right, .down, .tab, .pageDown, .character(" "), .character("j"):
      screen = page + 1 < script.tour.count ? .tour(page + 1) : .question
    case .left, .up, .backTab, .pageUp, .character("k"), .character("b"), .character("t"):
      screen = .tour(max(0, page - 1))
    case .escape, .character("s"):
      screen = .question
    case .character("q"): perform(.quit, by: key)
    case .control("d"): ending = .endOfInput
    default: break
    }
  }

  // MARK: - Help

  mutating func pressInHelp(_ key: Key) {
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

  // MARK: - Searching

  mutating func search() {
    if index == nil { index = SearchIndex(script) }
    type(in: .search([], selection: 0))
  }

  mutating func pressInSearch(_ key: Key, _ found: [S.Place], _ selection: Int) {
    let last = max(0, found.count - 1)
    switch key {
    case .down: screen = .search(found, selection: min(selection + 1, last))
    case .up: screen = .search(found, selection: max(0, selection - 1))
    case .pageDown: screen = .search(found, selection: min(selection + 8, last))
    case .pageUp: screen = .search(found, selection: max(0, selection - 8))
    case .enter:
      if found.indices.contains(selection) { go(to: found[selection], by: key) }
    case .escape: leaveList()
    case .backspace where field.text.isEmpty: leaveList()
    default:
      let before = field.text
      if field.press(key), field.text != before {
        screen = .search(index?.places(matching: field.text) ?? [], selection: 0)
      }
    }
  }

  mutating func leaveList() {
    screen = .question
    field = fieldOfPrompt
  }

  private mutating func go(to place: S.Place, by key: Key) {
    screen = .question
    perform(.goTo(script.id(of: place)), by: key)
  }

  // MARK: - Reviewing

  /// The position of the section that the place is in, among those that are asked.
  var sectionOfPlace: Int? {
    conversation.place.flatMap { place in
      sections.firstIndex { $0.places.contains(place) }
        ?? sections.lastIndex { $0.places.first.map { script.precedes($0, place) } ?? false }
    }
  }

  mutating func pressInReview(_ key: Key, _ section: Int) {
    let last = sections.count - 1
    switch key {
    case .down, .character("j"): screen = .review(section: max(0, min(section + 1, last)))
    case .up, .character("k"): screen = .review(section: max(0, section - 1))
    case .home: screen = .review(section: 0)
    case .end: screen = .review(section: max(0, last))
    case .enter, .right:
      guard sections.indices.contains(section) else { return }
      let here = conversation.place.flatMap(sections[section].places.firstIndex) ?? 0
      screen = .items(section: section, selection: here)
    case .escape, .left, .character("q"), .character("r"): leaveList()
    case .control("d"): ending = .endOfInput
    default: break
    }
  }

  mutating func pressInItems(_ key: Key, _ section: Int, _ selection: Int) {
    let places = sections[section].places
    func moved(to selection: Int) -> Screen<S> {
      .items(section: section, selection: min(max(0, selection), places.count - 1))
    }
    switch key {
    case .down, .character("j"): screen = moved(to: selection + 1)
    case .up, .character("k"): screen = moved(to: selection - 1)
    case .pageDown, .character(" "): screen = moved(to: selection + 8)
    case .pageUp: screen = moved(to: selection - 8)
    case .home: screen = moved(to: 0)
    case .end: screen = moved(to: places.count - 1)
    case .enter, .right: go(to: places[selection], by: key)
    case .escape, .left, .character("q"): screen = .review(section: section)
    case .control("d"): ending = .endOfInput
    default: break
    }
  }
}
