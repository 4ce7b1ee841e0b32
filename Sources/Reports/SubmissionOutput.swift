import Assessment
import Hashing
package import Language
package import Maturity
package import Publication

/// Everything that a submission says, in words, for who agrees to it.
package struct SubmissionOutput: Sendable {
  private let submission: Submission
  private let form: SubmissionForm
  private let questionnaire: Questionnaire

  package init(_ submission: Submission, form: SubmissionForm, questionnaire: Questionnaire) {
    self.submission = submission
    self.form = form
    self.questionnaire = questionnaire
  }

  /// All of it; there is nothing in the file that is not here.
  package func document(in language: Language) -> Document {
    Document(
      language: language,
      title: Text(
        nl: "Aanlevering voor het sectorbeeld \(form.wave)",
        en: "Submission for the sector picture \(form.wave)")[language]
    ) {
      Block.paragraph(
        Text(
          nl:
            "Dit is alles wat er in de aanlevering staat. Er gaat geen naam, notitie, onderbouwing,"
            + " score of datum mee.",
          en: "This is everything in the submission. No name, note, evidence, rating or date goes"
            + " along.")[language])
      Block.definitions([
        Definition("Sector", language.sector(submission.sector)),
        Definition(
          Text(nl: "Risicoprofiel", en: "Risk profile")[language],
          language.profile(submission.profile)),
        Definition(
          Text(nl: "Vragenlijst", en: "Questionnaire")[language],
          "\(form.questionnaire) (\(form.scoring.hexadecimal))"),
        Definition(Text(nl: "Niveaus", en: "Levels")[language], form.reading.title[language]),
        Definition(Text(nl: "Meetronde", en: "Wave")[language], String(form.wave)),
        Definition(
          Text(nl: "Eerdere meetronde", en: "Earlier wave")[language],
          form.earlier.map(String.init) ?? Text(nl: "geen", en: "none")[language]),
        Definition(
          Text(nl: "Nummer van deze aanlevering", en: "Number of this submission")[language],
          submission.number.digits),
      ])
      Block.table(themes(in: language))
      Block.table(facts(in: language))
    }
  }

  private var earlierTitle: Text {
    form.earlier.map { Text(same: String($0)) } ?? Text(nl: "Eerder", en: "Earlier")
  }

  private func themes(in language: Language) -> Table {
    Table(
      caption: Text(
        nl: "De grenzen van het niveau van elk thema, en wat over de verandering bewezen is.",
        en: "The bounds of each theme’s level, and what is proven about the change.")[language],
      columns: [
        Table.Column(Text(nl: "Thema", en: "Theme")[language], wraps: true),
        Table.Column(String(form.wave)), Table.Column(earlierTitle[language]),
        Table.Column(Text(nl: "Verandering", en: "Change")[language]),
      ],
      rows: zip(questionnaire.themes, submission.themes).map { theme, part in
        [
          theme.title[language], Self.levels(part.now), Self.levels(part.earlier),
          part.change.title[language],
        ].map { [.text($0)] }
      })
  }

  private func facts(in language: Language) -> Table {
    Table(
      caption: Text(nl: "De kernfeiten.", en: "The key facts.")[language],
      columns: [
        Table.Column(Text(nl: "Kernfeit", en: "Key fact")[language], wraps: true),
        Table.Column(String(form.wave)), Table.Column(earlierTitle[language]),
      ],
      rows: zip(questionnaire.keyFacts, submission.facts).map { fact, part in
        [
          fact.statement[language], part.now.title[language], part.earlier.title[language],
        ].map { [.text($0)] }
      })
  }

  static func levels(_ levels: ClosedRange<Int>?) -> String {
    guard let levels else { return "–" }
    return levels.count == 1
      ? "\(levels.lowerBound)" : "\(levels.lowerBound)–\(levels.upperBound)"
  }
}

extension Submission.Change {
  /// Hoger, lager of niet vast te stellen.
  package var title: Text {
    switch self {
    case .higher: Text(nl: "hoger", en: "higher")
    case .lower: Text(nl: "lager", en: "lower")
    case .notEstablished: Text(nl: "niet vast te stellen", en: "cannot be established")
    }
  }
}

// MARK: - Side by side

/// Submissions side by side for the operator alone, without what tells institutions apart.
///
/// There is no sector, no profile and no number in it, and it has no form that another program could
/// read: it is for looking at.
package struct ConfidentialOutput: Sendable {
  private let submissions: [Submission]
  private let form: SubmissionForm
  private let questionnaire: Questionnaire

  /// The most columns of institutions in one table.
  private static let width = 6

  /// - Parameters:
  ///   - submissions: in any order.
  ///   - form: what they answer.
  ///   - questionnaire: the one of the form.
  ///   - seed: decides the order in which they are shown; drawn for one time only.
  package init(
    _ submissions: [Submission], form: SubmissionForm, questionnaire: Questionnaire, seed: UInt64
  ) {
    var generator = Shuffler(state: seed)
    // The order in which files came in must not show through: it starts from the content.
    self.submissions = submissions.sorted { $0.number.value < $1.number.value }
      .shuffled(using: &generator)
    self.form = form
    self.questionnaire = questionnaire
  }

  package static let mark = Text(
    nl: "VERTROUWELIJK: alleen voor de uitvoerder. Niet kopiëren, niet doorgeven, niet publiceren.",
    en: "CONFIDENTIAL: for the operator alone. Do not copy, pass on or publish.")

  package func document(in language: Language) -> Document {
    let groups = stride(from: 0, to: submissions.count, by: Self.width).map {
      $0..<min($0 + Self.width, submissions.count)
    }
    return Document(
      language: language,
      title: Text(
        nl: "Aanleveringen naast elkaar, \(form.wave)",
        en: "Submissions side by side, \(form.wave)")[language]
    ) {
      Block.note(Self.mark[language])
      Block.paragraph(
        Text(
          nl: "De volgorde is willekeurig en elke keer anders: een kolom is niet terug te vinden."
            + " Maar wie een instelling goed kent, kan haar aan haar niveaus herkennen.",
          en: "The order is random and different each time: a column cannot be found again. But"
            + " whoever knows an institution well may recognise it by its levels.")[language])
      for group in groups {
        Block.section(
          "\(Self.mark[language]) (\(group.lowerBound + 1)–\(group.upperBound))"
        ) {
          Block.table(table(group, in: language))
        }
      }
    }
  }

  private func table(_ group: Range<Int>, in language: Language) -> Table {
    let themes = questionnaire.themes.enumerated().map { index, theme -> [Table.Cell] in
      [[.text(theme.id)]]
        + group.map { [.text(SubmissionOutput.levels(submissions[$0].themes[index].now))] }
    }
    let facts = questionnaire.keyFacts.enumerated().map { index, fact -> [Table.Cell] in
      [[.text(fact.id)]]
        + group.map { [.text(submissions[$0].facts[index].now.title[language])] }
    }
    return Table(
      caption: Text(
        nl: "Aanleveringen \(group.lowerBound + 1) tot en met \(group.upperBound), vertrouwelijk.",
        en: "Submissions \(group.lowerBound + 1) to \(group.upperBound), confidential.")[language],
      columns: [Table.Column(Text(nl: "Thema, feit", en: "Theme, fact")[language])]
        + group.map { Table.Column(String($0 + 1)) },
      rows: themes + facts)
  }

  /// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014).
  private struct Shuffler: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      var z = state
      z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
      z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
      return z ^ (z >> 31)
    }
  }
}
