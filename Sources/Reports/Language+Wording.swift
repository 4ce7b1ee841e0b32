package import Assessment
package import History
package import Language
package import Maturity
package import Scoring

// The words that every output shares: levels, targets, profiles, evidence, people and days.

// MARK: - Levels

extension Language {
  /// A level as it stands in a table: `3`, `2–4`, `2–4 of n.v.t.` or `n.v.t.`.
  package func level(_ bounds: LevelBounds?) -> String {
    guard let bounds else { return notApplicable }
    let levels = bounds.low == bounds.high ? "\(bounds.low)" : "\(bounds.low)–\(bounds.high)"
    guard bounds.mayBeNone else { return levels }
    return Text(nl: "\(levels) of n.v.t.", en: "\(levels) or n/a")[self]
  }

  /// A level as it stands in a sentence: `niveau 3`, `niveau 2 of 3`, `geen niveau`.
  package func levelInWords(_ bounds: LevelBounds?) -> String {
    guard let bounds else { return Text(nl: "geen niveau", en: "no level")[self] }
    let level =
      switch bounds.high - bounds.low {
      case 0: Text(nl: "niveau \(bounds.low)", en: "level \(bounds.low)")[self]
      case 1:
        Text(
          nl: "niveau \(bounds.low) of \(bounds.high)", en: "level \(bounds.low) or \(bounds.high)")[
            self]
      default:
        Text(
          nl: "ergens van niveau \(bounds.low) tot en met \(bounds.high)",
          en: "anywhere from level \(bounds.low) to \(bounds.high)")[self]
      }
    guard bounds.mayBeNone else { return level }
    return Text(nl: "\(level), of geen niveau", en: "\(level), or no level")[self]
  }

  /// The abbreviation for what does not apply: `n.v.t.` or `n/a`.
  package var notApplicable: String { Text(nl: "n.v.t.", en: "n/a")[self] }

  /// A target level as it stands in a table, `geen` where there is none.
  package func target(_ level: Int?) -> String {
    level.map(String.init) ?? Text(nl: "geen", en: "none")[self]
  }

  /// How far a level is from its target, as it stands in a table: `gehaald`, `1–2 niveaus`.
  package func distance(_ distance: TargetDistance) -> String {
    switch distance {
    case .reached: Text(nl: "gehaald", en: "reached")[self]
    case .levelsMissing(let levels): levelsInTable(levels)
    case .open: Text(nl: "onzeker", en: "uncertain")[self]
    case .noLevel: notApplicable
    case .noTarget: target(nil)
    }
  }

  private func levelsInTable(_ levels: ClosedRange<Int>) -> String {
    let number =
      levels.lowerBound == levels.upperBound
      ? "\(levels.lowerBound)" : "\(levels.lowerBound)–\(levels.upperBound)"
    let isOne = levels.upperBound == 1
    return Text(
      nl: "\(number) \(isOne ? "niveau" : "niveaus")", en: "\(number) \(isOne ? "level" : "levels")"
    )[
      self]
  }

  /// A number of levels as it stands in a sentence: `1 niveau`, `1 tot 3 niveaus`.
  package func levels(_ levels: ClosedRange<Int>) -> String {
    let noun = Text(
      nl: levels.upperBound == 1 ? "niveau" : "niveaus",
      en: levels.upperBound == 1 ? "level" : "levels")[self]
    guard levels.lowerBound < levels.upperBound else { return "\(levels.lowerBound) \(noun)" }
    let to = Text(nl: "tot", en: "to")[self]
    return "\(levels.lowerBound) \(to) \(levels.upperBound) \(noun)"
  }

  /// How a theme stands to its target, in a sentence.
  package func sentence(_ distance: TargetDistance, target: Int?) -> String {
    let target = self.target(target)
    return switch distance {
    case .reached:
      Text(
        nl: "Daarmee is het streefniveau (\(target)) gehaald.",
        en: "That reaches the target level (\(target)).")[self]
    case .levelsMissing(let missing):
      Text(
        nl: "Dat is \(levels(missing)) onder het streefniveau (\(target)).",
        en: "That is \(levels(missing)) below the target level (\(target)).")[self]
    case .open:
      Text(
        nl: "Of het streefniveau (\(target)) is gehaald, hangt af van wat nog open is.",
        en: "Whether the target level (\(target)) is reached depends on what is still open.")[self]
    case .noLevel:
      Text(
        nl: "Geen enkele maatregel is van toepassing; het thema telt nergens mee.",
        en: "No practice applies; the theme does not count anywhere.")[self]
    case .noTarget:
      Text(
        nl: "Voor dit thema is er geen streefniveau.",
        en: "There is no target level for this theme.")[self]
    }
  }
}

// MARK: - Readings

extension Reading {
  /// The reading as it stands above a column.
  package var title: Text {
    switch self {
    case .selfAssessed: Text(nl: "Zelf ingeschat", en: "Self-assessed")
    case .supported: Text(nl: "Met onderbouwing", en: "Supported")
    case .verified: Text(nl: "Getoetst", en: "Verified")
    case .adjusted: Text(nl: "Gecorrigeerd", en: "Adjusted")
    }
  }

  /// By what a level is said to be so, within a sentence.
  package var basis: Text {
    switch self {
    case .selfAssessed: Text(nl: "naar eigen inschatting", en: "by self-assessment")
    case .supported: Text(nl: "met aangedragen onderbouwing", en: "supported by evidence")
    case .verified: Text(nl: "naar wat getoetst is", en: "by what was examined")
    case .adjusted:
      Text(nl: "gecorrigeerd waar getoetst is", en: "adjusted where it was examined")
    }
  }
}

extension Assessment {
  /// The reading that a summary leads with.
  package var leadingReading: Reading { readings.contains(.adjusted) ? .adjusted : .selfAssessed }
}

