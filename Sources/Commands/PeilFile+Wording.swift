import History
import Language
import Publication
import Reports

extension PeilFile {
  /// What a file is that is no chain of lines.
  func summary(_ path: String) -> Text {
    switch self {
    case .record, .dossier, .ledger: Text(same: path)
    case .release(let release, _):
      Text(
        nl: "\(path): een vrijgave aan de instelling (\(release.step.title.nl)), uit dossier"
          + " \(release.audit.dossier) over meting \(release.audit.record)",
        en: "\(path): a release to the institution (\(release.step.title.en)), of dossier"
          + " \(release.audit.dossier) about record \(release.audit.record)")
    case .publication(let publication, _):
      Text(
        nl: "\(path): een publicatie over \(publication.wave), vrijgegeven op"
          + " \(publication.released.words(in: .nl)),"
          + " \(counted(publication.figures.count, one: "cijfer", other: "cijfers"))",
        en: "\(path): a publication about \(publication.wave), released on"
          + " \(publication.released.words(in: .en)),"
          + " \(counted(publication.figures.count, one: "figure", other: "figures"))")
    case .submissions: Text(nl: "\(path): aanleveringen", en: "\(path): submissions")
    case .definition(let format):
      Text(nl: "\(path): een definitie (\(format))", en: "\(path): a definition (\(format))")
    case .publicationPart(let part, _):
      Text(
        nl: "\(path): \(part.title.nl) uit de map van een publicatie",
        en: "\(path): \(part.title.en) of the folder of a publication")
    case .result(let format, _):
      Text(
        nl: "\(path): een uitkomst (\(format.rawValue))",
        en: "\(path): a result (\(format.rawValue))")
    }
  }

  /// What can be proven of a file that is no chain of lines, and with what.
  var proof: Text {
    switch self {
    case .record, .dossier, .ledger: Text(same: "")
    case .release:
      Text(
        nl:
          "  Het is goed te lezen. Of het is wat de auditor vrijgaf, toont het zelf niet; dat"
          + " blijkt"
          + " naast het auditdossier: peil verify DOSSIER VRIJGAVE.",
        en: "  It can be read. Whether it is what the auditor released it does not show by itself;"
          + " beside the audit dossier it does: peil verify DOSSIER RELEASE.")
    case .publication:
      Text(
        nl:
          "  Het is goed te lezen. Of het zo is vrijgegeven, toont het zelf niet; dat blijkt naast"
          + " het register: peil verify REGISTER PUBLICATIE.",
        en: "  It can be read. Whether it was released like this it does not show by itself; beside"
          + " the ledger it does: peil verify LEDGER PUBLICATION.")
    case .publicationPart:
      Text(
        nl: "  Niets erin bewijst zichzelf. Of het zo is gemaakt van wat is vrijgegeven, blijkt"
          + " naast"
          + " het register: peil verify REGISTER BESTAND.",
        en: "  Nothing in it proves itself. Whether it was made like this of what was released"
          + " shows"
          + " beside the ledger: peil verify LEDGER FILE.")
    case .submissions:
      Text(
        nl:
          "  Er staat niets in dat naar een instelling leidt, en dus ook niets dat bewijst van wie"
          + " zij zijn of dat zij niet veranderd zijn. 'peil sector' zegt of zij kloppen.",
        en:
          "  Nothing in them leads to an institution, so nothing proves whose they are or that they"
          + " were not changed. 'peil sector' says whether they are right.")
    case .definition:
      Text(
        nl: "  Er valt niets aan te bewijzen; 'peil check' zegt of hij klopt.",
        en: "  There is nothing to prove of it; 'peil check' says whether it is right.")
    case .result:
      Text(
        nl: "  Niets erin bewijst zichzelf: elk cijfer kan veranderd zijn. Maak hem opnieuw uit de"
          + " meting waar hij van is en vergelijk.",
        en: "  Nothing in it proves itself: any figure may have been changed. Make it again from"
          + " the"
          + " record that it is of and compare.")
    }
  }
}

extension PublicationOutput.Part {
  fileprivate var title: Text {
    switch self {
    case .page: Text(nl: "een bladzijde", en: "a page")
    case .table: Text(nl: "een tabel", en: "a table")
    case .description:
      Text(
        nl: "de beschrijving van de tabellen",
        en: "the description of the"
          + " tables")
    }
  }
}
