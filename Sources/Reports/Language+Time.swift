package import History
package import Language

// The words about moments that cannot be right.

extension Language {
  /// What cannot be right of the moments in a file, a sentence each, and what was said of it.
  ///
  /// Lines behind one another that are wrong for the same reason are told together.
  package func wrongMoments(of file: SignedFile, now: Moment) -> [String] {
    wrongMoments(in: file.timeOrder(now: now)) + corrections(in: file)
  }

  /// What was said of moments that are wrong, a sentence each.
  package func corrections(in file: SignedFile) -> [String] { file.corrections.map(correction) }

  /// What cannot be right of the moments of lines, a sentence each.
  package func wrongMoments(in order: TimeOrder) -> [String] {
    runs(order.wrong).map(wrongMoments)
  }

  /// The lines that are out of order by so little that it means nothing; nil where there are none.
  package func slightlyWrongMoments(in order: TimeOrder) -> String? {
    let lines = order.slight
    guard let first = lines.first, let last = lines.last else { return nil }
    return Text(
      nl: lines.count == 1
        ? "Het tijdstip van regel \(first) wijkt hooguit twee minuten af van de volgorde."
        : "De tijdstippen van \(lines.count) regels, van \(first) tot en met \(last), wijken hooguit"
          + " twee minuten af van de volgorde.",
      en: lines.count == 1
        ? "The moment of line \(first) is at most two minutes out of order."
        : "The moments of \(lines.count) lines, from \(first) to \(last), are at most two"
          + " minutes out of order.")[self]
  }

  private func runs(_ wrong: [TimeOrder.Wrong]) -> [[TimeOrder.Wrong]] {
    var runs: [[TimeOrder.Wrong]] = []
    for item in wrong {
      if let last = runs.last?.last, last.line.number + 1 == item.line.number,
        last.reason == item.reason
      {
        runs[runs.count - 1].append(item)
      } else {
        runs.append([item])
      }
    }
    return runs
  }

  private func wrongMoments(_ run: [TimeOrder.Wrong]) -> String {
    guard let first = run.first, let last = run.last else { return "" }
    let moment = moment(first.line.at)
    let isOne = run.count == 1
    let subject = Text(
      nl: isOne
        ? "Het tijdstip van regel \(first.line.number) (\(moment))"
        : "De tijdstippen van regel \(first.line.number) tot en met \(last.line.number) (de eerste:"
          + " \(moment))",
      en: isOne
        ? "The moment of line \(first.line.number) (\(moment))"
        : "The moments of lines \(first.line.number) to \(last.line.number) (the first: \(moment))")
    let verb = Text(nl: isOne ? "kan" : "kunnen", en: "cannot be right")
    let reason =
      switch first.reason {
      case .future: Text(nl: "in de toekomst", en: "in the future")
      case .beforeCreation:
        Text(nl: "vóór het begin van het bestand", en: "before the file was made")
      case .olderThan(let line):
        Text(
          nl: "vóór regel \(line), die ervoor staat",
          en: "before line \(line), which precedes \(isOne ? "it" : "them")")
      case .newerThan(let line):
        Text(
          nl: "na regel \(line), die erna komt",
          en: "after line \(line), which follows \(isOne ? "it" : "them")")
      }
    let lies = isOne ? Text(nl: "ligt", en: "it lies") : Text(nl: "liggen", en: "they lie")
    return Text(
      nl:
        "\(subject.nl) \(verb.nl) niet kloppen: \(isOne ? "het" : "zij") \(lies.nl) \(reason.nl).",
      en: "\(subject.en) \(verb.en): \(lies.en) \(reason.en).")[self]
  }

  private func correction(_ correction: SignedFile.Correction) -> String {
    let link = correction.link
    let lines = list(correction.lines.map(String.init))
    let isOne = correction.lines.count == 1
    let words = correction.reason.cleanLine
    let reason = words.hasSuffix(".") ? String(words.dropLast()) : words
    return Text(
      nl: "Regel \(link.line) (\(link.by.cleanLine), \(role(link.role))) zegt dat"
        + " \(isOne ? "het tijdstip" : "de tijdstippen") van regel \(lines) niet"
        + " \(isOne ? "klopt" : "kloppen"), met als reden ‘\(reason)’.",
      en: "Line \(link.line) (\(link.by.cleanLine), \(role(link.role))) says that the"
        + " \(isOne ? "moment of line" : "moments of lines") \(lines)"
        + " \(isOne ? "is" : "are") wrong, with the reason ‘\(reason)’.")[self]
  }

  /// The section of a page with what cannot be right of the moments in files; nothing where all
  /// can be.
  func wrongMoments(of files: [SignedFile], now: Moment) -> Block? {
    let sentences = files.flatMap { file in
      wrongMoments(of: file, now: now).map { sentence in
        files.count == 1 ? sentence : "\(title(of: file.kind)): \(sentence)"
      }
    }
    guard !sentences.isEmpty else { return nil }
    return .section(
      Text(nl: "Tijdstippen die niet kunnen kloppen", en: "Moments that cannot be right")[self]
    ) {
      Block.paragraph(
        Text(
          nl: "Een tijdstip is wat de klok zei van wie de regel schreef; de volgorde van de regels"
            + " bewijst meer. Ga na wiens klok verkeerd stond.",
          en: "A moment is what the clock said of whoever wrote the line; the order of the lines"
            + " proves more. Find out whose clock was wrong.")[self])
      Block.bullets(sentences)
    }
  }

  /// Which file it is.
  func title(of kind: SignedFile.Kind) -> String {
    switch kind {
    case .record: Text(nl: "De meting", en: "The record")[self]
    case .dossier: Text(nl: "Het auditdossier", en: "The audit dossier")[self]
    }
  }
}
