package import Hashing
import History
import Maturity

/// What the institution changed about one practice, or about none, after a line of its record.
package struct RecordChange: Hashable, Sendable {
  /// The practice; nil for what belongs to no practice.
  package let practice: String?

  /// What was changed, each once, in order.
  package let names: [Kind]

  package init(practice: String?, names: [Kind]) {
    self.practice = practice
    self.names = names
  }

  /// What can change.
  package enum Kind: CaseIterable, Hashable, Sendable {
    case answer
    case evidence
    case note
    case profile
    case adoption
    case response
    case other
  }
}

extension Assessment {
  /// What came into the record after the line with a hash, by practice in the order of the
  /// questionnaire, what belongs to no practice last; empty for a line that it does not have.
  ///
  /// Where lines are lost, a line that it does not have is taken for one of them, and what came
  /// after the first of these places for what came after it.
  package func changes(since head: Digest) -> [RecordChange] {
    var kinds: [String?: Set<RecordChange.Kind>] = [:]
    let lost = state.losses.map(\.position).min().map { state.entries[$0...] }
    for entry in state.entries(after: head) ?? lost ?? [] {
      let event: Event
      if case .withdrawn(let target) = entry.event.act {
        guard let original = state.entry(target)?.event else { continue }
        event = original
      } else {
        event = entry.event
      }
      let (practice, kind) = Self.change(by: event.act)
      kinds[practice, default: []].insert(kind)
    }
    let order = questionnaire.places
    let practices = kinds.keys.compactMap(\.self).sorted { left, right in
      guard let first = order[left], let second = order[right] else {
        return (order[left] == nil ? 1 : 0, left) < (order[right] == nil ? 1 : 0, right)
      }
      return first < second
    }
    return (practices.map(Optional.some) + [nil]).compactMap { practice in
      kinds[practice].map { found in
        RecordChange(practice: practice, names: RecordChange.Kind.allCases.filter(found.contains))
      }
    }
  }

  private static func change(by act: Act) -> (practice: String?, kind: RecordChange.Kind) {
    switch act {
    case .rated(let practice, _, _), .notApplicable(let practice, _): (practice, .answer)
    case .evidenced(let practice, _, _): (practice, .evidence)
    case .noted(let practice, _): (practice, .note)
    case .profileAnswered, .profileStated: (nil, .profile)
    case .adopted: (nil, .adoption)
    case .responded: (nil, .response)
    case .flagged, .unflagged, .factAnswered, .signed, .retracted, .misdated, .withdrawn,
      .finished, .reopened, .salvaged, .unknown:
      (nil, .other)
    }
  }
}
