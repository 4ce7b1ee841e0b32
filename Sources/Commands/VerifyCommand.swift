package import Hashing
import History
import Invocation
package import Language
import Signing

/// What the line of `verify` gives.
struct VerifyOptions: Options {
  let files = Arguments<String>(
    Text(nl: "BESTAND", en: "FILE"),
    help: Text(
      nl: "Bestanden die Peil maakt.", en: "Files that Peil makes."),
    isRequired: true,
    completion: .file(suffixes: [".peil", ".json", ".jsonl"]))
  let head = OptionalOption<Digest>(
    "head", Text(nl: "GETAL", en: "HASH"),
    help: Text(
      nl: "Het eindgetal dat in elke meting, elk dossier en elk register moet voorkomen.",
      en: "The final value that must occur in each record, dossier and ledger."))
  let signers = Shared.signers
  let revoked = Shared.revoked
  let requireRole = RepeatedOption<Role>(
    "require-role", Text(nl: "ROL", en: "ROLE"),
    help: Text(
      nl: "Iemand moet in deze rol getekend hebben, met een sleutel die de lijst voor die rol"
        + " noemt.",
      en: "Somebody must have signed in this role, with a key that the list names for that role."))
  let nothingAfter = Flag(
    "nothing-after",
    help: Text(
      nl: "Na een goede handtekening (met --require-role: in die rol) mag er niets meer zijn"
        + " bijgekomen dan andere goede handtekeningen.",
      en: "After a good signature (with --require-role: in that role) nothing may have been added"
        + " but other good signatures."))
}

extension Command where Context == Console {
  static var verify: Command {
    Command(
      "verify", under: .safeguarding,
      summary: Text(
        nl:
          "Controleer of bestanden van Peil ongeschonden zijn, bij elkaar horen en wie ze tekende.",
        en: "Check that files of Peil are intact and belong together, and who signed them."),
      discussion: Text(
        nl:
          "Peil herkent wat het maakt aan de inhoud: metingen, auditdossiers, publicatieregisters,"
          + " vrijgaven, aanleveringen en publicaties; en zegt van elk wat het kan nagaan. Geef"
          + " samen"
          + " wat bij elkaar hoort: een dossier met zijn meting, een vrijgave met het dossier, een"
          + " publicatie met het register.\n\nIn metingen, dossiers en registers draagt elke regel"
          + " een"
          + " controlegetal over zichzelf en de regel ervoor; één veranderde letter valt op. Of er"
          + " hele"
          + " regels aan het eind weg zijn ziet alleen wie het eindgetal elders heeft, zoals uit"
          + " een"
          + " rapport: geef het met --head.\n\nDe keten bewijst niet wie iets schreef: wie het"
          + " bestand"
          + " mag veranderen kan het ook in zijn geheel opnieuw maken. Een handtekening bewijst het"
          + " wel. Geef met --signers de lijst van wie mag tekenen, een bestand in de vorm van de"
          + " 'allowed signers' van OpenSSH: elke regel een naam en een openbare sleutel. Staat er"
          + " bij"
          + " de naam een rol, zoals in 'a.jansen@tu.example,auditor', dan mag de sleutel alleen"
          + " in die"
          + " rol tekenen; zonder rol is de rol het woord van wie tekende.\n\nMet --signers moet er"
          + " minstens één handtekening zijn, en moeten zij alle kloppen. Namen en tijdstippen"
          + " zijn die"
          + " van wie de regel schreef. Een tijdstip dat door de volgorde niet kan kloppen wordt"
          + " gemeld;"
          + " een handtekening die ouder is dan een regel die zij dekt, telt niet.",
        en: "Peil knows what it makes by the content: records, audit dossiers, ledgers, releases,"
          + " submissions and publications; and says of each what it can check. Give together what"
          + " belongs together: a dossier with its record, a release with the dossier, a"
          + " publication"
          + " with the ledger.\n\nIn records, dossiers and ledgers each line carries a check value"
          + " over"
          + " itself and the line before it; one changed letter shows. Whether whole lines are gone"
          + " from the end is seen only by who has the final value from elsewhere, such as a"
          + " report:"
          + " give it with --head.\n\nThe chain does not prove who wrote anything: whoever may"
          + " change"
          + " the file can also make it anew as a whole. A signature does. Give with --signers the"
          + " list of who may sign, a file in the form of OpenSSH's allowed signers: on each line a"
          + " name and a public key. Where a role stands beside the name, as in"
          + " 'a.jansen@tu.example,auditor', the key may sign in that role only; without one the"
          + " role is the word of whoever signed.\n\nWith --signers there must be at least one"
          + " signature, and all must hold. Names and moments are those of whoever wrote the line."
          + " A"
          + " moment that by the order cannot be right is told; a signature that is older than a"
          + " line"
          + " that it covers does not count."),
      examples: [
        Example(
          ["verify", "tu.peil"],
          Text(nl: "Controleer één meting.", en: "Check one record.")),
        Example(
          ["verify", "tu.peil", "tu.audit.peil", "tu.draft.json"],
          Text(
            nl: "Ga ook na dat dossier en vrijgave bij de meting horen.",
            en: "Check also that dossier and release belong to the record.")),
        Example(
          ["verify", "tu.peil", "--signers", "tekenaars", "--require-role", "auditor"],
          Text(
            nl: "Ga ook na dat een auditor tekende die dat mag.",
            en: "Check also that an auditor signed who may.")),
      ],
      seeAlso: ["sign", "recover"],
      options: VerifyOptions.self
    ) { console, given in
      let allowed = try console.allowedSigners(given.signers, revoked: given.revoked)
      if allowed == nil, !given.requireRole.isEmpty {
        throw Failure.needs("--require-role", "--signers")
      }
      if allowed == nil, given.nothingAfter { throw Failure.needs("--nothing-after", "--signers") }
      var status = ExitStatus.success
      var sound: [(path: String, file: PeilFile)] = []
      for path in given.files {
        do {
          let outcome = try Verification(
            path: path, head: given.head, allowed: allowed, roles: given.requireRole,
            nothingAfter: given.nothingAfter, console: console
          ).outcome()
          if !outcome.holds { status = status.worse(.unmet) }
          if let file = outcome.file { sound.append((path, file)) }
        } catch let failure as Failure {
          // The other files are looked at all the same.
          console.tell(failure.text)
          status = status.worse(failure.status)
        }
      }
      if try !Belonging(files: sound, console: console).holds() { status = status.worse(.unmet) }
      return status
    }
  }
}

extension ExitStatus {
  /// The one of two that says more is wrong: of failures the higher number.
  fileprivate func worse(_ other: ExitStatus) -> ExitStatus {
    other.rawValue > rawValue ? other : self
  }
}

extension Digest: Spellable {
  package init?(spelling: String) { self.init(hexadecimal: spelling.lowercased()) }
  package var spelling: String { hexadecimal }
  package static var form: Text? {
    Text(
      nl: "een getal van 64 cijfers en letters a tot en met f",
      en: "a value of 64 digits and letters a to f")
  }
}
