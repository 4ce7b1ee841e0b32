package import History
package import Language

// The words about signatures and what came after them.

extension Language {
  /// Who signed in which role and when: `A. Jansen als auditor, 1 oktober 2025`.
  package func signer(_ link: SignedFile.Link) -> String {
    let role = role(link.role)
    let day = link.at.day.words(in: self)
    return Text(
      nl: "\(link.by.cleanLine) als \(role), \(day)", en: "\(link.by.cleanLine) as \(role), \(day)")[
        self]
  }

  /// How far a signature reaches: `over regel 1 tot en met 12`.
  package func reach(_ signature: SignedFile.Signature) -> String? {
    signature.lastLine.map { line in
      Text(nl: "over regel 1 tot en met \(line)", en: "over lines 1 to \(line)")[self]
    }
  }

  /// What came after something: how many events of which kinds, by whom.
  package func aftermath(_ groups: [Aftermath]) -> String {
    let total = groups.reduce(0) { $0 + $1.count }
    guard total > 0 else {
      return Text(nl: "Daarna kwam er niets bij.", en: "Nothing was added after it.")[self]
    }
    let parts = groups.map { group in
      let kind = kind(group.event, group.count)
      return Text(
        nl: "\(kind) (\(group.by.cleanLine), \(role(group.role)))",
        en: "\(kind) (\(group.by.cleanLine), \(role(group.role)))")[self]
    }
    return Text(
      nl: "Daarna \(total == 1 ? "kwam" : "kwamen") er"
        + " \(counted(total, one: "gebeurtenis", other: "gebeurtenissen")) bij: \(list(parts)).",
      en: "After it \(counted(total, one: "event was", other: "events were")) added:"
        + " \(list(parts)).")[self]
  }

  /// A number of events of a kind by its name in a file.
  private func kind(_ event: String, _ number: Int) -> String {
    func of(_ nl: (String, String), _ en: (String, String)) -> String {
      Text(
        nl: counted(number, one: nl.0, other: nl.1), en: counted(number, one: en.0, other: en.1))[
          self]
    }
    switch event {
    case "rated": return of(("score", "scores"), ("rating", "ratings"))
    case "notApplicable":
      return of(
        ("maatregel niet van toepassing", "maatregelen niet van toepassing"),
        ("practice not applicable", "practices not applicable"))
    case "evidenced":
      return of(
        ("stuk onderbouwing", "stukken onderbouwing"), ("piece of evidence", "pieces of evidence"))
    case "noted": return of(("notitie", "notities"), ("note", "notes"))
    case "flagged": return of(("markering", "markeringen"), ("flag", "flags"))
    case "unflagged":
      return of(("markering weg", "markeringen weg"), ("flag removed", "flags removed"))
    case "profileAnswered":
      return of(("profielantwoord", "profielantwoorden"), ("profile answer", "profile answers"))
    case "factAnswered": return of(("kernfeit", "kernfeiten"), ("key fact", "key facts"))
    case "profileStated":
      return of(
        ("opgegeven risicoprofiel", "opgegeven risicoprofielen"),
        ("stated risk profile", "stated risk profiles"))
    case "adopted":
      return of(
        ("besluit van het bestuur", "besluiten van het bestuur"),
        ("decision of the board", "decisions of the board"))
    case "signed": return of(("handtekening", "handtekeningen"), ("signature", "signatures"))
    case "responded":
      return of(("reactie op de auditor", "reacties op de auditor"), ("response", "responses"))
    case "engaged": return of(("opdracht", "opdrachten"), ("engagement", "engagements"))
    case "planned":
      return of(("toetsingsplan", "toetsingsplannen"), ("audit plan", "audit plans"))
    case "examined":
      return of(
        ("getoetste maatregel", "getoetste maatregelen"),
        ("practice examined", "practices examined"))
    case "seen":
      return of(("bekeken stuk", "bekeken stukken"), ("evidence test", "evidence tests"))
    case "found": return of(("bevinding", "bevindingen"), ("finding", "findings"))
    case "followedUp":
      return of(
        ("opvolging van een bevinding", "opvolgingen van bevindingen"),
        ("follow-up of a finding", "follow-ups of findings"))
    case "closed":
      return of(
        ("afgesloten bevinding", "afgesloten bevindingen"),
        ("finding closed", "findings closed"))
    case "released":
      return of(
        ("vrijgave aan de instelling", "vrijgaven aan de instelling"),
        ("release to the institution", "releases to the institution"))
    case "withdrawn": return of(("intrekking", "intrekkingen"), ("withdrawal", "withdrawals"))
    case "salvaged":
      return of(
        ("melding van verloren regels", "meldingen van verloren regels"),
        ("notice of lost lines", "notices of lost lines"))
    case "finished": return of(("afronding", "afrondingen"), ("completion", "completions"))
    case "reopened": return of(("heropening", "heropeningen"), ("reopening", "reopenings"))
    default:
      let name = event.cleanLine
      return of(("maal ‘\(name)’", "maal ‘\(name)’"), ("‘\(name)’", "‘\(name)’"))
    }
  }

