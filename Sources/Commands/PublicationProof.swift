import Definitions
import JSON
import Language
import Maturity
import Publication
import Reports

/// What ledgers show of a publication and of the files of its folder.
///
/// A ledger has what was released and what was corrected since, so that everything in the folder can
/// be made of it again. What was published about an earlier wave comes from definitions instead.
struct PublicationProof {
  let ledgers: [LedgerFile]
  let library: Library

  /// A publication as it stood at one time.
  private struct State {
    let path: String
    let line: Int
    let output: PublicationOutput
    let publication: SectorPublication
    let isPresent: Bool

    /// Whether what was published about the earlier wave is at hand.
    let knowsEarlier: Bool
  }

  /// Every publication of the ledgers, as it was released and after each correction.
  private var states: [State] {
    ledgers.flatMap { file in
      file.ledger.releases.flatMap { entry in
        let versions = file.ledger.publications(line: entry.number)
        return versions.enumerated().map { index, version in
          let (then, isKnown) = published(before: version.0)
          return State(
            path: file.path, line: entry.number,
            output: PublicationOutput(version.0, errata: version.errata, then: then),
            publication: version.0, isPresent: index == versions.count - 1, knowsEarlier: isKnown)
        }
      }
    }
  }

  private func published(
    before publication: SectorPublication
  ) -> (facts: PublishedFacts?, isKnown: Bool) {
    guard let earlier = publication.earlier else { return (nil, true) }
    guard let questionnaire = try? library.questionnaire(publication.questionnaire.id),
      let facts = try? library.publishedFacts(about: String(earlier), for: questionnaire)
    else { return (nil, false) }
    return (facts, true)
  }

  // MARK: The publication

  /// Whether a publication says what was released, member by member.
  func finding(
    _ path: String, _ publication: SectorPublication, _ value: JSONValue
  ) -> Belonging.Finding {
    let states = states
    let same = states.filter { $0.publication == publication }
    guard !same.isEmpty else { return different(path, publication, states) }
    // What stands beside the figures: of the states with these figures the one that it is nearest to.
    let nearest = same.map { state in (state, members: differences(value, state)) }
      .min { $0.members.count < $1.members.count }
    guard let (state, members) = nearest else { return different(path, publication, states) }
    guard members.isEmpty else {
      return Belonging.Finding(
        text: Text(
          nl: "\(path) heeft de cijfers die zijn vrijgegeven op regel \(state.line) van"
            + " \(state.path), maar \(Language.nl.list(members.map { "'\($0)'" })) is anders dan"
            + " Peil"
            + " het maakt: het is veranderd, of gemaakt met andere definities.",
          en: "\(path) has the figures that were released on line \(state.line) of \(state.path),"
            + " but"
            + " \(Language.en.list(members.map { "'\($0)'" })) is other than Peil makes it: it was"
            + " changed, or made with other definitions."), holds: false)
    }
    let since =
      state.isPresent
      ? Text(same: "")
      : Text(
        nl: "; daarna is het gecorrigeerd, zie 'peil ledger publish'",
        en: "; it has been corrected since, see 'peil ledger publish'")
    let beside =
      state.knowsEarlier
      ? Text(same: "")
      : Text(
        nl: " 'published' is niet nagegaan: de definities over de eerdere meetronde ontbreken.",
        en: " 'published' has not been checked: the definitions about the earlier wave are"
          + " missing.")
    return Belonging.Finding(
      text: Text(
        nl: "\(path) is vrijgegeven op regel \(state.line) van \(state.path)\(since.nl)."
          + beside.nl,
        en: "\(path) was released on line \(state.line) of \(state.path)\(since.en)." + beside.en),
      holds: true)
  }

  /// The members beside the figures that are other than they are made.
  private func differences(_ value: JSONValue, _ state: State) -> [String] {
    let made = state.output.json
    return SectorPublication.membersBeside.filter { name in
      (name != "published" || state.knowsEarlier) && value[name] != made[name]
    }
  }

  /// That nothing like it was released, with what differs where the wave and the sectors are those
  /// of a release.
  private func different(
    _ path: String, _ publication: SectorPublication, _ states: [State]
  ) -> Belonging.Finding {
    let paths = ledgers.map(\.path)
    let nearest = states.filter {
      $0.publication.wave == publication.wave && $0.publication.sectors == publication.sectors
    }.map { state in (state, members: publication.membersOther(than: state.publication)) }
      .min { $0.members.count < $1.members.count }
    let place = nearest.map { state, members in
      Text(
        nl: " Anders dan op regel \(state.line) is \(Language.nl.list(members.map { "'\($0)'" })).",
        en: " Other than on line \(state.line) is \(Language.en.list(members.map { "'\($0)'" })).")
    }
    return Belonging.Finding(
      text: Text(
        nl: "\(path) is zo niet vrijgegeven volgens \(Language.nl.list(paths)).\(place?.nl ?? "")",
        en: "\(path) was not released like this by \(Language.en.list(paths)).\(place?.en ?? "")"),
      holds: false)
  }

  // MARK: The files beside it

  /// Whether a file of a publication's folder is, to the byte, what Peil makes of a release.
  func finding(_ path: String, _ bytes: [UInt8]) -> Belonging.Finding {
    for state in states.reversed() {
      guard let file = state.output.files().first(where: { Array($0.text.utf8) == bytes }) else {
        continue
      }
      return Belonging.Finding(
        text: Text(
          nl: "\(path) is \(file.name) van wat is vrijgegeven op regel \(state.line) van"
            + " \(state.path).",
          en: "\(path) is \(file.name) of what was released on line \(state.line) of"
            + " \(state.path)."), holds: true)
    }
    let paths = ledgers.map(\.path)
    return Belonging.Finding(
      text: Text(
        nl: "\(path) is niet wat Peil maakt van iets dat is vrijgegeven volgens"
          + " \(Language.nl.list(paths)): het is veranderd, of door een andere versie gemaakt.",
        en: "\(path) is not what Peil makes of anything released by \(Language.en.list(paths)): it"
          + " was changed, or made by another version."), holds: false)
  }
}
