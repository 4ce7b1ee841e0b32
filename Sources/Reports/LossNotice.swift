import Assessment
import Hashing
package import History
import JSON
package import Language
import Maturity

// What is told of a file in which lines are gone.

extension [LineLoss] {
  /// After which lines: `regel 3 en regel 7`.
  package var places: Text {
    let numbers = Set(map(\.line)).sorted()
    return Text(
      nl: Language.nl.list(numbers.map { "regel \($0)" }),
      en: Language.en.list(numbers.map { "line \($0)" }))
  }

  /// That lines are gone and nobody knows what they said.
  fileprivate func start(_ name: Text) -> Text {
    Text(
      nl: "In \(name.nl) zijn na \(places.nl) regels verloren gegaan; niemand weet wat daarin werd"
        + " gewijzigd of teruggenomen.",
      en: "In \(name.en) lines after \(places.en) are lost; nobody knows what they changed or took"
        + " back.")
  }
}

extension RecordState {
  /// What whoever reads or goes on with the record must know; nil where no lines are lost.
  ///
  /// The sentence calls it by a name, such as its file.
  package func lossNotice(of name: Text) -> Text? {
    guard !losses.isEmpty else { return nil }
    let open = Unconfirmed.inWords(unconfirmed).map { count in
      Text(
        nl: "Te bevestigen door opnieuw te geven: \(count.nl) (zie 'peil status').",
        en: "To be confirmed by giving again: \(count.en) (see 'peil status').")
    }
    let lapsed = lapsedAdoption.map { adoption in
      Text(
        nl: "Besluit \(adoption.decision.cleanLine) van het bestuur reikt niet over de verloren"
          + " regels heen en geldt niet meer.",
        en: "Decision \(adoption.decision.cleanLine) of the board does not reach over the lost"
          + " lines and no longer holds.")
    }
    let accepted =
      lapsedAcceptances.isEmpty
      ? nil
      : Text(
        nl: "Dat het bestuur het risico van \(Language.nl.list(lapsedAcceptances)) aanvaardde reikt"
          + " er"
          + " evenmin overheen.",
        en: "That the board accepted the risk of \(Language.en.list(lapsedAcceptances)) does not"
          + " reach"
          + " over them either.")
    let parts = [losses.start(name), open, lapsed, accepted].compactMap(\.self)
    return Text(
      nl: parts.map(\.nl).joined(separator: " "), en: parts.map(\.en).joined(separator: " "))
  }
}

extension RecordState.Unconfirmed {
  /// How much is to be confirmed, by what it is; nil where nothing is.
  fileprivate static func inWords(_ items: [Self]) -> Text? {
    let evidence = items.count { if case .evidence = $0 { true } else { false } }
    let notes = items.count { if case .note = $0 { true } else { false } }
    let answers = items.count - evidence - notes
    let parts = [
      Text.number(answers, one: ("antwoord", "answer"), other: ("antwoorden", "answers")),
      Text.number(
        evidence, one: ("onderbouwing", "practice’s evidence"),
        other: ("onderbouwingen", "practices’ evidence")),
      Text.number(notes, one: ("notitie", "note"), other: ("notities", "notes")),
    ].compactMap(\.self)
    guard !parts.isEmpty else { return nil }
    return Text(nl: Language.nl.list(parts.map(\.nl)), en: Language.en.list(parts.map(\.en)))
  }
}

extension Text {
  /// A number of things in words; nil for none.
  fileprivate static func number(
    _ count: Int, one: (nl: String, en: String), other: (nl: String, en: String)
  ) -> Text? {
    guard count > 0 else { return nil }
    return Text(
      nl: counted(count, one: one.nl, other: other.nl),
      en: counted(count, one: one.en, other: other.en))
  }
}

extension DossierState {
  /// What whoever reads or goes on with the dossier must know; nil where no lines are lost.
  ///
  /// The sentence calls it by a name, such as its file.
  package func lossNotice(of name: Text) -> Text? { audit.lossNotice(of: name) }
}

extension Audit {
  /// What whoever reads what the auditor says must know; nil where no lines are lost.
  fileprivate func lossNotice(of name: Text) -> Text? {
    guard !losses.isEmpty else { return nil }
    let start = losses.start(name)
    if unconfirmed.isEmpty { return start }
    return Text(
      nl: start.nl + " Bevestig wat niet meer zeker is door het opnieuw vast te leggen:"
        + " \(Language.nl.list(unconfirmed)).",
      en: start.en + " Confirm what is no longer certain by recording it again:"
        + " \(Language.en.list(unconfirmed)).")
  }
}

