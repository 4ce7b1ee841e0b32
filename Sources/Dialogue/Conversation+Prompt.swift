import Language

/// What the prompt is about.
extension Conversation {
  /// The place that the prompt is about, if any.
  package var place: S.Place? {
    switch prompt {
    case .question(let question): script.place(of: question)
    case .note(let place): place
    case .reopening, .end: nil
    }
  }

  package var form: Form<S> { form(of: prompt) }

  func form(of prompt: Prompt<S>) -> Form<S> {
    switch prompt {
    case .question(let question): script.form(of: question)
    case .note, .reopening: .text
    case .end: .commands
    }
  }

  /// The text on record that the prompt asks for; empty where there is none.
  var textOnRecord: String { textOnRecord(for: prompt) }

  func textOnRecord(for prompt: Prompt<S>) -> String {
    switch prompt {
    case .question(let question): script.text(for: question)
    case .note(let place): script.note(on: place) ?? ""
    case .reopening, .end: ""
    }
  }

  /// The prompt that asks for the same text, however somebody came to it.
  func textPrompt(_ prompt: Prompt<S>) -> Prompt<S> {
    prompt.question.map { .question(script.question(forTextOf: $0)) } ?? prompt
  }

  /// What a text at the prompt is about, in letters, digits and hyphens.
  var subject: String { subject(of: prompt) }

  func subject(of prompt: Prompt<S>) -> String {
    switch prompt {
    case .question(let question):
      subject(script.place(of: question), script.page(of: question).invitation)
    case .note(let place): subject(place, "note")
    case .reopening: "reopening"
    case .end: "end"
    }
  }

  /// What a note at the prompt is about.
  var subjectOfNote: String { subject(place, "note") }

  private func subject(_ place: S.Place?, _ part: String) -> String {
    let words = [place.map(script.id), part].compactMap(\.self).joined(separator: "-")
    let kept = words.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
    return String(kept.prefix(100))
  }
}
