import Maturity

/// How far an interview is, section by section.
///
/// Counting looks at every practice, so that it is done once for each answer and not for each key.
struct Overview: Hashable {
  /// The profile, a theme or the key facts.
  struct Section: Hashable {
    let part: Part

    /// What is asked of it, in order.
    let items: [Item]
    let answered: Int
  }

  enum Part: Hashable {
    case profile
    case theme(Int)
    case facts
  }

  /// The parts that have something to ask, in order.
  let sections: [Section]
  let minutesToGo: Int

  init(_ route: Route) {
    sections = route.sections.filter { !$0.items.isEmpty }.map { part, items in
      Section(part: part, items: items, answered: items.count { route.isAnswered($0) })
    }
    minutesToGo = route.minutesToGo
  }

  var answered: Int { sections.reduce(0) { $0 + $1.answered } }
  var total: Int { sections.reduce(0) { $0 + $1.items.count } }

  /// The section that an item belongs to, whether it is asked or not.
  func section(of item: Item) -> Section? {
    let part: Part =
      switch item {
      case .profile: .profile
      case .practice(let place): .theme(place.theme)
      case .fact: .facts
      }
    return sections.first { $0.part == part }
  }
}