// MARK: - Counts

extension Language {
  /// A part of a number, as it stands in a table: `8 van 10`.
  package func count(_ part: Int, of whole: Int) -> String {
    Text(nl: "\(part) van \(whole)", en: "\(part) of \(whole)")[self]
  }

  /// A number of practices: `1 maatregel`, `3 maatregelen`.
  package func practices(_ number: Int) -> String {
    switch self {
    case .nl: counted(number, one: "maatregel", other: "maatregelen")
    case .en: counted(number, one: "practice", other: "practices")
    }
  }

  /// A number of questions: `1 vraag`, `3 vragen`.
  package func questions(_ number: Int) -> String {
    switch self {
    case .nl: counted(number, one: "vraag", other: "vragen")
    case .en: counted(number, one: "question", other: "questions")
    }
  }

  /// A number of themes: `1 thema`, `3 thema’s`.
  package func themes(_ number: Int) -> String {
    switch self {
    case .nl: counted(number, one: "thema", other: "thema’s")
    case .en: counted(number, one: "theme", other: "themes")
    }
  }

  /// A number of steps on a rating scale: `1 stap`, `2 stappen`.
  package func steps(_ number: Int) -> String {
    switch self {
    case .nl: counted(number, one: "stap", other: "stappen")
    case .en: counted(number, one: "step", other: "steps")
    }
  }
}

// MARK: - Profiles

extension Language {
  /// A risk profile: `laag`, `midden` or `hoog`.
  package func profile(_ profile: RiskProfile) -> String {
    profile.title[self]
  }

  /// The profile in force and where it comes from, or what it may still become.
  ///
  /// The decision is the number that the board's decision has, where there is one.
  package func profile(_ status: ProfileStatus, decision: String?) -> String {
    if let adopted = status.adopted {
      let by = decision.map { Text(nl: ", besluit \($0)", en: ", decision \($0)")[self] } ?? ""
      return Text(
        nl: "\(profile(adopted)) (vastgesteld door het bestuur\(by))\(computedAside(status))",
        en: "\(profile(adopted)) (adopted by the board\(by))\(computedAside(status))")[self]
    }
    if let stated = status.stated {
      return Text(
        nl: "\(profile(stated)) (opgegeven door de instelling)\(computedAside(status))",
        en: "\(profile(stated)) (stated by the institution)\(computedAside(status))")[self]
    }
    return computed(status.computed)
  }

  /// What the answers to the profile questions amount to.
  package func computed(_ computed: ComputedProfile) -> String {
    if let settled = computed.settled {
      return Text(
        nl: "\(profile(settled)) (volgens de profielvragen; nog niet door het bestuur vastgesteld)",
        en: "\(profile(settled)) (by the profile questions; not yet adopted by the board)")[self]
    }
    let profiles = list(computed.possible.map(profile), .or)
    return Text(
      nl: "staat nog niet vast: \(profiles), want"
        + " \(counted(computed.open, one: "profielvraag is", other: "profielvragen zijn")) nog open",
      en: "not settled: \(profiles), because"
        + " \(counted(computed.open, one: "profile question is", other: "profile questions are"))"
        + " still open")[self]
  }

  /// What the questions say, beside a profile that was not taken from them.
  private func computedAside(_ status: ProfileStatus) -> String {
    guard status.computed.settled != status.inForce else { return "" }
    let computed = list(status.computed.possible.map(profile), .or)
    return Text(
      nl: "; de profielvragen geven: \(computed)", en: "; the profile questions give: \(computed)")[
        self]
  }
}

// MARK: - Evidence

extension Language {
  /// A kind of evidence: `opzet`, `bestaan` or `werking`.
  package func evidence(_ kind: EvidenceKind) -> String {
    kind.title[self]
  }

  /// Kinds of evidence in a sentence: `opzet, bestaan en werking`.
  package func evidence(_ kinds: EvidenceKinds) -> String {
    list(kinds.kinds.map(evidence))
  }
}

// MARK: - People, places and days

extension Language {
  /// A role: `coördinator`, `bestuur`.
  package func role(_ role: Role) -> String {
    switch role {
    case .unit: Text(nl: "onderdeel", en: "unit")[self]
    case .coordinator: Text(nl: "coördinator", en: "coordinator")[self]
    case .board: Text(nl: "bestuur", en: "board")[self]
    case .auditor: Text(nl: "auditor", en: "auditor")[self]
    }
  }

  /// A kind of institution.
  package func sector(_ sector: Sector) -> String {
    sector.title[self]
  }

  /// Where a practice is answered.
  package func scope(_ scope: Practice.Scope) -> String {
    switch scope {
    case .central: Text(nl: "centraal", en: "centrally")[self]
    case .decentral: Text(nl: "per onderdeel", en: "by each unit")[self]
    }
  }

  /// The answer to a key fact.
  package func fact(_ answer: FactAnswer?) -> String {
    (answer?.title ?? Text(nl: "niet beantwoord", en: "not answered"))[self]
  }

  /// Who wrote something and on which day: `A. Jansen (coördinator), 1 oktober 2025`.
  package func signature(of event: Event) -> String {
    "\(event.by) (\(role(event.role))), \(event.at.day.words(in: self))"
  }

  /// A moment to the minute, where it was lived: `1 oktober 2025, 11:05 uur (UTC+2)`.
  package func moment(_ moment: Moment) -> String {
    let zone = moment.offset == 0 ? moment.zone : "(\(moment.zone))"
    return Text(
      nl: "\(moment.day.words(in: self)), \(moment.time) uur \(zone)",
      en: "\(moment.day.words(in: self)), \(moment.time) \(zone)")[self]
  }

  /// A text whose first letter is a capital, for the start of a line.
  package func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