extension SignedFile {
  /// What whoever signs the file must know; nil where no lines are lost.
  ///
  /// The sentence calls it by a name, such as its file.
  package func lossNotice(of name: Text) -> Text? {
    losses.isEmpty ? nil : losses.start(name)
  }
}

// MARK: - Results

extension Assessment {
  /// What a reader of a result must know of how the record was read, before the result.
  func readingNotes(in language: Language) -> [Block] {
    [differenceNote(in: language)].compactMap(\.self) + lossNotes(in: language)
  }

  /// That lines of the record, or of the auditor's dossier beside it, are lost.
  func lossNotes(
    in language: Language, of name: Text = Text(nl: "deze meting", en: "this record")
  ) -> [Block] {
    [
      state.lossNotice(of: name),
      audit?.lossNotice(of: Text(nl: "het auditdossier", en: "the audit dossier")),
    ].compactMap(\.self).map { .note(Text(nl: "Let op: \($0.nl)", en: "Note: \($0.en)")[language]) }
  }

  /// The answers that are to be given again, since a line that is lost may have taken them back.
  func toConfirm(in language: Language) -> [Block] {
    let items = state.unconfirmed.map { item in
      switch item {
      case .practice(let id): named(practice: id)
      case .evidence(let id): named(practice: id).part("onderbouwing", "evidence")
      case .note(let id): named(practice: id).part("notitie", "note")
      case .question(let id):
        named(id, questionnaire.profile.questions.first { $0.id == id }?.question)
      case .fact(let id): named(id, questionnaire.keyFacts.first { $0.id == id }?.statement)
      case .statedProfile: Text(nl: "het opgegeven risicoprofiel", en: "the stated risk profile")
      }
    }
    guard !items.isEmpty else { return [] }
    return [
      .section(Text(nl: "Te bevestigen", en: "To confirm")[language]) {
        Block.paragraph(
          Text(
            nl:
              "Dit staat voor regels die verloren zijn. Het telt mee, maar kan zijn teruggenomen;"
              + " geef"
              + " elk opnieuw. Een antwoord bevestigt zijn onderbouwing en notitie niet.",
            en:
              "This stands before lines that are lost. It counts, but may have been taken back;"
              + " give"
              + " each again. An answer confirms neither its evidence nor its note.")[language])
        Block.bullets(items.map { $0[language] })
      }
    ]
  }

  private func named(practice id: String) -> Text {
    named(id, questionnaire.places[id].map { questionnaire[$0].statement })
  }

  private func named(_ id: String, _ title: Text?) -> Text {
    guard let title else { return Text(same: id) }
    return Text(nl: "\(id): \(title.nl)", en: "\(id): \(title.en)")
  }

  /// Where lines are lost and what is to be confirmed, for scripts; nothing where none are.
  var lossMembers: [(String, JSONValue)] { recordLossMembers + dossierLossMembers }

  private var recordLossMembers: [(String, JSONValue)] {
    guard !state.losses.isEmpty else { return [] }
    var answers: [JSONValue] = []
    var evidence: [JSONValue] = []
    var notes: [JSONValue] = []
    for item in state.unconfirmed {
      switch item {
      case .practice(let id), .question(let id), .fact(let id): answers.append(.string(id))
      case .statedProfile: answers.append(.string("profile"))
      case .evidence(let id): evidence.append(.string(id))
      case .note(let id): notes.append(.string(id))
      }
    }
    return [
      (
        "lostLines",
        .object([
          ("places", state.losses.json), ("unconfirmed", .array(answers)),
          ("unconfirmedEvidence", .array(evidence)), ("unconfirmedNotes", .array(notes)),
        ])
      )
    ]
  }

  private var dossierLossMembers: [(String, JSONValue)] {
    guard let audit, !audit.losses.isEmpty else { return [] }
    return [
      (
        "dossierLostLines",
        .object([
          ("places", audit.losses.json),
          ("unconfirmed", .array(audit.unconfirmed.map(JSONValue.string))),
        ])
      )
    ]
  }
}

extension [LineLoss] {
  fileprivate var json: JSONValue {
    .array(
      map { loss in
        .object([
          ("afterLine", .integer(loss.line)),
          ("lastHash", .string(orNull: loss.last?.hexadecimal)),
        ])
      })
  }
}

extension Text {
  /// The text after a word for the part of it that is meant.
  fileprivate func part(_ nl: String, _ en: String) -> Text {
    Text(nl: "\(nl) bij \(self.nl)", en: "\(en) for \(self.en)")
  }
}
