/// What an answer or an order does: what is recorded, what is told, and where it leads.
package struct Step<S: Script> {
  let acts: [S.Act]
  let messages: [Message<S>]

  /// Where it leads, by the script as it is after the acts.
  let destination: (S) -> Destination<S>

  package init(
    recording acts: [S.Act] = [], telling messages: [Message<S>] = [],
    then destination: @escaping (S) -> Destination<S> = { _ in .stay }
  ) {
    self.acts = acts
    self.messages = messages
    self.destination = destination
  }

  /// Records one act and says so.
  package static func record(
    _ act: S.Act, then destination: @escaping (S) -> Destination<S> = { _ in .stay }
  ) -> Step {
    Step(recording: [act], telling: [.recorded(act)], then: destination)
  }

  /// Goes to a question.
  package static func ask(_ question: S.Question) -> Step {
    Step(then: { _ in .ask(question) })
  }

  /// Tells something and stays.
  package static func tell(_ remark: S.Remark) -> Step { Step(telling: [.remark(remark)]) }
}

/// Where a step leads.
package enum Destination<S: Script>: Hashable, Sendable {
  case stay
  case ask(S.Question)

  /// The place after one, in the order of the route.
  case onward(from: S.Place)

  /// Where the script begins.
  case beginning
}

/// What takes an act back or records it again.
package struct Change<S: Script> {
  let act: S.Act
  let changed: S.Act
  let place: S.Place?
  let question: (S) -> S.Question?

  /// - Parameters:
  ///   - act: what is recorded.
  ///   - changed: the act that it is about.
  ///   - place: the place that this one is about, if any.
  ///   - question: where the person sees what happened; nil to stay.
  package init(
    _ act: S.Act, of changed: S.Act, at place: S.Place?,
    question: @escaping (S) -> S.Question?
  ) {
    self.act = act
    self.changed = changed
    self.place = place
    self.question = question
  }
}
