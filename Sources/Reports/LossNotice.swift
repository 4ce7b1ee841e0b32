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
    let answers = unconfirmed.count
    let open =
      answers == 0
      ? nil
      : Text(
        nl: "Te bevestigen door \(answers == 1 ? "het" : "ze") opnieuw te geven:"
          + " \(counted(answers, one: "antwoord", other: "antwoorden")) van daarvoor; 'peil status'"
          + " noemt \(answers == 1 ? "het" : "ze").",
        en: "To be confirmed by giving \(answers == 1 ? "it" : "them") again:"
          + " \(counted(answers, one: "answer", other: "answers")) from before; 'peil status' names"
          + " \(answers == 1 ? "it" : "them").")
    let lapsed = lapsedAdoption.map { adoption in
      Text(
        nl: "Besluit \(adoption.decision.cleanLine) van het bestuur reikt niet over de verloren"
          + " regels heen en geldt niet meer.",
        en: "Decision \(adoption.decision.cleanLine) of the board does not reach over the lost"
          + " lines and no longer holds.")
    }
    let parts = [losses.start(name), open, lapsed].compactMap(\.self)
    return Text(
      nl: parts.map(\.nl).joined(separator: " "), en: parts.map(\.en).joined(separator: " "))
  }
}

extension DossierState {
  /// What whoever reads or goes on with the dossier must know; nil where no lines are lost.
  ///
  /// The sentence calls it by a name, such as its file.
  package func lossNotice(of name: Text) -> Text? {
    guard !losses.isEmpty else { return nil }
    let items = unconfirmedPractices + unconfirmedFindings
    let start = losses.start(name)
    if items.isEmpty { return start }
    return Text(
      nl: start.nl + " Bevestig wat daarvoor werd vastgesteld door het opnieuw vast te leggen:"
        + " \(Language.nl.list(items)).",
      en: start.en + " Confirm what was established before by recording it again:"
        + " \(Language.en.list(items)).")
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
    [differenceNote(in: language), lossNote(in: language)].compactMap(\.self)
  }

  /// That lines of the record are lost; nil where none are.
  func lossNote(
    in language: Language, of name: Text = Text(nl: "deze meting", en: "this record")
  ) -> Block? {
    state.lossNotice(of: name).map {
      .note(Text(nl: "Let op: \($0.nl)", en: "Note: \($0.en)")[language])
    }
  }

  /// The answers that are to be given again, since a line that is lost may have taken them back.
  func toConfirm(in language: Language) -> [Block] {
    let items = state.unconfirmed.map { item in
      switch item {
      case .practice(let id):
        named(id, questionnaire.places[id].map { questionnaire[$0].statement })
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
              "Deze antwoorden staan voor regels die verloren zijn. Zij tellen mee, maar kunnen zijn"
              + " teruggenomen; geef ze opnieuw.",
            en:
              "These answers stand before lines that are lost. They count, but may have been taken"
              + " back; give them again.")[language])
        Block.bullets(items.map { $0[language] })
      }
    ]
  }

  private func named(_ id: String, _ title: Text?) -> Text {
    guard let title else { return Text(same: id) }
    return Text(nl: "\(id): \(title.nl)", en: "\(id): \(title.en)")
  }

  /// Where lines are lost and what is to be confirmed, for scripts; nothing where none are.
  var lossMembers: [(String, JSONValue)] {
    guard !state.losses.isEmpty else { return [] }
    let places = state.losses.map { loss -> JSONValue in
      .object([
        ("afterLine", .integer(loss.line)),
        ("lastHash", .string(orNull: loss.last?.hexadecimal)),
      ])
    }
    let items = state.unconfirmed.map { item -> JSONValue in
      switch item {
      case .practice(let id), .question(let id), .fact(let id): .string(id)
      case .statedProfile: .string("profile")
      }
    }
    return [
      ("lostLines", .object([("places", .array(places)), ("unconfirmed", .array(items))]))
    ]
  }
}