  /// What came of checking a signature, in whole sentences.
  package func verdict(_ verdict: SignatureVerdict, role: Role) -> String {
    let role = self.role(role)
    switch verdict {
    case .good(let names, let key, true):
      return Text(
        nl: "Goed: de handtekening klopt, en de sleutel\(of(names)) (\(key)) mag tekenen als"
          + " \(role).",
        en: "Good: the signature is right, and the key\(of(names)) (\(key)) may sign as \(role).")[
          self]
    case .good(let names, let key, false):
      return Text(
        nl: "Goed: de handtekening klopt, en de sleutel\(of(names)) (\(key)) mag tekenen; in welke"
          + " rol zegt de lijst niet.",
        en: "Good: the signature is right, and the key\(of(names)) (\(key)) may sign; the list does"
          + " not say in which role.")[self]
    case .headMissing:
      return Text(
        nl: "Wat getekend werd staat niet meer in dit bestand: de regels ervoor zijn veranderd"
          + " nadat er getekend was, of de handtekening komt uit een ander bestand.",
        en: "What was signed is no longer in this file: the lines before it were changed after"
          + " they had been signed, or the signature comes from another file.")[self]
    case .linesLost:
      return Text(
        nl: "Onder deze handtekening vallen regels die verloren zijn: niemand kan nog zeggen wat"
          + " er getekend is, dus zij bewijst niets. Laat opnieuw tekenen wat er nu staat.",
        en: "This signature covers lines that are lost: nobody can say any more what was signed,"
          + " so it proves nothing. Have what stands there now signed again.")[self]
    case .malformed:
      return Text(
        nl: "Wat er staat is geen handtekening, of zij is beschadigd.",
        en: "What stands there is no signature, or it is damaged.")[self]
    case .mismatch:
      return Text(
        nl: "De handtekening klopt niet: zij is gezet over iets anders dan dit bestand, deze stand,"
          + " deze rol en dit tijdstip.",
        en: "The signature is wrong: it was made over something else than this file, this head,"
          + " this role and this moment.")[self]
    case .otherNamespace:
      return Text(
        nl: "De handtekening is voor een ander doel gezet dan voor Peil en telt hier niet.",
        en: "The signature was made for another purpose than Peil and does not count here.")[self]
    case .noText:
      return Text(
        nl: "De eerste regel van het bestand heeft geen geldig kenmerk; daarmee kan niets getekend"
          + " zijn.",
        en: "The first line of the file has no valid identifier; nothing can have been signed with"
          + " it.")[self]
    case .notAllowed(let key, let remarks):
      let remark =
        remarks.isEmpty
        ? "" : " ssh-keygen: \(remarks.map(\.cleanLine).joined(separator: "; "))."
      return Text(
        nl: "De handtekening past bij het bestand, maar de sleutel (\(key)) staat niet in de lijst"
          + " van wie mag tekenen.\(remark) Zet de sleutel erin als u zeker weet van wie hij is.",
        en: "The signature fits the file, but the key (\(key)) is not in the list of who may"
          + " sign.\(remark) Put it in if you know for certain whose it is.")[self]
    case .outsidePeriod(let key, let period):
      return Text(
        nl: "De handtekening past bij het bestand, maar de sleutel (\(key)) mocht op dat tijdstip"
          + " \(period == .ended ? "niet meer" : "nog niet") tekenen volgens de lijst.",
        en: "The signature fits the file, but by the list the key (\(key)) was"
          + " \(period == .ended ? "no longer" : "not yet") allowed to sign at that moment.")[self]
    case .notForThis(let names, let key):
      return Text(
        nl: "De handtekening past bij het bestand, maar de lijst staat de sleutel\(of(names))"
          + " (\(key)) alleen voor andere doelen toe. Zet ‘peil’ bij namespaces.",
        en: "The signature fits the file, but the list allows the key\(of(names)) (\(key)) for"
          + " other purposes only. Add ‘peil’ to its namespaces.")[self]
    case .otherRole(let names, let key, let roles):
      let allowed = list(roles.map(self.role), .or)
      return Text(
        nl: "De handtekening past bij het bestand, maar de lijst staat de sleutel\(of(names))"
          + " (\(key)) alleen toe als \(allowed), niet als \(role).",
        en: "The signature fits the file, but the list allows the key\(of(names)) (\(key)) only as"
          + " \(allowed), not as \(role).")[self]
    case .revoked(let names, let key):
      return Text(
        nl: "De handtekening past bij het bestand, maar de sleutel\(of(names)) (\(key)) is"
          + " ingetrokken, of de lijst van ingetrokken sleutels is niet te gebruiken.",
        en: "The signature fits the file, but the key\(of(names)) (\(key)) is revoked, or the list"
          + " of revoked keys cannot be used.")[self]
    }
  }

  /// Whose key it is by the list; nothing where the list names only roles.
  private func of(_ names: [String]) -> String {
    guard !names.isEmpty else { return "" }
    let list = list(names.map(\.cleanLine))
    return Text(nl: " van \(list)", en: " of \(list)")[self]
  }
}
